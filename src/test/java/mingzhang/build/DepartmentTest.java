package mingzhang.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mingzhang.TestSite;
import mingzhang.compare.Change;
import mingzhang.facts.Fact;
import mingzhang.facts.FactBook;
import mingzhang.facts.FigurePath.Found;
import mingzhang.finding.Finding;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A department, culture, with its office and a library. */
class DepartmentTest {
    private static final String OFFICE = """
            收入: { 财政拨款收入: 112, 其他收入: 1 }
            支出: { 基本支出: 90, 项目支出: [ { 名称: 文化下乡, 决算: 23 } ] }
            """;
    private static final String LIBRARY = """
            收入: { 财政拨款收入: 60 }
            支出: { 基本支出: 40, 项目支出: [ { 名称: 购书, 决算: 20 } ] }
            """;

    @TempDir
    Path root;

    private TestSite site;

    @BeforeEach
    void makeSite() throws IOException {
        site = TestSite.in(root)
                .year("culture", 2023, "")
                .year("office", 2023, OFFICE)
                .year("library", 2023, LIBRARY)
                .file("content/culture/unit.yaml", "名称: 文化局\n汇总单位: [office, library]\n")
                .file("content/office/unit.yaml", "名称: 文化局本级\n口径: 本级\n上级: culture\n")
                .file("content/library/unit.yaml", "名称: 图书馆\n上级: culture\n");
    }

    private FactBook book() throws IOException {
        return Inspection.unit(BuildOptions.of(root), "culture")
                .book()
                .orElseThrow()
                .book();
    }

    private Optional<Fact> fact(String path) throws IOException {
        FactBook book = book();
        return book.find(((Found) book.locate(path, 2023)).address());
    }

    private String figure(String path) throws IOException {
        return fact(path)
                .flatMap(Fact::amount)
                .map(amount -> amount.number().toPlainString())
                .orElse("未知");
    }

    private List<String> rules() throws IOException {
        return site.allFindings().stream().map(Finding::rule).toList();
    }

    @Test
    void figureIsTheSumOverTheUnits() throws IOException {
        assertThat(figure("支出.基本支出")).isEqualTo("130");
    }

    @Test
    void sumIsTraceableToTheLineOfEachUnit() throws IOException {
        Fact.Derived origin = (Fact.Derived) fact("支出.基本支出").orElseThrow().origin();
        assertThat(origin.parts())
                .map(part -> ((Fact.Contributed) part.origin())
                        .fact()
                        .position()
                        .orElseThrow()
                        .file())
                .containsExactly("content/office/2023.yaml", "content/library/2023.yaml");
    }

    @Test
    void totalOfAllUnitsCountsEachOnce() throws IOException {
        site.build();
        assertThat(Jsoup.parse(site.page("index.html")).select(".hero").text()).contains("2023年度支出合计 173万元3个单位");
    }

    @Test
    void pageOfADepartmentLeadsToItsUnits() throws IOException {
        site.build();
        assertThat(Jsoup.parse(site.page("culture/index.html"))
                        .select(".meta a")
                        .eachAttr("href"))
                .containsExactly("../office/index.html", "../library/index.html");
    }

    @Test
    void partThatAUnitDoesNotHaveIsNil() throws IOException {
        assertThat(figure("收入.其他收入")).isEqualTo("1");
    }

    @Test
    void allocationThatOneUnitDoesNotHaveIsThatOfTheOthers() throws IOException {
        site.year("office", 2023, OFFICE + "收支总计: { 年末结转和结余: 0 }\n")
                .year("library", 2023, LIBRARY + "收支总计: { 结余分配: 2.2, 年末结转和结余: 3 }\n");
        assertThat(figure("收支总计.结余分配")).isEqualTo("2.2");
    }

    @Test
    void changeAgainstTheYearBeforeIsNotThatOfTheUnitsWhichKnowIt() throws IOException {
        site.year("office", 2023, OFFICE + "上年: { 来源: 决算, 支出: { 基本支出: 80 } }\n");
        assertThat(figure("支出.基本支出.增减额")).isEqualTo("未知");
    }

    @Test
    void codesOfAllUnitsStandInTheirOrder() throws IOException {
        site.year("office", 2023, "支出: { 功能分类: [ { 编码: \"2070108\", 基本支出: 1 } ] }\n")
                .year("library", 2023, "支出: { 功能分类: [ { 编码: \"2070104\", 基本支出: 2 } ] }\n");
        FactBook book = book();
        assertThat(book.rows(((Found) book.locate("支出.功能分类", 2023)).address()))
                .containsExactly("207", "20701", "2070104", "2070108");
    }

    @Test
    void rowsOfAllUnitsAreListed() throws IOException {
        assertThat(figure("支出.项目支出[购书]")).isEqualTo("20");
    }

    @Test
    void figureThatAUnitShouldHaveAndDoesNotGiveIsUnknown() throws IOException {
        site.year("library", 2023, "支出: { 基本支出: 40 }\n").file("content/library/unit.yaml", "名称: 图书馆\n");
        assertThat(figure("支出")).isEqualTo("未知");
    }

    @Test
    void partOfAWholeThatAUnitDoesNotGiveIsUnknown() throws IOException {
        site.file("content/library/2023.yaml", "年度: 2023\n体例: [report]\n支出: { 基本支出: 40, 项目支出: 20 }\n");
        assertThat(figure("收入.其他收入")).isEqualTo("未知");
    }

    @Test
    void listOfWhichAUnitGivesNoRowsIsUnknown() throws IOException {
        site.file("content/library/2023.yaml", "年度: 2023\n体例: [report]\n支出: { 基本支出: 40, 项目支出: 20 }\n");
        assertThat(figure("支出.项目支出[文化下乡]")).isEqualTo("未知");
    }

    @Test
    void whatTheDepartmentStatesItselfHolds() throws IOException {
        site.file("content/culture/2023.yaml", "年度: 2023\n体例: [report]\n支出: { 基本支出: 128, 项目支出: 43 }\n");
        assertThat(figure("支出.基本支出")).isEqualTo("128");
    }

    @Test
    void statementOtherThanTheSumIsAWarning() throws IOException {
        site.file("content/culture/2023.yaml", "年度: 2023\n体例: [report]\n支出: { 基本支出: 128, 项目支出: 43 }\n");
        assertThat(site.allFindings())
                .filteredOn(finding -> finding.rule().equals("member-sum"))
                .singleElement()
                .extracting(Finding::isError)
                .isEqualTo(false);
    }

    @Test
    void statementThatIsTheSumIsFine() throws IOException {
        site.file("content/culture/2023.yaml", "年度: 2023\n体例: [report]\n支出: { 基本支出: 130, 项目支出: 43 }\n");
        assertThat(rules()).doesNotContain("member-sum");
    }

    @Test
    void scoresOfTheUnitsAreNotAddedUp() throws IOException {
        site.year("office", 2023, "绩效自评: { 整体: { 总分: 90 } }\n").year("library", 2023, "绩效自评: { 整体: { 总分: 95 } }\n");
        assertThat(figure("绩效自评.整体.总分")).isEqualTo("未知");
    }

    @Test
    void yearOfItsOfficeAloneIsNotSummed() throws IOException {
        site.file("content/culture/2023.yaml", "年度: 2023\n体例: [report]\n口径: 本级\n");
        assertThat(figure("支出")).isEqualTo("未知");
    }

    @Test
    void yearsOfDifferentScopeAreNotCompared() throws IOException {
        site.file("content/culture/2022.yaml", "年度: 2022\n口径: 本级\n支出: { 基本支出: 100, 项目支出: 1 }\n");
        Inspection.UnitFigures figures =
                Inspection.unit(BuildOptions.of(root), "culture").book().orElseThrow();
        Fact fact = figures.book()
                .find(((Found) figures.book().locate("支出", 2023)).address())
                .orElseThrow();
        assertThat(figures.changes().against(fact)).isEqualTo(new Change.OtherScope("2022年为本级数，2023年为部门汇总数"));
    }

    @Test
    void departmentsOfDepartmentsAreAddedUp() throws IOException {
        site.year("county", 2023, "").file("content/county/unit.yaml", "名称: 县\n汇总单位: [culture]\n");
        FactBook book = Inspection.unit(BuildOptions.of(root), "county")
                .book()
                .orElseThrow()
                .book();
        assertThat(book.find(((Found) book.locate("支出", 2023)).address())
                        .flatMap(Fact::base)
                        .orElseThrow())
                .isEqualByComparingTo("1730000");
    }

    @Test
    void unitWithoutAFileOfTheYearIsReported() throws IOException {
        site.without("content/library/2023.yaml");
        assertThat(rules()).contains("member-year");
    }

    @Test
    void unitSetUpLaterIsNotMissedBefore() throws IOException {
        site.without("content/library/2023.yaml")
                .file("content/library/unit.yaml", "名称: 图书馆\n上级: culture\n设立年度: 2024\n");
        assertThat(rules()).doesNotContain("member-year");
        assertThat(figure("支出.基本支出")).isEqualTo("90");
    }

    @Test
    void yearInWhichNoUnitHasAFileIsTheDepartmentsOwn() throws IOException {
        site.file("content/culture/2022.yaml", "年度: 2022\n收入: 100\n支出: { 基本支出: 100, 项目支出: 0 }\n");
        assertThat(rules()).doesNotContain("member-year");
    }

    @Test
    void yearOfWhichNothingIsFilledInIsReported() throws IOException {
        site.file("content/culture/2022.yaml", "年度: 2022\n");
        assertThat(rules()).contains("member-year");
    }

    @Test
    void unitThatThereIsNotIsAnError() throws IOException {
        site.file("content/culture/unit.yaml", "名称: 文化局\n汇总单位: [office, libary]\n");
        assertThat(rules()).contains("member-unknown");
    }

    @Test
    void departmentThatThereIsNotIsReported() throws IOException {
        site.file("content/library/unit.yaml", "名称: 图书馆\n上级: cultrue\n");
        assertThat(rules()).contains("parent-unknown");
    }

    @Test
    void unitIsNotItsOwnDepartment() throws IOException {
        site.file("content/library/unit.yaml", "名称: 图书馆\n上级: library\n");
        assertThat(rules()).contains("parent-unknown");
    }

    @Test
    void departmentOfTheSiteIsFine() throws IOException {
        assertThat(rules()).doesNotContain("parent-unknown");
    }

    @Test
    void pageOfAUnitLeadsToItsDepartment() throws IOException {
        site.build();
        assertThat(Jsoup.parse(site.page("library/index.html"))
                        .select(".meta a[href=../culture/index.html]")
                        .text())
                .isEqualTo("文化局");
    }

    @Test
    void departmentThatIsTypedAndOnTheSiteIsNamedOnce() throws IOException {
        site.file("content/library/unit.yaml", "名称: 图书馆\n主管部门: 文化局\n上级: culture\n");
        site.build();
        assertThat(Jsoup.parse(site.page("library/index.html")).select(".meta").text())
                .containsOnlyOnce("文化局");
    }

    @Test
    void departmentThatContainsItselfIsAnError() throws IOException {
        site.file("content/library/unit.yaml", "名称: 图书馆\n汇总单位: [culture]\n");
        assertThat(rules()).contains("member-broken");
    }

    @Test
    void unitWithErrorsMakesTheSumsUnreliable() throws IOException {
        site.year("library", 2023, "支出: { 基本支出: 四十 }\n").file("content/library/unit.yaml", "名称: 图书馆\n");
        assertThat(rules()).contains("member-broken");
    }

    @Test
    void scopeThatThereIsNotIsAnError() throws IOException {
        site.file("content/library/unit.yaml", "名称: 图书馆\n口径: 全县\n");
        assertThat(rules()).contains("scope");
    }
}
