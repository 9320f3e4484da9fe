package mingzhang.cli;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of {@code --help}. In Chinese the descriptions stand at the options themselves, and the bundle has but the
 * words of the library; in English it has them all.
 */
final class HelpText {
    private HelpText() {}

    static ResourceBundle in(Locale locale) {
        return ResourceBundle.getBundle(
                "mingzhang.cli.help",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
