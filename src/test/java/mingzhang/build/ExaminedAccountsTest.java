package mingzhang.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import mingzhang.finding.Finding;
import mingzhang.finding.Severity;
import org.junit.jupiter.api.Test;

/** Final accounts that were written elsewhere: what they leave unsaid is not held against them, what they say twice is. */
final class ExaminedAccountsTest extends ExaminedReports {
    private List<Finding> findings(String text) throws IOException {
        return findings(file("a.txt", "云岭县图书馆2023年度部门决算\n" + text));
    }

    private Stream<String> grave(String text) throws IOException {
        return findings(text).stream()
                .filter(finding -> finding.severity() != Severity.HINT)
                .map(finding -> finding.rule() + ":" + finding.position().line());
    }

    /** A table as word processors save it: a cell a line, an empty line behind each row. */
    private static String table(String... rows) {
        return Stream.of(rows)
                .map(row -> Stream.of(row.split("\\|", -1))
                        .map(cell -> "\t" + cell.strip() + "\n")
                        .reduce("", String::concat))
                .map(row -> row + "\n")
                .reduce("", String::concat);
    }

    @Test
    void sumWhoseOtherPartsAreNotSaidMayBeLargerThanTheOneThatIs() throws IOException {
        assertThat(grave("""
                        一、收入支出决算总体情况说明
                        2023年度收、支总计120.00万元。
                        二、收入决算情况说明
                        2023年度收入合计100.00万元。
                        """)).isEmpty();
    }

    @Test
    void sumThatIsSmallerThanItsPartsIsAnError() throws IOException {
        assertThat(findings("""
                        一、收入支出决算总体情况说明
                        2023年度收、支总计90.00万元。
                        二、收入决算情况说明
                        2023年度收入合计100.00万元。
                        """))
                .filteredOn(Finding::isError)
                .extracting(Finding::rule)
                .containsExactly("sum");
    }

    @Test
    void figureThatTextAndTableGiveWithTwoValuesIsReportedInTheText() throws IOException {
        String text = table("项目|年初预算数|支出决算数", "合计|7.00|6.90", "公务接待费|2.20|2.10", "国内公务接待批次（个）|—|28") + """
                一、“三公”经费支出决算情况说明
                公务接待费支出2.10万元，国内公务接待26批次。
                """;
        assertThat(grave("“三公”经费情况表\n" + text)).containsExactly("prose-twice:20");
    }

    @Test
    void textBetweenTwoTablesIsReadAsText() throws IOException {
        String text = table("项目|决算数", "本年收入合计|100.00")
                + "注：本表反映收入情况。\n一、支出情况说明\n本年支出合计80.00万元，其中：基本支出60.00万元，占75%；项目支出20.00万元，占52%。\n"
                + table("项目|金额", "其他|1");
        assertThat(grave(text)).contains("prose-share:10");
    }

    @Test
    void blankHeadsBesideOneBelongToIt() throws IOException {
        String text = table(
                        "预算数||||决算数|||",
                        "合计|因公出国（境）费|公务用车运行维护费|公务接待费|合计|因公出国（境）费|公务用车运行维护费|公务接待费",
                        "6.00|0|4.00|2.00|4.50|0|3.00|1.50")
                + """
                一、“三公”经费支出决算情况说明
                公务接待费支出1.50万元。
                """;
        assertThat(grave("“三公”经费支出决算表\n" + text)).isEmpty();
    }

    @Test
    void rowNamedOnALineOfItsOwnIsWhatTheNextLineSpeaksOf() throws IOException {
        assertThat(findings("""
                        五、一般公共预算财政拨款支出决算情况说明
                        一般公共预算财政拨款支出50.00万元，主要用于以下方面：文化旅游体育与传媒支出（类）50.00万元，占100%。
                        1.文化旅游体育与传媒支出（类）文化和旅游（款）图书馆（项）。
                        年初预算为40.00万元，支出决算为45.00万元，完成年初预算的112.50%。
                        """))
                .filteredOn(finding -> finding.rule().equals("sum"))
                .hasSize(1);
    }

    @Test
    void itemThatTheTextNamesIsNotMissing() throws IOException {
        assertThat(grave("""
                        八、政府性基金预算支出决算情况说明
                        2023年政府性基金预算财政拨款支出30.00万元，全部为某项基金安排的支出（款），其中：场馆维修（项）30.00万元。
                        """)).isEmpty();
    }

    @Test
    void codeWithTheNameOfAnotherIsAWarningInItsRow() throws IOException {
        String text = table(
                "功能分类科目编码|科目名称|本年支出合计|基本支出|项目支出",
                "221|住房保障支出|9.00|9.00|",
                "22102|住房改革支出|9.00|9.00|",
                "2210201|提租补贴|9.00|9.00|");
        assertThat(findings("一般公共预算财政拨款支出决算表\n" + text))
                .filteredOn(finding -> finding.rule().equals("code-name") && finding.severity() == Severity.WARNING)
                .extracting(finding -> finding.position().line())
                .containsExactly(21);
    }

    private Stream<String> income(String first) throws IOException {
        return grave("收入决算表\n单位：万元\n"
                + table(
                        "科目编码|科目名称|本年收入合计|财政拨款收入|事业收入|其他收入",
                        "2070104|图书馆|" + first + "|50.00||",
                        "2070109|群众文化|20.00|14.00|4.00|2.00",
                        "2080502|事业单位离退休|8.00|8.00||",
                        "2210201|住房公积金|9.00|9.00||"));
    }

    @Test
    void rowOfATableThatAddsUpElsewhereMustAddUpToo() throws IOException {
        assertThat(income("50.90")).containsExactly("sum:11");
    }

    @Test
    void rowWhoseOtherCellsAreBlankAddsUp() throws IOException {
        assertThat(income("50.00")).isEmpty();
    }

    @Test
    void incomeOfAFundIsNotThatOfTheUnit() throws IOException {
        assertThat(grave("""
                        一、收入决算情况说明
                        2023年度本年收入合计100.00万元。
                        二、政府性基金预算财政拨款收入支出决算情况说明
                        2023年度政府性基金预算财政拨款年初结转和结余0万元，本年收入6.00万元，本年支出6.00万元，年末结转和结余0万元。
                        """)).isEmpty();
    }

    @Test
    void rateOfTheOtherOfTwoValuesIsFine() throws IOException {
        String text = table("项目|决算数", "本年支出合计|97.00") + """
                二、支出决算情况说明
                本年支出合计79.00万元，其中：基本支出60.00万元，占75.95%；项目支出19.00万元，占24.05%。
                """;
        assertThat(grave("支出决算表\n" + text).map(each -> each.replaceAll(":.*", "")))
                .contains("prose-figure")
                .doesNotContain("ratio");
    }

    @Test
    void shareBehindTheNameOfItsBaseIsOfThatBase() throws IOException {
        assertThat(grave("""
                        二、支出决算情况说明
                        2023年度支出合计200.00万元，其中：基本支出50.00万元，占25%；项目支出150.00万元，占75%。
                        基本支出中，人员经费40.00万元，占基本支出的80%；公用经费10.00万元，占20%。
                        """)).isEmpty();
    }

    @Test
    void generalBudgetMayBeCalledFiscalSpendingInItsSection() throws IOException {
        assertThat(findings("""
                        三、财政拨款收入支出决算总体情况说明
                        2023年度财政拨款支出120.00万元，其中：一般公共预算财政拨款支出100.00万元，政府性基金预算财政拨款支出20.00万元。
                        五、一般公共预算财政拨款支出决算情况说明
                        （一）财政拨款支出决算总体情况
                        2023年度财政拨款支出100.00万元。
                        """))
                .noneMatch(finding -> List.of("prose-figure", "prose-twice").contains(finding.rule())
                        && finding.severity() != Severity.HINT);
    }

    @Test
    void lineWithANumberInBracketsIsHeldAgainstTheTable() throws IOException {
        String text = "一般公共预算财政拨款支出决算表\n"
                + table("功能分类科目编码|科目名称|本年支出合计|基本支出|项目支出", "210|卫生健康支出|46.80|46.80|", "221|住房保障支出|9.00|9.00|")
                + """
                （三）一般公共预算财政拨款收入支出决算情况说明
                一般公共预算财政拨款支出主要用于以下几个方面：
                （1）卫生健康支出48.60万元，主要用于职工医疗保险缴费。
                （2）住房保障支出9.00万元，主要用于住房公积金缴费。
                """;
        assertThat(findings(text))
                .filteredOn(finding -> finding.rule().equals("prose-twice"))
                .hasSize(1);
    }

    @Test
    void headingWithItsTextInTheSameLineOpensASection() throws IOException {
        assertThat(grave("""
                        （一）收入支出决算总体情况说明2023年度收入总计120.00万元，支出总计120.00万元。
                        （二）财政拨款收入支出决算总体情况说明2023年度财政拨款收入总计100.00万元，支出总计100.00万元，与2022年相比，各增加4.00万元，增长4.17%。
                        """)).isEmpty();
    }

    @Test
    void amountThatTheYearIsComparedWithIsNotOfTheYear() throws IOException {
        assertThat(grave("""
                        一、支出决算情况说明
                        与2022年度总支出80.00万元相比增加20.00万元，增长25.00%。
                        二、收入支出决算总体情况说明
                        2023年度本年支出合计100.00万元。
                        """)).isEmpty();
    }

    private List<String> ofTown(String words) throws IOException {
        return of("unit-other", file("a.txt", "云岭市南坪区望山街道办事处2023年度部门整体支出绩效自评报告\n" + words));
    }

    @Test
    void townThatIsCalledAlmostAsTheOwnOneIsReported() throws IOException {
        assertThat(ofTown("建议加大对望海街道治理经费的保障力度。\n")).containsExactly("a.txt:2:6");
    }

    @Test
    void townThatTheOwnOneWorksWithIsFine() throws IOException {
        assertThat(ofTown("与望海街道联合开展巡查。\n")).isEmpty();
    }
}
