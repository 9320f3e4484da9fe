package mingzhang.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mingzhang.TestSite;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site offers to take along. */
class DownloadsTest {
    private static final String TABLE = "<@prose slot=\"概况\"/><table data-table=\"T_TOTAL\"><caption>收支</caption>"
            + "<tr><td>${facts.支出.figure}</td></tr></table><table><caption>无名</caption><tr><td>甲</td></tr></table>\n";

    @TempDir
    Path root;

    private TestSite site;

    @BeforeEach
    void twoUnits() throws IOException {
        site = TestSite.in(root)
                .form(TABLE)
                .year("archives", 2023, "支出: { 基本支出: 3.50, 项目支出: 2 }\n三公经费: 无\n叙述: { 概况: 文字。 }\n")
                .year("library", 2023, "支出: { 基本支出: 7, 项目支出: [ { 名称: 购书, 决算: 2 } ] }\n叙述: { 概况: 文字。 }\n");
    }

    private List<String> lines(String path) throws IOException {
        return List.of(site.page(path).substring(1).split("\r\n"));
    }

    private boolean exists(String path) {
        return Files.exists(site.output().resolve(path));
    }

    @Test
    void everyTableIsACsvByItsNameOrItsNumber() throws IOException {
        site.build();
        assertThat(lines("archives/2023/report/T_TOTAL.csv")).containsExactly("5.50");
        assertThat(lines("archives/2023/report/table-2.csv")).containsExactly("甲");
    }

    @Test
    void tableThatIsGoneIsRemoved() throws IOException {
        site.build();
        site.form("<@prose slot=\"概况\"/>\n").build();
        assertThat(exists("archives/2023/report/T_TOTAL.csv")).isFalse();
    }

    @Test
    void buildLimitedToAnotherUnitKeepsThem() throws IOException {
        site.build();
        SiteBuild.build(site.options().only("library", java.util.Optional.empty()));
        assertThat(exists("archives/2023/report/T_TOTAL.csv")).isTrue();
    }

    @Test
    void everyLinkToADownloadLeadsToAFile() throws IOException {
        site.file("content/site.yaml", "名称: 测试站点\n下载: [csv, json, yaml]\n").build();
        List<String> links = new ArrayList<>();
        for (String page : List.of("archives/2023/report.html", "archives/2023/index.html", "data/index.html")) {
            Path folder = site.output().resolve(page).resolveSibling("");
            Jsoup.parse(site.page(page)).select("main a[href]").eachAttr("href").stream()
                    .filter(link -> link.matches(".*\\.(csv|json|yaml)"))
                    .map(link -> folder.resolve(link).normalize())
                    .forEach(file -> {
                        links.add(file.toString());
                        assertThat(file).exists();
                    });
        }
        assertThat(links).hasSizeGreaterThan(8);
    }

    @Test
    void sourceIsPublishedOnlyWhereTheSiteSaysSo() throws IOException {
        site.build();
        assertThat(exists("archives/2023/source.yaml")).isFalse();
        site.file("content/site.yaml", "名称: 测试站点\n下载: yaml\n").build();
        assertThat(site.page("archives/2023/source.yaml"))
                .isEqualTo(Files.readString(root.resolve("content/archives/2023.yaml")));
    }

    @Test
    void siteMayOfferNothing() throws IOException {
        site.file("content/site.yaml", "名称: 测试站点\n下载: 无\n").build();
        assertThat(List.of(exists("data"), exists("archives/2023/report"), exists("archives/2023/facts.json")))
                .containsOnly(false);
        assertThat(site.page("archives/2023/report.html")).doesNotContain(".csv", ".json", ".xlsx");
    }

    @Test
    void unknownFormatIsReported() throws IOException {
        site.file("content/site.yaml", "名称: 测试站点\n下载: [xls]\n");
        assertThat(site.errors()).containsExactly("download-format");
    }

    @Test
    void workbookIsMadeWithThePdfsAndLeftAloneWithoutThem() throws IOException {
        SiteBuild.build(BuildOptions.of(root).only("archives", java.util.Optional.empty()));
        byte[] workbook = Files.readAllBytes(site.output().resolve("archives/2023/report.xlsx"));
        site.build();
        assertThat(Files.readAllBytes(site.output().resolve("archives/2023/report.xlsx")))
                .isEqualTo(workbook);
    }

    @Test
    void templateThatIsNotWellFormedIsReportedOnce() throws IOException {
        site.form("<p>没有配对<br></p><@prose slot=\"概况\"/>\n");
        assertThat(
                        SiteBuild.build(BuildOptions.of(root).only("archives", java.util.Optional.empty()))
                                .findings()
                                .stream()
                                .filter(finding -> finding.isError())
                                .map(finding -> finding.rule()))
                .containsExactly("download");
    }

    @Test
    void factsGiveExactValuesAndTheirOrigin() throws IOException {
        site.build();
        JsonNode facts = JsonMapper.builder()
                .build()
                .readTree(site.page("archives/2023/facts.json"))
                .get("facts");
        JsonNode total = find(facts, "支出");
        JsonNode part = find(facts, "支出.基本支出");
        assertThat(total.get("value").decimalValue()).isEqualByComparingTo("55000");
        assertThat(total.get("origin").asText()).isEqualTo("derived");
        assertThat(total.get("parts")).hasSize(2);
        assertThat(part.get("published").asText()).isEqualTo("3.50");
        assertThat(part.get("position").asText()).isEqualTo("content/archives/2023.yaml:3:13");
    }

    @Test
    void figureGivenAsNoneHasNoValue() throws IOException {
        site.build();
        JsonNode facts = JsonMapper.builder()
                .build()
                .readTree(site.page("archives/2023/facts.json"))
                .get("facts");
        assertThat(find(facts, "三公经费").get("value").isNull()).isTrue();
        assertThat(find(facts, "三公经费").get("published").asText()).isEqualTo("无");
    }

    private static JsonNode find(JsonNode facts, String concept) {
        for (JsonNode fact : facts) {
            if (fact.get("concept").asText().equals(concept)) {
                return fact;
            }
        }
        throw new AssertionError("no fact of " + concept);
    }

    @Test
    void figuresOfAllUnitsStandInOneFileAYear() throws IOException {
        site.build();
        List<String> all = new ArrayList<>(lines("archives/2023/facts.csv"));
        all.addAll(lines("library/2023/facts.csv")
                .subList(1, lines("library/2023/facts.csv").size()));
        assertThat(lines("data/facts-2023.csv")).isEqualTo(all);
    }

    @Test
    void unitThatGetsAnErrorStaysInTheOpenDataAsPublished() throws IOException {
        site.build();
        List<String> before = lines("data/facts-2023.csv");
        site.year("archives", 2023, "支出: { 合计: 9, 基本支出: 3, 项目支出: 2 }\n叙述: { 概况: 文字。 }\n")
                .build();
        assertThat(lines("data/facts-2023.csv")).isEqualTo(before);
    }

    @Test
    void openDataIsNotTouchedWhereNothingChanged() throws IOException {
        site.build();
        assertThat(site.build().written().orElseThrow().written()).isZero();
    }

    @Test
    void dataPackageHasWhatTheSpecificationRequires() throws IOException {
        site.build();
        JsonNode descriptor = JsonMapper.builder().build().readTree(site.page("data/datapackage.json"));
        assertThat(descriptor.get("name").asText()).matches("[a-z0-9._/-]+");
        for (JsonNode resource : descriptor.get("resources")) {
            assertThat(resource.get("name").asText()).matches("[a-z0-9._/-]+");
            List<String> fields = new ArrayList<>();
            resource.get("schema")
                    .get("fields")
                    .forEach(field -> fields.add(field.get("name").asText()));
            List<String> lines = lines("data/" + resource.get("path").asText());
            assertThat(List.of(lines.get(0).split(","))).isEqualTo(fields);
            Set<List<String>> keys = new HashSet<>();
            for (String line : lines.subList(1, lines.size())) {
                List<String> key = new ArrayList<>();
                resource.get("schema")
                        .get("primaryKey")
                        .forEach(part -> key.add(line.split(",", -1)[fields.indexOf(part.asText())]));
                assertThat(keys.add(key)).as(line).isTrue();
            }
        }
    }

    @Test
    void everyConceptOfTheFactsIsInTheListOfConcepts() throws IOException {
        site.build();
        List<String> concepts = lines("data/concepts.csv").stream()
                .map(line -> line.split(",")[0])
                .toList();
        assertThat(lines("data/facts-2023.csv").stream().skip(1).map(line -> line.split(",")[3]))
                .isNotEmpty()
                .allMatch(concepts::contains);
    }
}
