package mingzhang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mingzhang.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms as provinces have them: signs in a column of their own, units that contradict, rows without weights. */
class IndicatorCellsTest {
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

    private static String indicator(String cells) {
        return "绩效自评: { 整体: { 满分: 10, 指标: [ { 三级: 某项工作, " + cells + " } ] } }\n";
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
