package mingzhang.recognition;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.facts.Measure;
import mingzhang.recognition.source.Block.Table;

/** Tells by its heads which of the known tables one is, and reads it. */
final class Tables {
    private static final Pattern UNIT = Pattern.compile("单位[:：]?(?:人民币)?(万元|千元|亿元|元)|[（(](?:单位[:：])?(万元|千元|元)[)）]");

    private final Draft draft;
    private final Vocabulary vocabulary;

    Tables(Draft draft, Vocabulary vocabulary) {
        this.draft = draft;
        this.vocabulary = vocabulary;
    }

    /**
     * Reads a table.
     *
     * @param title the lines before it
     */
    TableRun read(Table table, String title) {
        String head = title + "\n" + heads(table);
        TableRun run = new TableRun(table, title, unit(head).orElse(Measure.TEN_THOUSAND_YUAN), draft);
        Heads heads = Heads.of(table);
        if (EvaluationTable.isOne(table)) {
            EvaluationTable.read(run, vocabulary);
        } else if (ConclusionTable.isOne(table)) {
            ConclusionTable.read(run, vocabulary);
        } else if (ThreePublicTable.isOne(heads)) {
            ThreePublicTable.read(run, heads, vocabulary);
        } else if (CodedTable.isOne(heads)) {
            CodedTable.read(run, heads, vocabulary);
        } else if (LaneTable.isOne(heads, table)) {
            LaneTable.read(run, heads, vocabulary);
        } else if (ProjectTable.isOne(heads, draft.year())) {
            ProjectTable.read(run, heads, vocabulary);
        } else {
            LabelledTable.read(run, vocabulary);
        }
        return run;
    }

    private static String heads(Table table) {
        StringBuilder text = new StringBuilder();
        table.rows().forEach(row -> text.append(Table.line(row)).append('\n'));
        return text.toString();
    }

    private static Optional<Measure> unit(String text) {
        Matcher matcher = UNIT.matcher(text.replaceAll("[ \\u00a0\\u3000]", ""));
        return matcher.find()
                ? Measure.money(matcher.group(1) != null ? matcher.group(1) : matcher.group(2))
                : Optional.empty();
    }
}
