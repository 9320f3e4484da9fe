package mingzhang.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingzhang.content.Node;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;
import mingzhang.finding.Position;

/**
 * Opens the rows of classified lists: by 编码, or by a 名称 from which the code follows, or by a 名称 alone. What it says of
 * a code it says once per file.
 */
final class CodedRow {
    static final String CODE = "编码";
    static final String NAME = "名称";

    private final Findings findings;
    private final Set<String> spokenOf = new HashSet<>();
    private final Map<Address, Integer> lines = new HashMap<>();

    CodedRow(Findings findings) {
        this.findings = findings;
    }

    /** Where the row's figures go; empty, with a finding, if it is no row or a second one of its code. */
    Optional<Address> open(Address list, Node row, Statements statements) {
        Optional<String> code = row.text(CODE).filter(text -> !text.isEmpty());
        Optional<String> name = row.text(NAME).filter(text -> !text.isEmpty());
        if (!(row instanceof Node.Mapping)) {
            findings.add(
                    Finding.error("type.row", row.position(), list.concept().label(), CODE));
            return Optional.empty();
        }
        if (code.isEmpty() && name.isEmpty()) {
            findings.add(Finding.error("key-missing", row.position(), CODE));
            return Optional.empty();
        }
        Classification table = list.concept().classification().orElse(Classification.UNKNOWN);
        String key = code.or(() -> name.flatMap(text -> table.resolve(text, list.year())))
                .or(() -> name)
                .orElse("");
        Position position = row.get(CODE).map(Node::position).orElse(row.position());
        if (code.isEmpty() && !Classification.isCode(key)) {
            return Optional.of(list.row(statements.addRow(list, key)));
        }
        if (!statements.addCodedRow(list, key)) {
            findings.add(Finding.error(
                    "row-duplicate", position, list.concept().label(), key, lines.getOrDefault(list.row(key), 0)));
            return Optional.empty();
        }
        lines.put(list.row(key), position.line());
        code.flatMap(typed -> name).ifPresent(text -> statements.name(list.row(key), text));
        report(table, key, name, list.year(), position);
        return Optional.of(list.row(key));
    }

    private void report(Classification table, String code, Optional<String> typed, int year, Position position) {
        if (!spokenOf.add(code)) {
            return;
        }
        Optional<String> known = table.name(code, year);
        if (!Classification.isCode(code)) {
            findings.add(Finding.warning("code-form", position, code));
        } else if (known.isEmpty()) {
            findings.add(
                    typed.isPresent()
                            ? Finding.hint("code-unknown.named", position, code, year, typed.get())
                            : Finding.warning("code-unknown", position, code, year));
        } else if (typed.filter(text -> !text.equals(known.get())).isPresent()) {
            findings.add(Finding.hint("code-name", position, code, year, known.get(), typed.get()));
        }
        List<String> unnamed = new ArrayList<>(Classification.ancestors(code));
        unnamed.removeIf(above -> table.name(above, year).isPresent() || !spokenOf.add(above));
        unnamed.forEach(above -> findings.add(Finding.hint("code-unknown.group", position, above, year)));
    }
}
