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
}
