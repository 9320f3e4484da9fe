package mingzhang.print.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.awt.geom.Area;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class SubsetFontTest {
    private static final Path FONTS = Path.of("templates/assets/fonts");
    private static final String TEXT = "部门整体支出绩效自评报告2024年，预算执行率为100.00%。";

    private static byte[] file(String name) throws IOException {
        return Files.readAllBytes(FONTS.resolve(name));
    }

    private static FontProgram program(byte[] file) throws IOException {
        return new FontProgram(file, new TTFParser().parse(new RandomAccessReadBuffer(file)));
    }

    private static FontProgram program(String name) throws IOException {
        return program(file(name));
    }

    private static byte[] pdf(FontProgram program, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new SubsetFont(pdf, program), 12);
                content.showText(text);
                content.endText();
            }
            pdf.setDocumentId(1L);
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static PDFont font(PDDocument pdf) throws IOException {
        return pdf.getPage(0).getResources().getFont(COSName.getPDFName("F1"));
    }

    private static TrueTypeFont embedded(PDDocument pdf) throws IOException {
        return new TTFParser(true)
                .parse(new RandomAccessReadBuffer(
                        font(pdf).getFontDescriptor().getFontFile2().toByteArray()));
    }

    private static boolean drawTheSame(TrueTypeFont one, int glyph, TrueTypeFont other, int otherGlyph)
            throws IOException {
        return new Area(one.getGlyph().getGlyph(glyph).getPath())
                .equals(new Area(other.getGlyph().getGlyph(otherGlyph).getPath()));
    }

    @Test
    void theOutlinesOfTheUsedCharactersAreThoseOfTheWholeFont() throws IOException {
        FontProgram whole = program("Song-Regular.ttf");
        int[] characters = TEXT.codePoints().distinct().toArray();
        try (PDDocument pdf = Loader.loadPDF(pdf(whole, TEXT))) {
            TrueTypeFont part = embedded(pdf);
            for (int index = 0; index < characters.length; index++) {
                assertThat(drawTheSame(part, index + 1, whole.font(), whole.glyph(characters[index])))
                        .as(Character.toString(characters[index]))
                        .isTrue();
            }
        }
    }

    @Test
    void anOutlinePutTogetherFromOthersKeepsItsParts() throws IOException {
        FontProgram whole = program("Kai-Regular.ttf");
        int composite = IntStream.range(0, whole.tables().glyphs())
                .filter(glyph -> CompositeOutline.is(whole.tables().outline(glyph)))
                .findFirst()
                .orElseThrow();
        int character = whole.characters().stream()
                .filter(each -> whole.glyph(each) == composite)
                .findFirst()
                .orElseThrow();
        try (PDDocument pdf = Loader.loadPDF(pdf(whole, Character.toString(character)))) {
            assertThat(drawTheSame(embedded(pdf), 1, whole.font(), composite)).isTrue();
        }
    }

    @Test
    void twoCharactersWithOneGlyphStayTwoCharacters() throws IOException {
        FontProgram whole = program("Song-Regular.ttf");
        String twins =
                whole.characters().stream().boxed().collect(Collectors.groupingBy(whole::glyph)).values().stream()
                        .filter(characters -> characters.size() > 1)
                        .map(characters ->
                                Character.toString(characters.get(0)) + Character.toString(characters.get(1)))
                        .findFirst()
                        .orElseThrow();
        String text = "之" + twins + "之";
        try (PDDocument pdf = Loader.loadPDF(pdf(whole, text))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(text);
        }
    }

    @Test
    void theWidthsAreThoseOfTheWholeFont() throws IOException {
        FontProgram whole = program("Song-Regular.ttf");
        try (PDDocument pdf = Loader.loadPDF(pdf(whole, "年1"))) {
            assertThat(font(pdf).getWidth(1)).isEqualTo(1000);
            assertThat(font(pdf).getWidth(2)).isEqualTo(whole.advance(whole.glyph('1')));
        }
    }

    @Test
    void theChecksumsOfTheFontHold() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf(program("Song-Regular.ttf"), TEXT))) {
            byte[] part = font(pdf).getFontDescriptor().getFontFile2().toByteArray();
            assertThat(Subset.sum(ByteBuffer.wrap(part), 0, part.length)).isEqualTo(0xB1B0AFBA);
        }
    }

    @Test
    void whatOtherDocumentsUsedBeforeMakesNoDifference() throws IOException {
        FontProgram used = program("Song-Regular.ttf");
        pdf(used, "甲乙丙丁" + TEXT);
        assertThat(pdf(used, TEXT)).isEqualTo(pdf(program("Song-Regular.ttf"), TEXT));
    }

    @Test
    void aCharacterThatTheFontLacksIsRefused() throws IOException {
        FontProgram whole = program("Song-Regular.ttf");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> pdf(whole, Character.toString(0x30000)))
                .withMessageContaining("30000");
    }

    @Test
    void aFontThatForbidsToBeEmbeddedIsRefused() throws IOException {
        byte[] file = file("Song-Regular.ttf");
        ByteBuffer bytes = ByteBuffer.wrap(file);
        int entry = IntStream.range(0, bytes.getShort(4))
                .map(index -> 12 + 16 * index)
                .filter(place -> bytes.getInt(place) == 0x4F532F32)
                .findFirst()
                .orElseThrow();
        bytes.putShort(bytes.getInt(entry + 8) + 8, (short) 2);
        assertThatIOException().isThrownBy(() -> pdf(program(file), TEXT)).withMessageContaining("forbids");
    }
}
