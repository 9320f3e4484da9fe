package mingzhang.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Numbers as a form wants them printed. */
class NumberStyleTest extends PublishedReport {
    private String text(String style, String year) throws IOException {
        site.form("<p>${facts.支出.基本支出.figure}；${facts.支出.基本支出.amount}</p>\n")
                .file("templates/formats/report/format.yaml", """
                        名称: 测试体例
                        文档: [ { 标识: report, 标题: 报告 } ]
                        数字: %s
                        """.formatted(style));
        return bodyOf(year).expectFirst("p").text();
    }

    @Test
    void amountIsPrintedAsTyped() throws IOException {
        assertThat(text("{}", "支出: { 基本支出: 3.5 }\n")).isEqualTo("3.5；3.5万元");
    }

    @Test
    void amountIsPaddedToTheFormsDecimals() throws IOException {
        assertThat(text("{ 小数: 2 }", "支出: { 基本支出: 3.5 }\n")).isEqualTo("3.50；3.50万元");
    }

    @Test
    void decimalsTypedAreNeverCutOff() throws IOException {
        assertThat(text("{ 小数: 2 }", "支出: { 基本支出: 3.1234 }\n")).isEqualTo("3.1234；3.1234万元");
    }

    @Test
    void thousandsAreSeparatedInTables() throws IOException {
        assertThat(text("{ 千分位: 是 }", "支出: { 基本支出: 1234567.50 }\n")).isEqualTo("1,234,567.50；1234567.50万元");
    }

    @Test
    void tablesMayBeInAnotherUnit() throws IOException {
        assertThat(text("{ 表格单位: 元 }", "支出: { 基本支出: 3.5 }\n")).isEqualTo("35000；3.5万元");
    }

    @Test
    void sentencesMayBeInAnotherUnit() throws IOException {
        assertThat(text("{ 正文单位: 万元 }", "金额单位: 元\n支出: { 基本支出: 35000.00 }\n")).isEqualTo("35000.00；3.5万元");
    }

    @Test
    void valueForMachinesStaysInYuanInAnyUnit() throws IOException {
        text("{ 表格单位: 亿元 }", "支出: { 基本支出: 3.5 }\n");
        assertThat(page("archives/2023/report.html").expectFirst(".body data").attr("value"))
                .isEqualTo("35000");
    }

    @Test
    void zeroIsPrintedAsZero() throws IOException {
        assertThat(text("{}", "支出: { 基本支出: 0 }\n")).isEqualTo("0；0万元");
    }

    @Test
    void noneIsPrintedAsNone() throws IOException {
        assertThat(text("{}", "支出: { 基本支出: 无 }\n")).isEqualTo("无；无");
    }

    @Test
    void notApplicableIsPrintedAsNotApplicable() throws IOException {
        assertThat(text("{}", "支出: { 基本支出: 不适用 }\n")).isEqualTo("不适用；不适用");
    }

    @Test
    void figureThatIsNotGivenIsPrintedAsNothing() throws IOException {
        assertThat(text("{}", "支出: { 项目支出: 1 }\n")).isEqualTo("；");
    }

    @Test
    void negativeAmountBearsItsSign() throws IOException {
        assertThat(text("{}", "支出: { 基本支出: -3.5 }\n")).isEqualTo("-3.5；-3.5万元");
    }

    @Test
    void largeAmountIsNotWrittenInPowers() throws IOException {
        assertThat(text("{ 表格单位: 元 }", "支出: { 基本支出: 123456789012 }\n")).startsWith("1234567890120000；");
    }
}
