package mingzhang.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.content.Fields;
import mingzhang.content.Node;
import mingzhang.finding.Findings;
import mingzhang.schema.Field.Kind;

/** Reads the list of keys that are no figures, {@code templates/help/fields.yaml}. */
public final class FixedFields {
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("文字", Kind.WORDS),
            Map.entry("段落", Kind.PROSE),
            Map.entry("日期", Kind.DATE),
            Map.entry("整数", Kind.WHOLE_NUMBER),
            Map.entry("数", Kind.NUMBER),
            Map.entry("组", Kind.GROUP),
            Map.entry("词", Kind.WORD_LIST),
            Map.entry("列表", Kind.ROWS),
            Map.entry("各段", Kind.TEXTS),
            Map.entry("原样", Kind.ANY),
            Map.entry("同本年", Kind.PRIOR));

    private final Findings findings;

    private FixedFields(Findings findings) {
        this.findings = findings;
    }

    /** The fields below a node whose keys are fields. */
    public static List<Field> read(Node node, Findings findings) {
        return new FixedFields(findings).fields(node);
    }

    private List<Field> fields(Node node) {
        return node.entries().stream().map(this::field).toList();
    }

    private Field field(Node.Entry entry) {
        Fields said = new Fields(entry.value(), findings);
        String kind = said.text("类型").orElse("文字");
        Field field = new Field(
                entry.key(),
                List.of(),
                said.text("名称").orElse(entry.key()),
                said.required("说明"),
                Optional.ofNullable(KINDS.get(kind))
                        .orElseThrow(() -> new IllegalStateException("no kind of field: " + kind)),
                said.text("单位").orElse(""),
                said.scalars("取值").stream().map(word -> word.text().strip()).toList(),
                said.text("例"),
                said.text("必填").filter("是"::equals).isPresent(),
                said.text("出处").orElse(""),
                List.of(),
                said.any("字段").map(this::fields).orElse(List.of()));
        said.reportRest();
        return field;
    }
}
