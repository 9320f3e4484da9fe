package mingzhang.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import mingzhang.finding.Finding;
import mingzhang.finding.Severity;
import org.junit.jupiter.api.Test;

/** What is said of lists, goals, tasks and scores of reports that were written elsewhere. */
final class ExaminedListsTest extends ExaminedReports {
    private static final String HEAD = "云岭县图书馆2023年度部门整体支出绩效自评报告\n";

    private List<String> rules(String... lines) throws IOException {
        return findings(file("a.txt", HEAD + String.join("\n", lines) + "\n")).stream()
                .filter(finding -> finding.severity() != Severity.HINT
                        && !finding.position().file().isEmpty())
                .map(Finding::rule)
                .toList();
    }

    @Test
    void circledPointsOfAnotherNumberAreReported() throws IOException {
        assertThat(rules("未完成的目标。共2项：①讲座少办1场；②古籍少修3册；③馆舍未粉刷。")).containsExactly("prose-count");
    }

    @Test
    void circledPointsOfTheNumberAreFine() throws IOException {
        assertThat(rules("未完成的目标。共3项：①讲座少办1场；②古籍少修3册；③馆舍未粉刷。")).isEmpty();
    }

    @Test
    void projectsListedInLinesAreAsManyAsAnnounced() throws IOException {
        assertThat(rules("2023年共实施4个项目，分别是：", "（1）古籍保护；", "（2）少儿阅读；", "（3）数字资源。"))
                .containsExactly("prose-count");
    }

    @Test
    void rateThatIsRightButForTheUnitIsSaidOnceOfTheAmount() throws IOException {
        assertThat(rules("会议经费预算20,000.00元，支出15,000.00万元，完成预算的75.00%。")).containsExactly("prose-unit");
    }

    @Test
    void shareOfWhatIsSmallerThanThePartHasAnotherBase() throws IOException {
        assertThat(rules("抽查资金73.62万元，占全年支出的49.50%。", "按标准补助，支出28.27万元。")).isEmpty();
    }

    @Test
    void ruleOfAnotherCountyIsReported() throws IOException {
        assertThat(rules("执行《青川县公共文化专项资金管理办法》。")).containsExactly("unit-other");
    }

    @Test
    void ruleOfTheOwnCountyIsFine() throws IOException {
        assertThat(rules("执行《云岭县公共文化专项资金管理办法》。")).isEmpty();
    }

    @Test
    void scoresOfSectionsMakeUpTheTotal() throws IOException {
        assertThat(rules("（一）投入情况（40分，自评得分38分）", "编制合理。", "（二）产出情况（60分，自评得分57.5分）", "讲座按期举办。", "自评综合得分96分。"))
                .containsExactly("prose-score");
    }

    private static final String[] TASKS = {
        "部门整体支出绩效自评表",
        "| 部门年度重点工作任务 | | | | |",
        "| 任务名称 | 批复金额（万元） | 实际支出金额（万元） | 预算执行率 | 说明 |",
        "| 古籍保护修复 | 40.00 | 30.00 | 75.00% | |",
        "| 少儿阅读推广 | 60.00 | 60.00 | 100.00% | |",
        "| 合计 | 100.00 | TOTAL | RATE | |",
        "| 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 |",
        "| 产出指标 | 数量指标 | 讲座场次 | ≥10场 | 10场 |"
    };

    private List<String> tasks(String total, String rate, String text) throws IOException {
        return rules(
                "2023年本年支出合计300.00万元。",
                text,
                String.join("\n", TASKS).replace("TOTAL", total).replace("RATE", rate));
    }

    @Test
    void totalOfTasksIsNotThatOfTheUnit() throws IOException {
        assertThat(tasks("90.00", "90.00%", "少儿阅读推广执行率100%。")).isEmpty();
    }

    @Test
    void totalOfTasksIsTheSumOfItsRows() throws IOException {
        assertThat(tasks("99.00", "99.00%", "")).containsExactly("text-table");
    }

    @Test
    void rateOfATaskIsThatOfTheTable() throws IOException {
        assertThat(tasks("90.00", "90.00%", "古籍保护修复执行率57.00%。")).containsExactly("rate-twice");
    }

    private static final String GOALS = """
            部门整体支出绩效自评表
            | 年度绩效目标1（WEIGHT分） | 办好全民阅读活动，扩大读者队伍 | | | | |
            | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分 |
            | | 产出指标 | 数量指标 | 讲座场次（60分） | ≥10场 | 10场 | 60 |
            | | 效益指标 | 社会效益指标 | 读者满意率（40分） | ≥90% | 95% | 40 |
            """;

    @Test
    void weightOfAGoalIsThatOfItsIndicators() throws IOException {
        assertThat(rules(GOALS.replace("WEIGHT", "90"))).containsExactly("subtotal");
    }

    @Test
    void weightOfAGoalThatIsThatOfItsIndicatorsIsFine() throws IOException {
        assertThat(rules(GOALS.replace("WEIGHT", "100"))).isEmpty();
    }

    @Test
    void weightOfAGoalOfTheYearIsThatOfItsIndicators() throws IOException {
        String goals = GOALS.replace("年度绩效目标1（WEIGHT分）", "年度目标1：（WEIGHT分）");
        assertThat(rules(goals.replace("WEIGHT", "90"))).containsExactly("subtotal");
        assertThat(rules(goals.replace("WEIGHT", "100"))).isEmpty();
    }

    private static final String SCORED = """
            TEXT
            部门整体支出绩效自评表
            | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标（分值） | 年初目标值（A） | 实际完成值（B） | 得分 |
            | | 产出指标 | 数量指标 | 古籍修复册数（30分） | ≥50册 | 45册 | SCORE |
            | | 产出指标 | 数量指标 | 讲座场次（30分） | ≥10场 | 10场 | 30 |
            | | 效益指标 | 社会效益指标 | 读者满意率（40分） | ≥90% | 95% | 40 |
            | 偏差大或目标未完成原因分析 | 修复用纸到货推迟，古籍修复册数未完成。 |
            """;

    private List<String> scored(String text, String score) throws IOException {
        return rules(SCORED.replace("TEXT", text).replace("SCORE", score));
    }

    @Test
    void scoreGoesByTheWayThatTheTextNames() throws IOException {
        String way = "计分规则：定量指标得分=实际完成值/年初目标值×指标分值，最高不超过分值。";
        assertThat(scored(way, "29")).containsExactly("score-indicator");
        assertThat(scored(way, "27")).isEmpty();
    }

    @Test
    void scoreIsLeftToJudgementWhereNoTextNamesAWay() throws IOException {
        assertThat(scored("各指标由评价组打分。", "29")).isEmpty();
    }

    @Test
    void scoreOfAGroupInTheTextIsTheSumOfTheForm() throws IOException {
        assertThat(scored("其中产出指标得58分，效益指标得40分。", "27")).containsExactly("prose-twice");
        assertThat(scored("其中产出指标自评57分，效益指标得40分。", "27")).isEmpty();
    }

    @Test
    void cutPointsWithARemarkThatNoneWereCutAreReported() throws IOException {
        String form = """
                部门整体支出绩效自评表
                | 一级指标 | 二级指标 | 三级指标 | 分值 | 自评得分 | 扣分原因/自评说明 |
                | 管理效率 | 信息公开 | 预决算公开情况 | 60 | 59 | REMARK |
                | 管理效率 | 资产管理 | 资产盘点情况 | 40 | 40 | 不扣分 |
                """;
        assertThat(rules(form.replace("REMARK", "均按时公开，无扣分情形"))).containsExactly("score-cut");
        assertThat(rules(form.replace("REMARK", "迟公开两天"))).isEmpty();
    }
}
