package mingzhang.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingzhang.content.Disclosure;
import mingzhang.content.Disclosure.Note;
import mingzhang.facts.Address;
import mingzhang.facts.FactBook;
import mingzhang.facts.FigurePath.Found;

/** The numbers of the notes on the data (数据说明), and which figure bears which. */
final class NoteMarks {
    private final Map<Address, Integer> numbers = new LinkedHashMap<>();
    private final String anchor;

    private NoteMarks(String anchor) {
        this.anchor = anchor;
    }

    /** The marks of a year's notes; they link to {@code note-1} and so on. */
    static NoteMarks of(Disclosure disclosure, FactBook book) {
        NoteMarks marks = new NoteMarks("#note-");
        List<Note> notes = disclosure.notes();
        for (int index = 0; index < notes.size(); index++) {
            int number = index + 1;
            notes.get(index).subject().ifPresent(subject -> {
                if (book.locate(subject, disclosure.year()) instanceof Found found) {
                    marks.numbers.putIfAbsent(found.address(), number);
                }
            });
        }
        return marks;
    }

    /** No marks. */
    static NoteMarks none() {
        return new NoteMarks("");
    }

    /** The mark behind a figure; empty if it has no note. */
    String mark(Address address) {
        Integer number = numbers.get(address);
        return number == null
                ? ""
                : "<sup class=\"note-mark\"><a href=\"" + anchor + number + "\">〔" + number + "〕</a></sup>";
    }
}
