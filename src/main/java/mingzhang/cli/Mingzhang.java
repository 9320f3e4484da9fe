package mingzhang.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mingzhang.finding.FindingText;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program. Without a command it builds. */
@Command(
        name = "mingzhang",
        description = "明账：由每单位每年一个 YAML 文件生成绩效自评与决算公开的网页和 PDF。",
        mixinStandardHelpOptions = true,
        version = "明账 0.1.0")
public final class Mingzhang {
    private static final List<String> OWN_OPTIONS = List.of("-h", "--help", "-V", "--version");

    private Mingzhang() {}

    /**
     * Runs a command.
     *
     * @return 0 fine, 1 errors found, 2 wrong usage, 3 our own failure
     */
    public static int run(List<String> arguments, Console console) {
        List<String> withVerb = startsWithOption(arguments) ? prepend("build", arguments) : arguments;
        return new CommandLine(new Mingzhang())
                .addSubcommand(new BuildCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new ServeCommand(console))
                .addSubcommand(new ExtractCommand(console))
                .addSubcommand(new InitCommand(console))
                .addSubcommand(new NewCommand(console))
                .addSubcommand(new ImportCommand(console))
                .addSubcommand(new FormsCommand(console))
                .addSubcommand(new SchemaCommand(console))
                .addSubcommand(new FactsCommand(console))
                .addSubcommand(new DiffCommand(console))
                .addSubcommand(new CommandLine.HelpCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(console.out())
                .setErr(console.error())
                .setExecutionExceptionHandler(new OwnFailure(console))
                .execute(withVerb.toArray(String[]::new));
    }

    private static boolean startsWithOption(List<String> arguments) {
        return arguments.isEmpty() || arguments.get(0).startsWith("-") && !OWN_OPTIONS.contains(arguments.get(0));
    }

    private static List<String> prepend(String verb, List<String> arguments) {
        return Stream.concat(Stream.of(verb), arguments.stream()).toList();
    }

    /** Runs a command and ends the process with its exit code. */
    public static void main(String... arguments) {
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter error = utf8(FileDescriptor.err);
        FindingText text = FindingText.in(MessageLanguage.of(System.getenv(), Locale.getDefault()));
        int code = run(List.of(arguments), new Console(out, error, text));
        out.flush();
        error.flush();
        System.exit(code);
    }

    /** Chinese must not depend on the console's locale. */
    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
