package mingzhang.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import mingzhang.facts.Value.Absence;
import mingzhang.facts.Value.Wording;
import mingzhang.finding.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FactBookTest {
    private TestBook book;

    @BeforeEach
    void open() throws IOException {
        book = TestBook.empty();
    }

    @Test
    void figureThatIsNotGivenHasNoValue() {
        assertThat(book.year(2023, "人员: { 编制: }\n").find("人员.编制")).isEmpty();
    }

    @Test
    void zeroIsANumber() {
        assertThat(book.year(2023, "人员: { 编制: 0 }\n").amount("人员.编制")).isEqualTo("0人");
    }

    @Test
    void noneIsKeptAsNone() {
        assertThat(book.year(2023, "人员: { 编制: 无 }\n").find("人员.编制"))
                .map(Fact::value)
                .contains(Absence.NONE);
    }

    @Test
    void notApplicableIsKeptAsNotApplicable() {
        assertThat(book.year(2023, "人员: { 编制: 不适用 }\n").find("人员.编制"))
                .map(Fact::value)
                .contains(Absence.NOT_APPLICABLE);
    }

    @Test
    void emptyTableIsKeptAsEmptyTable() {
        assertThat(book.year(2023, "支出: { 项目支出: [] }\n").find("支出.项目支出"))
                .map(Fact::value)
                .contains(Absence.EMPTY_TABLE);
    }

    @Test
    void noneCountsAsNilInASum() {
        assertThat(book.year(2023, "支出: { 基本支出: 3, 项目支出: 无 }\n").amount("支出")).isEqualTo("3万元");
    }

    @Test
    void decimalsStayAsTyped() {
        assertThat(book.year(2023, "支出: { 基本支出: 1.20 }\n").amount("支出.基本支出")).isEqualTo("1.20万元");
    }

    @Test
    void totalFollowsFromItsParts() {
        assertThat(book.year(2023, "支出: { 基本支出: { 人员经费: 72.04, 公用经费: 7.87 }, 项目支出: 5.31 }\n")
                        .amount("支出"))
                .isEqualTo("85.22万元");
    }

    @Test
    void totalDoesNotFollowWhereAPartIsMissing() {
        assertThat(book.year(2023, "支出: { 基本支出: { 人员经费: 72.04 } }\n").find("支出"))
                .isEmpty();
    }

    @Test
    void totalFollowsWhereAnOptionalPartIsMissing() {
        assertThat(book.year(2023, "三公经费: { 公务接待费: 0.5 }\n").amount("三公经费")).isEqualTo("0.5万元");
    }

    @Test
    void totalOfOptionalPartsDoesNotFollowFromNothing() {
        assertThat(book.year(2023, "人员: { 编制: 3 }\n").find("三公经费")).isEmpty();
    }

    @Test
    void derivedTotalBearsTheEnvelopesOfItsParts() {
        TestBook.assertSame(
                book.year(2023, "支出: { 基本支出: 3.00, 项目支出: 2.00 }\n").envelope("支出"), TestBook.between("49900", "50100"));
    }

    @Test
    void statedTotalStaysAsStated() {
        assertThat(book.year(2023, "支出: { 合计: 9, 基本支出: 3, 项目支出: 2 }\n").amount("支出"))
                .isEqualTo("9万元");
    }

    @Test
    void totalOverRowsIsTheirSum() {
        assertThat(book.year(2023, "支出: { 项目支出: [ { 名称: 甲, 决算: 3 }, { 名称: 乙, 决算: 2.5 } ] }\n")
                        .amount("支出.项目支出"))
                .isEqualTo("5.5万元");
    }

    @Test
    void totalOverRowsOfAColumnIsTheirSum() {
        assertThat(book.year(2023, "支出: { 项目支出: [ { 名称: 甲, 上年结转: 1 }, { 名称: 乙, 上年结转: 2 } ] }\n")
                        .amount("支出.项目支出.上年结转"))
                .isEqualTo("3万元");
    }

    @Test
    void totalOverRowsDoesNotFollowWhereARowIsMissing() {
        assertThat(book.year(2023, "支出: { 项目支出: [ { 名称: 甲, 决算: 3 }, { 名称: 乙, 年初预算: 2 } ] }\n")
                        .find("支出.项目支出"))
                .isEmpty();
    }

    @Test
    void rowIsFoundByItsName() {
        assertThat(book.year(2023, "支出: { 项目支出: [ { 名称: 1.培训（二期）, 决算: 3 } ] }\n")
                        .amount("支出.项目支出[1.培训（二期）]"))
                .isEqualTo("3万元");
    }

    @Test
    void rowWithSquareBracketsInItsNameIsFound() {
        assertThat(book.year(2023, "支出: { 项目支出: [ { 名称: \"[2021]3号\", 决算: 3 } ] }\n")
                        .amount("支出.项目支出[[2021]3号]"))
                .isEqualTo("3万元");
    }

    @Test
    void rowsOfTheSameNameAreKeptApart() {
        assertThat(book.year(2023, "支出: { 项目支出: [ { 名称: 甲, 决算: 3 }, { 名称: 甲, 决算: 2 } ] }\n")
                        .amount("支出.项目支出"))
                .isEqualTo("5万元");
    }

    @Test
    void figureOfAnotherBasisStandsApart() {
        assertThat(book.year(2023, "支出: { 公用经费: 1, 基本支出: { 年初预算: 6, 决算: 7 } }\n")
                        .amount("支出.基本支出.年初预算"))
                .isEqualTo("6万元");
    }

    @Test
    void totalFollowsOnEachBasis() {
        assertThat(book.year(2023, "支出: { 基本支出: { 年初预算: 6 }, 项目支出: { 年初预算: 2 } }\n")
                        .amount("支出.年初预算"))
                .isEqualTo("8万元");
    }

    @Test
    void partMayBeGivenInAnotherUnit() {
        assertThat(book.year(2023, "支出: { 基本支出: 3, 项目支出: { 金额单位: 元, 合计: 20000 } }\n")
                        .amount("支出"))
                .isEqualTo("5万元");
    }

    @Test
    void fileMayBeInAnotherUnit() {
        assertThat(book.year(2023, "金额单位: 元\n支出: { 基本支出: 3.50, 项目支出: 2.50 }\n").amount("支出"))
                .isEqualTo("6.00元");
    }

    @Test
    void yearBeforeIsWhatItsOwnFileSays() {
        assertThat(book.year(2022, "支出: 4\n").year(2023, "支出: 5\n").amount("上年.支出"))
                .isEqualTo("4万元");
    }

    @Test
    void yearBeforeWithoutAFileIsWhatThisYearsFileSays() {
        assertThat(book.year(2023, "支出: 5\n上年: { 来源: 上年决算, 支出: 4 }\n").amount("上年.支出"))
                .isEqualTo("4万元");
    }

    @Test
    void yearBeforeKnowsWhereItIsTakenFrom() {
        assertThat(book.year(2023, "支出: 5\n上年: { 来源: 上年决算, 支出: 4 }\n")
                        .find("上年.支出")
                        .map(Fact::origin))
                .hasValueSatisfying(
                        origin -> assertThat(((Fact.Stated) origin).source()).contains("上年决算"));
    }

    @Test
    void yearBeforeFollowsFromAStatedChange() {
        assertThat(book.year(2023, "支出: { 合计: 5, 增减额: 1.5 }\n").amount("上年.支出")).isEqualTo("3.5万元");
    }

    @Test
    void yearBeforeFollowsFromAStatedDecrease() {
        assertThat(book.year(2023, "支出: { 合计: 5, 增减额: -1.5 }\n").amount("上年.支出"))
                .isEqualTo("6.5万元");
    }

    @Test
    void changeFollowsFromTwoYears() {
        assertThat(book.year(2022, "支出: 4\n").year(2023, "支出: 5\n").amount("支出.增减额"))
                .isEqualTo("1万元");
    }

    @Test
    void changeRateFollowsFromTwoYears() {
        assertThat(book.year(2022, "支出: 4\n").year(2023, "支出: 5\n").amount("支出.增减率"))
                .isEqualTo("25.00%");
    }

    @Test
    void changeDoesNotReachOverAMissingYear() {
        assertThat(book.year(2021, "支出: 4\n").year(2023, "支出: 5\n").find("支出.增减额"))
                .isEmpty();
    }

    @Test
    void changeRateFromNilDoesNotFollow() {
        assertThat(book.year(2022, "支出: 0\n").year(2023, "支出: 5\n").find("支出.增减率"))
                .isEmpty();
    }

    @Test
    void shareFollowsFromTheConceptAbove() {
        assertThat(book.year(2023, "支出: { 基本支出: 3, 项目支出: 1 }\n").amount("支出.基本支出.占比"))
                .isEqualTo("75.00%");
    }

    @Test
    void shareOfARowFollowsFromTheTotalOfRows() {
        assertThat(book.year(2023, "支出: { 项目支出: [ { 名称: 甲, 决算: 3 }, { 名称: 乙, 决算: 1 } ] }\n")
                        .amount("支出.项目支出[甲].占比"))
                .isEqualTo("75.00%");
    }

    @Test
    void executionRateFollowsFromTheAdjustedBudget() {
        assertThat(book.year(2023, "支出: { 基本支出: { 全年预算: 4, 决算: 3 } }\n").amount("支出.基本支出.执行率"))
                .isEqualTo("75.00%");
    }

    @Test
    void completionRateFollowsFromTheInitialBudget() {
        assertThat(book.year(2023, "支出: { 基本支出: { 年初预算: 4, 决算: 3 } }\n").amount("支出.基本支出.完成率"))
                .isEqualTo("75.00%");
    }

    @Test
    void formulaOfItsOwnIsComputed() {
        assertThat(book.year(2023, "人员: { 编制: 4, 在职: 3 }\n").amount("人员.控制率")).isEqualTo("75.00%");
    }

    @Test
    void fundsOfAProjectFollowFromTheRowOfTheSameName() {
        assertThat(book.year(2023, """
                支出: { 项目支出: [ { 名称: 培训, 决算: 3 } ] }
                绩效自评: { 项目: [ { 名称: 培训 } ] }
                """).amount("绩效自评.项目[培训].资金")).isEqualTo("3万元");
    }

    @Test
    void formulasInACircleEnd() {
        assertThat(book.taxonomy("节能: { 定义: { 计量: 金额, 公式: 节水 } }\n节水: { 定义: { 计量: 金额, 公式: 节能 } }\n")
                        .year(2023, "支出: 3\n")
                        .find("节能"))
                .isEmpty();
    }

    @Test
    void figureInACircleFollowsFromTheOther() {
        assertThat(book.taxonomy("节能: { 定义: { 计量: 金额, 公式: 节水 } }\n节水: { 定义: { 计量: 金额, 公式: 节能 } }\n")
                        .year(2023, "节水: 3\n")
                        .amount("节能"))
                .isEqualTo("3万元");
    }

    @Test
    void formulaOfItselfEnds() {
        assertThat(book.taxonomy("节能: { 定义: { 计量: 金额, 公式: 节能 + 1 } }\n")
                        .year(2023, "支出: 3\n")
                        .find("节能"))
                .isEmpty();
    }

    @Test
    void localTaxonomyAddsAPart() {
        assertThat(book.taxonomy("支出: { 基本支出: { 工会经费: } }\n")
                        .year(2023, "支出: { 基本支出: { 工会经费: 0.5 } }\n")
                        .amount("支出.基本支出.工会经费"))
                .isEqualTo("0.5万元");
    }

    @Test
    void largerOfTwoIsComputed() {
        assertThat(book.taxonomy("节能: { 定义: { 计量: 金额, 公式: \"最大(支出, 收入)\" } }\n")
                        .year(2023, "支出: 3\n收入: 4\n")
                        .amount("节能"))
                .isEqualTo("4万元");
    }

    @Test
    void wordsStayWords() {
        assertThat(book.year(2023, "绩效自评: { 整体: { 等级: 优 } }\n").find("绩效自评.整体.等级"))
                .map(Fact::value)
                .contains(new Wording("优"));
    }

    @Test
    void numberGivenTwiceIsReported() {
        assertThat(book.year(2023, "支出: { 合计: 3, 决算: 3 }\n").findings())
                .extracting(Finding::rule)
                .containsExactly("fact-duplicate");
    }

    @Test
    void statedFigureKnowsItsPlace() {
        assertThat(book.year(2023, "支出:\n  基本支出: 3\n").find("支出.基本支出").flatMap(Fact::position))
                .hasToString("Optional[2023.yaml:3:9]");
    }
}
