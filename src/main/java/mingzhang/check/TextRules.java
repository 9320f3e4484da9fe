package mingzhang.check;

import java.util.List;

/** The rules about what is written, beside those about figures. */
final class TextRules {
    /** The names under which they report. */
    static final List<String> NAMES = List.of(
            "private-mobile",
            "private-telephone",
            "private-identity",
            "private-bank-card",
            "private-email",
            "private-address",
            "secrecy-review",
            "publication-date");

    static final List<Rule> ALL = List.of(new PrivacyRule(), new PublicationRule());

    private TextRules() {}
}
