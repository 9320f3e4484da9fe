package mingzhang.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import mingzhang.finding.Finding;
import org.junit.jupiter.api.Test;

/** What is said of 自评表 that were written elsewhere: of groups with a weight of their own, and of one row with all reasons. */
final class ExaminedFormsTest extends ExaminedReports {
    private static final String FORM = """
            云岭县图书馆2023年度项目支出绩效自评表
            | 项目名称 | 古籍保护经费 |
            | 预算执行情况（万元） | | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分*执行率） |
            | | 年度财政资金总额 | 50.00 | 50.00 | 100% | 20 |
            | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 分值 | 得分 |
            | | 产出指标（GROUP分） | 数量指标 | 修复古籍册数 | ≥50册 | 45册 | 30 | 27 |
            | | | 时效指标 | 经费拨付及时率 | 100% | 90% | 30 | 28 |
            | | 效益指标（20分） | 社会效益指标 | 读者满意率 | ≥90% | 95% | 20 | 20 |
            | 总分 | TOTAL |
            | 偏差大或目标未完成原因分析 | REASON |
            """;
    private static final String OF_BOTH = "修复用纸到货推迟，部分古籍未修复；财政库款紧张，部分经费年后拨付。";

    private List<String> rules(String group, String total, String reason) throws IOException {
        return rules(FORM.replace("GROUP", group).replace("TOTAL", total).replace("REASON", reason));
    }

    private List<String> rules(String text) throws IOException {
        return findings(file("a.txt", text)).stream()
                .filter(finding -> !finding.position().file().isEmpty())
                .map(Finding::rule)
                .distinct()
                .toList();
    }

    @Test
    void formWhoseNumbersAgreeIsFine() throws IOException {
        assertThat(rules("60", "95", OF_BOTH)).isEmpty();
    }

    @Test
    void totalInACellOfItsOwnIsHeldAgainstTheScores() throws IOException {
        assertThat(rules("60", "96", OF_BOTH)).containsExactly("score-total");
    }

    @Test
    void weightOfAGroupDoesNotTakeInBudgetExecutionAboveIt() throws IOException {
        assertThat(rules("80", "95", OF_BOTH)).containsExactly("subtotal");
    }

    @Test
    void missedTargetOfWhichTheCommonReasonsDoNotSpeakIsReported() throws IOException {
        assertThat(rules("60", "95", "修复用纸到货推迟，部分古籍未修复。")).containsExactly("score-reason");
    }

    @Test
    void commonReasonOfNothingElseMayBeThatOfAnyMissedTarget() throws IOException {
        assertThat(rules("60", "95", "县级财政困难，年末调度不足。")).isEmpty();
    }

    private static final String SCORES = """
            云岭县图书馆2023年度部门整体支出绩效自评表
            | 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 |
            | 预算管理 | 预算编制 | 目标制定 | 50 | 50 |
            | | 预算执行 | 支出进度 | 50 | 48 |
            | 总分 | | | 100 | 98 |
            """;

    @Test
    void listOfScoresAloneHasNoReasons() throws IOException {
        assertThat(rules(SCORES)).containsExactly("score-reason");
    }

    @Test
    void reasonsOfAListOfScoresMayStandInTheText() throws IOException {
        assertThat(rules(SCORES + "一、自评情况\n9月末支出进度慢于序时进度，扣2分。\n")).isEmpty();
    }

    @Test
    void assessmentBesideTheScoreMayBeItsReason() throws IOException {
        String form = """
                云岭县图书馆2023年度部门整体支出绩效自评表
                | 评价指标 | 评级分值 | 自评得分 | 得分比 | 综合评价 |
                | 总分 | 100 | 97 | 97% | |
                | 一、产出目标 | 60 | 57 | 95% | |
                | 1.古籍修复 | 30 | 30 | 100% | 完成 |
                | 2.读者活动 | 30 | 27 | 90% | 活动次数少于计划 |
                | 二、效果目标 | 40 | 40 | 100% | |
                | 1.读者满意度 | 40 | 40 | 100% | 满意 |
                """;
        assertThat(rules(form)).isEmpty();
    }

    private static final String WHOLE = """
            云岭县图书馆2023年度部门整体支出绩效自评报告
            一、产出情况
            该部分满分60分，自评得分55分。
            云岭县图书馆2023年度部门整体支出绩效自评表
            | 部门预算执行情况 | | 年初预算数 | 全年预算数 | 执行数 | 执行率 | 分值 | 得分 |
            | | 部门支出合计 | 100.00 | 120.00 | 108.00 | 90% | 10 | 9 |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 购书册数 | ≥5000册 | 4600册 | 60 | 55 | 书商到货推迟 |
            | 效益指标 | 社会效益指标 | 到馆人次 | ≥3万人次 | 3.1万人次 | 30 | 30 | |
            | 合计 | | | | | 100 | TOTAL | |
            """;

    @Test
    void executionOfTheDepartmentsSpendingCountsInTheTotals() throws IOException {
        assertThat(rules(WHOLE.replace("TOTAL", "94"))).isEmpty();
    }

    @Test
    void totalWithTheDepartmentsSpendingMustAddUp() throws IOException {
        assertThat(rules(WHOLE.replace("TOTAL", "96"))).contains("score-total");
    }

    @Test
    void yearBeforeInADateWhoseTargetHasNoYearIsReported() throws IOException {
        assertThat(rules(WHOLE.replace("TOTAL", "94")
                        .replace("| 到馆人次 | ≥3万人次 | 3.1万人次 |", "| 图书上架时间 | 6月底前 | 2022年5月20日 |")))
                .contains("prose-year");
    }

    @Test
    void dateOfTheYearIsFine() throws IOException {
        assertThat(rules(WHOLE.replace("TOTAL", "94")
                        .replace("| 到馆人次 | ≥3万人次 | 3.1万人次 |", "| 图书上架时间 | 6月底前 | 2023年5月20日 |")))
                .isEmpty();
    }

    private static final String OF_TASKS = """
            云岭县图书馆2023年度部门整体支出绩效自评表
            | 年度主要任务完成情况 | 任务名称 | 主要内容 | 全年预算数（万元） | 全年执行数（万元） | 分值 | 执行率 | 得分 |
            | | 机构运转 | 人员和公用支出 | 80.00 | 80.00 | — | 100% | — |
            | | 送书下乡 | 购书和配送 | 20.00 | 10.00 | — | 50% | — |
            | | 金额合计 | | 100.00 | 90.00 | 10 | 90% | 9 |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 购书册数 | ≥5000册 | 4600册 | 60 | 55 | 书商到货推迟 |
            | 效益指标 | 社会效益指标 | 到馆人次 | ≥3万人次 | 3.1万人次 | 30 | 30 | |
            | 合计 | | | | | 100 | TOTAL | |
            """;

    @Test
    void totalOfTasksThatHasTheScoreOfExecutionCountsInTheTotals() throws IOException {
        assertThat(rules(OF_TASKS.replace("TOTAL", "94"))).isEmpty();
    }

    @Test
    void totalWithTheScoreOfTheTasksMustAddUp() throws IOException {
        assertThat(rules(OF_TASKS.replace("TOTAL", "95"))).contains("score-total");
    }

    private static final String IN_STAGES = """
            云岭县图书馆2023年度项目支出绩效自评表
            | 项目名称 | 古籍保护经费 |
            | 预算执行情况（万元） | | 预算安排情况（调整后） | 资金到位情况 | 资金执行情况 | 预算执行进度 | 分值 | 得分 |
            | | 预算数 | 50.00 | 45.00 | 40.00 | RATE | 10 | 8 |
            | | 其中：财政资金 | 50.00 | 45.00 | 40.00 | — | — | — |
            | 一级指标 | 二级指标 | 三级指标 | 预期指标值 | 实际完成值 | 分值 | 自评得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 修复古籍册数 | ≥50册 | 52册 | 60 | 60 | |
            | 效益指标 | 社会效益指标 | 读者满意率 | ≥90% | 95% | 30 | 30 | |
            | 自评总分 | | | | | 100 | 98 | |
            """;

    @Test
    void fundsInStagesCountInTheTotals() throws IOException {
        assertThat(rules(IN_STAGES.replace("RATE", "80.00%"))).isEmpty();
    }

    @Test
    void rateOfFundsInStagesIsHeldAgainstThem() throws IOException {
        assertThat(rules(IN_STAGES.replace("RATE", "88.00%"))).contains("ratio");
    }

    @Test
    void fundsInStagesMayStandBesideTheirLabels() throws IOException {
        String labelled = IN_STAGES
                .replace("| 预算安排情况（调整后） | 资金到位情况 | 资金执行情况 |", "| 预算安排情况（调整后） | | 资金到位情况 | | 资金执行情况 | |")
                .replace("| | 预算数 | 50.00 | 45.00 | 40.00 |", "| | | 预算数： | 50.00 | 到位数： | 45.00 | 执行数： | 40.00 |")
                .replace(
                        "| | 其中：财政资金 | 50.00 | 45.00 | 40.00 |",
                        "| | | 其中：财政资金 | 50.00 | 其中：财政资金 | 45.00 | 其中：财政资金 | 40.00 |");
        assertThat(rules(labelled.replace("RATE", "88.00%"))).contains("ratio").doesNotContain("weight-total");
    }

    @Test
    void totalsThatLackWhatBudgetExecutionWeighsAreOnlyDoubted() throws IOException {
        String form = OF_TASKS.replaceAll("(?m)^\\| (?:年度主要任务|\\|).*\\n", "").replace("TOTAL", "94");
        assertThat(findings(file("a.txt", form)))
                .filteredOn(finding -> finding.rule().endsWith("-total"))
                .extracting(finding -> finding.severity() + " " + finding.rule())
                .containsExactlyInAnyOrder("WARNING weight-total", "WARNING score-total");
    }

    @Test
    void scoreOfAGroupInTheTextIsThatOfTheForm() throws IOException {
        assertThat(rules(OF_TASKS.replace("TOTAL", "94") + "（二）产出情况。产出指标得56分。\n"))
                .containsExactly("prose-twice");
    }

    @Test
    void sameScoreOfAGroupInTheTextIsFine() throws IOException {
        assertThat(rules(OF_TASKS.replace("TOTAL", "94") + "（二）产出情况。产出指标得55分。\n"))
                .isEmpty();
    }
}
