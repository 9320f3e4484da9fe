package mingzhang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingzhang.Golden;
import mingzhang.TestSite;
import mingzhang.finding.Finding;
import mingzhang.finding.Severity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sentences as reports write them: those that are right give no error and no warning, each wrong one its rule. Each
 * stands in the report of a unit of its own; ¶ begins another paragraph.
 */
class ProseCorpusTest {
    private static final Path CORPUS = Golden.folder("prose");

    @TempDir
    Path root;

    private List<List<Finding>> check(List<String> sentences) throws IOException {
        TestSite site = TestSite.in(root);
        for (int index = 0; index < sentences.size(); index++) {
            String unit = "u%03d".formatted(index);
            site.file("content/" + unit + "/unit.yaml", "名称: 某某市规划和自然资源局\n")
                    .file("content/" + unit + "/2023.yaml", """
                            年度: 2023
                            体例: [report]
                            叙述:
                              概况: |
                                %s
                            """.formatted(
                                    sentences.get(index).replace("¶", "\n    ")));
        }
        List<Finding> all = site.findings();
        return IntStream.range(0, sentences.size())
                .mapToObj(index -> all.stream()
                        .filter(finding -> finding.position().file().startsWith("content/u%03d/".formatted(index)))
                        .toList())
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> rightSentenceIsFine() throws IOException {
        List<String> sentences = Files.readAllLines(CORPUS.resolve("right.txt"));
        List<List<Finding>> found = check(sentences);
        return IntStream.range(0, sentences.size())
                .mapToObj(index -> DynamicTest.dynamicTest(
                        sentences.get(index),
                        () -> assertThat(found.get(index))
                                .filteredOn(finding -> finding.severity() != Severity.HINT)
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> wrongSentenceIsReported() throws IOException {
        List<String[]> cases = Files.readAllLines(CORPUS.resolve("wrong.txt")).stream()
                .map(line -> line.split("\t"))
                .toList();
        List<List<Finding>> found = check(cases.stream().map(each -> each[1]).toList());
        return IntStream.range(0, cases.size())
                .mapToObj(index -> DynamicTest.dynamicTest(
                        cases.get(index)[1],
                        () -> assertThat(found.get(index))
                                .extracting(Finding::rule)
                                .contains(cases.get(index)[0])));
    }

    private static String halfWidth(String sentence) {
        return sentence.replace('，', ',').replace('；', ';').replace('（', '(').replace('）', ')');
    }

    @Test
    void rightSentenceIsFineWithHalfWidthPunctuation() throws IOException {
        List<String> sentences = Files.readAllLines(CORPUS.resolve("right.txt")).stream()
                .map(ProseCorpusTest::halfWidth)
                .toList();
        List<List<Finding>> found = check(sentences);
        assertThat(IntStream.range(0, sentences.size())
                        .filter(index -> found.get(index).stream().anyMatch(Finding::isError))
                        .mapToObj(sentences::get))
                .isEmpty();
    }

    @Test
    void wrongSentenceIsReportedWithHalfWidthPunctuation() throws IOException {
        List<String[]> cases = Files.readAllLines(CORPUS.resolve("wrong.txt")).stream()
                .map(line -> line.split("\t"))
                .filter(line -> line[0].startsWith("prose-") && !line[0].equals("prose-template"))
                .toList();
        List<List<Finding>> found =
                check(cases.stream().map(each -> halfWidth(each[1])).toList());
        assertThat(IntStream.range(0, cases.size())
                        .filter(index -> found.get(index).stream()
                                .noneMatch(finding -> finding.rule().equals(cases.get(index)[0])))
                        .mapToObj(index -> cases.get(index)[0] + " " + cases.get(index)[1]))
                .isEmpty();
    }

    /** A sentence with a level, a change and the rate that follows from them, moved by so many percentage points. */
    private static String sentence(Random random, String moved) {
        BigDecimal before = BigDecimal.valueOf(100_00 + random.nextInt(1_000_000), 2);
        BigDecimal change = BigDecimal.valueOf(1 + random.nextInt(90_00), 2);
        boolean isRise = random.nextBoolean();
        BigDecimal now = isRise ? before.add(change) : before.subtract(change);
        BigDecimal rate = change.multiply(BigDecimal.valueOf(100))
                .divide(before, 2, RoundingMode.HALF_UP)
                .add(new BigDecimal(moved));
        return "支出%s万元，比上年%s%s万元，%s%s%%。".formatted(now, isRise ? "增加" : "减少", change, isRise ? "增长" : "下降", rate);
    }

    private List<Finding> errors(String moved) throws IOException {
        Random random = new Random(11);
        List<String> sentences = new ArrayList<>();
        for (int index = 0; index < 200; index++) {
            sentences.add(sentence(random, moved));
        }
        return check(List.of(String.join("\n    ", sentences))).get(0).stream()
                .filter(Finding::isError)
                .toList();
    }

    @Test
    void consistentChangesGiveNoError() throws IOException {
        assertThat(errors("0")).isEmpty();
    }

    @Test
    void eachRateBeyondItsEnvelopeIsAnError() throws IOException {
        assertThat(errors("0.27")).hasSize(200).extracting(Finding::rule).containsOnly("prose-change");
    }
}
