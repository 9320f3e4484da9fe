package mingzhang.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import mingzhang.TestSite;
import mingzhang.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlyphsTest {
    @TempDir
    Path root;

    @Test
    void characterThatNoFontHasIsReported() throws IOException {
        TestSite.in(root).year(2023, "叙述: { 概况: 生僻字\uD880\uDC00 }\n");
        assertThat(SiteBuild.build(BuildOptions.of(root)).findings())
                .extracting(Finding::rule)
                .contains("glyph-missing");
    }
}
