package mingzhang.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mingzhang.content.RuleGuideReader;
import mingzhang.content.Source;
import mingzhang.content.YamlReader;
import mingzhang.facts.Relation;
import mingzhang.facts.Taxonomy;
import mingzhang.finding.Findings;
import mingzhang.finding.RuleGuide;
import mingzhang.finding.RuleGuide.Words;

/** What a person may read about each rule: the built-in guides and those that a site adds in its own templates. */
public final class RuleGuides {
    private RuleGuides() {}

    /** The guides that hold for a site, by rule. */
    public static SortedMap<String, RuleGuide> of(Path root) throws IOException {
        try (TemplateFolders templates = TemplateFolders.of(root)) {
            return read(templates, new Findings());
        }
    }

    /**
     * The guides that hold for a site and those of its relations (勾稽关系), by rule.
     *
     * @throws IOException if the site's files cannot be read
     */
    public static SortedMap<String, RuleGuide> withRelations(BuildOptions options) throws IOException {
        try (TemplateFolders templates = TemplateFolders.of(options.root())) {
            Findings aside = new Findings();
            SortedMap<String, RuleGuide> guides = new TreeMap<>();
            new SiteModelReader(options, templates, aside)
                    .read()
                    .ifPresent(model -> guides.putAll(ofRelations(model.taxonomy())));
            guides.putAll(read(templates, aside));
            return guides;
        }
    }

    /** The relations of a taxonomy, described by what they explain and by their formulas. */
    static SortedMap<String, RuleGuide> ofRelations(Taxonomy taxonomy) {
        SortedMap<String, List<Relation>> relations = new TreeMap<>();
        taxonomy.relations()
                .forEach(relation -> relations
                        .computeIfAbsent(relation.name(), name -> new ArrayList<>())
                        .add(relation));
        SortedMap<String, RuleGuide> guides = new TreeMap<>();
        relations.forEach((name, same) -> guides.put(name, ofRelations(name, same)));
        return guides;
    }

    private static RuleGuide ofRelations(String name, List<Relation> relations) {
        String what = relations.stream().map(Relation::explanation).distinct().collect(Collectors.joining("；"));
        String formulas = relations.stream().map(Relation::text).collect(Collectors.joining("；"));
        return new RuleGuide(
                name,
                relations.stream().map(Relation::severity).distinct().toList(),
                new Words(what + "；不是这样就报。", "同一笔钱印在两处，或者部分与整体，数应当对得上。", "勾稽关系 " + formulas),
                new Words(
                        what,
                        "The same money stands in two places, or is a part of the other.",
                        "Relation " + formulas),
                Optional.empty(),
                "",
                "");
    }

    static SortedMap<String, RuleGuide> read(TemplateFolders templates, Findings findings) throws IOException {
        SortedMap<String, RuleGuide> guides = new TreeMap<>();
        byFile(templates, findings).values().forEach(file -> file.forEach(guide -> guides.put(guide.rule(), guide)));
        return guides;
    }

    /** The guides of each file by its name without ending. */
    static SortedMap<String, List<RuleGuide>> byFile(TemplateFolders templates, Findings findings) throws IOException {
        SortedMap<String, List<RuleGuide>> files = new TreeMap<>();
        for (Map.Entry<String, Path> file : templates.list("rules").entrySet()) {
            List<RuleGuide> guides = Source.read(
                            "templates/rules/" + file.getKey(), Files.readAllBytes(file.getValue()), findings)
                    .flatMap(source -> YamlReader.read(source, findings))
                    .map(node -> RuleGuideReader.read(node, findings))
                    .orElse(List.of());
            files.put(file.getKey().replaceFirst("\\.[a-z]+$", ""), guides);
        }
        return files;
    }
}
