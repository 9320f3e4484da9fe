package mingzhang.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import mingzhang.TestSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables typed in texts stand in boxes that can be moved on a phone; very wide ones lie on their side in print. */
class WideTableTest {
    @TempDir
    Path root;

    private Element box(int columns) throws IOException {
        String line = "|" + String.join("|", Collections.nCopies(columns, "甲")) + "|";
        String rule = "|" + String.join("|", Collections.nCopies(columns, "---:")) + "|";
        String text = String.join("\n    ", line, rule, line);
        return Jsoup.parse(TestSite.in(root)
                        .year(2023, "叙述:\n  概况: |\n    " + text + "\n")
                        .report(2023))
                .select("div.table:has(> table.long)")
                .get(0);
    }

    @Test
    void typedTableStandsInABox() throws IOException {
        assertThat(box(3).className()).isEqualTo("table");
    }

    @Test
    void tableOfManyColumnsIsWide() throws IOException {
        assertThat(box(15).className()).isEqualTo("table wide");
    }
}
