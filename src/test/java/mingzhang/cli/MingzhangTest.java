package mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mingzhang.TestSite;
import mingzhang.finding.FindingText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MingzhangTest {
    @TempDir
    Path root;

    private TestSite site;
    private final StringWriter out = new StringWriter();
    private final StringWriter error = new StringWriter();

    @BeforeEach
    void makeSite() throws IOException {
        site = TestSite.in(root).year(2023, "支出: { 基本支出: 3, 项目支出: 2 }\n叙述: { 概况: 无 }\n");
    }

    private int run(String... arguments) {
        int code = Mingzhang.run(
                List.of(arguments),
                new Console(new PrintWriter(out, true), new PrintWriter(error, true), FindingText.in(Locale.CHINESE)));
        assertThat(out.toString() + error).doesNotContain("\tat ", "Exception");
        return code;
    }

    private int runOnSite(String... arguments) {
        return run(Stream.concat(Stream.of(arguments), Stream.of("--root", root.toString()))
                .toArray(String[]::new));
    }

    private void breakSite() throws IOException {
        site.year(2023, "支出: { 合计: 9, 基本支出: 3, 项目支出: 2 }\n叙述: { 概况: 无 }\n");
    }

    @Test
    void siteWithoutErrorsChecksWithZero() {
        assertThat(runOnSite("check")).isZero();
    }

    @Test
    void relationOfTheTaxonomyIsExplainedByItsFormula() {
        assertThat(runOnSite("check", "--explain", "income-equals-uses")).isZero();
        assertThat(out.toString()).contains("收入总计等于支出总计", "收支总计 = 收支总计.支出总计");
    }

    @Test
    void siteWithAnErrorChecksWithOne() throws IOException {
        breakSite();
        assertThat(runOnSite("check")).isEqualTo(1);
    }

    @Test
    void siteWithoutErrorsBuildsWithZero() {
        assertThat(runOnSite("build", "--no-pdf")).isZero();
    }

    @Test
    void siteWithAnErrorBuildsWithOne() throws IOException {
        breakSite();
        assertThat(runOnSite("build", "--no-pdf")).isEqualTo(1);
    }

    @Test
    void siteWithAWarningBuildsWithZero() throws IOException {
        site.year(2023, "支出: 3\n叙述: { 没有的: 无 }\n");
        assertThat(runOnSite("build", "--no-pdf")).isZero();
    }

    @Test
    void commandThatThereIsNotIsWrongUsage() {
        assertThat(run("biuld")).isEqualTo(2);
    }

    @Test
    void optionThatThereIsNotIsWrongUsage() {
        assertThat(run("build", "--pdf")).isEqualTo(2);
    }

    @Test
    void optionWithoutItsValueIsWrongUsage() {
        assertThat(run("build", "--root")).isEqualTo(2);
    }

    @Test
    void helpIsFine() {
        assertThat(run("--help")).isZero();
    }

    @Test
    void helpOfACommandNamesItsOptions() {
        run("help", "build");
        assertThat(out.toString()).contains("--root", "--out", "--only", "--no-pdf", "--prune");
    }

    @Test
    void versionIsFine() {
        assertThat(run("--version")).isZero();
    }

    @Test
    void optionsWithoutACommandBuild() {
        runOnSite("--no-pdf");
        assertThat(site.output().resolve("index.html")).exists();
    }

    @Test
    void outputPathThatIsAFileIsAFailureOfItsOwn() throws IOException {
        Path file = Files.writeString(root.resolve("taken"), "x");
        assertThat(runOnSite("build", "--no-pdf", "--out", file.toString())).isEqualTo(3);
    }

    @Test
    void failureSaysWhichFileIsInTheWay() throws IOException {
        Path file = Files.writeString(root.resolve("taken"), "x");
        runOnSite("build", "--no-pdf", "--out", file.toString());
        assertThat(error.toString()).contains("taken");
    }

    @Test
    void siteFolderThatThereIsNotIsAnError() {
        assertThat(run("build", "--root", root.resolve("nowhere").toString())).isEqualTo(1);
    }

    @Test
    void checkWritesNothing() {
        runOnSite("check");
        assertThat(site.output()).doesNotExist();
    }

    @Test
    void outputGoesWhereItIsWanted() {
        runOnSite("build", "--no-pdf", "--out", root.resolve("public").toString());
        assertThat(root.resolve("public/index.html")).exists();
    }

    @Test
    void firstErrorIsRepeatedAtTheEnd() throws IOException {
        breakSite();
        runOnSite("build", "--no-pdf");
        assertThat(error.toString()).contains("content/archives/2023.yaml:3:11");
    }

    @Test
    void filterTakesOneUnit() throws IOException {
        site.year("library", 2023, "支出: 3\n");
        runOnSite("build", "--no-pdf", "--only", "library");
        assertThat(site.output().resolve("archives")).doesNotExist();
    }

    @Test
    void filterTakesOneYear() throws IOException {
        site.year(2022, "支出: 3\n");
        runOnSite("build", "--no-pdf", "--only", "archives/2022");
        assertThat(site.output().resolve("archives/2023")).doesNotExist();
    }

    @Test
    void filterThatFitsNothingIsAnError() {
        assertThat(runOnSite("build", "--no-pdf", "--only", "archives/1999")).isEqualTo(1);
    }

    @Test
    void filterThatIsNoUnitIsAnError() {
        assertThat(runOnSite("build", "--no-pdf", "--only", "../archives")).isEqualTo(1);
    }

    @Test
    void acknowledgedFindingsAreListedByCheck() throws IOException {
        site.year(2023, """
                支出: { 合计: 9, 基本支出: 3, 项目支出: 2 }
                叙述: { 概况: 无 }
                数据说明: [ { 规则: sum, 说明: 照原文公开。 } ]
                """);
        runOnSite("check");
        assertThat(out.toString()).contains("2023.yaml:3:11").contains(" sum ");
    }

    @Test
    void acknowledgedFindingsDoNotFillTheBuild() throws IOException {
        site.year(2023, """
                支出: { 合计: 9, 基本支出: 3, 项目支出: 2 }
                叙述: { 概况: "{{支出}}{{支出.基本支出}}{{支出.项目支出}}" }
                数据说明: [ { 规则: sum, 说明: 照原文公开。 } ]
                """);
        runOnSite("build", "--no-pdf");
        assertThat(out.toString()).doesNotContain("2023.yaml");
    }

    @Test
    void checkShowsTheLineWithACaret() throws IOException {
        breakSite();
        runOnSite("check");
        assertThat(out.toString()).contains("    3 | 支出: { 合计: 9, 基本支出: 3, 项目支出: 2 }\n      |               ^\n");
    }

    @Test
    void checkOfOtherRulesIsFine() throws IOException {
        breakSite();
        assertThat(runOnSite("check", "--rule", "ratio,score-total")).isZero();
    }

    @Test
    void checkOfOneRuleListsIt() throws IOException {
        breakSite();
        assertThat(runOnSite("check", "--rule", "sum")).isEqualTo(1);
    }

    @Test
    void checkOfOneSeverityLeavesOutOthers() throws IOException {
        breakSite();
        runOnSite("check", "--severity", "hint,warning");
        assertThat(out.toString()).doesNotContain("sum ");
    }

    @Test
    void checkOfAnotherUnitOrYearLeavesItOut() throws IOException {
        breakSite();
        assertThat(runOnSite("check", "--unit", "library")).isZero();
        assertThat(runOnSite("check", "--year", "2022")).isZero();
        assertThat(runOnSite("check", "--unit", "archives", "--year", "2023")).isEqualTo(1);
    }

    @Test
    void checkSpeaksEnglishWhereAsked() throws IOException {
        breakSite();
        runOnSite("check", "--lang", "en");
        assertThat(out.toString()).contains("error sum");
    }

    @Test
    void checkWritesSarif() throws IOException {
        breakSite();
        assertThat(runOnSite("check", "--format", "sarif")).isEqualTo(1);
        assertThat(out.toString()).startsWith("{").contains("\"ruleId\" : \"sum\"", "\"shortDescription\"");
    }

    @Test
    void ruleIsExplained() {
        assertThat(run("check", "--explain", "sum")).isZero();
        assertThat(out.toString()).contains("sum", "理由：", "出处：", "会报出的写法", "正确写法");
    }

    @Test
    void ruleIsExplainedInEnglish() {
        run("check", "--explain", "sum", "--lang", "en");
        assertThat(out.toString()).contains("Why: ", "Source: ", "Fine:");
    }

    @Test
    void ruleThatThereIsNotIsWrongUsage() {
        assertThat(run("check", "--explain", "summ")).isEqualTo(2);
        assertThat(error.toString()).contains("“sum”");
    }

    @Test
    void siteOfAFormIsNamedBeforeOrAfterTheVerb() {
        assertThat(run("forms", "copy", "general-evaluation", "our-evaluation", "--root", root.toString()))
                .isZero();
        assertThat(root.resolve("templates/formats/our-evaluation/format.yaml")).exists();
        assertThat(run("forms", "--root", root.toString(), "copy", "general-evaluation", "other-evaluation"))
                .isZero();
        assertThat(root.resolve("templates/formats/other-evaluation/format.yaml"))
                .exists();
    }
}
