package mingzhang.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import mingzhang.address.Addresses;
import mingzhang.content.Source;
import mingzhang.content.YamlReader;
import mingzhang.facts.Taxonomy;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;
import mingzhang.finding.Position;
import mingzhang.recognition.Recognised;
import mingzhang.recognition.Recognition;
import mingzhang.recognition.file.SourceFiles;
import mingzhang.recognition.source.SourceText;

/**
 * Makes a content file from reports in Word, Excel, PDF or text files and in pages; never touches a file that is there.
 */
public final class Importing {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private final Path root;
    private final ContentFolder content;

    /** For the site in a folder. */
    public Importing(Path root) {
        this.root = root;
        this.content = new ContentFolder(root.resolve("content"));
    }

    /**
     * What became of an import.
     *
     * @param authored the files that were made, or why none was
     * @param recognised what the report said; empty if it could not be read
     */
    public record Imported(Authored authored, Optional<Recognised> recognised) {}

    /**
     * Where the content goes.
     *
     * @param unit the unit's folder; that of the unit with the report's name if empty
     * @param year the year; the one that the report is about if empty
     * @param file the file to write instead of the unit's
     */
    public record Target(Optional<String> unit, Optional<Integer> year, Optional<Path> file) {}

    /** Reads the files of one report and writes its content file. */
    public Imported read(List<Path> files, Target target) throws IOException {
        Findings findings = new Findings();
        List<SourceText> texts = new ArrayList<>();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                findings.add(Finding.error("import-missing", Position.of(file.toString()), file.toString()));
            } else {
                SourceFiles.read(file.getFileName().toString(), Files.readAllBytes(file), findings)
                        .ifPresent(texts::add);
            }
        }
        Optional<Integer> year = target.year().or(() -> Recognition.year(texts));
        if (!findings.hasErrors() && year.isEmpty()) {
            findings.add(Finding.error("import-year", Position.of(files.get(0).toString())));
        }
        if (findings.hasErrors() || year.isEmpty()) {
            return new Imported(new Authored(List.of(), findings.sorted()), Optional.empty());
        }
        try (TemplateFolders templates = TemplateFolders.of(root)) {
            Taxonomy taxonomy = new SiteModelReader(BuildOptions.of(root), templates, findings).taxonomy();
            Recognition recognition = new RecognitionReader(root, templates, findings).read(taxonomy);
            if (findings.hasErrors()) {
                return new Imported(new Authored(List.of(), findings.sorted()), Optional.empty());
            }
            Recognised read = recognition.read(texts, year.get());
            PartlyFilledSums sums = new PartlyFilledSums(taxonomy, read.gapped());
            Recognised recognised = read.withPartlyFilled(sums.of(year.get(), read.content()));
            return new Imported(write(recognised, target, templates), Optional.of(recognised));
        }
    }

    private Authored write(Recognised recognised, Target target, TemplateFolders templates) throws IOException {
        if (target.file().isPresent()) {
            return create(target.file().get(), recognised.content());
        }
        Optional<String> unit = target.unit().or(() -> recognised.unit().flatMap(this::folder));
        if (unit.isEmpty()) {
            return Authored.refused(Finding.error(
                    "import-unit", Position.of("content"), recognised.unit().orElse("?")));
        }
        if (!NAME.matcher(unit.get()).matches() || Addresses.isReserved(unit.get())) {
            return Authored.refused(Finding.error("unit-folder", Position.of("content/" + unit.get()), unit.get()));
        }
        Path folder = content.unit(unit.get());
        Authored year = create(folder.resolve(recognised.year() + ".yaml"), recognised.content());
        if (year.written().isEmpty() || Files.exists(folder.resolve("unit.yaml"))) {
            return year;
        }
        String text = templates
                .text("starter/unit.yaml")
                .replace("${name}", recognised.unit().orElse(unit.get()));
        List<Path> written =
                new ArrayList<>(create(folder.resolve("unit.yaml"), text).written());
        written.addAll(year.written());
        return new Authored(written, List.of());
    }

    private Authored create(Path file, String text) throws IOException {
        if (Files.exists(file)) {
            String shown = file.startsWith(root) ? root.relativize(file).toString() : file.toString();
            return Authored.refused(
                    Finding.error("author-exists", Position.of(shown.replace('\\', '/')), shown.replace('\\', '/')));
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new Authored(List.of(file), List.of());
    }

    /** The folder of the unit that bears a name. */
    private Optional<String> folder(String unitName) {
        try {
            for (String unit : content.units()) {
                Path file = content.unit(unit).resolve("unit.yaml");
                Findings aside = new Findings();
                Optional<String> name = Files.isRegularFile(file)
                        ? Source.read(unit, Files.readAllBytes(file), aside)
                                .flatMap(source -> YamlReader.read(source, aside))
                                .flatMap(node -> node.text("名称"))
                        : Optional.empty();
                if (name.filter(unitName::equals).isPresent()) {
                    return Optional.of(unit);
                }
            }
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
