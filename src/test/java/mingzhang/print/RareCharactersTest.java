package mingzhang.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RareCharactersTest {
    /** Of the basic block and of extensions A, B and E, but none of the 8,105 common ones. */
    private static final String RARE = "龘㐀仛𠮷𣸣𬺉";

    @Test
    void areFoundInTheFallback() {
        assertThat(Samples.FONTS.missing(RARE)).isEmpty();
    }

    /** The blocks that GB 18030-2022 asks of software for public services: to extension F. */
    @ParameterizedTest
    @CsvSource({
        "3400, 4DB5",
        "4E00, 9FEF",
        "20000, 2A6D6",
        "2A700, 2B734",
        "2B740, 2B81D",
        "2B820, 2CEA1",
        "2CEB0, 2EBE0"
    })
    void allIdeographsOfTheNationalStandardAreDrawn(String first, String last) {
        StringBuilder block = new StringBuilder();
        IntStream.rangeClosed(Integer.parseInt(first, 16), Integer.parseInt(last, 16))
                .forEach(block::appendCodePoint);
        assertThat(Samples.FONTS.missing(block)).isEmpty();
    }

    @Test
    void areRareForTheUsualFonts() {
        assertThat(RARE.codePoints().anyMatch(Samples.FONTS::isRare)).isTrue();
    }

    @Test
    void areExtractedAsTheyWereWritten() throws IOException {
        byte[] pdf = Samples.PRINTER.print(Samples.withBody("<p>甲" + RARE + "乙，共2人</p>"));
        assertThat(TaggedText.of(pdf)).extracting(TaggedText.Block::text).containsExactly("甲" + RARE + "乙，共2人");
    }

    /** The PDF may be older than this run of the program. */
    @Test
    void keepTheirFontWhenAnOlderPdfIsWrittenAsOfd() throws IOException {
        byte[] pdf = Samples.PRINTER.print(Samples.withBody("<p>甲" + RARE + "乙</p>"));
        byte[] fresh = new Printer(Samples.loadFonts()).ofd(pdf);
        assertThat(fresh).isEqualTo(Samples.PRINTER.ofd(pdf));
        assertThat(fresh.length)
                .isGreaterThan(new Printer(Samples.loadFonts())
                        .ofd(Samples.PRINTER.print(Samples.withBody("<p>甲乙</p>")))
                        .length);
    }
}
