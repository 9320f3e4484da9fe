package mingzhang.recognition.source;

import java.util.List;

/**
 * What a file says.
 *
 * @param file its name
 * @param blocks its paragraphs and tables in their order
 */
public record SourceText(String file, List<Block> blocks) {
    /** Copies the blocks. */
    public SourceText {
        blocks = List.copyOf(blocks);
    }
}
