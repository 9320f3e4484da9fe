package mingzhang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mingzhang.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Relations (勾稽关系) of a site: what is reported under their names. */
class RelationRulesTest {
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
    void relationThatDoesNotHoldIsReportedUnderItsName() throws IOException {
        relation("");
        assertThat(rules("支出: 5\n收入: 4\n")).containsExactly("ERROR balance");
    }

    @Test
    void relationThatHoldsIsFine() throws IOException {
        relation("");
        assertThat(rules("支出: 5\n收入: 5\n")).isEmpty();
    }

    @Test
    void relationMayBeAWarning() throws IOException {
        relation(", 级别: 警告");
        assertThat(rules("支出: 5\n收入: 4\n")).containsExactly("WARNING balance");
    }

    @Test
    void relationIsAcknowledgedByItsName() throws IOException {
        relation("");
        assertThat(rules("支出: 5\n收入: 4\n数据说明: [ { 规则: balance, 说明: 照原文公开。 } ]\n"))
                .containsExactly("ACKNOWLEDGED balance");
    }

    @Test
    void relationMayBeAHint() throws IOException {
        relation(", 级别: 提示");
        assertThat(rules("支出: 5\n收入: 4\n")).containsExactly("HINT balance");
    }

    @Test
    void relationOfAnUnknownSeverityIsReported() throws IOException {
        relation(", 级别: 严重");
        assertThat(rules("支出: 5\n收入: 5\n")).containsExactly("ERROR severity-unknown");
    }

    @Test
    void relationWithinRoundingIsAHintWithBothSides() throws IOException {
        relation("");
        assertThat(rules("支出: 5.01\n收入: 5.00\n")).containsExactly("HINT rounding");
        assertThat(message("支出: 5.01\n收入: 5.00\n")).contains("5.01万元", "5万元", "尾差");
    }

    @Test
    void relationOfWhichASideIsMissingIsNotSpokenOf() throws IOException {
        relation("");
        assertThat(rules("支出: 5\n")).isEmpty();
    }

    @Test
    void relationOfWhichOnePartIsMissingIsSaidToBeUntested() throws IOException {
        relation("支出 = 收入 + 收支总计.年初结转和结余", "");
        assertThat(message("支出: 5\n收入: 4\n")).contains("提示 untested", "缺年初结转和结余");
    }

    @Test
    void smallerSideOfAnInequalityMayNotBeLarger() throws IOException {
        relation("三公经费.公务接待费 ≤ 支出", "");
        assertThat(rules("支出: 5\n三公经费: { 公务接待费: 5.02 }\n")).containsExactly("ERROR balance");
        assertThat(rules("支出: 5\n三公经费: { 公务接待费: 4 }\n")).isEmpty();
    }

    @Test
    void relationHoldsInEveryRow() throws IOException {
        relation("支出.项目支出 = 财政拨款 + 其他资金", "");
        String rows = "支出: { 项目支出: [ { 名称: 甲, 决算: 3, 财政拨款: 2, 其他资金: 1 }, " + "{ 名称: 乙, 决算: 9, 财政拨款: 2, 其他资金: 1 } ] }\n";
        assertThat(rules(rows)).containsExactly("ERROR balance");
        assertThat(message(rows)).contains("乙：");
    }

    @Test
    void relationToFiguresOutsideAListHoldsForItsTotal() throws IOException {
        relation("支出.项目支出 ≥ 三公经费.公务接待费", "");
        String rows = "支出: { 项目支出: [ { 名称: 甲, 决算: 3 }, { 名称: 乙, 决算: 9 } ] }\n";
        assertThat(rules(rows + "三公经费: { 公务接待费: 10 }\n")).isEmpty();
        assertThat(rules(rows + "三公经费: { 公务接待费: 13 }\n")).containsExactly("ERROR balance");
    }

    private void relation(String more) throws IOException {
        relation("支出 = 收入", more);
    }

    private void relation(String formula, String more) throws IOException {
        site.file("content/taxonomy.yaml", "关系: [ { 规则: balance, 公式: " + formula + ", 说明: 收支相等" + more + " } ]\n");
    }
}
