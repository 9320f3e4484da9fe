package mingzhang.content;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mingzhang.finding.Findings;

/** 用语 of a form: how its sentences say what can be said in several ways. Templates give the usual words. */
final class Wording {
    private static final Set<String> KEYS =
            Set.of("称谓", "年度", "总计", "总计增减", "变动原因", "差异原因", "预算", "零项", "收入来源", "科目后", "大型设备", "车辆");

    private Wording() {}

    /** Reads the words; a key that no sentence asks for is an error finding. */
    static Map<String, String> read(Node node, Findings findings) {
        if (!(node instanceof Node.Mapping)) {
            findings.add(Fields.notAMapping(node));
        }
        Map<String, String> words = new LinkedHashMap<>();
        for (Node.Entry entry : node.entries()) {
            if (!KEYS.contains(entry.key())) {
                findings.add(Fields.unknownKey(entry, new TreeSet<>(KEYS)));
            }
            words.put(entry.key(), entry.value().asText().orElse(""));
        }
        return words;
    }
}
