package mingzhang.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** How imported figures are held against those of a file made by hand. */
class AccuracyTest {
    private static final Map<String, String> TRUTH = Map.of("支出", "85.22", "支出.基本支出", "79.91", "人员.编制", "3");

    @Test
    void figureInItsPlaceIsRightHoweverManyNoughtsItHas() {
        assertThat(Accuracy.of(Map.of("支出", "85.220"), TRUTH).right()).isOne();
    }

    @Test
    void figureThatDiffersIsWrong() {
        assertThat(Accuracy.of(Map.of("支出", "79.91"), TRUTH).wrong()).containsExactly("支出 = 79.91 ≠ 85.22");
    }

    @Test
    void figureOfItsOwnIsAdded() {
        assertThat(Accuracy.of(Map.of("支出.项目支出", "5.31"), TRUTH).added()).containsExactly("支出.项目支出 = 5.31");
    }

    @Test
    void figureThatWasNotFoundIsMissing() {
        assertThat(Accuracy.of(Map.of("支出", "85.22", "人员.编制", "3"), TRUTH).missing())
                .containsExactly("支出.基本支出 = 79.91");
    }
}
