package mingzhang.content;

import static org.assertj.core.api.Assertions.assertThat;

import mingzhang.finding.Finding;
import mingzhang.finding.Findings;
import org.junit.jupiter.api.Test;

class SourceTest {
    @Test
    void fileAboveTheLimitIsRefused() {
        Findings findings = new Findings();
        assertThat(Source.read("content/a/2023.yaml", new byte[(8 << 20) + 1], findings))
                .isEmpty();
        assertThat(findings.sorted()).extracting(Finding::rule).containsExactly("file-too-large");
    }
}
