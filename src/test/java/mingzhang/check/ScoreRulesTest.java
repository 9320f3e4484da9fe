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
    void pointsLostWhereAHeadingOnProblemsHasNoneIsReported() throws IOException {
        String text = "叙述: { 概况: \"七、存在的问题\\n\\n无。\\n\" }\n";
        assertThat(rules(indicator("分值: 10, 得分: 8, 原因: 回访不够") + text)).contains("WARNING score-reason");
        assertThat(rules(indicator("分值: 10, 得分: 10") + text)).doesNotContain("WARNING score-reason");
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
    void pointsForExecutionOfNoBudgetAreReported() throws IOException {
        assertThat(rules(execution("全年预算: 0, 决算: 0", "10"))).containsExactly("WARNING score-execution");
        assertThat(rules(execution("全年预算: 0, 决算: 0", "0"))).isEmpty();
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
    void targetThatSaysItIsDoneIsAHint() throws IOException {
        assertThat(rules(indicator("指标值: 已完成, 完成值: 100%, 分值: 10, 得分: 10"))).contains("HINT target-as-result");
        assertThat(rules(indicator("指标值: 完成, 完成值: 已完成, 分值: 10, 得分: 10"))).doesNotContain("HINT target-as-result");
    }

    private List<String> satisfaction(String words) throws IOException {
        return rules(indicator("二级: 满意度指标, 指标值: ≥90%, 完成值: 93%, 分值: 10, 得分: 10") + "叙述: { 概况: " + words + " }\n");
    }

    @Test
    void satisfactionThatNoFormHasIsAHint() throws IOException {
        assertThat(satisfaction("服务对象满意度达到98%。")).containsExactly("HINT prose-score");
        assertThat(satisfaction("服务对象满意度达到95%以上。")).containsExactly("HINT prose-score");
    }

    @Test
    void satisfactionOfTheFormIsFine() throws IOException {
        assertThat(satisfaction("服务对象满意度达到93%。")).isEmpty();
        assertThat(satisfaction("服务对象满意度达90%以上。")).isEmpty();
        assertThat(satisfaction("2022年服务对象满意度为98%。")).isEmpty();
        assertThat(satisfaction("全区平安建设满意度达98%。")).isEmpty();
    }

    @Test
    void projectWithoutAnIndicatorOfCostStaysWithinTheLimitOfTheForm() throws IOException {
        String project = "绩效自评: { 项目: [ { 名称: 培训, 满分: 10, 指标: [ { 一级: 成本指标, 三级: %s, 分值: 10, 得分: %s, 原因: 未设 } ] } ] }\n";
        form("评分: { 无成本指标: 5 }");
        assertThat(rules(project.formatted("无", "6"))).containsExactly("WARNING score-indicator");
        assertThat(rules(project.formatted("无", "5"))).isEmpty();
        assertThat(rules(project.formatted("场租", "6"))).isEmpty();
        form("评分: { 满分: 10 }");
        assertThat(rules(project.formatted("无", "6"))).isEmpty();
    }
}
