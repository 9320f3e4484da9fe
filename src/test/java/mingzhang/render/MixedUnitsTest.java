package mingzhang.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class MixedUnitsTest extends PublishedReport {
    private static final String YEAR = """
            支出: { 基本支出: { 人员经费: 3.5, 公用经费: { 金额单位: 元, 决算: 28600.50 } } }
            叙述:
              概况: "基本支出{{支出.基本支出}}。"
            """;

    @Test
    void totalOverPartsInSeveralUnitsIsPrintedWithTwoDecimals() throws IOException {
        assertThat(bodyOf(YEAR).text()).contains("基本支出6.36万元");
    }

    @Test
    void totalOverPartsInSeveralUnitsKeepsItsExactValue() throws IOException {
        assertThat(bodyOf(YEAR).expectFirst("data[data-concept=支出.基本支出]").attr("value"))
                .isEqualTo("63600.5");
    }

    @Test
    void typedAmountKeepsItsUnitInASentence() throws IOException {
        assertThat(bodyOf(YEAR.replace("{{支出.基本支出}}", "{{支出.基本支出.公用经费}}")).text())
                .contains("基本支出28600.50元");
    }
}
