package mingzhang.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingzhang.check.rule.Deviation;
import mingzhang.content.Form;
import mingzhang.content.Site;
import mingzhang.finding.Severity;

/** How gravely a site and its forms take rules, where that differs from the usual; the form has the last word. */
final class RuleSeverities {
    private final Map<String, Severity> severities = new HashMap<>();

    private RuleSeverities() {}

    static RuleSeverities of(List<Form> forms, Site site) {
        RuleSeverities set = new RuleSeverities();
        Checks.settings(forms, site).forEach(setting -> set.severities.put(setting.rule(), setting.severity()));
        return set;
    }

    List<Deviation> apply(List<Deviation> deviations) {
        return severities.isEmpty()
                ? deviations
                : deviations.stream().map(this::apply).toList();
    }

    private Deviation apply(Deviation deviation) {
        Severity severity = severities.get(deviation.finding().rule());
        return severity == null
                ? deviation
                : new Deviation(deviation.finding().as(severity), deviation.subject(), deviation.text());
    }
}
