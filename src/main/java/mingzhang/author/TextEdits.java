package mingzhang.author;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Changes to a text, collected by the offsets of the text as it was. */
final class TextEdits {
    private final String text;
    private final List<Edit> edits = new ArrayList<>();
    private final Map<Integer, List<String>> remarks = new TreeMap<>();

    TextEdits(String text) {
        this.text = text;
    }

    private record Edit(int start, int end, String replacement) {}

    void replace(int start, int end, String replacement) {
        edits.add(new Edit(start, end, replacement));
    }

    /** Adds to the comment at the end of the line on which an offset lies. */
    void remark(int offset, String remark) {
        int lineEnd = text.indexOf('\n', offset);
        remarks.computeIfAbsent(lineEnd < 0 ? text.length() : lineEnd, line -> new ArrayList<>())
                .add(remark);
    }

    /** The text with all changes; the remarks of a line follow {@code intro} in one comment. */
    String applied(String intro) {
        remarks.forEach(
                (offset, words) -> edits.add(new Edit(offset, offset, "  # " + intro + String.join("、", words))));
        StringBuilder changed = new StringBuilder(text);
        edits.stream()
                .sorted(Comparator.comparingInt(Edit::start)
                        .thenComparingInt(Edit::end)
                        .reversed())
                .forEach(edit -> changed.replace(edit.start(), edit.end(), edit.replacement()));
        return changed.toString();
    }
}
