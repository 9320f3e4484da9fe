package mingzhang.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import mingzhang.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site offers its PDFs as OFD too if it says so. */
class OfdBuildTest {
    @TempDir
    Path root;

    private Path built(String setting) throws IOException {
        TestSite.in(root).file("content/site.yaml", "名称: 测试站点\n" + setting).year(2023, "叙述: { 概况: 文字 }\n");
        SiteBuild.build(BuildOptions.of(root));
        return root.resolve("site/archives/2023");
    }

    @Test
    void ofdLiesBesideThePdf() throws IOException {
        assertThat(built("下载: ofd\n").resolve("report.ofd")).isNotEmptyFile();
    }

    @Test
    void ofdStaysWhenNothingHasChanged() throws IOException {
        built("下载: ofd\n");
        assertThat(built("下载: ofd\n").resolve("report.ofd")).isNotEmptyFile();
    }

    @Test
    void ofdIsMadeFromAPdfThatIsThereAlready() throws IOException {
        built("");
        assertThat(built("下载: ofd\n").resolve("report.ofd")).isNotEmptyFile();
    }

    @Test
    void thereIsNoneUnlessAskedFor() throws IOException {
        assertThat(built("").resolve("report.ofd")).doesNotExist();
    }
}
