package mingzhang.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import mingzhang.content.Fields;
import mingzhang.content.Node;
import mingzhang.content.Node.Entry;
import mingzhang.content.Node.Scalar;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;

/**
 * Turns the figures of a file into facts: each key is a concept, a basis, or one of the words 合计 (the concept's own
 * figure), 明细 (its rows) and 金额单位 (another unit from here on down).
 */
final class FactBinder {
    private static final String TOTAL = "合计";
    private static final String ROWS = "明细";
    private static final String UNIT = "金额单位";

    private final Taxonomy taxonomy;
    private final Findings findings;
    private final Optional<String> source;
    private final Statements statements = new Statements();
    private final ValueReader values;
    private final CodedRow codedRow;

    FactBinder(Taxonomy taxonomy, Optional<String> source, Findings findings) {
        this.taxonomy = taxonomy;
        this.source = source;
        this.findings = findings;
        this.values = new ValueReader(findings);
        this.codedRow = new CodedRow(findings);
    }

    /** Binds the figures of a year's file. Money is taken in {@code money} unless a part says otherwise. */
    Statements bind(Node.Mapping figures, int year, Measure money, Collection<String> otherKeys) {
        for (Entry entry : figures.content()) {
            Optional<Concept> root = taxonomy.root(entry.key());
            if (root.isPresent()) {
                bind(new Address(root.get(), List.of(), year, Basis.OUTTURN), entry.value(), money);
            } else {
                List<String> known = new ArrayList<>(taxonomy.rootNames());
                known.addAll(otherKeys);
                findings.add(Fields.unknownKey(entry, known));
            }
        }
        return statements;
    }

    private void bind(Address address, Node node, Measure money) {
        if (node instanceof Scalar scalar) {
            bindScalar(address, scalar, money);
        } else if (node instanceof Node.Mapping mapping) {
            Measure inner = unit(mapping, money);
            mapping.content().forEach(entry -> bindEntry(address, entry, inner));
        } else if (node instanceof Node.Sequence sequence) {
            bindRows(address, sequence, money);
        }
    }

    private void bindScalar(Address address, Scalar scalar, Measure money) {
        values.read(address.concept(), scalar, money).ifPresent(value -> add(address, value, scalar));
    }

    private void add(Address address, Value value, Node node) {
        Fact fact = Fact.stated(address, value, new Fact.Stated(node.position(), source));
        statements
                .add(fact)
                .ifPresent(former -> findings.add(Finding.error(
                        "fact-duplicate",
                        node.position(),
                        address.path(),
                        address.basis().label(),
                        former.position().map(position -> position.line()).orElse(0))));
    }

    private void bindEntry(Address address, Entry entry, Measure money) {
        Concept concept = address.concept();
        Optional<Basis> basis = Basis.named(entry.key());
        Optional<Concept> child = concept.child(entry.key());
        if (child.isPresent()) {
            bind(below(address, child.get()), entry.value(), money);
        } else if (basis.isPresent() && concept.measure().kind() != Measure.Kind.TEXT) {
            bind(address.on(basis.get()), entry.value(), money);
        } else if (entry.key().equals(TOTAL) && !(entry.value() instanceof Node.Sequence)) {
            bind(address, entry.value(), money);
        } else if (entry.key().equals(ROWS) && concept.isRepeated() && address.isTotalOfRows()) {
            bind(address, entry.value(), money);
        } else if (!entry.key().equals(UNIT) && !isRowName(address, entry)) {
            findings.add(unknown(address, entry));
        }
    }

    /** A list that was filled in as a mapping has its rows' names for keys. */
    private static Finding unknown(Address address, Entry entry) {
        Finding finding = Fields.unknownKey(entry, knownKeys(address));
        boolean isRow = finding.message().equals("key-unknown") && address.isTotalOfRows();
        Optional<String> rowKey = address.concept()
                .definition()
                .rowKey()
                .or(() -> address.concept().classification().map(table -> CodedRow.CODE))
                .filter(key -> isRow);
        return rowKey.map(key -> Finding.error(
                        "key-unknown.row",
                        entry.position(),
                        entry.key(),
                        address.concept().label(),
                        key))
                .orElse(finding);
    }

    private static boolean isRowName(Address address, Entry entry) {
        boolean isCodedRow =
                !address.isTotalOfRows() && address.concept().classification().isPresent();
        if (isCodedRow && (entry.key().equals(CodedRow.CODE) || entry.key().equals(CodedRow.NAME))) {
            return true;
        }
        return !address.isTotalOfRows()
                && address.concept()
                        .definition()
                        .rowKey()
                        .filter(entry.key()::equals)
                        .isPresent();
    }

    private static Address below(Address address, Concept child) {
        return new Address(child, address.members(), address.year(), address.basis());
    }

    private void bindRows(Address address, Node.Sequence sequence, Measure money) {
        if (!address.concept().isRepeated() || !address.isTotalOfRows()) {
            findings.add(Finding.error(
                    "type.list", sequence.position(), address.concept().label()));
            return;
        }
        if (sequence.content().isEmpty()) {
            add(address, Value.Absence.EMPTY_TABLE, sequence);
        }
        Optional<String> rowKey = address.concept().definition().rowKey();
        for (Node row : sequence.content()) {
            if (rowKey.isPresent()) {
                bindRow(address, rowKey.get(), row, money);
            } else {
                codedRow.open(address, row, statements).ifPresent(opened -> bind(opened, row, money));
            }
        }
    }

    private void bindRow(Address address, String rowKey, Node row, Measure money) {
        if (!(row instanceof Node.Mapping)) {
            findings.add(
                    Finding.error("type.row", row.position(), address.concept().label(), rowKey));
            return;
        }
        Optional<String> name = row.text(rowKey);
        if (name.isEmpty()) {
            findings.add(Finding.error("key-missing", row.position(), rowKey));
            return;
        }
        bind(address.row(statements.addRow(address, name.get())), row, money);
    }

    private static Collection<String> knownKeys(Address address) {
        List<String> known = new ArrayList<>(address.concept().childNames());
        address.concept().definition().rowKey().ifPresent(known::add);
        if (address.concept().classification().isPresent() && !address.isTotalOfRows()) {
            known.addAll(List.of(CodedRow.CODE, CodedRow.NAME));
        }
        if (address.concept().measure().isNumeric()) {
            Basis.labels().forEach(known::add);
            known.add(TOTAL);
        }
        if (address.concept().isRepeated()) {
            known.add(ROWS);
        }
        known.add(UNIT);
        return known;
    }

    private Measure unit(Node.Mapping mapping, Measure outer) {
        Optional<Node> unit = mapping.get(UNIT);
        return unit.isPresent() && unit.get() instanceof Scalar scalar
                ? money(scalar, findings).orElse(outer)
                : outer;
    }

    /** The unit of money that a file names. */
    static Optional<Measure> money(Scalar scalar, Findings findings) {
        Optional<Measure> money = Measure.money(scalar.text().strip());
        if (money.isEmpty()) {
            findings.add(Finding.error("money-unit", scalar.position(), scalar.text()));
        }
        return money;
    }
}
