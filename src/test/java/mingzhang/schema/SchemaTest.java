package mingzhang.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import mingzhang.TestSite;
import mingzhang.build.Authoring;
import mingzhang.finding.Finding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors are told of content files. */
class SchemaTest {
    @TempDir
    static Path root;

    @BeforeAll
    static void makeSite() throws IOException {
        new Authoring(root).newSite();
    }

    private static JsonNode schema(String name) throws IOException {
        return new ObjectMapper()
                .readTree(root.resolve(".vscode/mingzhang/" + name + ".schema.json")
                        .toFile());
    }

    /** The schema behind a path of keys, through references and choices. */
    private static JsonNode at(JsonNode schema, String... keys) {
        JsonNode node = schema;
        for (String key : keys) {
            node = mapping(schema, node).path("properties").path(key);
        }
        return resolved(schema, node);
    }

    private static JsonNode mapping(JsonNode schema, JsonNode node) {
        JsonNode known = resolved(schema, node);
        for (JsonNode way : known.path("anyOf")) {
            JsonNode one = resolved(schema, way.has("items") ? way.path("items") : way);
            if (one.has("properties")) {
                return one;
            }
        }
        return known.has("items") ? resolved(schema, known.path("items")) : known;
    }

    private static JsonNode resolved(JsonNode schema, JsonNode node) {
        String name = node.path("$ref").asText("").replace("#/definitions/", "");
        return name.isEmpty() ? node : schema.path("definitions").path(name);
    }

    @Test
    void keyIsExplainedByItsOfficialName() throws IOException {
        assertThat(at(schema("year"), "支出").path("title").asText()).isEqualTo("本年支出合计");
    }

    @Test
    void keyNamesItsUnit() throws IOException {
        assertThat(at(schema("year"), "人员", "编制").path("description").asText()).contains("单位：人");
    }

    @Test
    void totalNamesItsFormula() throws IOException {
        assertThat(at(schema("year"), "支出", "基本支出").path("description").asText())
                .contains("人员经费 + 公用经费");
    }

    @Test
    void otherNameOfAKeyIsKnownToo() throws IOException {
        assertThat(at(schema("year"), "支出", "基本支出", "日常公用经费").path("title").asText())
                .isEqualTo("公用经费");
    }

    @Test
    void stageOfTheBudgetStandsUnderAFigure() throws IOException {
        assertThat(at(schema("year"), "支出", "基本支出", "人员经费", "年初预算").isMissingNode())
                .isFalse();
    }

    @Test
    void columnStandsInARow() throws IOException {
        assertThat(at(schema("year"), "支出", "项目支出", "上年结转").path("title").asText())
                .isEqualTo("上年结转资金");
    }

    @Test
    void formsOfTheSiteAreChoices() throws IOException {
        assertThat(schema("year").at("/properties/体例/anyOf/0/enum"))
                .extracting(JsonNode::asText)
                .contains("general-evaluation");
    }

    @Test
    void textsThatTheFormsPrintAreProposed() throws IOException {
        assertThat(at(schema("year"), "叙述", "主要职能").isMissingNode()).isFalse();
    }

    @Test
    void yearBeforeHasTheSameFigures() throws IOException {
        assertThat(at(schema("year"), "上年", "支出", "基本支出").path("title").asText())
                .isEqualTo("基本支出");
    }

    @Test
    void yearMustBeThere() throws IOException {
        assertThat(schema("year").path("required")).extracting(JsonNode::asText).containsExactly("年度");
    }

    @Test
    void everyReferenceLeadsSomewhere() throws IOException {
        JsonNode schema = schema("year");
        List<String> references = schema.findValuesAsText("$ref");
        assertThat(references)
                .isNotEmpty()
                .allMatch(reference -> schema.path("definitions").has(reference.replace("#/definitions/", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"year", "unit", "site", "format"})
    void everyKeyOfEveryFileHasATitle(String name) throws IOException {
        JsonNode schema = schema(name);
        schema.path("properties")
                .forEach(property -> assertThat(
                                resolved(schema, property).path("title").asText())
                        .isNotEmpty());
    }

    /** The program names the keys that it knows when it meets one that it does not. */
    @ParameterizedTest
    @CsvSource({
        "unit, content/archives/unit.yaml, 名称: 甲",
        "site, content/site.yaml, 名称: 甲",
        "format, templates/formats/report/format.yaml, '名称: 甲'"
    })
    void keysAreThoseThatTheProgramReads(String name, String file, String content, @TempDir Path folder)
            throws IOException {
        TestSite site = TestSite.in(folder).year(2023, "");
        site.file(file, content + "\n甲乙丙丁: 1\n");
        Finding unknown = site.allFindings().stream()
                .filter(finding -> finding.rule().equals("key-unknown"))
                .findFirst()
                .orElseThrow();
        Set<String> read =
                new TreeSet<>(List.of(unknown.arguments().get(1).toString().split("、")));
        Set<String> described = new TreeSet<>();
        schema(name).path("properties").fieldNames().forEachRemaining(described::add);
        assertThat(described).isEqualTo(read);
    }

    @Test
    void editorKnowsWhichSchemaIsForWhichFile() throws IOException {
        String settings = Files.readString(root.resolve(".vscode/settings.json"));
        List<String> schemas = new ArrayList<>();
        try (Stream<Path> files = Files.list(root.resolve(".vscode/mingzhang"))) {
            files.forEach(file -> schemas.add(".vscode/mingzhang/" + file.getFileName()));
        }
        assertThat(settings).contains(schemas);
    }
}
