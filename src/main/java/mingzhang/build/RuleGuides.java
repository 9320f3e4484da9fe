package mingzhang.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import mingzhang.content.RuleGuideReader;
import mingzhang.content.Source;
import mingzhang.content.YamlReader;
import mingzhang.finding.Findings;
import mingzhang.finding.RuleGuide;

/** What a person may read about each rule: the built-in guides and those that a site adds in its own templates. */
public final class RuleGuides {
    private RuleGuides() {}

    /** The guides that hold for a site, by rule. */
    public static SortedMap<String, RuleGuide> of(Path root) throws IOException {
        try (TemplateFolders templates = TemplateFolders.of(root)) {
            return read(templates, new Findings());
        }
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
