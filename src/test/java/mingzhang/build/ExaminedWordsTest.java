package mingzhang.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import mingzhang.finding.Finding;
import mingzhang.finding.Severity;
import org.junit.jupiter.api.Test;

/** What is said of the sentences of reports that were written elsewhere, and of sentences held against their tables. */
final class ExaminedWordsTest extends ExaminedReports {
    private List<String> rules(String words) throws IOException {
        return findings(file("a.txt", "云岭市河口区图书馆2023年度部门整体支出绩效自评报告\n" + words)).stream()
                .filter(finding -> !finding.position().file().isEmpty())
                .map(Finding::rule)
                .distinct()
                .toList();
    }

    @Test
    void announcedPointsEndWhereTheNumberingGoesOn() throws IOException {
        assertThat(rules("""
                1.主要成效。阅读推广扎实。
                2.存在问题。存在以下三个方面问题：一是馆舍偏小；二是人手不足。
                3.改进措施。争取扩建，招聘馆员。
                """)).containsExactly("prose-count");
    }

    @Test
    void announcedPointsThatAreAllThereAreFine() throws IOException {
        assertThat(rules("""
                2.存在问题。存在以下两个方面问题：一是馆舍偏小；二是人手不足。
                3.改进措施。争取扩建，招聘馆员。
                """)).isEmpty();
    }

    @Test
    void budgetOfAYearThatIsOverCannotBeDrafted() throws IOException {
        assertThat(rules("下一步，在2022年部门预算编制工作中，将细化购书计划。")).containsExactly("prose-year");
    }

    @Test
    void budgetOfALaterYearCanBeDrafted() throws IOException {
        assertThat(rules("下一步，在2025年部门预算编制工作中，将细化购书计划。")).isEmpty();
    }

    @Test
    void resultInAUnitTenThousandTimesThatOfItsTargetIsReported() throws IOException {
        assertThat(rules("馆舍粉刷面积目标3600平方米，实际完成3420万平方米。")).containsExactly("prose-unit");
    }

    @Test
    void resultInTheUnitOfItsTargetIsFine() throws IOException {
        assertThat(rules("馆舍粉刷面积目标3600平方米，实际完成3420平方米。")).isEmpty();
    }

    @Test
    void amountThatIsADifferenceButForItsUnitIsReported() throws IOException {
        assertThat(rules("2023年收入总计512.34万元；支出498.16万元，年末结转和结余14.18元。")).containsExactly("prose-unit");
    }

    @Test
    void amountOfItsOwnInYuanIsFine() throws IOException {
        assertThat(rules("2023年收入总计512.34万元；支出498.16万元，每册图书均价14.25元。")).isEmpty();
    }

    @Test
    void shareOfANamedAmountOfItsSentenceIsNotThatOfAnother() throws IOException {
        assertThat(rules("支出500.00万元。基本支出200.00万元，占40.00%，其中人员经费180.00万元，占基本支出的90.00%，公用经费20.00万元，占基本支出的4.00%。"))
                .containsExactly("prose-share");
    }

    @Test
    void shareOfTheNamedAmountIsFine() throws IOException {
        assertThat(rules("支出500.00万元。基本支出200.00万元，占40.00%，其中人员经费180.00万元，占基本支出的90.00%，公用经费20.00万元，占基本支出的10.00%。"))
                .isEmpty();
    }

    @Test
    void whatIsInUseIsNoPartBesideTheFixedAssets() throws IOException {
        assertThat(rules("年末资产总额876.42万元，其中固定资产原值548.10万元，在用523.66万元。")).isEmpty();
    }

    @Test
    void levelOfTheYearBeforeIsNoPart() throws IOException {
        assertThat(rules("全年接待读者29.8万人次，其中成人27.6万人次、少儿2.2万人次，比2022年的31.2万人次减少1.4万人次。"))
                .isEmpty();
    }

    @Test
    void costOfVisitsIsTheAmountBefore() throws IOException {
        String words = "3.公务接待费支出2.13万元。其中：国内公务接待支出2.13万元，主要用于业务交流用餐。国内公务接待16批次，125人次，共计支出COST万元。";
        assertThat(rules(words.replace("COST", "2.31"))).containsExactly("prose-twice");
        assertThat(rules(words.replace("COST", "2.13"))).isEmpty();
    }

    @Test
    void districtThatTheWorkWasNotDoneForIsReported() throws IOException {
        assertThat(rules("下一步增设分馆，有效提升宁山区城市形象。")).containsExactly("unit-other");
    }

    @Test
    void kindOfDistrictIsNoOtherPlace() throws IOException {
        assertThat(rules("下一步增设分馆，推动高新区产业发展，改善居民区环境，提升河口区城市形象。")).isEmpty();
    }

    private static final String PROJECTS = """
            2023年支出489.60万元。项目支出SPENT万元。
            2023年度项目支出情况表      单位：元
            | 序号 | 项目名称 | 调整后预算 | 支出金额 | 支出率 |
            | 1 | 古籍保护修复 | 1,000,000.00 | 900,000.00 | 90.00% |
            | 2 | 少儿阅读推广 | 500,000.00 | 500,000.00 | RATE% |
            | 合计 | | 1,500,000.00 | 1,400,000.00 | 93.33% |
            """;

    @Test
    void amountsSpentOnProjectsAreTheirOutturn() throws IOException {
        assertThat(rules(PROJECTS.replace("SPENT", "140.00").replace("RATE", "100.00")))
                .isEmpty();
    }

    @Test
    void ratesOfProjectsAreThoseOfTheirAmounts() throws IOException {
        assertThat(rules(PROJECTS.replace("SPENT", "140.00").replace("RATE", "99.00")))
                .containsExactly("ratio");
    }

    private static final String REST = """
            2023年调整后预算数1000.00万元，实际执行930.00万元，预算执行率93.00%。其中基本支出346.00万元，执行率RATE%；项目支出584.00万元，执行率97.33%。
            2023年度项目支出预算执行情况表      单位：万元
            | 序号 | 项目名称 | 调整后预算数 | 执行数 | 执行率 |
            | 1 | 古籍保护修复 | 400.00 | 390.00 | 97.50% |
            | 2 | 少儿阅读推广 | 200.00 | 194.00 | 97.00% |
            | 合计 | | 600.00 | 584.00 | 97.33% |
            """;

    @Test
    void rateOfBasicSpendingMayBeOnTheBudgetWithoutThatOfTheProjects() throws IOException {
        assertThat(rules(REST.replace("RATE", "86.50"))).isEmpty();
    }

    @Test
    void rateThatIsOnNoBudgetIsReported() throws IOException {
        assertThat(rules(REST.replace("RATE", "88.50"))).containsExactly("prose-completion");
    }

    private static final String BASE_DATA = """
            具体为：
            （1）古籍保护修复421.35万元，修复1146册；
            （2）少儿阅读推广199.00万元。
            2023年度部门整体支出绩效评价基础数据表
            | 经费控制情况 | 2022年决算数 | 2023年预算数 | 2023年决算数 |
            | 公用经费 | 31.40 | 28.00 | 23.58 |
            | 3、上级专项资金（一个专项一行） | 569.10 | 0 | TOTAL |
            | 古籍保护修复 | 388.10 | 0 | ROW |
            | 少儿阅读推广 | 181.00 | 0 | 199.00 |
            """;

    @Test
    void rowBelowTheKnownOnesIsHeldAgainstTheText() throws IOException {
        assertThat(rules(BASE_DATA.replace("TOTAL", "611.35").replace("ROW", "412.35")))
                .containsExactly("prose-twice");
    }

    @Test
    void rowBelowTheKnownOnesThatTheTextRepeatsIsFine() throws IOException {
        assertThat(rules(BASE_DATA.replace("TOTAL", "620.35").replace("ROW", "421.35")))
                .isEmpty();
    }

    @Test
    void valueThatStandsAloneIsSaidToDifferFromTheOthers() throws IOException {
        var report = file("b.txt", """
                云岭市河口区图书馆2023年度部门决算
                一、财政拨款“三公”经费支出决算情况说明
                2023年度公务接待费支出3.20万元。
                2023年度公务接待费支出2.30万元，接待来访同行。
                二、三公经费
                2023年度公务接待费支出2.30万元，比上年减少。
                """);
        assertThat(of("prose-figure", report)).containsExactly("b.txt:3:14");
    }

    @Test
    void scoreBehindARateIsThatOfTheRate() throws IOException {
        String form = """
                预算执行率95.33%，得SCORE分。
                2023年度部门整体支出绩效自评表
                | 年度预算申请（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
                | | 年度资金总额 | 300.00 | 300.00 | 285.99 | 10 | 95.33% | 9.53 |
                | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
                | | 产出指标 | 数量指标 | 讲座场次 | ≥10场 | 10场 | 90 | 90 |
                """;
        assertThat(rules(form.replace("SCORE", "9.35"))).contains("prose-twice");
        assertThat(rules(form.replace("SCORE", "9.53"))).isEmpty();
    }

    @Test
    void shareThatIsNotOfTheTotalOfTheFormAsAnotherIsIsReported() throws IOException {
        String words = "基本支出180.00万元，占总支出的RATE%。\n项目支出120.00万元，占总支出的40.00%。\n" + "2023年本年支出合计300.00万元。\n";
        assertThat(of("prose-share", file("c.txt", "云岭市河口区图书馆2023年度部门决算\n" + words.replace("RATE", "66.00"))))
                .containsExactly("c.txt:2:19");
        assertThat(of("prose-share", file("d.txt", "云岭市河口区图书馆2023年度部门决算\n" + words.replace("RATE", "60.00"))))
                .isEmpty();
    }

    @Test
    void amountBehindTheYearThatItIsComparedWithIsNotThatOfTheYear() throws IOException {
        var report = file("e.txt", """
                云岭市河口区图书馆2023年度部门决算
                一、财政拨款收入支出决算总体情况说明
                2023年财政拨款收、支总计386.47万元，与2022年356.12万元相比，增加30.35万元。
                二、收入支出决算总体情况说明
                2023年度财政拨款收入总计386.47万元，支出总计386.47万元。2023年度收入支出总计400.00万元。
                """);
        assertThat(of("prose-twice", report)).isEmpty();
    }

    @Test
    void listOfProjectsByCodesIsNotAllSpendingOfTheFund() throws IOException {
        var report = file("f.txt", """
                云岭市河口区图书馆2023年度部门决算
                2023年度一般公共预算财政拨款支出300.00万元。
                一般公共预算财政拨款项目支出决算表      金额单位：万元
                | 科目编码 | 科目名称 | 项目名称 | 决算数 |
                | 合计 | | | 120.00 |
                | 2070104 | 图书馆 | 古籍保护修复 | 120.00 |
                """);
        assertThat(of("prose-twice", report)).isEmpty();
    }

    @Test
    void rateOfChangeBeyondItsTargetIsOnlyAHint() throws IOException {
        var form = file("g.txt", """
                云岭市河口区图书馆2023年度部门整体支出绩效自评表
                | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
                | | 产出指标 | 数量指标 | 投诉量下降率 | ≥10% | 12.4% | 100 | 100 |
                """);
        assertThat(findings(form).stream()
                        .filter(finding -> finding.rule().equals("overshoot"))
                        .map(Finding::severity))
                .containsExactly(Severity.HINT);
    }
}
