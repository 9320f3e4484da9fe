package mingzhang.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** In which language the program speaks: English where the person asks for it, else Chinese. */
final class MessageLanguage {
    private MessageLanguage() {}

    /**
     * The language that the environment's {@code LC_ALL}, {@code LC_MESSAGES} or {@code LANG} names, the first that is
     * set; where none is, that of the system.
     *
     * @param system what the system is set to; Java says English where it does not know, so it counts on Windows only
     */
    static Locale of(Map<String, String> environment, Locale system) {
        Optional<String> named = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(variable -> environment.getOrDefault(variable, ""))
                .filter(value -> !value.isBlank())
                .findFirst();
        boolean isWindows = environment.containsKey("SystemRoot");
        boolean isEnglish = named.map(value -> value.startsWith("en"))
                .orElse(isWindows && system.getLanguage().equals(Locale.ENGLISH.getLanguage()));
        return isEnglish ? Locale.ENGLISH : Locale.CHINESE;
    }
}
