package mingzhang.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import mingzhang.build.BuildReport;
import mingzhang.build.SiteBuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code check}: findings only. */
@Command(name = "check", description = "只核对，不写任何文件；已在数据说明中注明的问题也列出。", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec specification;

    @Mixin
    private SiteOptions site = new SiteOptions();

    @Override
    public Integer call() throws IOException {
        BuildReport report = SiteBuild.check(site.options());
        new FindingPrinter(specification.commandLine().getOut()).print(report, true);
        return report.hasErrors() ? 1 : 0;
    }
}
