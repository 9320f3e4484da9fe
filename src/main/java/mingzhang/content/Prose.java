package mingzhang.content;

import mingzhang.finding.Position;

/**
 * A text of the unit in Markdown, with placeholders for figures.
 *
 * @param text as typed
 * @param position where its first line stands
 */
public record Prose(String text, Position position) {
    static Prose of(Node.Scalar scalar) {
        Position start = scalar.position();
        return new Prose(scalar.text(), scalar.block() ? new Position(start.file(), start.line() + 1, 0) : start);
    }

    /** The place of the line that holds a character of the text. */
    public Position at(int offset) {
        int lines = (int) text.substring(0, Math.min(offset, text.length()))
                .chars()
                .filter(character -> character == '\n')
                .count();
        return lines == 0 ? position : new Position(position.file(), position.line() + lines, 0);
    }
}
