package mingzhang.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mingzhang.Golden;
import mingzhang.content.Disclosure;
import mingzhang.content.DisclosureReader;
import mingzhang.content.Node;
import mingzhang.content.Source;
import mingzhang.content.YamlReader;
import mingzhang.facts.FigurePath.Found;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;

/** A book of facts from a few lines of YAML, by the built-in taxonomy and perhaps more. */
final class TestBook {
    private static final String CODES = """
            "201": 一般公共服务支出
            "20128": 民主党派及工商联事务
            "2012801": 行政运行
            "208": 社会保障和就业支出
            "20805": [ { 名称: 行政事业单位离退休, 至: 2019 }, { 名称: 行政事业单位养老支出, 自: 2020 } ]
            "2080501": 行政单位离退休
            "2080505": 机关事业单位基本养老保险缴费支出
            "2080599": { 名称: 其他行政事业单位养老支出, 自: 2021, 沿用: "2080504" }
            "20899": 其他社会保障和就业支出
            "2089901": { 名称: 其他社会保障和就业支出, 自: 2016 }
            "212": 城乡社区支出
            "21208": 国有土地使用权出让收入安排的支出
            "2120899": 其他国有土地使用权出让收入安排的支出
            "213": 农林水支出
            "21301": 农业农村
            "2130101": 行政运行
            """;

    private final List<Node> taxonomy = new ArrayList<>();
    private final List<Disclosure> years = new ArrayList<>();
    private final Findings findings = new Findings();

    static TestBook empty() throws IOException {
        TestBook book = new TestBook();
        try (Stream<Path> files = Files.list(Golden.folder("../../../templates/taxonomy"))) {
            for (Path file : files.sorted().toList()) {
                book.taxonomy.add(book.node(file.getFileName().toString(), Files.readString(file)));
            }
        }
        return book;
    }

    private Node node(String path, String text) {
        return Source.read(path, text.getBytes(StandardCharsets.UTF_8), findings)
                .flatMap(source -> YamlReader.read(source, findings))
                .orElseThrow(
                        () -> new IllegalArgumentException(findings.sorted().toString()));
    }

    TestBook taxonomy(String text) {
        taxonomy.add(node("taxonomy.yaml", text));
        return this;
    }

    TestBook year(int year, String text) {
        years.add(DisclosureReader.read(year, node(year + ".yaml", "年度: " + year + "\n" + text), findings));
        return this;
    }

    List<Finding> findings() {
        book();
        return findings.sorted();
    }

    FactBook book() {
        return FactBook.of(years, TaxonomyReader.read(taxonomy, classifications(), findings), findings);
    }

    private Map<String, Classification> classifications() {
        return Map.of(
                "功能分类", ClassificationReader.read(List.of(node("functional.yaml", CODES)), findings),
                "经济分类", ClassificationReader.read(List.of(), findings));
    }

    Optional<Fact> find(String path) {
        FactBook book = book();
        int year = years.get(years.size() - 1).year();
        FigurePath.Result result = book.locate(path, year);
        assertThat(result).isInstanceOf(Found.class);
        return book.find(((Found) result).address());
    }

    /** The number as written, with its unit; empty text if there is none. */
    String amount(String path) {
        return find(path)
                .flatMap(Fact::amount)
                .map(amount ->
                        amount.number().toPlainString() + amount.measure().unit())
                .orElse("");
    }

    Envelope envelope(String path) {
        return find(path).orElseThrow().envelope();
    }

    static Envelope between(String low, String high) {
        return new Envelope(new BigDecimal(low), new BigDecimal(high));
    }

    static void assertSame(Envelope actual, Envelope expected) {
        assertThat(actual.low()).isEqualByComparingTo(expected.low());
        assertThat(actual.high()).isEqualByComparingTo(expected.high());
    }
}
