package mingzhang.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import mingzhang.build.Authoring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code schema}: help for editors. */
@Command(
        name = "schema",
        description = "在 .vscode/ 下写出内容文件的 JSON Schema，编辑器据此补全键名、提示含义、标出错误。",
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private RootOption site = new RootOption();

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        return new AuthoredPrinter(console, site.folder())
                .print(new Authoring(site.folder()).schemas(), "authored.schema");
    }
}
