package mingzhang.build;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import mingzhang.check.Checks;
import mingzhang.content.Form;
import mingzhang.content.Nearest;
import mingzhang.content.RuleSetting;
import mingzhang.content.Site;
import mingzhang.facts.Taxonomy;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;

/** Leaves a trace of every rule that a site or a form takes otherwise than usual, and reports those that do not exist. */
final class RuleSettingCheck {
    private RuleSettingCheck() {}

    static void report(Site site, Collection<Form> forms, Taxonomy taxonomy, Findings findings) {
        List<RuleSetting> settings = new ArrayList<>(site.ruleSettings());
        forms.forEach(form -> settings.addAll(form.ruleSettings()));
        List<String> known = Checks.names(taxonomy);
        for (RuleSetting setting : settings) {
            findings.add(known.contains(setting.rule()) ? changed(setting) : unknown(setting, known));
        }
    }

    private static Finding changed(RuleSetting setting) {
        String key = switch (setting.severity()) {
            case ERROR -> "rule-changed.error";
            case WARNING -> "rule-changed.warning";
            default -> "rule-changed.hint";
        };
        return Finding.hint(key, setting.position(), setting.rule(), setting.reason());
    }

    private static Finding unknown(RuleSetting setting, List<String> known) {
        return Nearest.to(setting.rule(), known)
                .map(nearest -> Finding.error("rule-unknown.nearest", setting.position(), setting.rule(), nearest))
                .orElseGet(() ->
                        Finding.error("rule-unknown", setting.position(), setting.rule(), String.join("、", known)));
    }
}
