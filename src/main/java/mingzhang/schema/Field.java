package mingzhang.schema;

import java.util.List;
import java.util.Optional;

/**
 * A key of a content file.
 *
 * @param key as typed
 * @param aliases other keys for it
 * @param title official name
 * @param description what it means, in one or two sentences; may be empty
 * @param kind what is written behind it
 * @param unit in what numbers are measured: 金额单位, %, 分, 人 …; empty for others
 * @param choices the only words that may be written; none if any may
 * @param example how it looks
 * @param isRequired whether it must be there
 * @param source the rule by which it is asked for; may be empty
 * @param printedIn the tables and texts that show it
 * @param fields the keys below it
 */
public record Field(
        String key,
        List<String> aliases,
        String title,
        String description,
        Kind kind,
        String unit,
        List<String> choices,
        Optional<String> example,
        boolean isRequired,
        String source,
        List<String> printedIn,
        List<Field> fields) {

    /** What is written behind a key. */
    public enum Kind {
        /** Words on one line. */
        WORDS("文字"),
        /** Words, possibly several paragraphs of Markdown. */
        PROSE("段落"),
        /** A day, 2025-08-30. */
        DATE("日期"),
        /** A whole number. */
        WHOLE_NUMBER("整数"),
        /** A number without unit. */
        NUMBER("数"),
        /** A number without unit, or one for each stage of the budget. */
        RATE("数"),
        /** A number without unit, or keys below for bases and parts. */
        FIGURE("数"),
        /** Keys with values. */
        GROUP("一组"),
        /** One word or a list of words. */
        WORD_LIST("词的列表"),
        /** A list whose rows are keys with values. */
        ROWS("列表"),
        /** Rows, or keys for their total and 明细 for the rows. */
        FIGURE_ROWS("列表"),
        /** Texts under names of the person's choice. */
        TEXTS("若干段落"),
        /** One of several ways, which the description tells. */
        ANY("见说明"),
        /** Keys with values, the same as those of the year itself. */
        PRIOR("同本年");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** In Chinese. */
        public String label() {
            return label;
        }
    }

    /** Copies the lists. */
    public Field {
        aliases = List.copyOf(aliases);
        choices = List.copyOf(choices);
        printedIn = List.copyOf(printedIn);
        fields = List.copyOf(fields);
    }

    /** A text under a name. */
    public static Field prose(String name) {
        return UsualFields.field(name, name, "", Kind.PROSE);
    }

    /** The same with other words for its key. */
    Field withAliases(List<String> others) {
        return new Field(
                key, others, title, description, kind, unit, choices, example, isRequired, source, printedIn, fields);
    }

    /** The same with other choices. */
    public Field withChoices(List<String> others) {
        return new Field(
                key, aliases, title, description, kind, unit, others, example, isRequired, source, printedIn, fields);
    }

    /** The same with other keys below. */
    public Field withFields(List<Field> others) {
        return new Field(
                key, aliases, title, description, kind, unit, choices, example, isRequired, source, printedIn, others);
    }
}
