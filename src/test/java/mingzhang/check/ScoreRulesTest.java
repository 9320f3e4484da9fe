package mingzhang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mingzhang.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is reported of weights, scores, targets and grades, and what looks wrong but is right. */
class ScoreRulesTest {
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

    private void form(String settings) throws IOException {
        site.file(
                "templates/formats/report/format.yaml", "名称: 测试体例\n文档: [ { 标识: report, 标题: 报告 } ]\n" + settings + "\n");
    }

    /** An evaluation with one indicator that is spoken of and others that make up the hundred. */
    private static String indicator(String cells) {
        return "绩效自评: { 整体: { 满分: 10, 指标: [ { 三级: 某项工作, " + cells + " } ] } }\n";
    }

    private static String execution(String funds, String score) {
        return """
                绩效自评:
                  整体:
                    资金: { %s }
                    预算执行: { 分值: 10, 得分: %s }
                    指标: [ { 一级: 产出指标, 三级: 培训, 分值: 90, 得分: 90 } ]
                """.formatted(funds, score);
    }

    @Test
    void weightsThatDoNotMakeUpTheHundredAreReported() throws IOException {
        assertThat(rules("绩效自评: { 整体: { 指标: [ { 三级: 甲, 分值: 60 }, { 三级: 乙, 分值: 50 } ] } }\n"))
                .containsExactly("WARNING weight-hundred");
    }

    @Test
    void singleIndicatorOfNinetyBesideExecutionIsFine() throws IOException {
        assertThat(rules("绩效自评: { 整体: { 预算执行: { 分值: 10 }, 指标: [ { 三级: 甲, 分值: 90 } ] } }\n"))
                .isEmpty();
    }

    @Test
    void ninetyWithoutExecutionAsSetUpBeforeTheYearIsFine() throws IOException {
        assertThat(rules("绩效自评: { 整体: { 指标: [ { 三级: 甲, 分值: 67.5 }, { 三级: 乙, 分值: 22.5 } ] } }\n"))
                .isEmpty();
    }

    @Test
    void hundredWithoutExecutionIsFine() throws IOException {
        assertThat(rules("绩效自评: { 整体: { 指标: [ { 三级: 甲, 分值: 60 }, { 三级: 乙, 分值: 40 } ] } }\n"))
                .isEmpty();
    }

    @Test
    void anotherFullMarkThatIsStatedIsFine() throws IOException {
        assertThat(rules("绩效自评: { 整体: { 满分: 10, 指标: [ { 三级: 甲, 分值: 6 }, { 三级: 乙, 分值: 4 } ] } }\n"))
                .isEmpty();
    }

    @Test
    void evaluationWithoutAnyScoreIsFine() throws IOException {
        assertThat(rules("绩效自评: { 整体: { 指标: [ { 三级: 甲, 指标值: ≥4次, 完成值: 4次 } ] } }\n"))
                .isEmpty();
    }

    @Test
    void bonusPointsAreNoPartOfTheHundred() throws IOException {
        assertThat(rules("""
                绩效自评:
                  整体:
                    满分: 100
                    总分: 100
                    指标:
                      - { 一级: 产出指标, 三级: 甲, 分值: 100, 得分: 99, 原因: 有差距 }
                      - { 一级: 加分项, 三级: 获表彰, 分值: 0, 得分: 2 }
                """)).isEmpty();
    }

    @Test
    void pointsTakenAsANegativeScoreAreFine() throws IOException {
        assertThat(rules("""
                绩效自评:
                  整体:
                    总分: 98
                    指标:
                      - { 一级: 产出指标, 三级: 甲, 分值: 100, 得分: 100 }
                      - { 一级: 扣分项, 三级: 通报, 得分: -2 }
                """)).isEmpty();
    }

    @Test
    void totalRoundedToWholePointsIsFine() throws IOException {
        assertThat(rules("绩效自评: { 整体: { 总分: 95, 指标: [ { 三级: 甲, 分值: 100, 得分: 95.37, 原因: 有差距 } ] } }\n"))
                .isEmpty();
    }

    @Test
    void totalScoreShowsItsArithmetic() throws IOException {
        String evaluation = "绩效自评: { 整体: { 总分: 97, 满分: 100, 预算执行: { 分值: 10, 得分: 10 }, "
                + "指标: [ { 一级: 产出, 三级: 甲, 分值: 90, 得分: 88, 原因: 有差距 } ] } }\n";
        assertThat(site.year(2023, evaluation).lines())
                .singleElement()
                .asString()
                .contains("总分填报 97，各项得分相加为 98（预算执行10 + 产出88）");
    }

    @Test
    void groupOfOtherWeightThanTheFormsIsOnlyAWarningWhereTheWholeIsRight() throws IOException {
        form("分值: { 产出指标: 50, 效益指标: 50 }");
        assertThat(rules("绩效自评: { 整体: { 指标: [ { 一级: 产出指标, 三级: 甲, 分值: 60 }, { 一级: 效益指标, 三级: 乙, 分值: 40 } ] } }\n"))
                .containsExactly("WARNING weight-group", "WARNING weight-group");
    }

    @Test
    void pointsLostWithoutAReasonAreReported() throws IOException {
        assertThat(rules(indicator("分值: 10, 得分: 8"))).containsExactly("WARNING score-reason");
        assertThat(rules(indicator("分值: 10, 得分: 8, 原因: 无"))).containsExactly("WARNING score-reason");
    }

    @Test
    void pointsLostWithAReasonOrARemarkAreFine() throws IOException {
        assertThat(rules(indicator("分值: 10, 得分: 8, 原因: 有差距"))).isEmpty();
        assertThat(rules(indicator("分值: 10, 得分: 8, 备注: 受疫情影响"))).isEmpty();
    }

    @Test
    void pointsLostAreFineWhereTheFormAsksForNoReason() throws IOException {
        form("评分: { 扣分说明: 否 }");
        assertThat(rules(indicator("分值: 10, 得分: 8"))).isEmpty();
    }

    @Test
    void pointsCutAlthoughTheTargetIsReachedAreReported() throws IOException {
        assertThat(rules(indicator("指标值: 95%, 完成值: 95%, 分值: 10, 得分: 8"))).containsExactly("WARNING score-cut");
        assertThat(rules(indicator("指标值: 3次, 完成值: 3次, 分值: 10, 得分: 8, 原因: 联系不够")))
                .containsExactly("HINT score-cut");
    }

    @Test
    void pointsCutForFarExceedingTheTargetAreFine() throws IOException {
        assertThat(rules(indicator("指标值: ≥4次, 完成值: 12次, 分值: 10, 得分: 8, 原因: 指标值偏低")))
                .isEmpty();
    }

    @Test
    void fullPointsForAMissedTargetAreReported() throws IOException {
        assertThat(rules(indicator("指标值: ≥95%, 完成值: 0.88, 分值: 10, 得分: 10"))).containsExactly("WARNING score-full");
        assertThat(rules(indicator("指标值: 控制在3%以内, 完成值: 4%, 分值: 10, 得分: 10"))).containsExactly("WARNING score-full");
    }

    @Test
    void fullPointsForAReachedTargetAreFine() throws IOException {
        assertThat(rules(indicator("指标值: ≥95%, 完成值: 0.96, 分值: 10, 得分: 10"))).isEmpty();
        assertThat(rules(indicator("指标值: 按要求完成, 完成值: 已完成, 分值: 10, 得分: 10"))).isEmpty();
        assertThat(rules(indicator("指标值: 12月底前, 完成值: 2023年12月, 分值: 10, 得分: 10")))
                .isEmpty();
    }

    @Test
    void verifiedValueGoesBeforeTheOneReported() throws IOException {
        assertThat(rules(indicator("指标值: ≥10次, 完成值: 8次, 核实值: 10次, 分值: 10, 得分: 10")))
                .isEmpty();
    }

    @Test
    void adjustedTargetGoesBeforeTheInitialOne() throws IOException {
        assertThat(rules(indicator("指标值: ≥10次, 调整后指标值: ≥8次, 完成值: 8次, 分值: 10, 得分: 10")))
                .isEmpty();
    }

    @Test
    void whatCannotBeComparedIsSaidOnce() throws IOException {
        assertThat(rules(indicator("指标值: 10次以上, 完成值: 4次以上, 分值: 10, 得分: 10"))).containsExactly("HINT target-untold");
    }

    @Test
    void wordsWhereANumberWasAimedAtAreSaidToBeIncomparable() throws IOException {
        assertThat(rules(indicator("指标值: 2023年12月31日, 完成值: 已圆满完成, 分值: 10, 得分: 10")))
                .containsExactly("HINT target-untold");
    }

    @Test
    void targetsThatAreTheResultsToTheLetterAreAHint() throws IOException {
        String form = "绩效自评: { 整体: { 满分: 40, 指标: [ %s ] } }\n";
        String row = "{ 三级: %s, 指标值: 52家, 完成值: %s, 分值: 10, 得分: 10 }";
        String same = String.join(
                ", ",
                List.of("甲", "乙", "丙", "丁").stream()
                        .map(name -> row.formatted(name, "52家"))
                        .toList());
        assertThat(rules(form.formatted(same))).containsExactly("HINT target-as-result");
        assertThat(rules(form.formatted(same.replaceFirst("完成值: 52家", "完成值: 53家"))))
                .isEmpty();
    }

    @Test
    void promptnessUnderQualityIsAHint() throws IOException {
        assertThat(rules("绩效自评: { 整体: { 指标: [ { 一级: 产出指标, 二级: 质量指标, 三级: 及时拨付 } ] } }\n"))
                .containsExactly("HINT indicator-place");
    }

    @Test
    void resultFarAboveItsTargetIsReported() throws IOException {
        assertThat(rules(indicator("指标值: ≥80家, 完成值: 113家, 分值: 10, 得分: 10"))).containsExactly("WARNING overshoot");
    }

    @Test
    void resultBelowTheFormsLimitIsFine() throws IOException {
        form("评分: { 超额: 150 }");
        assertThat(rules(indicator("指标值: ≥80家, 完成值: 113家, 分值: 10, 得分: 10"))).isEmpty();
    }

    @Test
    void fullShareIsNoOvershoot() throws IOException {
        assertThat(rules(indicator("指标值: ≥80%, 完成值: 100%, 分值: 10, 得分: 10"))).isEmpty();
    }

    @Test
    void overshootWithAReasonIsFine() throws IOException {
        assertThat(rules(indicator("指标值: ≥4次, 完成值: 12次, 分值: 10, 得分: 10, 原因: 上级新增任务")))
                .isEmpty();
    }

    @Test
    void executionScoreThatDoesNotFollowIsReported() throws IOException {
        assertThat(rules(execution("全年预算: 100, 决算: 80", "10"))).containsExactly("WARNING score-execution");
    }

    @Test
    void executionScoreByTheInitialBudgetIsReportedAsSuch() throws IOException {
        String report = execution("年初预算: 80, 全年预算: 100, 决算: 80", "10");
        assertThat(site.year(2023, report).lines()).singleElement().asString().contains("按年初预算算的");
    }

    @Test
    void executionScoreMayBeRounded() throws IOException {
        assertThat(rules(execution("全年预算: 100, 决算: 93.3", "9.33"))).isEmpty();
        assertThat(rules(execution("全年预算: 100, 决算: 93.3", "9"))).isEmpty();
    }

    @Test
    void executionScoreByTheStepsOfTheFormIsFine() throws IOException {
        form("评分: { 预算执行: [ { 达到: 100, 得分: 100 }, { 达到: 80, 得分: 70 } ] }");
        assertThat(rules(execution("全年预算: 100, 决算: 85", "7"))).isEmpty();
        assertThat(rules(execution("全年预算: 100, 决算: 85", "8.5"))).containsExactly("WARNING score-execution");
    }

    @Test
    void executionOfNoBudgetIsNotJudged() throws IOException {
        assertThat(rules(execution("全年预算: 0, 决算: 0", "10"))).isEmpty();
    }

    @Test
    void pointsTakenForSpendingMoreThanTheBudgetAreFine() throws IOException {
        assertThat(rules(execution("全年预算: 100, 决算: 120", "8"))).isEmpty();
    }

    @Test
    void indicatorScoreIsRecomputedOnlyWhereTheFormSaysHow() throws IOException {
        String cost = indicator("一级: 成本指标, 指标值: 46.89万元, 完成值: 64.52万元, 分值: 10, 得分: 7.5, 原因: 新增人员");
        assertThat(rules(cost)).isEmpty();
        form("评分: { 反向: 线性 }");
        assertThat(rules(cost)).containsExactly("WARNING score-indicator");
        form("评分: { 反向: 比值 }");
        assertThat(site.year(2023, cost).lines()).singleElement().asString().contains("应得 7.27");
    }

    @Test
    void indicatorScoreByTheFormsWayIsFine() throws IOException {
        form("评分: { 正向: 比例, 满意度: [ { 达到: 90, 得分: 100 }, { 达到: 80, 得分: 80 } ] }");
        assertThat(rules(indicator("指标值: ≥4次, 完成值: 3次, 分值: 10, 得分: 7.5, 原因: 疫情")))
                .isEmpty();
        assertThat(rules(indicator("二级: 服务对象满意度, 指标值: ≥95%, 完成值: 85%, 分值: 10, 得分: 8, 原因: 回访不够")))
                .isEmpty();
    }

    @Test
    void gradeOfAnotherBandIsReported() throws IOException {
        form("等级: [ { 名称: 优, 下限: 90 }, { 名称: 良, 下限: 80 }, { 名称: 差 } ]");
        assertThat(rules("绩效自评: { 整体: { 总分: 85, 等级: 优 } }\n")).containsExactly("WARNING grade");
    }

    @Test
    void gradeOfItsBandIsFine() throws IOException {
        form("等级: [ { 名称: 优, 下限: 90 }, { 名称: 良, 下限: 80 }, { 名称: 差 } ]");
        assertThat(rules("绩效自评: { 整体: { 总分: 93, 等级: 优秀 } }\n")).isEmpty();
        assertThat(rules("绩效自评: { 整体: { 总分: 9.3, 满分: 10, 等级: 优 } }\n")).isEmpty();
        assertThat(rules("绩效自评: { 整体: { 总分: 93 } }\n")).isEmpty();
    }

    @Test
    void indicatorThatStandsTwiceIsReported() throws IOException {
        assertThat(rules("""
                绩效自评:
                  整体:
                    指标:
                      - { 一级: 产出指标, 二级: 数量指标, 三级: 培训, 指标值: ≥4次 }
                      - { 一级: 产出指标, 二级: 数量指标, 三级: 培训, 指标值: ≥4次 }
                      - { 一级: 效益指标, 二级: 社会效益, 三级: 无 }
                      - { 一级: 效益指标, 二级: 社会效益, 三级: 无 }
                """)).containsExactly("WARNING indicator-twice");
    }

    @Test
    void secondLevelUnderAnotherFirstLevelIsAHint() throws IOException {
        assertThat(rules(indicator("一级: 产出指标, 二级: 社会效益指标"))).containsExactly("HINT indicator-place");
        assertThat(rules(indicator("一级: 效益指标, 二级: 服务对象满意度指标"))).containsExactly("HINT indicator-place");
    }

    @Test
    void secondLevelOfAFormOfItsOwnIsFine() throws IOException {
        assertThat(rules(indicator("一级: 履职效能, 二级: 社会效益指标"))).isEmpty();
        assertThat(rules(indicator("一级: 效益和满意度指标, 二级: 服务对象满意度指标"))).isEmpty();
        assertThat(rules(indicator("一级: 成本指标, 二级: 生态环境成本指标"))).isEmpty();
    }

    @Test
    void quantityUnderQualityIsAHint() throws IOException {
        assertThat(rules(indicator("一级: 产出指标, 二级: 质量指标, 指标值: ≥3次"))).containsExactly("HINT indicator-place");
        assertThat(rules(indicator("一级: 产出指标, 二级: 质量指标, 指标值: ≥95%"))).isEmpty();
    }

    @Test
    void fundsAboveAllTheirSourcesAreReported() throws IOException {
        String sources = "绩效自评: { 整体: { 资金: { 决算: %s, 当年财政拨款: 8, 上年结转资金: 1, 其他资金: 0 } } }\n";
        assertThat(rules(sources.formatted("10"))).containsExactly("WARNING funds-sources");
        assertThat(rules(sources.formatted("9"))).isEmpty();
    }

    @Test
    void fundsOfWhichNotAllSourcesAreGivenAreFine() throws IOException {
        assertThat(rules("绩效自评: { 整体: { 资金: { 决算: 10, 当年财政拨款: 8 } } }\n")).isEmpty();
    }

    @Test
    void twoRatesOfTheSameSpendingAreAHint() throws IOException {
        assertThat(rules("""
                支出: { 年初预算: 59, 全年预算: 85.22, 决算: 85.22, 完成率: 144.44, 原因: 新增人员 }
                绩效自评: { 整体: { 资金: { 执行率: 100 } } }
                """)).containsExactly("HINT rate-twice");
    }

    @Test
    void formMayTakeARuleLessGravelyButNotWithoutATrace() throws IOException {
        form("规则: [ { 规则: overshoot, 程度: 提示, 原因: 本地不作要求 } ]");
        assertThat(rules(indicator("指标值: ≥4次, 完成值: 12次, 分值: 10, 得分: 10")))
                .containsExactlyInAnyOrder("HINT overshoot", "HINT rule-changed");
    }

    @Test
    void siteMayTakeARuleMoreGravely() throws IOException {
        site.file("content/site.yaml", "名称: 测试站点\n规则: [ { 规则: score-reason, 程度: 错误, 原因: 财政局要求 } ]\n");
        assertThat(rules(indicator("分值: 10, 得分: 8")))
                .containsExactlyInAnyOrder("ERROR score-reason", "HINT rule-changed");
    }

    @Test
    void settingOfARuleThatThereIsNotIsReported() throws IOException {
        site.file("content/site.yaml", "名称: 测试站点\n规则: [ { 规则: overshot, 程度: 提示, 原因: 无须 } ]\n");
        assertThat(rules("支出: 5\n")).contains("ERROR rule-unknown");
    }

    @Test
    void ruleCannotBeSwitchedOff() throws IOException {
        site.file("content/site.yaml", "名称: 测试站点\n规则: [ { 规则: overshoot, 程度: 关闭, 原因: 无须 } ]\n");
        assertThat(rules("支出: 5\n")).contains("ERROR severity-unknown");
    }

    @Test
    void signInItsOwnColumnSaysThatLessIsBetter() throws IOException {
        assertThat(rules(indicator("性质: ≤, 指标值: '10', 计量单位: 次, 完成值: '3', 分值: 10, 得分: 10")))
                .isEmpty();
    }

    @Test
    void reverseIndicatorAboveItsTargetIsMissed() throws IOException {
        assertThat(rules(indicator("性质: 反向指标, 指标值: 10次, 完成值: 12次, 分值: 10, 得分: 10")))
                .containsExactly("WARNING score-full");
    }

    @Test
    void equalsSignInItsOwnColumnAllowsMore() throws IOException {
        assertThat(rules(indicator("性质: ＝, 指标值: '10', 计量单位: 次, 完成值: '11', 分值: 10, 得分: 10")))
                .isEmpty();
    }

    @Test
    void shareWithItsUnitExplainedInBracketsIsNoOvershoot() throws IOException {
        assertThat(rules(indicator("性质: ≥, 指标值: '70', 计量单位: '%（百分比）', 完成值: 100%, 分值: 10, 得分: 10")))
                .isEmpty();
    }

    @Test
    void numberOfThingsIsNoResultOfRate() throws IOException {
        assertThat(rules(indicator("三级: 设备完好率, 指标值: 100%, 完成值: 30台").replace("三级: 某项工作, ", "")))
                .contains("WARNING target-cell");
    }

    @Test
    void unitOfCellMustBeThatOfItsColumn() throws IOException {
        assertThat(rules(indicator("指标值: 28.8万元, 计量单位: '%'"))).contains("WARNING target-cell");
    }

    @Test
    void sameMoneyInCellAndColumnIsFine() throws IOException {
        assertThat(rules(indicator("指标值: 28.8万元, 计量单位: 元, 完成值: 28.8万元, 分值: 10, 得分: 10")))
                .isEmpty();
    }

    @Test
    void scaleIsNoResult() throws IOException {
        assertThat(rules(indicator("性质: 定性, 指标值: 优良中低差, 完成值: 优良中低差, 分值: 10, 得分: 10")))
                .containsExactly("WARNING target-cell");
    }

    @Test
    void stepChosenFromScaleIsFine() throws IOException {
        assertThat(rules(indicator("性质: 定性, 指标值: 优良中低差, 完成值: 优, 分值: 10, 得分: 10")))
                .isEmpty();
    }

    private static final String PARTED = """
            绩效自评:
              整体:
                预算执行: { 分值: 10, 得分: 10 }
                指标:
                  - { 一级: 产出指标, 三级: 种植, 指标值: 29亩, 完成值: 29亩, 分值: 90, 得分: 90 }
                  - { 一级: 产出指标, 三级: 其中桃树, 指标值: 9亩, 完成值: 9亩 }
                  - { 一级: 产出指标, 三级: 其中梨树, 指标值: 20亩, 完成值: 20亩 }
                小结: [ { 一级: 产出指标, 分值: %s } ]
                满分: %s
                总分: 100
            """;

    @Test
    void rowsWithoutWeightAndScoreCountNothing() throws IOException {
        assertThat(rules(PARTED.formatted("90", "100"))).isEmpty();
    }

    @Test
    void totalsBesideRowsWithoutWeightAreHeldAgainstTheOthers() throws IOException {
        assertThat(rules(PARTED.formatted("80", "110")))
                .contains("WARNING weight-total", "WARNING subtotal")
                .noneMatch(rule -> rule.startsWith("ERROR"));
    }

    private static String unweighted(String actual, String total) {
        return """
                绩效自评:
                  整体:
                    资金: { 全年预算: 100, 决算: 95 }
                    预算执行: { 分值: 20, 得分: 19 }
                    指标:
                      - { 一级: 产出指标, 三级: 培训次数, 指标值: 10次, 完成值: %s, 得分: 40 }
                      - { 一级: 效益指标, 三级: 群众方便, 指标值: 明显, 完成值: 明显, 得分: %s }
                """.formatted(actual, total);
    }

    @Test
    void targetIsMissedThoughNoPointIsLostWithoutWeights() throws IOException {
        assertThat(rules(unweighted("7次", "40"))).contains("WARNING score-full");
    }

    @Test
    void pointLostSomewhereWithoutWeightsMayBeForTheMissedTarget() throws IOException {
        assertThat(rules(unweighted("7次", "39"))).doesNotContain("WARNING score-full");
    }

    @Test
    void missedTargetOfFormWithoutScoresNeedsReason() throws IOException {
        assertThat(rules("绩效自评: { 整体: { 指标: [ { 三级: 责任事故, 指标值: ≤0起, 完成值: 1起 } ] } }\n"))
                .containsExactly("WARNING score-reason");
    }

    @Test
    void reasonOfMissedTargetIsEnoughInFormWithoutScores() throws IOException {
        assertThat(rules("绩效自评: { 整体: { 指标: [ { 三级: 责任事故, 指标值: ≤0起, 完成值: 1起, 原因: 雨天路滑 } ] } }\n"))
                .isEmpty();
    }
}
