package mingzhang.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** How the unit's own page words the step from one year to the next. */
class ComparisonPageTest extends PublishedReport {
    private String latest(String label) throws IOException {
        for (Element row : page("archives/index.html").select("table.comparison tbody tr")) {
            if (row.expectFirst("th").text().matches(label + "(（.+）)?")) {
                List<String> cells = row.select("td").eachText();
                return cells.get(cells.size() - 1);
            }
        }
        return "no row " + label;
    }

    @Test
    void changeIsGivenAsAmountAndRate() throws IOException {
        site.year(2022, "支出: { 基本支出: 4 }\n").year(2023, "支出: { 基本支出: 5 }\n");
        assertThat(latest("基本支出")).isEqualTo("5 +1（+25.00%）");
    }

    @Test
    void decreaseBearsItsSign() throws IOException {
        site.year(2022, "支出: { 基本支出: 5 }\n").year(2023, "支出: { 基本支出: 4 }\n");
        assertThat(latest("基本支出")).matches("4 [-−]1（[-−]20\\.00%）");
    }

    @Test
    void changeFromTheThresholdOnIsMarked() throws IOException {
        site.year(2022, "支出: { 基本支出: 10 }\n").year(2023, "支出: { 基本支出: 13 }\n");
        assertThat(latest("基本支出")).containsPattern("[▲↑]变动较大");
    }

    @Test
    void changeBelowTheThresholdIsNotMarked() throws IOException {
        site.year(2022, "支出: { 基本支出: 10 }\n").year(2023, "支出: { 基本支出: 12.99 }\n");
        assertThat(latest("基本支出")).doesNotContain("变动较大");
    }

    @Test
    void largeDecreaseIsMarkedDownwards() throws IOException {
        site.year(2022, "支出: { 基本支出: 10 }\n").year(2023, "支出: { 基本支出: 6 }\n");
        assertThat(latest("基本支出")).containsPattern("[▼↓]变动较大");
    }

    @Test
    void thresholdIsTheSites() throws IOException {
        site.file("content/site.yaml", "名称: 测试站点\n变动提示: 50\n");
        site.year(2022, "支出: { 基本支出: 10 }\n").year(2023, "支出: { 基本支出: 13 }\n");
        assertThat(latest("基本支出")).doesNotContain("变动较大");
    }

    @Test
    void cellOfARowBearsTheNameOfItsRow() throws IOException {
        String year = "绩效自评: { 整体: { 指标: [ { 一级: 产出, 三级: 培训, 分值: 10, 得分: %s } ] } }\n";
        site.year(2022, year.formatted(8)).year(2023, year.formatted(9));
        assertThat(latest("“培训”得分")).isEqualTo("9 +1分");
    }

    @Test
    void sameFigureIsCalledSo() throws IOException {
        site.year(2022, "支出: { 基本支出: 5.00 }\n").year(2023, "支出: { 基本支出: 5 }\n");
        assertThat(latest("基本支出")).contains("持平");
    }

    @Test
    void changeFromNilHasNoRate() throws IOException {
        site.year(2022, "支出: { 基本支出: 0 }\n").year(2023, "支出: { 基本支出: 5 }\n");
        assertThat(latest("基本支出")).isEqualTo("5 +5，上年为0，不计算增减率");
    }

    @Test
    void missingYearIsNotReachedOver() throws IOException {
        site.year(2021, "支出: { 基本支出: 4 }\n").year(2023, "支出: { 基本支出: 5 }\n");
        assertThat(latest("基本支出")).isEqualTo("5 上年无数据");
    }

    @Test
    void figureThatOneYearLacksIsCalledSo() throws IOException {
        site.year(2021, "支出: { 基本支出: 4 }\n").year(2022, "支出: { 基本支出: 4 }\n").year(2023, "人员: { 编制: 3 }\n");
        assertThat(latest("基本支出")).isEqualTo("未填报");
    }

    @Test
    void changedScopeIsNotCompared() throws IOException {
        site.year(2022, "支出: { 基本支出: 4 }\n").year(2023, "支出: { 基本支出: 5 }\n口径变动: [ { 项目: 支出.基本支出, 说明: 含下属单位。 } ]\n");
        assertThat(latest("基本支出")).contains("口径变动", "含下属单位").doesNotContain("25");
    }

    @Test
    void restatedYearIsNamed() throws IOException {
        site.year(2022, "支出: { 基本支出: 4 }\n").year(2023, "支出: { 基本支出: 5 }\n上年: { 来源: 上年决算（重述）, 支出: { 基本支出: 3 } }\n");
        assertThat(latest("基本支出")).contains("重述为3");
    }

    @Test
    void scoresDifferByPoints() throws IOException {
        site.year(2022, "绩效自评: { 整体: { 总分: 96 } }\n").year(2023, "绩效自评: { 整体: { 总分: 98.5 } }\n");
        assertThat(latest("自评总分")).isEqualTo("98.5 +2.5分");
    }

    @Test
    void percentagesDifferByPercentagePoints() throws IOException {
        site.year(2022, "人员: { 编制: 4, 在职: 3 }\n").year(2023, "人员: { 编制: 4, 在职: 4 }\n");
        assertThat(latest("在职人员控制率")).contains("个百分点").doesNotContain("变动较大");
    }

    @Test
    void oneYearAloneIsNotCompared() throws IOException {
        site.year(2023, "支出: { 基本支出: 5 }\n");
        assertThat(page("archives/index.html").select("table.comparison")).isEmpty();
    }

    @Test
    void clauseSaysIncreaseAndRate() throws IOException {
        site.year(2022, "支出: { 基本支出: 4 }\n");
        assertThat(bodyOf("支出: { 基本支出: 5 }\n叙述: { 概况: '支出{{支出.基本支出 | 同比}}。' }\n")
                        .text())
                .contains("增加1万元，增长25%。");
    }

    @Test
    void clauseSaysDecreaseWithoutASign() throws IOException {
        site.year(2022, "支出: { 基本支出: 5 }\n");
        assertThat(bodyOf("支出: { 基本支出: 4 }\n叙述: { 概况: '支出{{支出.基本支出 | 同比}}。' }\n")
                        .text())
                .contains("减少1万元，下降20%。");
    }

    @Test
    void clauseSaysThatNothingChanged() throws IOException {
        site.year(2022, "支出: { 基本支出: 5 }\n");
        assertThat(bodyOf("支出: { 基本支出: 5.00 }\n叙述: { 概况: '支出{{支出.基本支出 | 同比}}。' }\n")
                        .text())
                .contains("持平");
    }

    @Test
    void clauseSaysThatTheYearBeforeWasNil() throws IOException {
        site.year(2022, "支出: { 基本支出: 0 }\n");
        assertThat(bodyOf("支出: { 基本支出: 5 }\n叙述: { 概况: '支出{{支出.基本支出 | 同比}}。' }\n")
                        .text())
                .contains("上年为0")
                .doesNotContain("增长5");
    }

    @Test
    void clauseSaysThatTheYearBeforeIsNotKnown() throws IOException {
        assertThat(bodyOf("支出: { 基本支出: 5 }\n叙述: { 概况: '支出{{支出.基本支出 | 同比}}。' }\n")
                        .text())
                .contains("无可比");
    }
}
