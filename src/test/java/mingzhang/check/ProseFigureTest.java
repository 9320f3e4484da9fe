package mingzhang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mingzhang.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How grave it is that a text gives another amount than the figure of that name. */
class ProseFigureTest {
    @TempDir
    Path root;

    private List<String> rules(String text) throws IOException {
        return TestSite.in(root).year(2023, "收入: { 财政拨款收入: 97.75 }\n叙述: { 概况: " + text + " }\n").findings().stream()
                .filter(finding -> finding.rule().equals("prose-figure"))
                .map(finding -> finding.severity().toString())
                .toList();
    }

    @Test
    void statementOfTheUnitsOwnYearIsAnError() throws IOException {
        assertThat(rules("全年财政拨款收入4.38万元。")).containsExactly("ERROR");
    }

    @Test
    void fundsOfOneProjectAreOnlyAHint() throws IOException {
        assertThat(rules("全年财政拨款收入4.38万元用于该项目。")).containsExactly("HINT");
    }
}
