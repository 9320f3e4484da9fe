package mingzhang.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mingzhang.finding.FindingText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The program. Without a command it builds. */
@Command(
        name = "mingzhang",
        description = "明账：由每单位每年一个 YAML 文件生成绩效自评与决算公开的网页和 PDF。",
        mixinStandardHelpOptions = true,
        version = "明账 0.1.0")
public final class Mingzhang {
    private static final List<String> OWN_OPTIONS = List.of("-h", "--help", "-V", "--version");

    @Mixin
    private CommonOptions common = new CommonOptions();

    private Mingzhang() {}

    /**
     * Runs a command.
     *
     * @return 0 fine, 1 errors found, 2 wrong usage, 3 our own failure
     */
    public static int run(List<String> arguments, Console given) {
        Console console = CommonOptions.language(arguments).map(given::in).orElse(given);
        List<String> withVerb = startsWithOption(arguments) ? prepend("build", arguments) : arguments;
        CommandLine program = new CommandLine(new Mingzhang())
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
                .addSubcommand(new CommandLine.HelpCommand());
        return program.setResourceBundle(HelpText.in(console.text().locale()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(console.out())
                .setErr(console.error())
                .setParameterExceptionHandler(new WrongUsage(console))
                .setExecutionExceptionHandler(new OwnFailure(console))
                .execute(withVerb.toArray(String[]::new));
    }

    private static boolean startsWithOption(List<String> arguments) {
        return CommonOptions.firstOther(arguments)
                .map(first -> first.startsWith("-") && !OWN_OPTIONS.contains(first))
                .orElse(true);
    }

    private static List<String> prepend(String verb, List<String> arguments) {
        return Stream.concat(Stream.of(verb), arguments.stream()).toList();
    }

    /** Runs a command and ends the process with its exit code. */
    public static void main(String... arguments) {
        PrintWriter out = stream(FileDescriptor.out, ConsoleCharset.of(System.getProperties(), "stdout"));
        PrintWriter error = stream(FileDescriptor.err, ConsoleCharset.of(System.getProperties(), "stderr"));
        FindingText text = FindingText.in(MessageLanguage.of(System.getenv(), Locale.getDefault()));
        int code = run(List.of(arguments), new Console(out, error, text));
        out.flush();
        error.flush();
        System.exit(code);
    }

    private static PrintWriter stream(FileDescriptor stream, Charset characters) {
        return new PrintWriter(new FileOutputStream(stream), true, characters);
    }
}
