package mingzhang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingzhang.Golden;
import mingzhang.TestSite;
import mingzhang.finding.Finding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole reports of four invented places, written as four real ones are. A line that is wrong bears ✗ and its rule, a line
 * that only looks wrong ✓; every rule must be found where it is marked, and nothing else may be called an error.
 */
class ReportCorpusTest {
    private static final Map<String, String> UNITS =
            Map.of("east", "某某区民政局", "west", "某某县林业和草原局", "centre", "某某市市场监督管理局", "south", "某某市教育局");
    private static final Pattern IN_TEXT = Pattern.compile("^(\\s+)(✓|✗\\S+) (.*)$");
    private static final Pattern BEHIND = Pattern.compile("# (✓|✗) ?([a-z.-]*)");

    private record Line(String unit, int number, String rule, String text) {
        boolean isHit(Finding finding) {
            return finding.position().file().startsWith("content/" + unit + "/")
                    && finding.position().line() == number;
        }
    }

    private static final List<Line> WRONG = new ArrayList<>();
    private static final List<Line> RIGHT = new ArrayList<>();
    private static final List<Finding> FOUND = new ArrayList<>();

    @BeforeAll
    static void checkAllReports(@TempDir Path root) throws IOException {
        TestSite site = TestSite.in(root);
        for (Map.Entry<String, String> unit : UNITS.entrySet()) {
            List<String> marked = Files.readAllLines(Golden.folder("reports").resolve(unit.getKey() + ".yaml"));
            List<String> plain = new ArrayList<>();
            for (String line : marked) {
                plain.add(note(unit.getKey(), plain.size() + 1, line));
            }
            String year = marked.stream()
                    .filter(line -> line.startsWith("年度: "))
                    .findFirst()
                    .orElseThrow()
                    .substring("年度: ".length());
            site.file("content/" + unit.getKey() + "/unit.yaml", "名称: " + unit.getValue() + "\n")
                    .file("content/" + unit.getKey() + "/" + year + ".yaml", String.join("\n", plain) + "\n");
        }
        FOUND.addAll(site.findings());
    }

    /** The line without its mark; a mark behind figures is a comment and may stay. */
    private static String note(String unit, int number, String line) {
        Matcher inText = IN_TEXT.matcher(line);
        if (inText.matches()) {
            boolean isRight = inText.group(2).equals("✓");
            (isRight ? RIGHT : WRONG).add(new Line(unit, number, inText.group(2).substring(1), inText.group(3)));
            return inText.group(1) + inText.group(3);
        }
        Matcher behind = BEHIND.matcher(line);
        if (behind.find()) {
            boolean isRight = behind.group(1).equals("✓");
            (isRight ? RIGHT : WRONG).add(new Line(unit, number, behind.group(2), line));
        }
        return line;
    }

    @Test
    void corpusIsLargeEnoughToMeanSomething() {
        assertThat(WRONG).hasSizeGreaterThanOrEqualTo(62);
        assertThat(RIGHT).hasSizeGreaterThanOrEqualTo(164);
    }

    @Test
    void eachWrongLineIsReportedByItsRule() {
        assertThat(WRONG)
                .allSatisfy(line -> assertThat(FOUND)
                        .as(line.text())
                        .filteredOn(line::isHit)
                        .extracting(Finding::rule)
                        .contains(line.rule().replaceAll("\\..*", "")));
    }

    @Test
    void noOtherLineIsCalledAnError() {
        assertThat(FOUND)
                .filteredOn(Finding::isError)
                .filteredOn(finding -> WRONG.stream().noneMatch(line -> line.isHit(finding)))
                .isEmpty();
    }

    @Test
    void fewLinesThatAreRightAreEvenWarnedOf() {
        Stream<Line> warned = RIGHT.stream()
                .filter(line -> FOUND.stream()
                        .anyMatch(finding ->
                                line.isHit(finding) && finding.severity() == mingzhang.finding.Severity.WARNING));
        assertThat(warned.map(Line::text)).hasSizeLessThanOrEqualTo(3);
    }
}
