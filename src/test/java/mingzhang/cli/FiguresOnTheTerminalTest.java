package mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mingzhang.TestSite;
import mingzhang.finding.FindingText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code facts} and {@code diff} say. */
class FiguresOnTheTerminalTest {
    @TempDir
    Path root;

    private final StringWriter out = new StringWriter();

    @BeforeEach
    void makeSite() throws IOException {
        TestSite.in(root)
                .year(2021, "支出: { 基本支出: 2, 项目支出: 2 }\n")
                .year(2023, "支出: { 基本支出: 3, 项目支出: 2 }\n三公经费: { 合计: 1, 公务接待费: 1 }\n");
    }

    private String run(String... arguments) {
        Console console =
                new Console(new PrintWriter(out, true), new PrintWriter(out, true), FindingText.in(Locale.CHINESE));
        Mingzhang.run(
                Stream.concat(Stream.of(arguments), Stream.of("--root", root.toString()))
                        .toList(),
                console);
        return out.toString();
    }

    private String facts(String concept) {
        return run("facts", TestSite.UNIT, "2023", concept);
    }

    @Test
    void typedFigureNamesItsLine() {
        assertThat(facts("支出.基本支出")).contains("3万元", "content/archives/2023.yaml:3:13");
    }

    @Test
    void derivedFigureNamesItsFormulaAndItsParts() {
        assertThat(facts("支出").lines())
                .containsExactly(
                        "2023年 支出 决算  5万元  推算：基本支出 + 项目支出 + 上缴上级支出 + 经营支出 + 对附属单位补助支出",
                        "  2023年 支出.基本支出 决算  3万元  填报于 content/archives/2023.yaml:3:13",
                        "  2023年 支出.项目支出 决算  2万元  填报于 content/archives/2023.yaml:3:22");
    }

    @Test
    void typedFigureShowsWhatItIsCheckedAgainst() {
        assertThat(facts("三公经费")).contains("核对公式：", "    2023年 三公经费.公务接待费");
    }

    @Test
    void misspeltConceptIsCorrected() {
        assertThat(facts("支处")).contains("是否应为“支出”");
    }

    @Test
    void figureThatIsNotGivenIsSaidToBeSo() {
        assertThat(facts("收入")).contains("没有填报");
    }

    @Test
    void yearWithoutFiguresNamesThoseThatHave() {
        assertThat(run("facts", TestSite.UNIT, "2019")).contains("2021");
    }

    @Test
    void withoutAConceptEveryFigureHasALine() {
        assertThat(run("facts", TestSite.UNIT, "2023")).contains("支出.基本支出", "三公经费.公务接待费");
    }

    @Test
    void anyTwoYearsCanBeCompared() {
        assertThat(run("diff", TestSite.UNIT, "2021", "2023").lines())
                .anyMatch(line -> line.matches("支出 决算 +4万元 +5万元 +\\+1万元（\\+25\\.00%）"));
    }

    @Test
    void yearsInTheOtherOrderAreTheSame() {
        assertThat(run("diff", TestSite.UNIT, "2023", "2021")).contains("+25.00%");
    }

    @Test
    void sameFigureIsSaidToBeSo() {
        assertThat(run("diff", TestSite.UNIT, "2021", "2023").lines())
                .anyMatch(line -> line.startsWith("支出.项目支出") && line.endsWith("持平"));
    }

    @Test
    void columnsStandBelowEachOtherThoughChineseIsWide() {
        List<Integer> ends = run("diff", TestSite.UNIT, "2021", "2023")
                .lines()
                .skip(1)
                .map(line -> Columns.width(line.substring(0, line.indexOf("万元"))))
                .distinct()
                .toList();
        assertThat(ends).hasSize(1);
    }
}
