package mingzhang.finding;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** Words a finding in one language: {@code file:line:column: severity rule message. What to do}. */
public final class FindingText {
    private static final String ADVICE = ".advice";

    private final ResourceBundle messages;
    private final Locale locale;
    private final Pattern unsaid;

    private FindingText(ResourceBundle messages, Locale locale, String unsaid) {
        this.messages = messages;
        this.locale = locale;
        this.unsaid = Pattern.compile(unsaid);
    }

    /** Chinese, unless the language is English. */
    public static FindingText in(Locale locale) {
        Locale known = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.ROOT;
        ResourceBundle bundle = ResourceBundle.getBundle(
                "mingzhang.finding.messages",
                known,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new FindingText(bundle, known, "(?!)");
    }

    /** The same without the sentences that tell how a content file is mended: for reports that are none. */
    public FindingText forReports() {
        return new FindingText(messages, locale, text("summary.unsaid-of-reports"));
    }

    /** The language: the root locale for Chinese. */
    public Locale locale() {
        return locale;
    }

    /** The whole line. */
    public String line(Finding finding) {
        return finding.position() + ": " + text("severity." + finding.severity()) + " " + finding.rule() + " "
                + message(finding);
    }

    /** The message, without place and rule; with what to do unless the file already says why the thing stands. */
    public String message(Finding finding) {
        String advice = finding.message() + ADVICE;
        Object[] arguments = finding.arguments().toArray();
        String message = finding.severity() == Severity.ACKNOWLEDGED || !messages.containsKey(advice)
                ? text(finding.message(), arguments)
                : text(finding.message(), arguments) + text(advice, arguments);
        return unsaid.matcher(message).replaceAll("").strip();
    }

    /**
     * Any text of the bundle.
     *
     * @throws java.util.MissingResourceException if the bundle lacks the key
     */
    public String text(String key, Object... arguments) {
        Object[] written = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(messages.getString(key), locale).format(written);
    }
}
