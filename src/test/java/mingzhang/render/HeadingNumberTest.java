package mingzhang.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingNumberTest {
    @ParameterizedTest
    @CsvSource({"1,一", "9,九", "10,十", "11,十一", "19,十九", "20,二十", "21,二十一", "30,三十", "99,九十九", "100,100"})
    void countIsWrittenInChinese(int count, String written) {
        assertThat(HeadingNumber.chinese(count)).isEqualTo(written);
    }

    @Test
    void styleKeepsItsPunctuation() {
        assertThat(HeadingNumber.of("（一）", 12)).isEqualTo("（十二）");
    }

    @Test
    void styleOfDigitsCountsInDigits() {
        assertThat(HeadingNumber.of("（1）", 12)).isEqualTo("（12）");
    }

    @Test
    void partIsCountedInChinese() {
        assertThat(HeadingNumber.of("第一部分 ", 3)).isEqualTo("第三部分 ");
    }
}
