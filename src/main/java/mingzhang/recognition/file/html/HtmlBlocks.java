package mingzhang.recognition.file.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mingzhang.recognition.source.Block;
import mingzhang.recognition.source.Block.Paragraph;
import mingzhang.recognition.source.Numbering;
import mingzhang.recognition.source.Place;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads the report in a page: its paragraphs, and its innermost tables where they hold data. */
public final class HtmlBlocks {
    private final String file;
    private final HtmlText text = new HtmlText();
    private final List<Block> blocks = new ArrayList<>();

    private HtmlBlocks(String file) {
        this.file = file;
    }

    /** The paragraphs and tables of a page, in their order. */
    public static List<Block> of(String file, byte[] bytes) throws IOException {
        HtmlBlocks reader = new HtmlBlocks(file);
        reader.readAll(HtmlReport.of(HtmlPage.of(bytes)));
        reader.addLines();
        return Numbering.ownLines(reader.blocks);
    }

    private void readAll(Node parent) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode words) {
                text.append(words);
            } else if (node instanceof Element element) {
                read(element);
            }
        }
    }

    private void read(Element element) {
        text.enter(element);
        if (element.normalName().equals("table") && HtmlTable.isData(element)) {
            element.select("> caption").forEach(this::readAll);
            addLines();
            blocks.add(HtmlTable.of(element, file));
        } else {
            readAll(element);
        }
        text.leave(element);
    }

    private void addLines() {
        for (HtmlText.Line line : text.take()) {
            blocks.add(new Paragraph(line.text(), line.level(), new Place(file, "", line.number())));
        }
    }
}
