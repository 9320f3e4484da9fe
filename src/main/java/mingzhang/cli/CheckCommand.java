package mingzhang.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import mingzhang.build.BuildReport;
import mingzhang.build.SiteBuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code check}: findings only. */
@Command(name = "check", description = "只核对，不写任何文件；已在数据说明中注明的问题也列出。", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private SiteOptions site = new SiteOptions();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        BuildReport report = SiteBuild.check(site.options());
        new FindingPrinter(console).print(report, true);
        return report.hasErrors() ? 1 : 0;
    }
}
