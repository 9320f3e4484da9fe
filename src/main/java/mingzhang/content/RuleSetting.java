package mingzhang.content;

import java.util.List;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;
import mingzhang.finding.Position;
import mingzhang.finding.Severity;

/**
 * 规则 of a form or a site: a rule is taken more or less gravely than usual. It cannot be switched off.
 *
 * @param rule 规则
 * @param severity 程度
 * @param reason 原因
 * @param position where it is set
 */
public record RuleSetting(String rule, Severity severity, String reason, Position position) {

    static List<RuleSetting> read(Fields fields, Findings findings) {
        return fields.list("规则").stream().map(node -> read(node, findings)).toList();
    }

    private static RuleSetting read(Node node, Findings findings) {
        Fields fields = new Fields(node, findings);
        String word = fields.required("程度");
        Severity severity = Severity.named(word).orElseGet(() -> {
            if (!word.isEmpty()) {
                findings.add(Finding.error("severity-unknown", node.position(), word));
            }
            return Severity.ERROR;
        });
        RuleSetting setting = new RuleSetting(fields.required("规则"), severity, fields.required("原因"), node.position());
        fields.reportRest();
        return setting;
    }
}
