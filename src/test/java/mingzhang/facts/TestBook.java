package mingzhang.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        return FactBook.of(years, TaxonomyReader.read(taxonomy, findings), findings);
    }

    Optional<Fact> find(String path) {
        FactBook book = book();
        int year = years.get(years.size() - 1).year();
        FigurePath.Result result = FigurePath.follow(path, year, book.taxonomy());
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
