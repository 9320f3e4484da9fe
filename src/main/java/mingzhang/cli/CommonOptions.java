package mingzhang.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of every command. The language is needed before the others are read. */
final class CommonOptions {
    static final String VERBOSE = "--verbose";
    private static final String LANGUAGE = "--lang";

    @Option(names = LANGUAGE, paramLabel = "zh|en", scope = ScopeType.INHERIT, description = "用中文或英文。默认看系统的语言设置。")
    private String language = "";

    @Option(names = VERBOSE, scope = ScopeType.INHERIT, description = "程序自身出故障时，列出详细经过。")
    private boolean isVerbose;

    /** The language that the arguments ask for. */
    static Optional<Locale> language(List<String> arguments) {
        for (int index = 0; index < arguments.size(); index++) {
            String argument = arguments.get(index);
            if (argument.startsWith(LANGUAGE + "=")) {
                return Optional.of(Locale.forLanguageTag(argument.substring(LANGUAGE.length() + 1)));
            }
            if (argument.equals(LANGUAGE) && index + 1 < arguments.size()) {
                return Optional.of(Locale.forLanguageTag(arguments.get(index + 1)));
            }
        }
        return Optional.empty();
    }

    /** The first argument that is none of these options. */
    static Optional<String> firstOther(List<String> arguments) {
        for (int index = 0; index < arguments.size(); index++) {
            if (arguments.get(index).equals(LANGUAGE)) {
                index++;
            } else if (!arguments.get(index).equals(VERBOSE)
                    && !arguments.get(index).startsWith(LANGUAGE + "=")) {
                return Optional.of(arguments.get(index));
            }
        }
        return Optional.empty();
    }
}
