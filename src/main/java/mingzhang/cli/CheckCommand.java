package mingzhang.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import mingzhang.build.BuildReport;
import mingzhang.build.Examination;
import mingzhang.build.Examination.Examined;
import mingzhang.build.RuleGuides;
import mingzhang.build.SiteBuild;
import mingzhang.content.Nearest;
import mingzhang.finding.Finding;
import mingzhang.finding.FindingText;
import mingzhang.finding.RuleGuide;
import mingzhang.report.FindingReport;
import mingzhang.report.FindingReport.Format;
import mingzhang.report.GuideText;
import mingzhang.report.SourceLines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: findings only. */
@Command(name = "check", description = "只核对，不写任何文件；已在数据说明中注明的问题也列出。", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private static final int WRONG_USAGE = 2;

    private final Console console;

    @Mixin
    private SiteOptions site = new SiteOptions();

    @Mixin
    private FindingFilter filter = new FindingFilter();

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            descriptionKey = "check.file",
            description = "已有的报告（.docx、.doc、.xlsx、.xls、.html、.pdf、.txt），照原文核对；一份报告有几个文件的，放在一个文件夹里。不写就核对 content/。")
    private List<Path> files = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "输出格式：text（默认）、json、sarif、markdown。")
    private Format format = Format.TEXT;

    @Option(names = "--explain", paramLabel = "RULE", description = "说明一条规则：报什么、为什么、依据和正误例子。")
    private @Nullable String explained;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        FindingText text = console.text();
        if (explained != null) {
            return explain(explained, RuleGuides.withRelations(site.options()), text);
        }
        SortedMap<String, RuleGuide> guides = RuleGuides.of(site.options().root());
        return files.isEmpty() ? checkSite(guides, text) : checkReports(guides, text.forReports());
    }

    private int checkSite(SortedMap<String, RuleGuide> guides, FindingText text) throws IOException {
        BuildReport report = SiteBuild.check(site.options());
        BuildReport wanted = report.with(filter.apply(report.findings()));
        SourceLines lines = new SourceLines(site.options().root());
        return write(new FindingReport(wanted.findings(), FindingPrinter.summary(wanted, text), lines, text, guides));
    }

    private int checkReports(SortedMap<String, RuleGuide> guides, FindingText text) throws IOException {
        Examined examined = Examination.of(site.options().root(), files, filter.year());
        BuildReport wanted =
                examined.report().with(filter.applyToReports(examined.report().findings()));
        SourceLines lines = new SourceLines(site.options().root(), examined.lines());
        return write(new FindingReport(
                wanted.findings(), FindingPrinter.summaryOfReports(wanted, text), lines, text, guides));
    }

    private int write(FindingReport report) throws IOException {
        report.write(format, CommandLine.Help.Ansi.AUTO.enabled(), console.out());
        console.out().flush();
        return report.findings().stream().anyMatch(Finding::isError) ? 1 : 0;
    }

    private int explain(String rule, SortedMap<String, RuleGuide> guides, FindingText text) {
        RuleGuide guide = guides.get(rule);
        if (guide != null) {
            console.out().print(GuideText.of(guide, text));
            console.out().flush();
            return 0;
        }
        console.error()
                .println(Nearest.to(rule, guides.keySet())
                        .map(nearest -> text.text("explain.unknown.nearest", rule, nearest))
                        .orElseGet(() -> text.text("explain.unknown", rule, String.join("、", guides.keySet()))));
        return WRONG_USAGE;
    }
}
