package mingzhang.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class RareCharactersTest {
    /** Of the basic block, but none of the 8,105 common ones. */
    private static final String RARE = "龘㐀仛";

    @Test
    void areFoundInTheFallback() {
        assertThat(Samples.FONTS.missing(RARE)).isEmpty();
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
}
