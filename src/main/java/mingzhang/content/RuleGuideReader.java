package mingzhang.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.content.Node.Entry;
import mingzhang.finding.Findings;
import mingzhang.finding.RuleGuide;
import mingzhang.finding.RuleGuide.Words;
import mingzhang.finding.Severity;

/** Reads {@code templates/rules/*.yaml}: what a person may read about each rule, in both languages. */
public final class RuleGuideReader {
    private static final String USUAL_FILE = "content/archives/2023.yaml";
    private static final Map<String, Severity> SEVERITIES =
            Map.of("错误", Severity.ERROR, "警告", Severity.WARNING, "提示", Severity.HINT);

    private RuleGuideReader() {}

    /** The rules of one file, in its order. */
    public static List<RuleGuide> read(Node node, Findings findings) {
        List<RuleGuide> guides = new ArrayList<>();
        for (Entry entry : node.entries()) {
            guides.add(guide(entry.key(), new Fields(entry.value(), findings)));
        }
        return guides;
    }

    private static RuleGuide guide(String rule, Fields fields) {
        List<Severity> severities = fields.scalars("程度").stream()
                .map(scalar -> Optional.ofNullable(SEVERITIES.get(scalar.text().strip())))
                .flatMap(Optional::stream)
                .toList();
        String bad = fields.scalar("误").map(Node.Scalar::text).orElse("");
        RuleGuide guide = new RuleGuide(
                rule,
                severities,
                new Words(fields.required("说明"), fields.required("理由"), fields.required("出处")),
                new Words(fields.required("what"), fields.required("why"), fields.required("source")),
                bad.isEmpty() ? Optional.empty() : Optional.of(fields.text("文件").orElse(USUAL_FILE)),
                bad,
                fields.scalar("正").map(Node.Scalar::text).orElse(""));
        fields.reportRest();
        return guide;
    }
}
