package mingzhang.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import mingzhang.finding.Finding;
import mingzhang.finding.FindingText;
import mingzhang.finding.Position;
import mingzhang.report.FindingReport.Format;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The findings as each format writes them. */
class FindingReportTest {
    @TempDir
    Path root;

    @BeforeEach
    void makeFiles() throws IOException {
        Files.createDirectories(root.resolve("content/甲 单位"));
        Files.writeString(root.resolve("content/a.yaml"), "年度: 2023\n单位: 市档案馆 x\n");
        Files.writeString(root.resolve("content/甲 单位/b.yaml"), "无\n");
    }

    private String written(Format format, boolean isColoured, Finding... findings) throws IOException {
        StringBuilder out = new StringBuilder();
        new FindingReport(
                        List.of(findings),
                        "合计。",
                        new SourceLines(root),
                        FindingText.in(Locale.CHINESE),
                        new TreeMap<>())
                .write(format, isColoured, out);
        return out.toString();
    }

    private static Finding missing(String file, int line, int column) {
        return Finding.error("key-missing", new Position(file, line, column), "名称");
    }

    @Test
    void caretStandsBelowACharacterAfterWideOnes() throws IOException {
        assertThat(written(Format.TEXT, false, missing("content/a.yaml", 2, 10)))
                .contains("""
                content/a.yaml:2:10: 错误 key-missing 缺少“名称”。请补上。
                    2 | 单位: 市档案馆 x
                      |                ^
                """);
    }

    @Test
    void findingOfAWholeFileHasNoExcerpt() throws IOException {
        assertThat(written(Format.TEXT, false, missing("content/a.yaml", 0, 0))).doesNotContain(" | ");
    }

    @Test
    void findingOfAFileThatIsNotThereHasNoExcerpt() throws IOException {
        assertThat(written(Format.TEXT, false, missing("content/none.yaml", 3, 1)))
                .doesNotContain(" | ");
    }

    @Test
    void longLineIsCutAroundTheCaret() {
        Excerpt excerpt = Excerpt.of("甲".repeat(300) + "乙" + "丙".repeat(300), 301);
        assertThat(excerpt.line()).startsWith("…").endsWith("…").contains("乙");
        assertThat(excerpt.caret().length() - 1)
                .isEqualTo(1 + 2 * (excerpt.line().indexOf("乙") - 1));
    }

    @Test
    void filesAreSetApartAndRulesAreCounted() throws IOException {
        assertThat(written(Format.TEXT, false, missing("content/a.yaml", 0, 0), missing("content/甲 单位/b.yaml", 0, 0)))
                .endsWith("请补上。\n\nkey-missing：错误 2。\n合计。\n");
    }

    @Test
    void coloursAreUsedOnlyWhereWanted() throws IOException {
        Finding finding = missing("content/a.yaml", 1, 1);
        assertThat(written(Format.TEXT, true, finding)).contains("\u001B[1;31m错误 key-missing\u001B[0m");
        assertThat(written(Format.TEXT, false, finding)).doesNotContain("\u001B");
    }

    @Test
    void markdownListsByFile() throws IOException {
        assertThat(written(Format.MARKDOWN, false, missing("content/a.yaml", 2, 1)))
                .contains(
                        "| `key-missing` | 错误 1 |\n", "## content/a.yaml\n\n- 2:1 **错误** `key-missing` 缺少“名称”。请补上。\n");
    }

    @Test
    void jsonHasPlaceRuleAndSource() throws IOException {
        JsonNode json = new ObjectMapper().readTree(written(Format.JSON, false, missing("content/a.yaml", 2, 1)));
        JsonNode finding = json.get("findings").get(0);
        assertThat(finding.get("file").asText()).isEqualTo("content/a.yaml");
        assertThat(finding.get("line").asInt()).isEqualTo(2);
        assertThat(finding.get("severity").asText()).isEqualTo("error");
        assertThat(finding.get("source").asText()).isEqualTo("单位: 市档案馆 x");
        assertThat(json.at("/rules/key-missing/error").asInt()).isEqualTo(1);
    }

    /** The fields that the schema of SARIF 2.1.0 requires, and the values that it allows. */
    @Test
    void sarifHasWhatItsSchemaRequires() throws IOException {
        JsonNode log = new ObjectMapper()
                .readTree(written(
                        Format.SARIF,
                        false,
                        missing("content/a.yaml", 0, 0),
                        missing("content/甲 单位/b.yaml", 1, 1),
                        missing("content/甲 单位/b.yaml", 1, 1).acknowledged(),
                        Finding.hint("rounding", new Position("content/a.yaml", 2, 0), 1, 2, 3, 4, 5)));
        assertThat(log.get("version").asText()).isEqualTo("2.1.0");
        JsonNode run = log.get("runs").get(0);
        assertThat(run.at("/tool/driver/name").asText()).isNotBlank();
        assertThat(run.get("columnKind").asText()).isIn("utf16CodeUnits", "unicodeCodePoints");
        JsonNode rules = run.at("/tool/driver/rules");
        rules.forEach(rule -> assertThat(rule.get("id").asText()).isNotBlank());
        assertThat(run.get("results")).hasSize(4).allSatisfy(result -> {
            assertThat(result.at("/message/text").asText()).isNotBlank();
            assertThat(result.get("level").asText()).isIn("none", "note", "warning", "error");
            assertThat(rules.get(result.get("ruleIndex").asInt()).get("id")).isEqualTo(result.get("ruleId"));
            JsonNode place = result.at("/locations/0/physicalLocation");
            assertThat(place.at("/artifactLocation/uri").asText()).matches("[A-Za-z0-9%./-]+");
            assertThat(place.at("/region/startLine").asInt(1)).isPositive();
            assertThat(place.at("/region/startColumn").asInt(1)).isPositive();
        });
        assertThat(run.at("/results/2/suppressions/0/kind").asText()).isEqualTo("inSource");
    }
}
