package mingzhang.cli;

import java.util.List;
import mingzhang.finding.FindingText;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the person's language which argument of a command is wrong. */
final class WrongUsage implements IParameterExceptionHandler {
    static final int EXIT_CODE = 2;

    private final Console console;

    WrongUsage(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        console.error().println(words(wrong, console.text()));
        String help = command.getCommandSpec().qualifiedName() + " --help";
        console.error().println(console.text().text("usage.help", help));
        return EXIT_CODE;
    }

    private static String words(ParameterException wrong, FindingText text) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String typed = unmatched.getUnmatched().get(0);
            List<String> nearest = unmatched.getSuggestions();
            return nearest.isEmpty()
                    ? text.text("usage.unmatched", typed)
                    : text.text("usage.unmatched.nearest", typed, nearest.get(0));
        }
        if (wrong instanceof MissingParameterException missing) {
            List<String> names =
                    missing.getMissing().stream().map(WrongUsage::name).toList();
            return text.text("usage.missing", String.join(" ", names));
        }
        String name = wrong.getArgSpec() == null ? String.valueOf(wrong.getMessage()) : name(wrong.getArgSpec());
        return text.text(wrong instanceof OverwrittenOptionException ? "usage.twice" : "usage.value", name);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }
}
