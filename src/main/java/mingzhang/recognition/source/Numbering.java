package mingzhang.recognition.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mingzhang.recognition.source.Block.Paragraph;
import mingzhang.recognition.source.Block.Table;

/** The numbers under which the paragraphs and rows of a file are found. */
public final class Numbering {
    private Numbering() {}

    /** The blocks as they are if each paragraph and row stands on a line of its own, and otherwise counted. */
    public static List<Block> ownLines(List<Block> blocks) {
        int last = 0;
        for (Block block : blocks) {
            List<Integer> lines = block instanceof Table table
                    ? table.lines()
                    : List.of(block.place().line());
            for (int line : lines) {
                if (line <= last) {
                    return counted(blocks);
                }
                last = line;
            }
        }
        return blocks;
    }

    /** The blocks with their paragraphs and rows counted from 1. */
    public static List<Block> counted(List<Block> blocks) {
        List<Block> counted = new ArrayList<>();
        int line = 1;
        for (Block block : blocks) {
            Place place = block.place().at(line);
            if (block instanceof Table table) {
                int first = line;
                line += table.rows().size();
                counted.add(new Table(
                        table.rows(),
                        place,
                        IntStream.range(first, line).boxed().toList()));
            } else {
                Paragraph paragraph = (Paragraph) block;
                counted.add(new Paragraph(paragraph.text(), paragraph.level(), place));
                line++;
            }
        }
        return counted;
    }
}
