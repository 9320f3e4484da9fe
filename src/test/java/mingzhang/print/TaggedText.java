package mingzhang.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The text of a PDF by the blocks of its structure tree and by lines, with places on the pages. */
final class TaggedText {
    private static final Set<String> BLOCKS =
            Set.of("P", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "TD", "TH", "Caption");
    /** Characters of one line may stand this much higher or lower, in points. */
    private static final float SAME_LINE = 4;

    private final List<Block> blocks = new ArrayList<>();

    /** A paragraph, heading, list item, cell or caption. */
    record Block(String type, int parent, List<Line> lines) {
        String text() {
            return String.join("", lines.stream().map(Line::text).toList());
        }
    }

    /** A line of a block; lengths in points from the upper left corner of its page, pages from 1. */
    record Line(int page, boolean isOnItsSide, float left, float right, float baseline, float size, String text) {}

    private record Glyph(int page, TextPosition position) {}

    private TaggedText() {}

    static List<Block> of(byte[] pdf) throws IOException {
        TaggedText text = new TaggedText();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<PDPage, Map<Integer, List<TextPosition>>> content = new HashMap<>();
            Map<PDPage, Integer> numbers = new HashMap<>();
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                Map<Integer, List<TextPosition>> marked = new HashMap<>();
                extractor.getMarkedContents().forEach(each -> collect(each, marked));
                content.put(page, marked);
                numbers.put(page, numbers.size() + 1);
            }
            text.walk(document.getDocumentCatalog().getStructureTreeRoot(), content, numbers, new ArrayList<>(), 0);
        }
        return text.blocks;
    }

    private static void collect(PDMarkedContent content, Map<Integer, List<TextPosition>> marked) {
        for (Object each : content.getContents()) {
            if (each instanceof TextPosition position) {
                marked.computeIfAbsent(content.getMCID(), id -> new ArrayList<>())
                        .add(position);
            } else if (each instanceof PDMarkedContent inner) {
                collect(inner, marked);
            }
        }
    }

    private void walk(
            PDStructureNode node,
            Map<PDPage, Map<Integer, List<TextPosition>>> content,
            Map<PDPage, Integer> numbers,
            List<Glyph> glyphs,
            int row) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                boolean isBlock = BLOCKS.contains(element.getStandardStructureType());
                List<Glyph> own = isBlock ? new ArrayList<>() : glyphs;
                walk(element, content, numbers, own, isBlock ? row : System.identityHashCode(element.getCOSObject()));
                if (isBlock && !own.isEmpty()) {
                    blocks.add(new Block(element.getStandardStructureType(), row, lines(own)));
                }
            } else if (node instanceof PDStructureElement element) {
                Integer id = kid instanceof PDMarkedContentReference reference
                        ? Integer.valueOf(reference.getMCID())
                        : kid instanceof Integer number ? number : Integer.valueOf(-1);
                PDPage page = kid instanceof PDMarkedContentReference reference && reference.getPage() != null
                        ? reference.getPage()
                        : element.getPage();
                content.getOrDefault(page, new HashMap<>())
                        .getOrDefault(id < 0 ? null : id, List.of())
                        .forEach(position -> glyphs.add(new Glyph(numbers.getOrDefault(page, 0), position)));
            }
        }
    }

    private static List<Line> lines(List<Glyph> glyphs) {
        List<Line> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            if (!line.isEmpty() && isBelow(line, glyph)) {
                lines.add(line(line));
                line.clear();
            }
            line.add(glyph);
        }
        lines.add(line(line));
        return lines;
    }

    private static boolean isBelow(List<Glyph> line, Glyph glyph) {
        Glyph first = line.get(0);
        Glyph last = line.get(line.size() - 1);
        float difference = glyph.position().getYDirAdj() - first.position().getYDirAdj();
        float back = glyph.position().getXDirAdj() - last.position().getXDirAdj();
        return glyph.page() != first.page() || Math.abs(difference) > SAME_LINE && (back < 0 || difference > 12);
    }

    private static Line line(List<Glyph> glyphs) {
        TextPosition first = glyphs.get(0).position();
        TextPosition last = glyphs.get(glyphs.size() - 1).position();
        StringBuilder text = new StringBuilder();
        glyphs.forEach(glyph -> text.append(glyph.position().getUnicode()));
        return new Line(
                glyphs.get(0).page(),
                first.getPageWidth() > first.getPageHeight(),
                first.getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                first.getYDirAdj(),
                first.getFontSizeInPt(),
                text.toString());
    }
}
