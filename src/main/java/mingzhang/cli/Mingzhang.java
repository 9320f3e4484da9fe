package mingzhang.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program. Without a command it builds. */
@Command(
        name = "mingzhang",
        description = "明账：由每单位每年一个 YAML 文件生成绩效自评与决算公开的网页和 PDF。",
        mixinStandardHelpOptions = true,
        version = "明账 0.1.0",
        subcommands = {BuildCommand.class, CheckCommand.class, CommandLine.HelpCommand.class})
public final class Mingzhang implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec specification;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(specification.commandLine(), "build?");
    }

    /**
     * Runs a command.
     *
     * @return 0 fine, 1 errors found, 2 wrong usage, 3 our own failure
     */
    public static int run(List<String> arguments, PrintWriter out, PrintWriter error) {
        List<String> withVerb = startsWithOption(arguments) ? prepend("build", arguments) : arguments;
        return new CommandLine(new Mingzhang())
                .setOut(out)
                .setErr(error)
                .setExecutionExceptionHandler(new OwnFailure())
                .execute(withVerb.toArray(String[]::new));
    }

    private static boolean startsWithOption(List<String> arguments) {
        return arguments.isEmpty()
                || arguments.get(0).startsWith("-")
                        && !List.of("-h", "--help", "-V", "--version").contains(arguments.get(0));
    }

    private static List<String> prepend(String verb, List<String> arguments) {
        return Stream.concat(Stream.of(verb), arguments.stream()).toList();
    }

    /** Runs a command and ends the process with its exit code. */
    public static void main(String... arguments) {
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter error = utf8(FileDescriptor.err);
        int code = run(List.of(arguments), out, error);
        out.flush();
        error.flush();
        System.exit(code);
    }

    /** Chinese must not depend on the console's locale. */
    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
