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
        String before = text.substring(0, Math.min(offset, text.length()));
        int lines = (int) before.chars().filter(character -> character == '\n').count();
        int column = before.length() - (before.lastIndexOf('\n') + 1);
        return new Position(position.file(), position.line() + lines, position.column() + column);
    }

    /** Whether there is nothing to print. */
    public boolean isBlank() {
        return text.isBlank();
    }
}
