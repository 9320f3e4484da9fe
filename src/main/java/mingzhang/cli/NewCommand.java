package mingzhang.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import mingzhang.build.Authoring;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code new}: next year's file from last year's, or a unit's first. */
@Command(
        name = "new",
        description = "由上一年度的文件新建一个年度：结构照旧，数清空，上年的数写在行末注释里；常年不变的文字保留待核对。",
        mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "UNIT", descriptionKey = "unit-folder", description = "content/ 下的单位文件夹名。")
    private String unit = "";

    @Parameters(index = "1", paramLabel = "YEAR", descriptionKey = "new.year", description = "新的年度。")
    private int year;

    @Option(names = "--form", paramLabel = "NAME", description = "体例。默认与上一年度相同；第一个年度默认 general-evaluation。")
    private @Nullable String form;

    @Option(names = "--name", paramLabel = "FULL_NAME", description = "新单位的全称；写了才新建单位。")
    private @Nullable String unitName;

    @Option(names = "--root", paramLabel = "DIR", defaultValue = ".", description = "站点文件夹。默认是当前文件夹。")
    private Path root = Path.of(".");

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = root.toAbsolutePath().normalize();
        return new AuthoredPrinter(console, folder)
                .print(
                        new Authoring(folder)
                                .newYear(unit, year, Optional.ofNullable(form), Optional.ofNullable(unitName)),
                        "authored.year");
    }
}
