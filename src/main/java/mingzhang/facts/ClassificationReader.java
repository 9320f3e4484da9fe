package mingzhang.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import mingzhang.content.Fields;
import mingzhang.content.Node;
import mingzhang.content.Node.Entry;
import mingzhang.content.Node.Scalar;
import mingzhang.facts.Classification.Name;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;

/**
 * Reads code tables. A key is a code; behind it stands its name, or {@code { 名称, 自, 至, 沿用 }}, or a list of such
 * where the name changed over the years. A later file replaces the entries of an earlier one code by code.
 */
public final class ClassificationReader {
    private static final Pattern CODE = Pattern.compile("\\d{3}(\\d\\d)*");
    private static final int FIRST_YEAR = 0;
    private static final int LAST_YEAR = 9999;

    private final Findings findings;
    private final Map<String, List<Name>> names = new LinkedHashMap<>();

    private ClassificationReader(Findings findings) {
        this.findings = findings;
    }

    /** Reads the files of one classification. */
    public static Classification read(List<Node> files, Findings findings) {
        ClassificationReader reader = new ClassificationReader(findings);
        files.forEach(file -> file.entries().forEach(reader::add));
        return new Classification(reader.names);
    }

    private void add(Entry entry) {
        if (!CODE.matcher(entry.key()).matches()) {
            findings.add(Finding.error("code-table", entry.position(), entry.key()));
            return;
        }
        List<Name> read = new ArrayList<>();
        List<Node> elements =
                entry.value() instanceof Node.Sequence sequence ? sequence.content() : List.of(entry.value());
        elements.forEach(element -> read.add(name(element)));
        names.put(entry.key(), List.copyOf(read));
    }

    private Name name(Node node) {
        if (node instanceof Scalar scalar) {
            return new Name(scalar.text().strip(), FIRST_YEAR, LAST_YEAR, Optional.empty());
        }
        Fields fields = new Fields(node, findings);
        Name name = new Name(
                fields.required("名称"),
                fields.wholeNumber("自").orElse(FIRST_YEAR),
                fields.wholeNumber("至").orElse(LAST_YEAR),
                fields.text("沿用"));
        fields.reportRest();
        return name;
    }
}
