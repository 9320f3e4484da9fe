package mingzhang.content;

import java.util.List;

/**
 * A value of a YAML text with the stretch of characters that it takes up, for editing the text around it.
 *
 * @param path the keys down to it; {@code -} stands for an element of a list
 * @param text what it says
 * @param start offset of its first character: the quote or bar if it has one
 * @param end offset behind its last character; of a block, behind its last line
 * @param isBlock whether it was written as lines after {@code |} or {@code >}
 */
public record TypedValue(List<String> path, String text, int start, int end, boolean isBlock) {
    /** Copies the path. */
    public TypedValue {
        path = List.copyOf(path);
    }

    /** The key it stands under. */
    public String key() {
        return path.get(path.size() - 1);
    }
}
