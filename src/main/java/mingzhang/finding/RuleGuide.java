package mingzhang.finding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person may read about a rule.
 *
 * @param rule its stable name
 * @param severities how grave its findings are
 * @param chinese in Chinese
 * @param english in English
 * @param file the file that the examples are written in, below the site's root; empty where they cannot be typed
 * @param bad an example that it reports; empty where it cannot be typed
 * @param good the same put right
 */
public record RuleGuide(
        String rule,
        List<Severity> severities,
        Words chinese,
        Words english,
        Optional<String> file,
        String bad,
        String good) {

    /**
     * The rule in one language.
     *
     * @param what what it reports
     * @param why why that matters
     * @param source on what it rests
     */
    public record Words(String what, String why, String source) {}

    /** Copies the severities. */
    public RuleGuide {
        severities = List.copyOf(severities);
    }

    /** In a language: Chinese unless it is English. */
    public Words in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? english : chinese;
    }
}
