package mingzhang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mingzhang.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is reported of figures that a form demands and a file lacks, and of a budget that is said to be another. */
class MissingFigureTest {
    @TempDir
    Path root;

    private TestSite site;

    @BeforeEach
    void makeSite() throws IOException {
        site = TestSite.in(root);
    }

    private List<String> rules(String figures) throws IOException {
        return site.year(2023, figures).findings().stream()
                .map(finding -> finding.severity() + " " + finding.rule())
                .toList();
    }

    private String message(String figures) throws IOException {
        return String.join("\n", site.year(2023, figures).lines());
    }

    private void demand(String figures) throws IOException {
        site.file(
                "templates/formats/report/format.yaml",
                "名称: 测试体例\n文档: [ { 标识: report, 标题: 报告 } ]\n应填: " + figures + "\n");
    }

    @Test
    void figureThatTheFormDemandsIsReportedWhereItIsMissing() throws IOException {
        demand("[绩效自评.整体.总分, 绩效自评.整体.资金.全年预算]");
        assertThat(rules("支出: 5\n")).containsExactly("WARNING figure-missing");
        assertThat(message("支出: 5\n")).contains("自评总分、年度资金总额全年预算");
        assertThat(rules("绩效自评: { 整体: { 总分: 95, 资金: { 全年预算: 6 } } }\n")).isEmpty();
    }

    @Test
    void partOfNilIsNotDemanded() throws IOException {
        demand("[政府采购.货物, 三公经费.公务接待费.国内接待费.国内接待批次, 资产.车辆]");
        assertThat(rules("政府采购: 0\n三公经费: { 公务接待费: 无 }\n资产: { 车辆: 0 }\n")).isEmpty();
        assertThat(message("政府采购: 3\n三公经费: { 公务接待费: 0.2 }\n资产: { 车辆: 无 }\n"))
                .contains("政府采购货物支出", "国内接待批次")
                .doesNotContain("车辆数");
    }

    @Test
    void demandForWhatIsNoFigureIsAnError() throws IOException {
        demand("[政府采购.房屋]");
        assertThat(rules("支出: 5\n")).containsExactly("ERROR figure-missing");
    }

    private static final String BUDGETS = "支出: { 年初预算: 59, 项目支出: [ { 名称: 甲, 年初预算: 3 } ] }\n叙述: { %s }\n";

    private List<String> budgets(String text) throws IOException {
        return rules(BUDGETS.formatted(text)).stream()
                .filter(rule -> rule.endsWith("prose-figure"))
                .toList();
    }

    @Test
    void budgetOfTheWholeInATextOnBasicExpenditureIsAHint() throws IOException {
        assertThat(budgets("概况: 无, 基本支出说明: 2023年预算资金59万元。")).containsExactly("HINT prose-figure");
        assertThat(budgets("概况: \"# 基本支出情况\\n年初预算为59万元，按月支付。\"")).containsExactly("HINT prose-figure");
    }

    @Test
    void budgetOfTheWholeMayStandInTheFormOnly() throws IOException {
        assertThat(rules("""
                        支出: { 项目支出: [ { 名称: 甲, 年初预算: 3 } ] }
                        绩效自评: { 整体: { 资金: { 年初预算: 59 } } }
                        叙述: { 概况: 无, 基本支出说明: 2023年预算资金59万元。 }
                        """)).contains("HINT prose-figure");
    }

    @Test
    void budgetOfTheWholeThatIsSaidToBeSoIsFine() throws IOException {
        assertThat(budgets("概况: 无, 基本支出说明: 部门全部预算资金59万元，其中基本支出56万元。")).isEmpty();
        assertThat(budgets("概况: 无, 基本支出说明: 年初预算56万元。")).isEmpty();
        assertThat(budgets("概况: \"# 基本支出和项目支出情况\\n年初预算59万元。\"")).isEmpty();
    }
}
