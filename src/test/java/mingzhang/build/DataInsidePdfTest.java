package mingzhang.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import mingzhang.Golden;
import mingzhang.TestSite;
import mingzhang.cli.Console;
import mingzhang.cli.Mingzhang;
import mingzhang.finding.Finding;
import mingzhang.finding.FindingText;
import mingzhang.print.AttachedFiles;
import mingzhang.print.GoldenPrints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PDF carries the figures and the file that it was made from. */
class DataInsidePdfTest {
    private static final String UNIT = "qingping-culture";

    @TempDir
    Path folder;

    @Test
    void eachCarriesFiguresAndSource() throws IOException {
        assertThat(inside("general/" + UNIT + "/2023/final-accounts.pdf").keySet())
                .containsExactly(UNIT + "-2023-facts.csv", UNIT + "-2023-facts.json", UNIT + "-2023.yaml");
    }

    @Test
    void theSameFiguresFollowFromThePdfsAlone() throws IOException {
        Map<String, byte[]> former = inside("general/" + UNIT + "/2022/evaluation.pdf");
        Map<String, byte[]> latter = inside("general/" + UNIT + "/2023/final-accounts.pdf");
        Path root = folder.resolve("again");
        TestSite site = TestSite.in(root)
                .file(
                        "content/" + UNIT + "/unit.yaml",
                        Files.readString(Golden.folder("sites/general/content/" + UNIT + "/unit.yaml")))
                .file("content/" + UNIT + "/2022.yaml", text(former, UNIT + "-2022.yaml"))
                .file("content/" + UNIT + "/2023.yaml", text(latter, UNIT + "-2023.yaml"));
        SiteBuild.build(BuildOptions.of(root));
        Map<String, byte[]> again = AttachedFiles.read(root.resolve("site/" + UNIT + "/2023/final-accounts.pdf"));
        assertThat(text(again, UNIT + "-2023-facts.csv")).isEqualTo(text(latter, UNIT + "-2023-facts.csv"));
        assertThat(text(again, UNIT + "-2023-facts.json")).isEqualTo(text(latter, UNIT + "-2023-facts.json"));
    }

    @Test
    void theCommandGivesThemBack() throws IOException {
        Path pdf = Files.write(folder.resolve("a.pdf"), print("general/" + UNIT + "/2023/final-accounts.pdf"));
        int code = run("extract", pdf.toString(), "--out", folder.resolve("out").toString());
        assertThat(code).isZero();
        assertThat(folder.resolve("out/" + UNIT + "-2023.yaml")).exists();
    }

    @Test
    void aFileThatIsNoPdfIsNamed() throws IOException {
        assertThat(run(
                        "extract",
                        Files.writeString(folder.resolve("b.pdf"), "字").toString()))
                .isEqualTo(1);
    }

    @Test
    void aCharacterThatNoFontHasIsReportedWhereItStands() throws IOException {
        String rare = Character.toString(0x2F00F);
        TestSite site = TestSite.in(folder.resolve("rare")).year(2023, "叙述:\n  概况: |\n    文字" + rare + "\n");
        List<Finding> findings =
                SiteBuild.build(BuildOptions.of(folder.resolve("rare"))).findings();
        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals("glyph-missing"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.position().toString()).isEqualTo("content/archives/2023.yaml:5:7"));
    }

    private static int run(String... arguments) {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return Mingzhang.run(List.of(arguments), new Console(nowhere, nowhere, FindingText.in(Locale.CHINESE)));
    }

    private Map<String, byte[]> inside(String print) throws IOException {
        return AttachedFiles.read(Files.write(folder.resolve("print.pdf"), print(print)));
    }

    private static byte[] print(String path) {
        return Objects.requireNonNull(GoldenPrints.all().get(path));
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }
}
