package mingzhang.check.rule;

import java.util.List;
import java.util.Optional;
import mingzhang.content.Prose;
import mingzhang.facts.Address;
import mingzhang.prose.ProseReader;
import mingzhang.prose.Sentence;

/**
 * Something written in a year's file.
 *
 * @param name as an acknowledgement names it: 叙述.主要职能, 文档.evaluation, or the path of a figure that is words
 * @param kind what sort of text
 * @param prose the words with their place
 * @param words the words as sentences are read, character for character: see {@link ProseReader#plain}
 * @param subject the figure that it is, where it is one
 * @param sentences what it says of figures; none of a remark and of a title
 * @param spread what the numbers in them can stand for
 * @param tables the tables typed in it, if it is a narrative
 */
public record ReportText(
        String name,
        Kind kind,
        Prose prose,
        String words,
        Optional<Address> subject,
        List<Sentence> sentences,
        Spread spread,
        List<TypedTable> tables) {

    /** Reads a text. */
    static ReportText of(String name, Kind kind, Prose prose, Optional<Address> subject) {
        boolean isRead = kind == Kind.NARRATIVE || kind == Kind.FIGURE;
        String words = isRead ? ProseReader.plain(prose.text()) : prose.text();
        List<Sentence> sentences = isRead ? ProseReader.read(prose.text()) : List.of();
        List<TypedTable> tables = kind == Kind.NARRATIVE ? TypedTable.of(prose.text()) : List.of();
        return new ReportText(name, kind, prose, words, subject, sentences, Spread.of(sentences), tables);
    }

    /** Sorts of texts. */
    public enum Kind {
        /** 叙述, or the body of a document of its own outline. */
        NARRATIVE,
        /** A title. */
        TITLE,
        /** Words where a figure could stand: goals, reasons, names. */
        FIGURE,
        /** 数据说明, 口径变动, 来源: they speak about errors, so their numbers are not held against anything. */
        REMARK
    }
}
