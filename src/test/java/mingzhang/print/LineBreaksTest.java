package mingzhang.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import mingzhang.print.typeset.LineBreaks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineBreaksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "85.22万元",
                "31.73%",
                "2023年",
                "2023年12月31日",
                "1,234.50元",
                "2021—2023年",
                "第3名",
                "〔2024〕18号",
                "——",
                "……",
                "≥80%",
                "5.5个百分点",
                "120人次",
                "《法》",
                "（款）、",
                "Word",
                "85.22万元。",
                "“三"
            })
    void staysWhole(String text) {
        assertThat(pieces(text)).containsExactly(text);
    }

    @Test
    void aLineMayEndBetweenCharacters() {
        assertThat(pieces("支出情况")).containsExactly("支", "出", "情况");
    }

    @Test
    void aLineMayEndBehindANumberWithItsUnit() {
        assertThat(pieces("支出85.22万元，占比")).containsExactly("支", "出", "85.22万元，", "占比");
    }

    @Test
    void aLineMayEndBehindABlank() {
        assertThat(pieces("GB T")).containsExactly("GB ", "T");
    }

    @Test
    void noCharacterStandsAloneOnTheLastLine() {
        assertThat(pieces("调解经济纠纷。")).containsExactly("调", "解", "经", "济", "纠纷。");
    }

    @Test
    void aCharacterBehindADateMayStandAlone() {
        assertThat(pieces("2020年12月31日前")).containsExactly("2020年12月31日", "前");
    }

    @Test
    void aBracketWithASignMayStandOnTheLastLine() {
        assertThat(pieces("增减率（%）")).containsExactly("增", "减", "率", "（%）");
    }

    @Test
    void aTextOfThreeCharactersMayEndInOneAlone() {
        assertThat(pieces("满意度")).containsExactly("满", "意", "度");
    }

    private static List<String> pieces(String text) {
        LineBreaks breaks = new LineBreaks();
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int end = breaks.next(); end > 0; end = breaks.next()) {
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }
}
