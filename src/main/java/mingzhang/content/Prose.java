package mingzhang.content;

import java.util.Optional;
import mingzhang.finding.Position;

/**
 * A text of the unit in Markdown, with placeholders for figures.
 *
 * @param text as typed
 * @param position where it begins
 * @param first the place of its first character if its lines are those of the file, all indented as far as the first
 */
public record Prose(String text, Position position, Optional<Position> first) {
    /** The text of a scalar. */
    public static Prose of(Node.Scalar scalar) {
        Position start = scalar.position();
        if (scalar.isBlock()) {
            Position first = new Position(start.file(), start.line() + 1, scalar.indentation() + 1);
            return new Prose(scalar.text(), first, Optional.of(first));
        }
        return new Prose(
                scalar.text(),
                start,
                scalar.opening().map(opening -> new Position(start.file(), start.line(), start.column() + opening)));
    }

    /** The place of a character of the text; where the lines are not those of the file, the place where it begins. */
    public Position at(int offset) {
        if (first.isEmpty()) {
            return position;
        }
        int lines = 0;
        int start = 0;
        int end = Math.min(offset, text.length());
        for (int next = text.indexOf('\n'); next >= 0 && next < end; next = text.indexOf('\n', start)) {
            lines++;
            start = next + 1;
        }
        return new Position(
                position.file(), first.get().line() + lines, first.get().column() + end - start);
    }

    /** Whether there is nothing to print. */
    public boolean isBlank() {
        return text.isBlank();
    }
}
