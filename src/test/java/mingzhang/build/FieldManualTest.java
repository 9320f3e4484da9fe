package mingzhang.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mingzhang.Golden;
import mingzhang.TestSite;
import mingzhang.facts.Concept;
import mingzhang.facts.Taxonomy;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;
import mingzhang.schema.FieldManual;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The field manual names every key, and what it says of each is true. */
class FieldManualTest {
    private static final int HEAVIEST_PAGE = 300_000;
    private static final List<Path> SITES =
            List.of(Path.of("site"), Golden.folder("sites/five-years/site"), Golden.folder("sites/general/site"));

    @TempDir
    private static Path folder;

    private static TestSite site;
    private static Taxonomy taxonomy;
    private static List<FieldManual.Page> manual;
    private static List<String> generalNarratives;

    @BeforeAll
    static void buildASite() throws IOException {
        site = TestSite.in(folder.resolve("site"))
                .file("content/site.yaml", "名称: 测试站点\n")
                .file("content/taxonomy.yaml", "食堂:\n  定义: { 计量: 金额 }\n  就餐人数: 人\n")
                .year(2023, "叙述: { 概况: 档案 }\n");
        site.build();
        try (TemplateFolders templates = TemplateFolders.of(folder.resolve("site"))) {
            SiteModel model = new SiteModelReader(site.options(), templates, new Findings())
                    .read()
                    .orElseThrow();
            taxonomy = model.taxonomy();
            manual = Schemas.of(model, templates).manual();
            generalNarratives = NarrativeSlots.in(templates).of(templates.folder("formats/general-final-accounts"));
        }
    }

    private static List<Concept> concepts() {
        List<Concept> all = new ArrayList<>();
        collect(taxonomy.roots(), all);
        return all;
    }

    private static void collect(Collection<Concept> above, List<Concept> all) {
        for (Concept concept : above) {
            all.add(concept);
            collect(concept.parts(), all);
        }
    }

    @Test
    void everyKeyOfTheTaxonomyHasItsAnchor() throws IOException {
        Set<String> anchors = new TreeSet<>();
        for (String text : TestSite.texts(site.output().resolve("help/fields")).values()) {
            anchors.addAll(Jsoup.parse(utf8(text)).select("section.field").eachAttr("id"));
        }
        assertThat(anchors).containsAll(concepts().stream().map(Concept::path).toList());
        assertThat(anchors)
                .containsAll(concepts().stream()
                        .flatMap(concept -> concept.aspects().stream())
                        .map(Concept::key)
                        .toList());
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    @Test
    void keyOfTheSiteItselfStandsOnThePageForSuch() throws IOException {
        assertThat(Jsoup.parse(site.page("help/fields/local.html"))
                        .select("section.field")
                        .eachAttr("id"))
                .containsExactly("食堂", "食堂.就餐人数");
    }

    @Test
    void figureIsTold() throws IOException {
        Document page = Jsoup.parse(site.page("help/fields/three-public-expenses.html"));
        assertThat(page.select("section[id=三公经费.公务接待费]").text())
                .contains(
                        "按规定开支的各类公务接待费用",
                        "单位：本文件的金额单位",
                        "依据：预算法第十四条；财预〔2016〕143号",
                        "印在：财政拨款“三公”经费支出决算表 T_3G",
                        "三公经费: { 公务接待费: 72.04 }");
    }

    @Test
    void everyBuiltInFigureSaysOnWhatItRestsAndWhereItIsPrinted() {
        assertThat(concepts())
                .filteredOn(concept -> !concept.lineage().get(0).key().equals("食堂"))
                .allSatisfy(concept -> {
                    assertThat(concept.source()).as(concept.path()).isPresent();
                    assertThat(concept.printedIn()).as(concept.path()).isNotEmpty();
                });
    }

    @Test
    void noPageIsHeavy() throws IOException {
        TestSite.files(site.output().resolve("help"))
                .forEach((path, bytes) -> assertThat(bytes.length).as(path).isLessThan(HEAVIEST_PAGE));
    }

    /** The words about the concepts stand in a file of their own, which must not add any. */
    @Test
    void wordsAreAboutConceptsThatThereAre() throws IOException {
        TestSite bare = TestSite.in(folder.resolve("bare")).file("templates/taxonomy/words.yaml", "绩效自评:\n");
        try (TemplateFolders templates = TemplateFolders.of(folder.resolve("bare"))) {
            Taxonomy without = new SiteModelReader(bare.options(), templates, new Findings())
                    .read()
                    .orElseThrow()
                    .taxonomy();
            assertThat(concepts())
                    .filteredOn(concept -> !concept.lineage().get(0).key().equals("食堂"))
                    .extracting(Concept::path)
                    .allSatisfy(
                            path -> assertThat(without.concept(path)).as(path).isPresent());
        }
    }

    @Test
    void everyExampleIsReadAsWritten() throws IOException {
        TestSite examples = TestSite.in(folder.resolve("examples"));
        Map<String, String> units = new HashMap<>();
        for (FieldManual.Page page : manual) {
            for (FieldManual.Entry entry : page.entries()) {
                if (taxonomy.concept(entry.path()).isPresent()
                        && !entry.example().isEmpty()) {
                    String unit = "unit-" + units.size();
                    units.put("content/" + unit + "/2023.yaml", entry.example());
                    examples.year(unit, 2023, "金额单位: 万元\n叙述: { 概况: 无 }\n" + entry.example() + "\n");
                }
            }
        }
        examples.file("content/taxonomy.yaml", "食堂:\n  定义: { 计量: 金额 }\n  就餐人数: 人\n");
        Set<String> unread = Set.of("key-unknown", "yaml-syntax", "type", "number", "code-unknown", "key-missing");
        assertThat(units).hasSizeGreaterThan(300);
        assertThat(examples.allFindings())
                .filteredOn(finding -> unread.contains(finding.rule()))
                .extracting(finding -> units.get(finding.position().file()) + " → " + finding.rule())
                .isEmpty();
    }

    @Test
    void exampleOfASettingIsReadAsWritten() throws IOException {
        TestSite settings = TestSite.in(folder.resolve("settings"));
        for (FieldManual.Page page : manual) {
            for (FieldManual.Entry entry : page.entries()) {
                if (page.name().equals("site")
                        && entry.depth() == 0
                        && !entry.example().isEmpty()) {
                    String name = entry.path().equals("名称") ? "" : "名称: 测试\n";
                    settings.file("content/site.yaml", name + entry.example() + "\n");
                    assertThat(settings.allFindings()).as(entry.example()).noneMatch(Finding::isError);
                }
            }
        }
    }

    @Test
    void tableInWhichAReportPrintsAFigureIsTold() throws IOException {
        List<String> untold = new ArrayList<>();
        for (Path golden : SITES) {
            for (Map.Entry<String, byte[]> file : TestSite.files(golden).entrySet()) {
                if (file.getKey().matches(".*/\\d{4}/[a-z-]+\\.html")) {
                    Document page = Jsoup.parse(Files.readString(golden.resolve(file.getKey())));
                    page.select("table[data-table^=T_]").forEach(table -> untold.addAll(untold(table)));
                }
            }
        }
        assertThat(untold.stream().distinct()).isEmpty();
    }

    private static List<String> untold(Element table) {
        String code = table.attr("data-table");
        return table.select("data[data-concept]").eachAttr("data-concept").stream()
                .map(concept -> concept.replaceAll("\\[[^]]*]", ""))
                .distinct()
                .filter(path -> taxonomy.concept(path)
                        .filter(concept -> !concept.definition().isAspect())
                        .filter(concept -> concept.printedIn().stream().noneMatch(place -> place.endsWith(code)))
                        .isPresent())
                .map(path -> path + " in " + code)
                .collect(Collectors.toList());
    }

    @Test
    void formTellsTheTextsThatItsSharedPartsPrint() {
        assertThat(generalNarratives).startsWith("主要职能", "机构设置").contains("三公说明", "政府采购说明", "附件说明");
    }
}
