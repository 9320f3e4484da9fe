package mingzhang.recognition.file.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EmptyStackException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mingzhang.recognition.file.pdf.PdfTables.Part;
import mingzhang.recognition.source.Block;
import mingzhang.recognition.source.Block.Paragraph;
import mingzhang.recognition.source.Block.Table;
import mingzhang.recognition.source.Numbering;
import mingzhang.recognition.source.Place;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Reads a PDF that has its text: paragraphs from lines, tables from the lines drawn around their cells. */
public final class PdfBlocks {
    private static final Pattern CONTINUED = Pattern.compile(".{0,40}[（(]?续上?表[）)]?.{0,3}");

    private static final int FEWEST_ON_PAGE = 10;

    private final Place place;
    private final PdfParagraphs paragraphs = new PdfParagraphs();
    private final List<Part> table = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    private PdfBlocks(String file) {
        this.place = new Place(file, "", 1);
    }

    /**
     * Its paragraphs and tables, counted; none if it has no more text than a scanned paper with numbers on its pages.
     *
     * @throws IOException if it cannot be opened or read
     */
    public static List<Block> of(String file, byte[] bytes) throws IOException {
        List<PdfPage> pages;
        try (PDDocument document = Loader.loadPDF(bytes)) {
            pages = PdfPage.all(document);
        } catch (ClassCastException | NullPointerException | ArithmeticException | EmptyStackException malformed) {
            // What the library throws where a file contradicts itself.
            throw new IOException(malformed);
        }
        long characters = pages.stream()
                .flatMap(page -> page.glyphs().stream())
                .filter(glyph -> !glyph.isBlank())
                .count();
        return characters < (long) FEWEST_ON_PAGE * pages.size() ? List.of() : of(file, pages);
    }

    private static List<Block> of(String file, List<PdfPage> pages) {
        List<List<Part>> tables = new ArrayList<>();
        List<List<PdfLine>> lines = new ArrayList<>();
        for (PdfPage page : pages) {
            List<PdfGrid> grids = PdfGrid.of(page.rulings());
            tables.add(grids.stream().map(grid -> new Part(grid, page.glyphs())).toList());
            lines.add(PdfLine.of(page.glyphs().stream()
                    .filter(glyph ->
                            grids.stream().noneMatch(grid -> grid.cell(glyph).isPresent()))
                    .toList()));
        }
        PdfMargins margins = new PdfMargins(pages, lines);
        for (int page = 0; page < pages.size(); page++) {
            lines.set(page, margins.within(pages.get(page), lines.get(page)));
        }
        PdfBlocks reader = new PdfBlocks(file);
        for (int page = 0; page < pages.size(); page++) {
            long width = Math.round(pages.get(page).width());
            reader.paragraphs.enter(new PdfColumn(IntStream.range(0, pages.size())
                    .filter(each -> Math.round(pages.get(each).width()) == width)
                    .mapToObj(lines::get)
                    .toList()));
            reader.read(lines.get(page), tables.get(page));
        }
        reader.close();
        reader.addParagraphs();
        return Numbering.counted(reader.blocks);
    }

    private void read(List<PdfLine> lines, List<Part> tables) {
        int next = 0;
        for (PdfLine line : lines) {
            while (next < tables.size() && tables.get(next).grid().top() < line.baseline()) {
                take(tables.get(next++));
            }
            boolean isOnWay = !table.isEmpty() && CONTINUED.matcher(line.text()).matches();
            if (!isOnWay) {
                close();
                paragraphs.add(line);
            }
        }
        while (next < tables.size()) {
            take(tables.get(next++));
        }
    }

    private void take(Part part) {
        if (!table.isEmpty() && !table.get(table.size() - 1).goesOnIn(part)) {
            close();
        }
        addParagraphs();
        table.add(part);
    }

    private void close() {
        if (!table.isEmpty()) {
            blocks.add(new Table(PdfTables.rows(table), place));
            table.clear();
        }
    }

    private void addParagraphs() {
        for (String text : paragraphs.take()) {
            blocks.add(new Paragraph(text, 0, place));
        }
    }
}
