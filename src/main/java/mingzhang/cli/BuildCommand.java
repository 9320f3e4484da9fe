package mingzhang.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import mingzhang.build.BuildOptions;
import mingzhang.build.BuildProgress;
import mingzhang.build.BuildReport;
import mingzhang.build.SiteBuild;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code build}: content to site. */
@Command(name = "build", description = "核对 content/ 的全部数据，生成 site/ 的网页和 PDF。", mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private SiteOptions site = new SiteOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "输出文件夹。默认是站点文件夹下的 site/。")
    private @Nullable Path output;

    @Option(names = "--no-pdf", description = "不生成 PDF 和 Excel 表格，已有的不动。")
    private boolean withoutPrints;

    @Option(names = "--prune", description = "撤下内容文件已不存在的年度。默认一律保留。")
    private boolean isPruned;

    @Option(
            names = {"-q", "--quiet"},
            description = "不显示进度和小结，只列问题。")
    private boolean isQuiet;

    BuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        BuildOptions options = site.options();
        options =
                output == null ? options : options.into(output.toAbsolutePath().normalize());
        options = withoutPrints ? options.withoutPrints() : options;
        options = isPruned ? options.pruned() : options;
        long start = System.nanoTime();
        BuildReport report = SiteBuild.build(options, isQuiet ? BuildProgress.NONE : console.progress());
        FindingPrinter printer = new FindingPrinter(console);
        printer.print(report);
        if (!isQuiet) {
            printer.printSummary(report, System.nanoTime() - start);
        }
        printer.repeatFirstError(report);
        return report.hasErrors() ? 1 : 0;
    }
}
