package mingzhang.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import mingzhang.build.BuildReport;
import mingzhang.build.Examination;
import mingzhang.build.Importing;
import mingzhang.build.Importing.Imported;
import mingzhang.finding.Severity;
import mingzhang.recognition.Recognised;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}: a content file from a report that was written elsewhere. */
@Command(
        name = "import",
        description = "由已有的报告（.docx、.doc、.xlsx、.xls、.html、.pdf、.txt）生成内容文件。认不准的数带注释，认不出的原文照抄在文件末尾，数字一个也不改。",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    private final Console console;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            descriptionKey = "import.file",
            description = "同一单位同一年度的报告，可以有几个文件，如说明和决算表。")
    private List<Path> files = List.of();

    @Option(names = "--unit", paramLabel = "ID", description = "content/ 下的单位文件夹名。默认是名称与报告相同的单位。")
    private @Nullable String unit;

    @Option(names = "--year", paramLabel = "N", description = "年度。默认按报告里写的。")
    private @Nullable Integer year;

    @Option(names = "--out", paramLabel = "FILE", description = "写到这个文件，不写进 content/。")
    private @Nullable Path out;

    @Mixin
    private RootOption root = new RootOption();

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Imported imported = new Importing(root.folder())
                .read(
                        files,
                        new Importing.Target(
                                Optional.ofNullable(unit),
                                Optional.ofNullable(year),
                                Optional.ofNullable(out).map(Path::toAbsolutePath)));
        imported.recognised().ifPresent(this::report);
        if (!imported.authored().written().isEmpty()) {
            examine();
        }
        return new AuthoredPrinter(console, root.folder()).print(imported.authored(), "authored.import");
    }

    /** What is wrong in the report as it stands, which the content file may no longer show. */
    private void examine() throws IOException {
        BuildReport examined = Examination.ofOne(root.folder(), files, Optional.ofNullable(year))
                .report();
        line(
                "import.examined",
                examined.count(Severity.ERROR),
                examined.count(Severity.WARNING),
                examined.count(Severity.HINT));
    }

    private void report(Recognised recognised) {
        Recognised.Counts counts = recognised.counts();
        line(
                "import.counts",
                recognised.unit().orElse("?"),
                String.valueOf(recognised.year()),
                counts.placed(),
                counts.doubtful(),
                counts.unplaced(),
                counts.inTexts());
        line("import.form", recognised.form());
        if (!recognised.missing().isEmpty()) {
            line("import.needed", String.join("、", recognised.missing()));
        }
        list("import.doubt", recognised.doubts());
    }

    private void list(String key, List<String> lines) {
        lines.stream().limit(SHOWN).forEach(each -> line(key, each));
        if (lines.size() > SHOWN) {
            line("import.more", lines.size() - SHOWN);
        }
    }

    private void line(String key, Object... arguments) {
        console.out().println(console.text().text(key, arguments));
    }
}
