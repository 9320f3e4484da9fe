package mingzhang.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingzhang.address.Addresses;
import mingzhang.author.NextYear;
import mingzhang.author.StandingText;
import mingzhang.content.Form;
import mingzhang.content.Nearest;
import mingzhang.content.Node;
import mingzhang.content.Source;
import mingzhang.content.YamlReader;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;
import mingzhang.finding.Position;

/** Makes new content files; never touches one that is there. */
public final class Authoring {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private final Path root;
    private final ContentFolder content;

    /** For the site in a folder. */
    public Authoring(Path root) {
        this.root = root;
        this.content = new ContentFolder(root.resolve("content"));
    }

    /** Makes a working site with an example unit in a folder that has no content yet. */
    public Authored newSite() throws IOException {
        if (Files.exists(root.resolve("content"))) {
            return Authored.refused(Finding.error("author-exists", Position.of("content"), "content"));
        }
        try (TemplateFolders templates = TemplateFolders.of(root)) {
            List<Path> written = new ArrayList<>(copy(templates.folder("starter/site"), root));
            written.addAll(schemas().written());
            return new Authored(written, List.of());
        }
    }

    /**
     * Makes the file of a year: from the unit's latest former year, or from a form if it has none.
     *
     * @param form 体例 of the new year; that of the former year if empty
     * @param unitName 单位全称 of a unit that is to be made with it
     */
    public Authored newYear(String unit, int year, Optional<String> form, Optional<String> unitName)
            throws IOException {
        try (TemplateFolders templates = TemplateFolders.of(root)) {
            List<Finding> reasons = new ArrayList<>();
            obstacle(unit, year, unitName).ifPresent(reasons::add);
            if (form.isPresent()) {
                unknownForm(form.get(), templates).ifPresent(reasons::add);
            }
            return reasons.isEmpty() ? write(unit, year, form, unitName, templates) : new Authored(List.of(), reasons);
        }
    }

    private Optional<Finding> obstacle(String unit, int year, Optional<String> unitName) throws IOException {
        Path folder = content.unit(unit);
        String file = "content/" + unit + "/" + year + ".yaml";
        if (!NAME.matcher(unit).matches() || Addresses.isReserved(unit)) {
            return Optional.of(Finding.error("unit-folder", Position.of("content/" + unit), unit));
        }
        if (unitName.isEmpty() && !Files.isRegularFile(folder.resolve("unit.yaml"))) {
            return Optional.of(Nearest.to(unit, content.units())
                    .map(nearest -> Finding.error("author-unit.nearest", Position.of("content/" + unit), unit, nearest))
                    .orElseGet(() -> Finding.error("author-unit", Position.of("content/" + unit), unit)));
        }
        return content.years(unit).containsKey(year)
                ? Optional.of(Finding.error("author-exists", Position.of(file), file))
                : Optional.empty();
    }

    private static Optional<Finding> unknownForm(String name, TemplateFolders templates) throws IOException {
        Set<String> forms = templates.list("formats").keySet();
        Position place = Position.of("templates/formats/" + name);
        if (forms.contains(name)) {
            return Optional.empty();
        }
        return Optional.of(Nearest.to(name, forms)
                .map(nearest -> Finding.error("form-unknown.nearest", place, name, nearest))
                .orElseGet(() -> Finding.error("form-unknown", place, name, String.join("、", forms))));
    }

    private Authored write(
            String unit, int year, Optional<String> form, Optional<String> unitName, TemplateFolders templates)
            throws IOException {
        List<Path> written = new ArrayList<>();
        Path folder = content.unit(unit);
        SortedMap<Integer, Path> former = content.years(unit).headMap(year);
        Findings findings = new Findings();
        Optional<String> text = former.isEmpty()
                ? Optional.of(first(year, form, templates))
                : next(unit, former.lastKey(), year, form, templates, findings);
        if (text.isEmpty()) {
            return new Authored(List.of(), findings.sorted());
        }
        if (!Files.exists(folder.resolve("unit.yaml"))) {
            String name = unitName.orElse(unit);
            written.add(create(
                    folder.resolve("unit.yaml"),
                    templates.text("starter/unit.yaml").replace("${name}", name)));
        }
        written.add(create(folder.resolve(year + ".yaml"), text.get()));
        return new Authored(written, List.of());
    }

    private Optional<String> next(
            String unit, int formerYear, int year, Optional<String> form, TemplateFolders templates, Findings findings)
            throws IOException {
        Path file = Objects.requireNonNull(content.years(unit).get(formerYear));
        String path = root.relativize(file).toString().replace('\\', '/');
        Optional<Source> source = Source.read(path, Files.readAllBytes(file), findings);
        Optional<Node> node = source.flatMap(read -> YamlReader.read(read, findings));
        if (node.isEmpty() || findings.hasErrors()) {
            return Optional.empty();
        }
        return source.map(read -> NextYear.from(read, formerYear, year, form, standing(templates)));
    }

    private static StandingText standing(TemplateFolders templates) {
        String path = "starter/standing.yaml";
        Findings findings = new Findings();
        return YamlReader.read(new Source("templates/" + path, templates.text(path)), findings)
                .map(node -> StandingText.read(node, findings))
                .orElseThrow(() -> new IllegalStateException("templates/" + path + " cannot be read"));
    }

    private static String first(int year, Optional<String> form, TemplateFolders templates) {
        return templates
                .text("starter/year.yaml")
                .replace("${year}", String.valueOf(year))
                .replace("${form}", form.orElse("general-evaluation"));
    }

    /** The forms that a site can use, by name. */
    public Map<String, Form> forms() throws IOException {
        Map<String, Form> forms = new TreeMap<>();
        try (TemplateFolders templates = TemplateFolders.of(root)) {
            for (String name : templates.list("formats").keySet()) {
                Findings findings = new Findings();
                String path = "formats/" + name + "/format.yaml";
                templates
                        .find(path)
                        .flatMap(file -> YamlReader.read(new Source(path, templates.text(path)), findings))
                        .ifPresent(node -> forms.put(name, Form.read(name, node, findings)));
            }
        }
        return forms;
    }

    /** Copies a form into the site's own templates under another name. */
    public Authored copyForm(String name, String copy) throws IOException {
        try (TemplateFolders templates = TemplateFolders.of(root)) {
            Optional<Finding> unknown = unknownForm(name, templates);
            Path target = root.resolve("templates/formats").resolve(copy);
            if (unknown.isPresent()) {
                return Authored.refused(unknown.get());
            }
            if (!NAME.matcher(copy).matches()) {
                return Authored.refused(
                        Finding.error("author-form-name", Position.of("templates/formats/" + copy), copy));
            }
            if (Files.exists(target)) {
                String path = "templates/formats/" + copy;
                return Authored.refused(Finding.error("author-exists", Position.of(path), path));
            }
            return new Authored(copy(templates.folder("formats/" + name), target), List.of());
        }
    }

    /** Writes the schemas of the site's files below {@code .vscode/}, anew, and the editor's settings if there are none. */
    public Authored schemas() throws IOException {
        Findings findings = new Findings();
        try (TemplateFolders templates = TemplateFolders.of(root)) {
            Optional<SiteModel> model =
                    new SiteModelReader(BuildOptions.of(root).withoutPrints(), templates, findings).read();
            if (model.isEmpty()) {
                return new Authored(List.of(), findings.sorted());
            }
            List<Path> written =
                    new ArrayList<>(copy(templates.folder("starter/site/.vscode"), root.resolve(".vscode")));
            Path folder = Files.createDirectories(root.resolve(".vscode/mingzhang"));
            for (Map.Entry<String, String> schema :
                    Schemas.of(model.get(), templates).json().entrySet()) {
                written.add(Files.writeString(folder.resolve(schema.getKey()), schema.getValue()));
            }
            return new Authored(written, List.of());
        }
    }

    private static List<Path> copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        List<Path> written = new ArrayList<>();
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            if (!Files.exists(target)) {
                Files.createDirectories(target.getParent());
                written.add(Files.write(target, Files.readAllBytes(file)));
            }
        }
        return written;
    }

    private static Path create(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(
                file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
}
