package mingzhang.check.publication;

import java.util.List;
import mingzhang.check.rule.Rule;

/** The rules about what may be published, and when. */
public final class PublicationRules {
    /** All of them, in the order in which they report. */
    public static final List<Rule> ALL = List.of(new PrivacyRule(), new PublicationRule());

    private PublicationRules() {}
}
