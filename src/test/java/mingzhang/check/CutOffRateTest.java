package mingzhang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mingzhang.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Percentages whose last digits were cut off instead of rounded: outside what rounding allows. */
class CutOffRateTest {
    @TempDir
    Path root;

    private List<String> rules(String sentence) throws IOException {
        return TestSite.in(root).year(2023, "叙述: { 概况: " + sentence + " }\n").findings().stream()
                .map(finding -> finding.severity() + " " + finding.rule())
                .toList();
    }

    @Test
    void changeThatWasCutOffIsAnError() throws IOException {
        assertThat(rules("支出85.01万元，比上年减少5.44万元，下降6.00%。")).containsExactly("ERROR prose-change");
    }

    @Test
    void shareThatWasCutOffIsAnError() throws IOException {
        assertThat(rules("支出10852.04万元，其中：医疗438.98万元，占4.04%。")).containsExactly("ERROR prose-share");
    }

    @Test
    void completionThatWasCutOffIsAnError() throws IOException {
        assertThat(rules("年初预算为15000.00万元，支出决算为10000.00万元，完成年初预算的66.66%。")).containsExactly("ERROR prose-completion");
    }

    @Test
    void changeOfTwoTotalsThatWasCutOffIsAnError() throws IOException {
        assertThat(rules("收、支总计分别为380.20万元、414.39万元，各减少20.00万元、257.10万元，各下降5.00%、38.28%。"))
                .containsExactly("WARNING prose-sum", "ERROR prose-change");
    }
}
