package mingzhang.recognition;

import java.util.LinkedHashMap;
import java.util.Map;
import mingzhang.content.Node;
import mingzhang.content.Source;
import mingzhang.content.YamlReader;
import mingzhang.finding.Findings;

/** The values of a content file by their keys with dots; rows by their code or name, 合计, 决算 and 明细 left out. */
final class ContentValues {
    private final Map<String, String> values = new LinkedHashMap<>();

    private ContentValues() {}

    static Map<String, String> of(String content) {
        Findings findings = new Findings();
        Node root =
                YamlReader.read(new Source("import.yaml", content), findings).orElseThrow();
        if (findings.hasErrors()) {
            throw new IllegalStateException(findings.sorted().toString());
        }
        ContentValues all = new ContentValues();
        all.add("", root);
        return all.values;
    }

    private void add(String path, Node node) {
        node.entries().forEach(entry -> {
            boolean isOwn = entry.key().equals("合计")
                    || entry.key().equals("决算")
                    || entry.key().equals("明细");
            add(isOwn ? path : path.isEmpty() ? entry.key() : path + "." + entry.key(), entry.value());
        });
        if (node instanceof Node.Sequence rows) {
            for (Node row : rows.content()) {
                String name = row.text("编码")
                        .or(() -> row.text("名称"))
                        .or(() -> row.text("三级"))
                        .or(() -> row.text("一级"))
                        .orElse("");
                add(path + "[" + name + "]", row);
            }
        }
        node.asText().ifPresent(text -> values.put(path, text));
    }
}
