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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingzhang.check.Checks;
import mingzhang.check.figure.ShiftedRows;
import mingzhang.check.rule.Completeness;
import mingzhang.check.rule.Reporter;
import mingzhang.check.rule.UnitNames;
import mingzhang.content.Disclosure;
import mingzhang.content.Form;
import mingzhang.content.Unit;
import mingzhang.facts.Address;
import mingzhang.facts.Concept;
import mingzhang.facts.FactBook;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;
import mingzhang.finding.Position;
import mingzhang.finding.Severity;
import mingzhang.recognition.CodedName;
import mingzhang.recognition.Recognition;
import mingzhang.recognition.ReportFigures;
import mingzhang.recognition.Twofold;
import mingzhang.recognition.file.SourceFiles;
import mingzhang.recognition.source.SourceText;

/**
 * Checks reports that were written elsewhere, in Word, Excel, PDF or text files or in pages, as they stand: their
 * figures are recognised as
 * for an import, their words are all read. Writes nothing.
 */
public final class Examination {
    /** What only a content file can have. */
    private static final Set<String> OF_CONTENT_FILES =
            Set.of("prose-typed", "figure-unprinted", "untested", "total-unknown");

    /** The rules that say of the figures what {@link #OF_WORDS} say of the words that give them. */
    private static final Set<String> OF_FIGURES = Set.of("sum", "calculation", "ratio", "rounding");

    private static final Set<String> OF_WORDS =
            Set.of("prose-sum", "prose-change", "prose-share", "prose-completion", "prose-direction");

    /** Rules that may read one number in several ways. */
    private static final Set<String> OF_ONE_NUMBER = Set.of(
            "prose-count",
            "prose-share",
            "prose-sum",
            "prose-change",
            "prose-year",
            "prose-difference",
            "text-doubled");

    private final Findings findings = new Findings();
    private final Map<String, List<String>> lines = new TreeMap<>();
    private final RuleModel model;
    private final Recognition recognition;
    private FactCount count = new FactCount(0, 0);

    private Examination(RuleModel model, Recognition recognition) {
        this.model = model;
        this.recognition = recognition;
    }

    /**
     * What there is to say of some reports.
     *
     * @param report the findings, each with the file as it was named and the line in it
     * @param lines the lines of the files, by name
     */
    public record Examined(BuildReport report, Map<String, List<String>> lines) {}

    /**
     * Checks reports with the rules of a site, or with the usual ones where there is none.
     *
     * @param root the folder of the site
     * @param files the reports; a folder is one report in several files
     * @param year the year that they are about; what each of them says if empty
     */
    public static Examined of(Path root, List<Path> files, Optional<Integer> year) throws IOException {
        List<List<Path>> reports = new ArrayList<>();
        for (Path file : files) {
            reports.add(parts(file));
        }
        return ofReports(root, reports, year);
    }

    /** Checks one report in several files. */
    public static Examined ofOne(Path root, List<Path> files, Optional<Integer> year) throws IOException {
        return ofReports(root, List.of(files), year);
    }

    private static Examined ofReports(Path root, List<List<Path>> reports, Optional<Integer> year) throws IOException {
        Findings settings = new Findings();
        try (TemplateFolders templates = TemplateFolders.of(root)) {
            Optional<RuleModel> model = new SiteModelReader(BuildOptions.of(root), templates, settings).rules();
            if (model.isEmpty()) {
                return new Examined(
                        new BuildReport(settings.sorted(), 0, 0, new FactCount(0, 0), Optional.empty()), Map.of());
            }
            Recognition recognition = new RecognitionReader(root, templates, settings)
                    .read(model.get().taxonomy());
            return new Examination(model.get(), recognition).run(reports, year);
        }
    }

    private Examined run(List<List<Path>> reports, Optional<Integer> wanted) throws IOException {
        for (List<Path> report : reports) {
            List<SourceText> texts = texts(report);
            Optional<Integer> year = wanted.or(() -> Recognition.year(texts));
            if (year.isPresent()) {
                check(texts, recognition.figures(texts, year.get()));
            } else if (!texts.isEmpty()) {
                findings.add(
                        Finding.error("import-year", Position.of(report.get(0).toString())));
            }
        }
        return new Examined(new BuildReport(findings.sorted(), reports.size(), 0, count, Optional.empty()), lines);
    }

    private List<SourceText> texts(List<Path> files) throws IOException {
        List<SourceText> texts = new ArrayList<>();
        for (Path each : files) {
            if (Files.isRegularFile(each)) {
                SourceFiles.read(each.toString(), Files.readAllBytes(each), findings)
                        .ifPresent(texts::add);
            } else {
                findings.add(Finding.error("import-missing", Position.of(each.toString()), each.toString()));
            }
        }
        return texts;
    }

    private static List<Path> parts(Path file) throws IOException {
        if (!Files.isDirectory(file)) {
            return List.of(file);
        }
        try (Stream<Path> parts = Files.list(file)) {
            return parts.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void check(List<SourceText> texts, ReportFigures figures) {
        SourceLines source = SourceLines.of(texts, figures.unread());
        lines.putAll(source.lines());
        Disclosure disclosure = ReportDisclosure.of(figures, source);
        FactBook book = FactBook.of(List.of(disclosure), model.taxonomy(), findings);
        count = count.plus(FactCount.of(book));
        List<Form> forms = figures.form().map(model.forms()::get).stream().toList();
        Unit unit = ReportDisclosure.unit(figures);
        Reporter reporter = new Reporter(
                unit,
                UnitNames.of(List.of(unit.name())),
                Completeness.ofReport(
                        figures.gapped(),
                        figures.twofold().stream()
                                .collect(Collectors.groupingBy(
                                        Twofold::address,
                                        Collectors.flatMapping(
                                                figure -> figure.second().value().stream(), Collectors.toList())))));
        List<Finding> all = Checks.of(book, disclosure, List.of(disclosure), forms, model.site(), reporter)
                .findings();
        all.stream()
                .filter(finding -> !OF_CONTENT_FILES.contains(finding.rule()) && !isSaidTwice(finding, all))
                .forEach(findings::add);
        figures.codedNames().stream()
                .flatMap(name -> misnamed(name, figures.year()).stream())
                .forEach(findings::add);
        Optional<ShiftedRows> shift = ShiftedRows.of(book, figures.year());
        figures.twofold().stream()
                .filter(figure ->
                        shift.filter(rows -> rows.contains(figure.address())).isEmpty())
                .filter(figure -> all.stream().noneMatch(finding -> isOfValue(finding, figure)))
                .map(Examination::twice)
                .distinct()
                .forEach(this::addNew);
    }

    /** Whether one of two values is an error already. */
    private static boolean isOfValue(Finding finding, Twofold figure) {
        return finding.isError()
                && (OF_FIGURES.contains(finding.rule()) || OF_WORDS.contains(finding.rule()))
                && (finding.position().equals(figure.first().position())
                        || finding.position().equals(figure.second().position()));
    }

    /** Adds what no rule has said of the same place. */
    private void addNew(Finding twice) {
        boolean isKnown = findings.sorted().stream()
                .anyMatch(finding -> finding.position().equals(twice.position())
                        && finding.severity() != Severity.HINT
                        && finding.rule().startsWith("prose-"));
        if (!isKnown) {
            findings.add(twice);
        }
    }

    /** A code that stands before the name of another. */
    private static Optional<Finding> misnamed(CodedName row, int year) {
        String name = row.name().replaceAll("\\s", "");
        return row.list()
                .classification()
                .filter(table -> table.isNameOfOther(name, row.code(), year))
                .flatMap(table -> table.name(row.code(), year))
                .map(known -> Finding.warning("code-name.other", row.position(), row.code(), year, known, name));
    }

    /** A figure that tables or sections on the same subject give with two values. */
    private static Finding twice(Twofold figure) {
        Address address = figure.address();
        boolean isAspect = address.concept().definition().isAspect();
        String whole = isAspect ? address.concept().parent().map(Concept::label).orElse("") : "";
        return Finding.warning(
                "prose-twice",
                figure.second().position(),
                whole + address.name(),
                figure.second().text(),
                figure.first().text(),
                figure.first().position().line());
    }

    /**
     * Whether of one number in a sentence more is said by another rule: the graver finding stays, that of the words if
     * both are as grave.
     */
    private static boolean isSaidTwice(Finding finding, List<Finding> all) {
        boolean isOfFigures = OF_FIGURES.contains(finding.rule());
        boolean isOfWords = OF_WORDS.contains(finding.rule());
        return all.stream()
                .filter(other -> other.position().equals(finding.position()))
                .anyMatch(other -> isSameSaidBefore(finding, other, all)
                        || isOfFigures
                                && OF_WORDS.contains(other.rule())
                                && other.severity().compareTo(finding.severity()) <= 0
                        || isOfWords
                                && OF_FIGURES.contains(other.rule())
                                && other.severity().compareTo(finding.severity()) < 0);
    }

    /** Two readings of one number by one rule are one finding: the more severe, or the first. */
    private static boolean isSameSaidBefore(Finding finding, Finding other, List<Finding> all) {
        int order = other.severity().compareTo(finding.severity());
        return OF_ONE_NUMBER.contains(finding.rule())
                && other.rule().equals(finding.rule())
                && (order < 0 || order == 0 && all.indexOf(other) < all.indexOf(finding));
    }
}
