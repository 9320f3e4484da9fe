package mingzhang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mingzhang.TestSite;
import mingzhang.finding.Finding;
import mingzhang.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcknowledgementTest {
    private static final String FIGURES = """
            支出:
              合计: { 年初预算: 9, 决算: 11 }
              基本支出: { 年初预算: 5, 决算: 7 }
              项目支出: { 年初预算: 3, 决算: 3 }
            叙述: { 概况: 见表。 }
            """;

    @TempDir
    private Path root;

    private List<Severity> sums(String notes) throws IOException {
        return TestSite.in(root).year(2023, FIGURES + notes).findings().stream()
                .filter(finding -> finding.rule().equals("sum"))
                .sorted()
                .map(Finding::severity)
                .toList();
    }

    @Test
    void aTotalMayBeGivenOnSeveralBases() throws IOException {
        assertThat(sums("")).containsExactly(Severity.ERROR, Severity.ERROR);
    }

    @Test
    void aNoteOnAFigureCoversItsOutturnOnly() throws IOException {
        assertThat(sums("数据说明: [ { 规则: sum, 项目: 支出, 说明: 照原文公开。 } ]\n"))
                .containsExactly(Severity.ERROR, Severity.ACKNOWLEDGED);
    }

    @Test
    void aNoteThatNamesABasisCoversThatBasis() throws IOException {
        assertThat(sums("数据说明: [ { 规则: sum, 项目: 支出.年初预算, 说明: 照原文公开。 } ]\n"))
                .containsExactly(Severity.ACKNOWLEDGED, Severity.ERROR);
    }

    @Test
    void aNoteThatNamesNoFigureCoversAllOfTheRule() throws IOException {
        assertThat(sums("数据说明: [ { 规则: sum, 说明: 照原文公开。 } ]\n"))
                .containsExactly(Severity.ACKNOWLEDGED, Severity.ACKNOWLEDGED);
    }

    @Test
    void aNoteOnAGroupCoversWhatLiesBelowIt() throws IOException {
        String evaluation = "绩效自评: { 整体: { 指标: [ { 三级: 甲, 分值: 100, 得分: 8 } ] } }\n"
                + "数据说明: [ { 规则: score-reason, 项目: 绩效自评.整体, 说明: 照原文公开。 } ]\n";
        assertThat(TestSite.in(root).year(2023, evaluation).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.ACKNOWLEDGED);
    }

    @Test
    void aNoteOnARestatedFigureCoversIt() throws IOException {
        String restated = "支出: { 基本支出: 5 }\n上年: { 来源: 决算批复, 支出: { 基本支出: 3 } }\n"
                + "数据说明: [ { 规则: restated, 项目: 支出.基本支出, 说明: 决算批复有调整。 } ]\n";
        assertThat(TestSite.in(root)
                        .year(2022, "支出: { 基本支出: 4 }\n")
                        .year(2023, restated)
                        .findings())
                .filteredOn(finding -> finding.rule().equals("restated"))
                .extracting(Finding::severity)
                .containsExactly(Severity.ACKNOWLEDGED);
    }

    @Test
    void aNoteThatExplainsNothingIsReportedAndNotPrinted() throws IOException {
        TestSite site = TestSite.in(root)
                .year(2023, "支出: 5\n叙述: { 概况: 见表。 }\n数据说明: [ { 规则: sum, 说明: 多余的话。 }, { 说明: 留下的话。 } ]\n");
        assertThat(site.findings()).extracting(Finding::rule).containsExactly("acknowledgement-unused");
        assertThat(site.report(2023)).contains("留下的话").doesNotContain("多余的话");
    }

    @Test
    void aNoteIsDueForReviewOnceSomethingWasPublishedOnThatDay() throws IOException {
        String note = "数据说明: [ { 说明: 待核。, 复核日期: 2024-08-30 } ]\n叙述: { 概况: 见表。 }\n";
        TestSite site = TestSite.in(root);
        assertThat(site.year(2023, note + "公开信息: { 公开日期: 2024-08-29, 保密审查: 已审查 }\n")
                        .findings())
                .isEmpty();
        assertThat(site.year(2023, note + "公开信息: { 公开日期: 2024-08-30, 保密审查: 已审查 }\n")
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("acknowledgement-review");
    }
}
