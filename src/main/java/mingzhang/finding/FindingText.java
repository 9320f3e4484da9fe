package mingzhang.finding;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words a finding in one language: {@code file:line:column: severity rule message. What to do}. */
public final class FindingText {
    private final ResourceBundle messages;
    private final Locale locale;

    private FindingText(ResourceBundle messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** Chinese, unless the language is English. */
    public static FindingText in(Locale locale) {
        Locale known = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.ROOT;
        ResourceBundle bundle = ResourceBundle.getBundle(
                "mingzhang.finding.messages",
                known,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new FindingText(bundle, known);
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

    /** The message with what to do, without place and rule. */
    public String message(Finding finding) {
        return text(finding.message(), finding.arguments().toArray());
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
