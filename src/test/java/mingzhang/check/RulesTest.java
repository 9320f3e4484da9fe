package mingzhang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mingzhang.TestSite;
import mingzhang.finding.Finding;
import mingzhang.finding.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For each rule what it reports and what it lets pass. */
class RulesTest {
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

    @Test
    void sumThatIsNotThatOfItsPartsIsReported() throws IOException {
        assertThat(rules("支出: { 合计: 9, 基本支出: 3, 项目支出: 2 }\n")).containsExactly("ERROR sum");
    }

    @Test
    void sumOfItsPartsIsFine() throws IOException {
        assertThat(rules("支出: { 合计: 5, 基本支出: 3, 项目支出: 2 }\n")).isEmpty();
    }

    @Test
    void whatRestsOnAWrongTotalIsOnlyAWarning() throws IOException {
        assertThat(rules("支出: { 合计: 9, 基本支出: { 决算: 3, 占比: 60 }, 项目支出: 2 }\n"))
                .containsExactlyInAnyOrder("ERROR sum", "WARNING ratio");
    }

    @Test
    void sumNamesBothNumbersAndItsParts() throws IOException {
        assertThat(message("支出: { 合计: 9.5, 基本支出: 3, 项目支出: 2 }\n"))
                .startsWith("content/archives/2023.yaml:3:11: 错误 sum")
                .contains("9.5万元", "5万元", "基本支出3万元", "项目支出2万元");
    }

    @Test
    void sumOfWhichAPartIsMissingIsSaidToBeUntested() throws IOException {
        assertThat(rules("支出: { 合计: 9, 基本支出: 3 }\n")).containsExactly("HINT untested");
        assertThat(message("支出: { 合计: 9, 基本支出: 3 }\n")).contains("本年支出合计（缺项目支出）");
    }

    @Test
    void sumOfWhichNoPartIsGivenIsFine() throws IOException {
        assertThat(rules("支出: 9\n")).isEmpty();
    }

    @Test
    void totalOfRowsOfWhichOneIsEmptyIsSaidToBeUntested() throws IOException {
        assertThat(message("支出: { 项目支出: { 决算: 9, 明细: [ { 名称: 甲, 决算: 3 }, { 名称: 乙 } ] } }\n"))
                .contains("提示 untested", "项目支出（缺乙）");
    }

    @Test
    void sumWithinRoundingIsAHint() throws IOException {
        assertThat(rules("支出: { 合计: 5.01, 基本支出: 3.00, 项目支出: 2.00 }\n")).containsExactly("HINT rounding");
    }

    @Test
    void sumBeyondRoundingIsReported() throws IOException {
        assertThat(rules("支出: { 合计: 5.02, 基本支出: 3.00, 项目支出: 2.00 }\n")).containsExactly("ERROR sum");
    }

    @Test
    void sumOnAnotherBasisIsReported() throws IOException {
        assertThat(rules("""
                支出:
                  年初预算: 9
                  原因: 年中调减
                  基本支出: { 年初预算: 3, 决算: 3 }
                  项目支出: { 年初预算: 2, 决算: 2 }
                """)).containsExactly("ERROR sum");
    }

    @Test
    void totalThatIsNotThatOfItsRowsIsReported() throws IOException {
        assertThat(rules("支出: { 项目支出: { 决算: 9, 明细: [ { 名称: 甲, 决算: 3 }, { 名称: 乙, 决算: 2 } ] } }\n"))
                .containsExactly("ERROR sum");
    }

    @Test
    void totalOfItsRowsIsFine() throws IOException {
        assertThat(rules("支出: { 项目支出: { 决算: 5, 明细: [ { 名称: 甲, 决算: 3 }, { 名称: 乙, 决算: 2 } ] } }\n"))
                .isEmpty();
    }

    @Test
    void sumOfCountsIsReportedWithoutTolerance() throws IOException {
        assertThat(rules("人员: { 离退休: { 合计: 9, 离休: 3, 退休: 5 } }\n")).containsExactly("ERROR sum");
    }

    @Test
    void sumInThePriorYearIsReported() throws IOException {
        assertThat(rules("上年: { 来源: 上年决算, 支出: { 合计: 9, 基本支出: 3, 项目支出: 2 } }\n")).containsExactly("ERROR sum");
    }

    @Test
    void changeThatIsNotTheDifferenceIsReported() throws IOException {
        assertThat(rules("支出: { 合计: 5, 增减额: 3 }\n上年: { 来源: 上年决算, 支出: 4 }\n")).containsExactly("ERROR calculation");
    }

    @Test
    void changeThatIsTheDifferenceIsFine() throws IOException {
        assertThat(rules("支出: { 合计: 5, 增减额: 1 }\n上年: { 来源: 上年决算, 支出: 4 }\n")).isEmpty();
    }

    @Test
    void ratioTenTimesTooLargeIsReported() throws IOException {
        assertThat(rules("支出: { 基本支出: { 决算: 5, 年初预算: 4, 完成率: 1250 } }\n")).containsExactly("ERROR ratio");
    }

    @Test
    void ratioAsComputedIsFine() throws IOException {
        assertThat(rules("支出: { 基本支出: { 决算: 5, 年初预算: 4, 完成率: 125 } }\n")).isEmpty();
    }

    @Test
    void ratioRoundedToOneDecimalIsFine() throws IOException {
        assertThat(rules("支出: { 基本支出: { 决算: 2, 年初预算: 3, 完成率: 66.7, 原因: 年中调减 } }\n"))
                .isEmpty();
    }

    @Test
    void decreaseTypedWithoutItsSignIsReported() throws IOException {
        assertThat(rules("支出: { 合计: 3, 增减率: 25 }\n上年: { 来源: 上年决算, 支出: 4 }\n")).containsExactly("ERROR ratio");
    }

    @Test
    void ratioToNilIsReported() throws IOException {
        assertThat(rules("支出: { 基本支出: { 决算: 5, 年初预算: 0, 完成率: 100, 原因: 年中追加 } }\n"))
                .containsExactly("WARNING ratio-of-nil");
        assertThat(rules("支出: { 基本支出: { 决算: 0, 年初预算: 0, 完成率: 0 } }\n")).containsExactly("HINT ratio-of-nil");
    }

    @Test
    void ratioOfWhichTheBaseIsNotGivenIsSaidToBeUntested() throws IOException {
        assertThat(rules("支出: { 基本支出: { 决算: 5, 完成率: 100 } }\n")).containsExactly("HINT untested");
    }

    @Test
    void evaluatedProjectThatNobodySpentOnIsAHint() throws IOException {
        assertThat(rules("支出: { 项目支出: [ { 名称: 甲, 决算: 3 } ] }\n绩效自评: { 项目: [ { 名称: 乙, 总分: 90 } ] }\n"))
                .containsExactly("HINT project-list");
        assertThat(rules("支出: { 项目支出: [ { 名称: 甲, 决算: 3 } ] }\n绩效自评: { 项目: [ { 名称: 甲, 总分: 90 } ] }\n"))
                .isEmpty();
    }

    @Test
    void moreProjectsEvaluatedThanSaidAreReported() throws IOException {
        assertThat(rules("绩效自评: { 开展情况: { 绩效自评项目: 1 }, 项目: [ { 名称: 甲, 总分: 90 }, { 名称: 乙, 总分: 90 } ] }\n"))
                .containsExactly("WARNING project-list");
        assertThat(rules("绩效自评: { 开展情况: { 绩效自评项目: 9 }, 项目: [ { 名称: 甲, 总分: 90 } ] }\n"))
                .isEmpty();
    }

    @Test
    void selectionAboveItsTotalIsReported() throws IOException {
        assertThat(rules("人员: { 编制: { 合计: 5, 行政编制: 4, 事业编制: 2 } }\n")).containsExactly("ERROR selection");
    }

    @Test
    void selectionBelowItsTotalIsFine() throws IOException {
        assertThat(rules("人员: { 编制: { 合计: 5, 行政编制: 4 } }\n")).isEmpty();
    }

    private static String evaluation(String more) {
        return """
                绩效自评:
                  整体:
                    预算执行: { 分值: 10, 得分: 9 }
                    指标:
                      - { 一级: 产出, 三级: 培训, 分值: 50, 得分: 48, 原因: 有差距 }
                      - { 一级: 产出, 三级: 检查, 分值: 10, 得分: 10 }
                      - { 一级: 效益, 三级: 满意, 分值: 30, 得分: 30 }
                """ + more;
    }

    @Test
    void totalScoreThatDoesNotAddUpIsReported() throws IOException {
        assertThat(rules(evaluation("    总分: 98\n"))).containsExactly("ERROR score-total");
    }

    @Test
    void totalScoreThatAddsUpIsFine() throws IOException {
        assertThat(rules(evaluation("    总分: 97\n"))).isEmpty();
    }

    @Test
    void totalWeightThatDoesNotAddUpIsReported() throws IOException {
        assertThat(rules(evaluation("    满分: 110\n"))).containsExactly("ERROR weight-total");
    }

    @Test
    void totalWeightThatAddsUpIsFine() throws IOException {
        assertThat(rules(evaluation("    满分: 100\n"))).isEmpty();
    }

    @Test
    void scoreAboveItsWeightIsReported() throws IOException {
        assertThat(rules("绩效自评: { 整体: { 指标: [ { 一级: 产出, 三级: 培训, 分值: 100, 得分: 101 } ] } }\n"))
                .containsExactly("ERROR score-above-weight");
    }

    @Test
    void scoreOfItsFullWeightIsFine() throws IOException {
        assertThat(rules("绩效自评: { 整体: { 指标: [ { 一级: 产出, 三级: 培训, 分值: 100, 得分: 100 } ] } }\n"))
                .isEmpty();
    }

    @Test
    void scoreAboveItsWeightIsReportedForBudgetExecution() throws IOException {
        assertThat(rules("""
                绩效自评:
                  整体:
                    预算执行: { 分值: 10, 得分: 11 }
                    指标: [ { 一级: 产出, 三级: 培训, 分值: 90, 得分: 90 } ]
                """)).containsExactly("ERROR score-above-weight");
    }

    @Test
    void scoreAboveItsWeightIsReportedForAProject() throws IOException {
        assertThat(rules("""
                绩效自评:
                  项目:
                    - { 名称: 培训, 指标: [ { 一级: 产出, 三级: 课时, 分值: 100, 得分: 101 } ] }
                """)).containsExactly("ERROR score-above-weight");
    }

    @Test
    void groupThatIsNotOfTheFormsWeightIsReported() throws IOException {
        weights("{ 产出: 50, 效益: 30 }");
        assertThat(rules(evaluation(""))).containsExactly("WARNING weight-group");
        assertThat(rules(evaluation("").replace("分值: 10, 得分: 9 }", "分值: 20, 得分: 9 }")))
                .containsExactlyInAnyOrder("ERROR weight-group", "WARNING weight-hundred");
    }

    @Test
    void groupOfTheFormsWeightIsFine() throws IOException {
        weights("{ 产出: 60, 效益: 30 }");
        assertThat(rules(evaluation(""))).isEmpty();
    }

    @Test
    void groupThatTheFormDoesNotNameIsFine() throws IOException {
        weights("{ 效益: 30 }");
        assertThat(rules(evaluation(""))).isEmpty();
    }

    private void weights(String weights) throws IOException {
        site.file(
                "templates/formats/report/format.yaml",
                "名称: 测试体例\n文档: [ { 标识: report, 标题: 报告 } ]\n分值: " + weights + "\n");
    }

    @Test
    void subtotalThatDoesNotAddUpIsReported() throws IOException {
        assertThat(rules(evaluation("    小结: [ { 一级: 产出, 分值: 60, 得分: 57 } ]\n")))
                .containsExactly("ERROR subtotal");
    }

    @Test
    void subtotalThatAddsUpIsFine() throws IOException {
        assertThat(rules(evaluation("    小结: [ { 一级: 产出, 分值: 60, 得分: 58 } ]\n")))
                .isEmpty();
    }

    @Test
    void yearBeforeGivenOtherwiseThanInItsOwnFileIsReported() throws IOException {
        site.year(2022, "支出: 4\n");
        assertThat(rules("支出: 5\n上年: { 来源: 上年决算, 支出: 3 }\n")).containsExactly("ERROR restated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "上年: { 来源: 上年决算（追溯调整后）, 支出: 3 }",
                "上年: { 来源: 上年决算, 支出: 3 }\n口径变动: [ { 项目: 支出, 说明: 本年起不含下属单位 } ]",
                "口径: 本级\n上年: { 来源: 上年决算, 支出: 3 }"
            })
    void yearBeforeThatIsSaidToBeGivenAnewIsOnlyAWarning(String figures) throws IOException {
        site.year(2022, "支出: 4\n");
        assertThat(rules("支出: 5\n" + figures + "\n"))
                .contains("WARNING restated")
                .doesNotContain("ERROR restated");
    }

    @Test
    void figureThatTheOfficialTablesGiveOtherwiseSinceThisYearIsOnlyAWarning() throws IOException {
        site.year(2022, "三公经费: 4\n");
        assertThat(rules("三公经费: 4.2\n上年: { 来源: 上年决算, 三公经费: 4.1 }\n")).containsExactly("WARNING restated");
    }

    @Test
    void yearBeforeThatATextCallsAdjustedIsAWarningWhenRestated() throws IOException {
        site.year(2022, "支出: 4\n叙述: { 概况: 略。 }\n");
        assertThat(rules("支出: 5\n上年: { 来源: 上年决算, 支出: 3 }\n叙述: { 概况: 上年数按可比口径作了调整。 }\n"))
                .contains("WARNING restated")
                .doesNotContain("ERROR restated");
    }

    @Test
    void yearBeforeGivenAsInItsOwnFileIsFine() throws IOException {
        site.year(2022, "支出: 4.00\n");
        assertThat(rules("支出: 5\n上年: { 来源: 上年决算, 支出: 4 }\n")).isEmpty();
    }

    @Test
    void noteThatNamesTheFigureAcknowledgesItsFinding() throws IOException {
        assertThat(rules("支出: { 合计: 9, 基本支出: 3, 项目支出: 2 }\n数据说明: [ { 规则: sum, 项目: 支出, 说明: 照原文公开。 } ]\n"))
                .containsExactly("ACKNOWLEDGED sum");
    }

    @Test
    void noteAcknowledgesOnlyTheFigureItNames() throws IOException {
        assertThat(rules("""
                支出: { 合计: 9, 基本支出: { 合计: 3, 人员经费: 1, 公用经费: 1 }, 项目支出: 2 }
                数据说明: [ { 规则: sum, 项目: 支出, 说明: 照原文公开。 } ]
                """)).containsExactly("ACKNOWLEDGED sum", "ERROR sum");
    }

    @Test
    void noteWithoutARuleAcknowledgesNothing() throws IOException {
        assertThat(rules("支出: { 合计: 9, 基本支出: 3, 项目支出: 2 }\n数据说明: [ { 项目: 支出, 说明: 照原文公开。 } ]\n"))
                .containsExactly("ERROR sum");
    }

    @Test
    void acknowledgedFindingDoesNotKeepTheUnitBack() throws IOException {
        site.year(2023, "支出: { 合计: 9, 基本支出: 3, 项目支出: 2 }\n数据说明: [ { 规则: sum, 说明: 照原文公开。 } ]\n");
        assertThat(site.report(2023)).contains("照原文公开。");
    }

    @Test
    void everyRuleUnderWhichSomethingIsReportedCanBeAcknowledged() throws IOException {
        site.year(2022, "支出: 4\n");
        weights("{ 产出: 50 }");
        List<Finding> findings = site.year(2023, evaluation("""
                    小结: [ { 一级: 产出, 分值: 60, 得分: 61 } ]
                    总分: 98
                    满分: 110
                支出: { 合计: 9, 增减额: 1, 完成率: 3, 年初预算: 4, 基本支出: 3, 项目支出: 2 }
                人员: { 编制: { 合计: 5, 行政编制: 4, 事业编制: 2 } }
                上年: { 来源: 上年决算, 支出: 3 }
                """)).findings();
        assertThat(findings)
                .extracting(Finding::rule)
                .contains("sum", "calculation", "ratio", "selection", "subtotal", "score-total", "weight-total")
                .contains("weight-group", "score-above-weight", "restated")
                .allMatch(RuleNames.ALL::contains);
        assertThat(findings).noneMatch(finding -> finding.severity() == Severity.ACKNOWLEDGED);
    }

    private static final String FUND = """
            财政拨款支出: { 政府性基金预算支出: { 功能分类: [
              { 编码: "221", 项目支出: 105 }, { 编码: "22102", 项目支出: 105 }, { 编码: "2210201", 项目支出: 105, 决算: 105 } ] } }
            叙述: { 概况: 住房保障支出（类）住房改革支出（款）住房公积金（项）%s万元，用于改造。 }
            """;

    @Test
    void itemOfATableIsTheSameInTheText() throws IOException {
        assertThat(rules(FUND.formatted("135.00"))).contains("WARNING prose-figure");
        assertThat(rules(FUND.formatted("105.00"))).doesNotContain("WARNING prose-figure");
    }

    @Test
    void amountThatATextGivesNoNameIsNoFigureOfTheFile() throws IOException {
        String performance = """
                绩效自评:
                  开展情况: { 绩效自评项目: { 金额: 63.8 } }
                  整体: { 指标: [ { 三级: 扫描单价, 指标值: ≤4元/页, 完成值: 3.9元/页, 分值: 10, 得分: 10 } ] }
                """;
        assertThat(rules(performance)).noneMatch(rule -> rule.contains("prose-figure"));
    }
}
