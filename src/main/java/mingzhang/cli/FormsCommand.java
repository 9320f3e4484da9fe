package mingzhang.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import mingzhang.build.Authoring;
import mingzhang.content.Form;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** {@code forms}: what forms there are and what they need; {@code forms copy} begins a new one. */
@Command(name = "forms", description = "列出可用的体例及其必填内容。", mixinStandardHelpOptions = true)
final class FormsCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--root",
            paramLabel = "DIR",
            defaultValue = ".",
            scope = ScopeType.INHERIT,
            description = "站点文件夹。默认是当前文件夹。")
    private Path root = Path.of(".");

    FormsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        authoring().forms().forEach((name, form) -> console.out().println(line(name, form)));
        return 0;
    }

    private String line(String name, Form form) {
        List<String> titles = form.documents().stream().map(Form.Template::id).toList();
        String required = form.required().isEmpty() ? "—" : String.join("、", form.required());
        return console.text().text("forms.line", name, form.label(), String.join("、", titles), required);
    }

    private Authoring authoring() {
        return new Authoring(root.toAbsolutePath().normalize());
    }

    @Command(name = "copy", description = "把一个体例复制到站点的 templates/formats/ 下，改成新的体例。", mixinStandardHelpOptions = true)
    int copy(
            @Parameters(paramLabel = "NAME", descriptionKey = "forms.copy.name", description = "现有体例。") String name,
            @Parameters(paramLabel = "NEW", descriptionKey = "forms.copy.new", description = "新体例的文件夹名。") String copy)
            throws IOException {
        return new AuthoredPrinter(console, root.toAbsolutePath().normalize())
                .print(authoring().copyForm(name, copy), "authored.form");
    }
}
