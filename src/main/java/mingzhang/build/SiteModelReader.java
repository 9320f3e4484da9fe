package mingzhang.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingzhang.check.rule.UnitNames;
import mingzhang.content.AccountsTable;
import mingzhang.content.Form;
import mingzhang.content.Glossary;
import mingzhang.content.Node;
import mingzhang.content.Site;
import mingzhang.content.Source;
import mingzhang.content.YamlReader;
import mingzhang.facts.Classification;
import mingzhang.facts.ClassificationReader;
import mingzhang.facts.Taxonomy;
import mingzhang.facts.TaxonomyReader;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;
import mingzhang.finding.Position;
import mingzhang.render.SiteFrame;
import mingzhang.render.SiteRenderer;
import mingzhang.render.TemplateNames;
import mingzhang.render.TemplateRunner;
import mingzhang.render.UnitRenderer;
import mingzhang.render.VolumeFronts;

/** Reads what all units of a site share. */
final class SiteModelReader {
    private static final Pattern FORM_FILE = Pattern.compile("templates/formats/([^/]+)/format\\.yaml");

    private final Path root;
    private final boolean withPrints;
    private final TemplateFolders templates;
    private final Findings findings;

    SiteModelReader(BuildOptions options, TemplateFolders templates, Findings findings) {
        this.root = options.root();
        this.withPrints = options.withPrints();
        this.templates = templates;
        this.findings = findings;
    }

    /** Empty, with findings, where settings or taxonomy are wrong: then nothing of the site would be right. */
    Optional<SiteModel> read() throws IOException {
        Site site = site();
        Taxonomy taxonomy = taxonomy();
        if (findings.hasErrors()) {
            return Optional.empty();
        }
        Map<String, Form> forms = forms();
        TemplateNames names = names();
        forms.values().forEach(form -> form.tables().forEach(table -> checkTable(table, names)));
        RuleSettingCheck.report(site, forms.values(), taxonomy, findings);
        UnitSettings units = UnitSettings.NONE.again(root.resolve("content"));
        Optional<String> printStyle = withPrints ? Optional.of(templates.text("assets/print.css")) : Optional.empty();
        Glossary glossary = glossary();
        SiteFrame frame = new SiteFrame(site, new TemplateRunner(templates.roots()));
        return Optional.of(new SiteModel(
                site,
                taxonomy,
                forms,
                brokenForms(),
                units.names(),
                UnitNames.of(units.names().values()),
                units.formerUnits(),
                glossary,
                frame,
                new UnitRenderer(frame, names, units.names(), glossary, forms, printStyle),
                new VolumeFronts(frame, printStyle),
                new SiteRenderer(frame)));
    }

    /** The site's settings where there is a site; empty, with findings, where they or the taxonomy are wrong. */
    Optional<RuleModel> rules() throws IOException {
        Site site = Files.isRegularFile(root.resolve("content/site.yaml")) ? site() : Site.unnamed();
        Taxonomy taxonomy = taxonomy();
        Map<String, Form> forms = forms();
        return findings.hasErrors() ? Optional.empty() : Optional.of(new RuleModel(site, taxonomy, forms));
    }

    private Site site() throws IOException {
        Path file = root.resolve("content/site.yaml");
        if (!Files.isDirectory(root.resolve("content"))) {
            findings.add(Finding.error("content-missing", Position.of("content")));
            return Site.unnamed();
        }
        if (!Files.isRegularFile(file)) {
            findings.add(Finding.error("site-missing", Position.of("content/site.yaml"), "content/site.yaml"));
            return Site.unnamed();
        }
        return yaml(file, "content/site.yaml")
                .map(node -> Site.read(node, findings))
                .orElse(Site.unnamed());
    }

    Taxonomy taxonomy() throws IOException {
        List<Node> files = new ArrayList<>();
        for (Map.Entry<String, Path> file : templates.list("taxonomy").entrySet()) {
            yaml(file.getValue(), "templates/taxonomy/" + file.getKey()).ifPresent(files::add);
        }
        Path local = root.resolve("content/taxonomy.yaml");
        if (Files.isRegularFile(local)) {
            yaml(local, "content/taxonomy.yaml").ifPresent(files::add);
        }
        return TaxonomyReader.read(files, classifications(), findings);
    }

    /** The code tables by the names that the taxonomy uses; the site's own entries replace the built-in ones. */
    private Map<String, Classification> classifications() throws IOException {
        Map<String, Classification> classifications = new TreeMap<>();
        Map<String, String> files = new TreeMap<>();
        for (Path list : templates.all("classification/classifications.yaml")) {
            yaml(list, "templates/classification/classifications.yaml")
                    .ifPresent(node -> node.entries()
                            .forEach(entry -> files.put(
                                    entry.key(), entry.value().asText().orElse(""))));
        }
        Path local = root.resolve("content/classification.yaml");
        Optional<Node> own = Files.isRegularFile(local) ? yaml(local, "content/classification.yaml") : Optional.empty();
        for (Map.Entry<String, String> file : files.entrySet()) {
            String path = "classification/" + file.getValue() + ".yaml";
            List<Node> nodes = new ArrayList<>();
            for (Path each : templates.all(path)) {
                yaml(each, "templates/" + path).ifPresent(nodes::add);
            }
            own.flatMap(node -> node.get(file.getKey())).ifPresent(nodes::add);
            classifications.put(file.getKey(), ClassificationReader.read(nodes, findings));
        }
        return classifications;
    }

    private Map<String, Form> forms() throws IOException {
        Map<String, Form> forms = new TreeMap<>();
        for (Map.Entry<String, Path> folder : templates.list("formats").entrySet()) {
            String name = folder.getKey();
            String path = "formats/" + name + "/format.yaml";
            Optional<Path> file = templates.find(path);
            if (file.isPresent()) {
                Optional<Node> node = yaml(file.get(), "templates/" + path);
                forms.put(
                        name, node.map(read -> Form.read(name, read, findings)).orElse(Form.unreadable(name)));
            } else if (Files.isDirectory(folder.getValue())) {
                findings.add(Finding.error("form-file", Position.of("templates/" + path), name));
                forms.put(name, Form.unreadable(name));
            }
        }
        return forms;
    }

    private void checkTable(AccountsTable table, TemplateNames names) {
        if (!names.hasTable(table.id())) {
            findings.add(Finding.error("form-table", table.position(), table.id()));
        }
    }

    /** The forms of which some file was wrong; nothing may be published by them. */
    private Set<String> brokenForms() {
        return findings.sorted().stream()
                .filter(Finding::isError)
                .map(finding -> FORM_FILE.matcher(finding.position().file()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private TemplateNames names() throws IOException {
        TemplateNames names = new TemplateNames();
        for (Path file : templates.all("tables/tables.yaml")) {
            yaml(file, "templates/tables/tables.yaml").ifPresent(names::addTables);
        }
        for (Path file : templates.all("charts/charts.yaml")) {
            yaml(file, "templates/charts/charts.yaml").ifPresent(names::addCharts);
        }
        for (Path file : templates.all("clauses/clauses.yaml")) {
            yaml(file, "templates/clauses/clauses.yaml").ifPresent(names::addClauses);
        }
        return names;
    }

    private Glossary glossary() throws IOException {
        Glossary glossary = Glossary.EMPTY;
        for (Path file : templates.all("glossary.yaml")) {
            glossary = glossary.with(glossary(file, "templates/glossary.yaml"));
        }
        Path own = root.resolve("content/glossary.yaml");
        return Files.isRegularFile(own) ? glossary.with(glossary(own, "content/glossary.yaml")) : glossary;
    }

    private Glossary glossary(Path file, String path) throws IOException {
        return yaml(file, path)
                .map(node -> Glossary.read(node, false, findings))
                .orElse(Glossary.EMPTY);
    }

    private Optional<Node> yaml(Path file, String path) throws IOException {
        return Source.read(path, Files.readAllBytes(file), findings)
                .flatMap(source -> YamlReader.read(source, findings));
    }
}
