package mingzhang.cli;

import java.nio.file.Path;
import mingzhang.build.BuildOptions;
import picocli.CommandLine.Option;

/** Which site a command is about. */
final class RootOption {
    @Option(names = "--root", paramLabel = "DIR", defaultValue = ".", description = "站点文件夹。默认是当前文件夹。")
    private Path root = Path.of(".");

    Path folder() {
        return root.toAbsolutePath().normalize();
    }

    BuildOptions options() {
        return BuildOptions.of(folder());
    }
}
