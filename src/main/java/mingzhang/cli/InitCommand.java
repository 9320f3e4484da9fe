package mingzhang.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import mingzhang.build.Authoring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code init}: a working site to begin with. */
@Command(name = "init", description = "新建一个可以直接生成的站点：站点设置、一个有两个年度的样例单位、编辑器设置。", mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DIR", descriptionKey = "init.dir", description = "站点文件夹，里面还不能有 content/。")
    private Path folder = Path.of(".");

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        return new AuthoredPrinter(console, root).print(new Authoring(root).newSite(), "authored.site");
    }
}
