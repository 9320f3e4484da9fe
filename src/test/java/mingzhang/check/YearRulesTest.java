package mingzhang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mingzhang.TestSite;
import mingzhang.finding.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is reported of one year beside another. */
class YearRulesTest {
    @TempDir
    Path root;

    private TestSite site;

    @BeforeEach
    void makeSite() throws IOException {
        site = TestSite.in(root);
    }

    private List<String> rules(String before, String now) throws IOException {
        return site.year(2022, before).year(2023, now).findings().stream()
                .map(finding -> finding.severity() + " " + finding.rule())
                .toList();
    }

    @Test
    void largeChangeWithoutAReasonIsReported() throws IOException {
        assertThat(rules("三公经费: { 公务接待费: 1 }\n", "三公经费: { 公务接待费: 1.3 }\n"))
                .containsExactly("WARNING change-unexplained");
    }

    @Test
    void smallChangeNeedsNoReason() throws IOException {
        assertThat(rules("三公经费: { 公务接待费: 1 }\n", "三公经费: { 公务接待费: 1.29 }\n")).isEmpty();
    }

    @Test
    void changeFromNilWithoutAReasonIsReported() throws IOException {
        assertThat(rules("三公经费: { 公务接待费: 0 }\n", "三公经费: { 公务接待费: 0.1 }\n"))
                .containsExactly("WARNING change-unexplained");
    }

    @Test
    void unitWithoutAYearBeforeHasNothingToExplain() throws IOException {
        assertThat(site.year(2023, "三公经费: { 公务接待费: 1 }\n").findings()).isEmpty();
    }

    @Test
    void reasonInItsFieldIsFine() throws IOException {
        assertThat(rules("三公经费: { 公务接待费: 1 }\n", "三公经费: { 公务接待费: { 决算: 2, 变动原因: 外事任务增加 } }\n"))
                .isEmpty();
    }

    @Test
    void reasonInATextIsFine() throws IOException {
        assertThat(rules("三公经费: { 公务接待费: 1 }\n", "三公经费: { 公务接待费: 2 }\n叙述: { 概况: 公务接待费增加的主要原因是外事任务增加。 }\n"))
                .isEmpty();
    }

    @Test
    void changeOfScopeIsAReason() throws IOException {
        assertThat(rules("三公经费: { 公务接待费: 1 }\n", "三公经费: { 公务接待费: 2 }\n口径变动: [ { 项目: 三公经费, 说明: 含政府性基金 } ]\n"))
                .isEmpty();
    }

    @Test
    void siteSetsFromWhichChangeOnAReasonIsNeeded() throws IOException {
        site.file("content/site.yaml", "名称: 测试站点\n变动提示: 50\n");
        assertThat(rules("三公经费: { 公务接待费: 1 }\n", "三公经费: { 公务接待费: 1.4 }\n")).isEmpty();
    }

    @Test
    void formSetsItBeforeTheSite() throws IOException {
        site.file("templates/formats/report/format.yaml", "名称: 测试体例\n文档: [ { 标识: report, 标题: 报告 } ]\n变动提示: 10\n");
        assertThat(rules("三公经费: { 公务接待费: 1 }\n", "三公经费: { 公务接待费: 1.2 }\n"))
                .containsExactly("WARNING change-unexplained");
    }

    @Test
    void outturnFarFromItsBudgetWithoutAReasonIsReported() throws IOException {
        assertThat(rules("支出: 5\n", "政府采购: { 年初预算: 0.5, 决算: 2.52 }\n"))
                .containsExactly("WARNING deviation-unexplained");
        assertThat(rules("支出: 5\n", "支出: { 项目支出: [ { 名称: 甲, 年初预算: 3, 决算: 5 } ] }\n"))
                .containsExactly("HINT deviation-unexplained");
    }

    @Test
    void reasonStandsWithTheItemsAndNotWithTheirTotals() throws IOException {
        assertThat(rules("支出: 5\n", """
                        财政拨款支出:
                          一般公共预算支出:
                            功能分类:
                              - { 编码: "20128", 年初预算: 3, 决算: 5 }
                              - { 编码: "2012801", 年初预算: 3, 决算: 5, 原因: 人员增加 }
                        """)).isEmpty();
    }

    @Test
    void outturnNearItsBudgetOrWithAReasonIsFine() throws IOException {
        assertThat(rules("支出: 5\n", "政府采购: { 年初预算: 2.5, 决算: 2.52 }\n")).isEmpty();
        assertThat(rules("支出: 5\n", "支出: { 项目支出: [ { 名称: 甲, 年初预算: 3, 决算: 5, 原因: 追加预算 } ] }\n"))
                .isEmpty();
    }

    @Test
    void reasonOfAnItemServesTheClassAboveIt() throws IOException {
        assertThat(rules(
                        "支出: 5\n",
                        "财政拨款支出: { 一般公共预算支出: { 功能分类: [ { 编码: \"2010301\", 年初预算: 3, 基本支出: 5, 原因: 追加预算 } ] } }\n"))
                .doesNotContain("HINT deviation-unexplained");
    }

    @Test
    void openingBalanceOtherThanLastYearsClosingOneIsReported() throws IOException {
        assertThat(rules("收支总计: { 年末结转和结余: 12.4 }\n", "收支总计: { 年初结转和结余: 12 }\n"))
                .containsExactly("WARNING opening-balance");
        assertThat(rules("收支总计: { 年末结转和结余: 12.4 }\n", "收支总计: { 年初结转和结余: 12.4 }\n"))
                .isEmpty();
    }

    @Test
    void tableWithTheFiguresOfTheYearBeforeIsReported() throws IOException {
        String table = "政府采购: { 货物: 3.21, 工程: 4.5, 服务: 6.78, 中小企业: 8.9 }\n";
        assertThat(rules("支出: 5\n" + table, "支出: 5.5\n" + table)).containsExactly("WARNING table-copied");
    }

    @Test
    void tableOfWhichOneFigureChangedIsFine() throws IOException {
        assertThat(rules(
                        "政府采购: { 货物: 3.21, 工程: 4.5, 服务: 6.78, 中小企业: 8.9 }\n",
                        "政府采购: { 货物: 3.21, 工程: 4.5, 服务: 6.78, 中小企业: 9.1 }\n"))
                .isEmpty();
    }

    @Test
    void resultsOfTheYearBeforeAreReported() throws IOException {
        StringBuilder indicators = new StringBuilder("绩效自评:\n  整体:\n    满分: 40\n    指标:\n");
        for (String name : List.of("甲", "乙", "丙", "丁")) {
            indicators.append("      - { 一级: 产出指标, 三级: " + name + ", 指标值: ≥3次, 完成值: 3次, 分值: 10, 得分: 10 }\n");
        }
        assertThat(rules(indicators.toString(), indicators.toString())).containsExactly("WARNING table-copied");
        assertThat(rules(indicators.toString().replace("完成值: 3次", "完成值: 4次"), indicators.toString()))
                .doesNotContain("WARNING table-copied");
    }

    @Test
    void staffAboveItsPostsIsAHint() throws IOException {
        assertThat(rules("支出: 5\n", "人员: { 编制: 3, 在职: 8 }\n")).containsExactly("HINT staff-within-posts");
        assertThat(rules("支出: 5\n", "人员: { 编制: 8, 在职: 8 }\n")).isEmpty();
    }

    @Test
    void procurementFromSmallFirmsAboveAllProcurementIsReported() throws IOException {
        assertThat(rules("支出: 5\n", "政府采购: { 货物: 5, 中小企业: 6 }\n")).containsExactly("WARNING small-within-procurement");
        assertThat(rules("支出: 5\n", "政府采购: { 货物: 5, 中小企业: 5, 小微企业: 3 }\n")).isEmpty();
    }

    @Test
    void unitWithTheAmountsOfAnotherIsReported() throws IOException {
        String figures =
                "支出: { 基本支出: { 人员经费: 72.04, 公用经费: 7.87 }, 项目支出: 5.31 }\n收入: { 其他收入: 0.6, 事业收入: 84.62 }\n三公经费: { 公务接待费: 0.38 }\n";
        site.year("library", 2023, figures).year("museum", 2023, figures);
        assertThat(site.findings()).extracting(Finding::rule).containsExactly("units-same");
        site.year("museum", 2023, figures.replace("5.31", "5.32"));
        assertThat(site.findings()).isEmpty();
    }

    private static String text(String slot, String words) {
        return "叙述: { 概况: 略。, " + slot + ": " + words + " }\n";
    }

    private List<String> copied(String before, String now) throws IOException {
        return rules(before, now).stream()
                .filter(rule -> rule.endsWith("text-copied"))
                .toList();
    }

    @Test
    void textOfTheYearBeforeAboutOtherFiguresIsReported() throws IOException {
        String words = text("整体绩效情况", "全年走访企业52家，举办培训4次，收集问题50个，全部转交相关部门办理完毕，企业反映良好。");
        assertThat(copied("支出: 5\n" + words, "支出: 6\n" + words)).containsExactly("WARNING text-copied");
        assertThat(copied("支出: 5\n" + words, "支出: 5\n" + words)).isEmpty();
        assertThat(copied("支出: 5\n" + words, "支出: 6\n" + words.replace("52", "60")))
                .isEmpty();
    }

    @Test
    void textWithoutATypedNumberIsOnlyAHint() throws IOException {
        String words = text("整体绩效情况", "\"全年支出{{支出}}，各项工作按计划完成，服务对象反映良好，资金使用合规，没有发现违纪违法问题。\"");
        assertThat(copied("支出: 5\n" + words, "支出: 6\n" + words)).containsExactly("HINT text-copied");
    }

    @Test
    void textThatStandsFromYearToYearIsFine() throws IOException {
        String words = text("主要职能", "负责全区企业的联系和服务工作，设置股室3个，承办区委、区政府交办的其他事项，以及上级部门委托的工作。");
        assertThat(copied("支出: 5\n" + words, "支出: 6\n" + words)).isEmpty();
    }

    private static final String EVEN = "叙述: { 概况: 公务接待费%s万元，%s。 }\n";

    private List<String> even(String before, String now, String words) throws IOException {
        return rules("三公经费: { " + before + " }\n", "三公经费: { 公务接待费: " + now + " }\n" + EVEN.formatted(now, words))
                .stream()
                .filter(rule -> rule.endsWith("prose-even"))
                .toList();
    }

    @Test
    void figureThatIsCalledItsBudgetIsHeldAgainstIt() throws IOException {
        String year = "三公经费: { 公务接待费: { 全年预算: %s, 决算: 0.38 } }\n" + EVEN.formatted("0.38", "与2023年度预算相比无变化");
        assertThat(rules("支出: 5\n", year.formatted("0.90"))).contains("WARNING prose-even");
        assertThat(rules("支出: 5\n", year.formatted("0.38"))).doesNotContain("WARNING prose-even");
    }

    @Test
    void figureThatIsCalledTheSameAsAnotherOneIsReported() throws IOException {
        assertThat(even("公务接待费: 0.40", "0.38", "与上年持平")).containsExactly("WARNING prose-even");
        assertThat(even("公务接待费: 0.60", "0.38", "与2022年基本持平")).containsExactly("WARNING prose-even");
    }

    @Test
    void figureThatIsTheSameOrNearlySoIsFine() throws IOException {
        assertThat(even("公务接待费: 0.380", "0.38", "与上年持平")).isEmpty();
        assertThat(even("公务接待费: 0.40", "0.38", "与上年基本持平")).isEmpty();
        assertThat(even("公务接待费: 0.40", "0.38", "与2020年持平")).isEmpty();
        assertThat(even("公务接待费: 0.40", "0.38", "与年初预算持平")).isEmpty();
    }

    @Test
    void figureThatIsCalledTheSameAsAnUnknownOneIsAHint() throws IOException {
        assertThat(even("因公出国境费: 0", "0.38", "与上年基本持平")).containsExactly("HINT prose-even");
    }
}
