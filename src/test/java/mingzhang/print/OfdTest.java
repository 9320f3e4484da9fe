package mingzhang.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.assertj.core.data.Offset;
import org.dom4j.DocumentException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.ofdrw.core.basicStructure.pageObj.layer.CT_Layer;
import org.ofdrw.core.basicStructure.pageObj.layer.PageBlockType;
import org.ofdrw.core.text.TextCode;
import org.ofdrw.core.text.text.CT_Text;
import org.ofdrw.reader.OFDReader;

/** What a foreign reader finds in the OFD of the sample report, beside what its PDF has. */
@TestInstance(Lifecycle.PER_CLASS)
class OfdTest {
    private static final double MILLIMETRES_PER_POINT = 25.4 / 72;

    private byte[] pdf = new byte[0];
    private byte[] ofd = new byte[0];

    @BeforeAll
    void print() throws IOException {
        pdf = Samples.PRINTER.print(Samples.report());
        ofd = Samples.PRINTER.ofd(pdf);
    }

    @Test
    void hasThePagesOfThePdf() throws IOException {
        try (OFDReader reader = open();
                PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(reader.getNumberOfPages()).isEqualTo(document.getNumberOfPages());
        }
    }

    @Test
    void pagesAreAsLarge() throws IOException {
        try (OFDReader reader = open();
                PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                double width = document.getPage(page - 1).getMediaBox().getWidth() * MILLIMETRES_PER_POINT;
                assertThat(reader.getPageInfo(page).getSize().getWidth()).isCloseTo(width, Offset.offset(0.01));
            }
        }
    }

    @Test
    void theTextIsText() throws IOException {
        assertThat(String.join("", texts()).replaceAll("\\s", "")).isEqualTo(glyphs().replaceAll("\\s", ""));
    }

    @Test
    void fontsAreSubsetsThatFindTheirGlyphs() throws IOException {
        int fonts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(ofd))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".ttf")) {
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(zip.readAllBytes()));
                    assertThat(font.getNumberOfGlyphs()).isBetween(2, 3000);
                    assertThat(font.getUnicodeCmapLookup()).isNotNull();
                    fonts++;
                }
            }
        }
        assertThat(fonts).isGreaterThan(2);
    }

    @Test
    void theOutlineIsThatOfThePdf() throws IOException {
        try (OFDReader reader = open()) {
            assertThat(reader.getOFDDir()
                            .obtainDocDefault()
                            .getDocument()
                            .getOutlines()
                            .getOutlineElems())
                    .extracting(element -> element.getTitle())
                    .containsExactly("一、部门概况", "二、绩效目标", "附件1 绩效自评表", "附件2 收入支出决算总表");
        } catch (DocumentException malformed) {
            throw new IOException(malformed);
        }
    }

    @Test
    void theSamePdfGivesTheSameBytes() throws IOException {
        assertThat(Samples.PRINTER.ofd(pdf)).isEqualTo(ofd);
    }

    private OFDReader open() throws IOException {
        return new OFDReader(new ByteArrayInputStream(ofd));
    }

    /** The text objects of all pages in the order in which they are drawn. */
    private List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        try (OFDReader reader = open()) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                for (CT_Layer layer : reader.getPage(page).getContent().getLayers()) {
                    for (PageBlockType block : layer.getPageBlocks()) {
                        if (block instanceof CT_Text text) {
                            text.getTextCodes().stream()
                                    .map(TextCode::getContent)
                                    .forEach(texts::add);
                        }
                    }
                }
            }
        }
        return texts;
    }

    /** The characters of the PDF in the order in which they are drawn. */
    private String glyphs() throws IOException {
        StringBuilder characters = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition position) {
                    characters.append(position.getUnicode());
                }
            };
            stripper.writeText(document, Writer.nullWriter());
        }
        return characters.toString();
    }
}
