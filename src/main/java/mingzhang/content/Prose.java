package mingzhang.content;

import mingzhang.finding.Position;

/**
 * A text of the unit in Markdown, with placeholders for figures.
 *
 * @param text as typed
 * @param position where it begins
 * @param isBlock whether its lines are those of the file, all indented as far as the first
 */
public record Prose(String text, Position position, boolean isBlock) {
    static Prose of(Node.Scalar scalar) {
        Position start = scalar.position();
        return scalar.isBlock()
                ? new Prose(scalar.text(), new Position(start.file(), start.line() + 1, scalar.indentation() + 1), true)
                : new Prose(scalar.text(), start, false);
    }

    /** The place of a character of the text; where the lines are not those of the file, the place where it begins. */
    public Position at(int offset) {
        if (!isBlock) {
            return position;
        }
        int lines = 0;
        int start = 0;
        int end = Math.min(offset, text.length());
        for (int next = text.indexOf('\n'); next >= 0 && next < end; next = text.indexOf('\n', start)) {
            lines++;
            start = next + 1;
        }
        return new Position(position.file(), position.line() + lines, position.column() + end - start);
    }

    /** Whether there is nothing to print. */
    public boolean isBlank() {
        return text.isBlank();
    }
}
