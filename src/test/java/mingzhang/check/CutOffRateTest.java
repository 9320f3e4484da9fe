package mingzhang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mingzhang.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Percentages whose last digits were cut off instead of rounded: only a warning, because they can be meant so. */
class CutOffRateTest {
    @TempDir
    Path root;

    private List<String> rules(String sentence) throws IOException {
        return TestSite.in(root).year(2023, "叙述: { 概况: " + sentence + " }\n").findings().stream()
                .map(finding -> finding.severity() + " " + finding.rule())
                .toList();
    }

    @Test
    void changeThatWasCutOffIsAWarning() throws IOException {
        assertThat(rules("支出85.01万元，比上年减少5.44万元，下降6.00%。")).containsExactly("WARNING prose-change");
        assertThat(rules("支出85.01万元，比上年减少5.44万元，下降6.03%。")).containsExactly("ERROR prose-change");
    }

    @Test
    void shareThatWasCutOffIsAWarning() throws IOException {
        assertThat(rules("支出10852.04万元，其中：医疗438.98万元，占4.04%。")).containsExactly("WARNING prose-share");
        assertThat(rules("支出10852.04万元，其中：医疗438.98万元，占4.06%。")).containsExactly("ERROR prose-share");
    }

    @Test
    void completionThatWasCutOffIsAWarning() throws IOException {
        assertThat(rules("年初预算为15000.00万元，支出决算为10000.00万元，完成年初预算的66.66%。")).containsExactly("WARNING prose-completion");
        assertThat(rules("年初预算为15000.00万元，支出决算为10000.00万元，完成年初预算的66.65%。")).containsExactly("ERROR prose-completion");
    }

    @Test
    void changeOfTwoTotalsThatWasCutOffIsAWarning() throws IOException {
        String two = "收、支总计分别为380.20万元、414.39万元，各减少20.00万元、257.10万元，各下降5.00%%、%s%%。";
        assertThat(rules(two.formatted("38.28"))).containsExactly("WARNING prose-sum", "WARNING prose-change");
        assertThat(rules(two.formatted("38.26"))).containsExactly("WARNING prose-sum", "ERROR prose-change");
    }
}
