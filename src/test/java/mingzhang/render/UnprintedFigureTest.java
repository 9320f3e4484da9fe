package mingzhang.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import mingzhang.finding.Finding;
import org.junit.jupiter.api.Test;

class UnprintedFigureTest extends PublishedReport {

    private List<String> unprinted(String text) throws IOException {
        return unprinted(text, "人员: { 编制: 12 }\n");
    }

    private List<String> unprinted(String text, String figures) throws IOException {
        site.year(2023, figures + "叙述: { 概况: \"" + text + "\" }\n");
        return site.allFindings().stream()
                .filter(finding -> finding.rule().equals("figure-unprinted"))
                .map(Finding::arguments)
                .map(List::toString)
                .toList();
    }

    @Test
    void figureThatNoReportPrintsIsReported() throws IOException {
        assertThat(unprinted("见表。")).containsExactly("[人员.编制, 决算]");
    }

    @Test
    void nilThatAReportSaysInWordsIsFine() throws IOException {
        assertThat(unprinted("见表。", "人员: { 编制: 0 }\n")).isEmpty();
    }

    @Test
    void figureThatAReportPrintsIsFine() throws IOException {
        assertThat(unprinted("编制{{人员.编制}}。")).isEmpty();
    }
}
