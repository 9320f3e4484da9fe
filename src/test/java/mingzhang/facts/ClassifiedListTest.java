package mingzhang.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import mingzhang.facts.FigurePath.Ambiguous;
import mingzhang.facts.FigurePath.Found;
import mingzhang.finding.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists whose rows are codes of the budget classification: only the lowest rows are typed. */
class ClassifiedListTest {
    private static final String GENERAL = "财政拨款支出.一般公共预算支出";
    private static final String ITEMS = """
            财政拨款支出:
              一般公共预算支出:
                功能分类:
                  - { 编码: "2012801", 年初预算: 90, 基本支出: 80.5, 项目支出: 12 }
                  - { 编码: "2080501", 年初预算: 3, 基本支出: 3.20 }
                  - { 编码: "2080505", 年初预算: 0, 基本支出: 6 }
            """;
    private static final String NO_OTHER_FUND = "  政府性基金预算支出: 无\n  国有资本经营预算支出: 无\n";
    private TestBook book;

    @BeforeEach
    void open() throws IOException {
        book = TestBook.empty();
    }

    @Test
    void groupIsTheSumOfTheItemsBelow() {
        assertThat(book.year(2023, ITEMS).amount(GENERAL + ".功能分类[20805]")).isEqualTo("9.20万元");
    }

    @Test
    void classIsTheSumOfItsGroupsInEachColumn() {
        assertThat(book.year(2023, ITEMS).amount(GENERAL + ".功能分类[208].基本支出")).isEqualTo("9.20万元");
    }

    @Test
    void classIsTheSumOfItsGroupsOnEachBasis() {
        assertThat(book.year(2023, ITEMS).amount(GENERAL + ".功能分类[208].年初预算")).isEqualTo("3万元");
    }

    @Test
    void totalIsTheSumOfTheClasses() {
        assertThat(book.year(2023, ITEMS).amount(GENERAL)).isEqualTo("101.70万元");
    }

    @Test
    void groupSaysOfWhichItemsItConsists() {
        assertThat(book.year(2023, ITEMS)
                        .find(GENERAL + ".功能分类[20805]")
                        .map(Fact::origin)
                        .filter(Fact.Derived.class::isInstance)
                        .map(origin -> ((Fact.Derived) origin)
                                .parts().stream()
                                        .map(part -> part.address().name())
                                        .toList()))
                .hasValueSatisfying(
                        parts -> assertThat(parts).containsExactly("行政单位离退休（2080501）", "机关事业单位基本养老保险缴费支出（2080505）"));
    }

    @Test
    void columnLeftBlankIsNilWhereTheOthersMakeUpTheRow() {
        assertThat(book.year(2023, ITEMS).amount(GENERAL + ".项目支出")).isEqualTo("12万元");
    }

    @Test
    void columnLeftBlankIsUnknownWhereOnlyTheRowIsGiven() {
        assertThat(book.year(2023, "财政拨款支出: { 一般公共预算支出: { 功能分类: [ { 编码: \"2012801\", 决算: 9 } ] } }\n")
                        .find(GENERAL + ".项目支出"))
                .isEmpty();
    }

    @Test
    void rowIsFoundByItsName() {
        assertThat(book.year(2023, ITEMS).amount(GENERAL + ".功能分类[机关事业单位基本养老保险缴费支出]"))
                .isEqualTo("6万元");
    }

    @Test
    void nameOfSeveralRowsIsAmbiguous() {
        FactBook facts = book.year(2023, ITEMS + "      - { 编码: \"2130101\", 基本支出: 1 }\n")
                .book();
        assertThat(facts.locate(GENERAL + ".功能分类[行政运行]", 2023))
                .isInstanceOfSatisfying(
                        Ambiguous.class, found -> assertThat(found.codes()).containsExactly("2012801", "2130101"));
    }

    @Test
    void rowIsCalledAsTheTableOfTheYearCallsIt() {
        FactBook facts = book.year(2019, ITEMS).book();
        Found group = (Found) facts.locate(GENERAL + ".功能分类[20805]", 2019);
        assertThat(facts.rowName(group.address())).isEqualTo("行政事业单位离退休");
    }

    @Test
    void typedNameHolds() {
        FactBook facts = book.year(2023, "财政拨款支出: { 一般公共预算支出: { 功能分类: [ { 编码: \"2999901\", 名称: 其他, 决算: 9 } ] } }\n")
                .book();
        Found row = (Found) facts.locate(GENERAL + ".功能分类[2999901]", 2023);
        assertThat(facts.rowName(row.address())).isEqualTo("其他");
    }

    @Test
    void rowWithoutCodeGetsTheCodeOfItsFullName() {
        assertThat(book.year(2023, """
                        财政拨款支出:
                          一般公共预算支出:
                            功能分类: [ { 名称: 社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）, 决算: 9 } ]
                        """).amount(GENERAL + ".功能分类[20805]")).isEqualTo("9万元");
    }

    @Test
    void rowWithoutCodeWhoseNameTellsNoneStandsAlone() {
        assertThat(book.year(2023, "财政拨款支出: { 一般公共预算支出: { 功能分类: [ { 名称: 另一类, 决算: 9 }, { 编码: \"201\", 决算: 1 } ] } }\n")
                        .amount(GENERAL))
                .isEqualTo("10万元");
    }

    @Test
    void codeGivenTwiceIsAnError() {
        assertThat(book.year(2023, ITEMS + "      - { 编码: \"2012801\", 基本支出: 1 }\n")
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("row-duplicate");
    }

    @Test
    void unknownCodeIsReportedOnce() {
        assertThat(book.year(2023, """
                        财政拨款支出:
                          一般公共预算支出: { 功能分类: [ { 编码: "2012877", 名称: 其他, 决算: 9 } ] }
                          政府性基金预算支出: { 功能分类: [ { 编码: "2012877", 名称: 其他, 决算: 9 } ] }
                        """).findings()).extracting(Finding::message).containsExactly("code-unknown.named");
    }

    @Test
    void otherNameThanThatOfTheTableIsReported() {
        assertThat(book.year(2023, "财政拨款支出: { 一般公共预算支出: { 功能分类: [ { 编码: \"2012801\", 名称: 行政经费, 决算: 9 } ] } }\n")
                        .findings())
                .extracting(Finding::message)
                .containsExactly("code-name");
    }

    @Test
    void unitWithFiscalMoneyOnlyHasItsExpenditureByCode() {
        assertThat(book.year(2023, ITEMS + """
                  政府性基金预算支出:
                    功能分类: [ { 编码: "2120899", 本年收入: 30, 项目支出: 25 } ]
                  国有资本经营预算支出: 无
                """).amount("支出.功能分类[212].项目支出")).isEqualTo("25万元");
    }

    @Test
    void unitWithFiscalMoneyOnlyHasItsIncomeByCode() {
        assertThat(book.year(2023, ITEMS + """
                  政府性基金预算支出:
                    功能分类: [ { 编码: "2120899", 本年收入: 30, 项目支出: 25 } ]
                  国有资本经营预算支出: 无
                """).amount("收入.功能分类[212].财政拨款收入")).isEqualTo("30万元");
    }

    @Test
    void unitWithFiscalMoneyOnlyHasItsTotals() {
        assertThat(book.year(2023, ITEMS + NO_OTHER_FUND).amount("收入")).isEqualTo("101.70万元");
    }

    @Test
    void fundThatIsNotSpokenOfLeavesTheTotalsUnknown() {
        TestBook year = book.year(2023, ITEMS + "  政府性基金预算支出: 无\n");
        assertThat(year.find("财政拨款支出")).isEmpty();
        assertThat(year.find("支出")).isEmpty();
        assertThat(year.find("收入")).isEmpty();
    }

    @Test
    void balanceThatNobodyTouchedLeavesIncomeEqualToExpenditure() {
        assertThat(book.year(2023, ITEMS + NO_OTHER_FUND + "收支总计: { 年初结转和结余: 5, 年末结转和结余: 5 }\n")
                        .amount("收入.功能分类[201]"))
                .isEqualTo("92.5万元");
    }

    @Test
    void balanceThatChangedLeavesIncomeByCodeUnknown() {
        assertThat(book.year(2023, ITEMS + NO_OTHER_FUND + "收支总计: { 年初结转和结余: 5, 年末结转和结余: 3 }\n")
                        .find("收入.功能分类[201]"))
                .isEmpty();
    }

    @Test
    void incomeOfItemsWithBalancesIsTyped() {
        TestBook year = book.year(2023, """
                财政拨款支出:
                  一般公共预算支出:
                    功能分类:
                      - { 编码: "2012801", 年初结转和结余: 2, 本年收入: 90, 基本支出: 80, 项目支出: 5 }
                """);
        assertThat(year.amount(GENERAL + ".功能分类[2012801].年末结转和结余")).isEqualTo("7万元");
    }

    @Test
    void incomeOfItemsWithoutBalancesIsTheirExpenditure() {
        assertThat(book.year(2023, ITEMS).amount(GENERAL + ".功能分类[2012801].本年收入"))
                .isEqualTo("92.5万元");
    }

    @Test
    void threePublicExpensesAreThoseOfTheGeneralBudgetWhereNoOtherFundSpends() {
        assertThat(book.year(2023, ITEMS + NO_OTHER_FUND + "三公经费: { 公务接待费: { 年初预算: 2, 决算: 1.5 } }\n")
                        .amount(GENERAL + ".三公经费.公务接待费"))
                .isEqualTo("1.5万元");
    }

    @Test
    void threePublicExpensesByFundAreTypedWhereAnotherFundSpends() {
        assertThat(book.year(2023, ITEMS + "  政府性基金预算支出: 4\n三公经费: { 公务接待费: 1.5 }\n")
                        .find(GENERAL + ".三公经费"))
                .isEmpty();
    }

    @Test
    void unitWithOtherMoneyMustTypeItsExpenditureByCode() {
        assertThat(book.year(2023, ITEMS + "收入: { 其他收入: 3 }\n").find("支出.功能分类[201]"))
                .isEmpty();
    }

    @Test
    void expenditureByCodeIsNotTakenWhereItContradictsTheTotal() {
        assertThat(book.year(2023, ITEMS + "支出: 120\n").find("支出.功能分类[201]")).isEmpty();
    }

    @Test
    void expenditureByCodeIsNotTakenWhereAFundHasNoRows() {
        TestBook year = book.year(2023, ITEMS + "  政府性基金预算支出: 4.38\n");
        assertThat(year.find("支出.功能分类[201]")).isEmpty();
        assertThat(year.amount("财政拨款支出.功能分类[201].一般公共预算财政拨款")).isEqualTo("92.5万元");
    }

    @Test
    void closingBalanceOfAFundFollowsFromItsRow() {
        assertThat(book.year(2023, """
                        财政拨款支出:
                          政府性基金预算支出:
                            功能分类: [ { 编码: "2120899", 年初结转和结余: 5, 本年收入: 30, 项目支出: 28 } ]
                        """).amount("财政拨款收支总计.年末财政拨款结转和结余.政府性基金预算财政拨款"))
                .isEqualTo("7万元");
    }

    @Test
    void basicExpenditureFollowsFromItsEconomicCodes() {
        assertThat(book.year(2023, """
                        财政拨款支出:
                          一般公共预算支出:
                            经济分类: [ { 编码: "30101", 决算: 40 }, { 编码: "30201", 决算: 3.5 }, { 编码: "31002", 决算: 1 } ]
                        """).amount(GENERAL + ".基本支出.公用经费")).isEqualTo("4.5万元");
    }

    @Test
    void basicExpenditureWithoutAnyStaffCodeIsOfficeOperationAlone() {
        assertThat(book.year(2023, "财政拨款支出: { 一般公共预算支出: { 经济分类: [ { 编码: \"30201\", 决算: 3.5 } ] } }\n")
                        .amount(GENERAL + ".基本支出"))
                .isEqualTo("3.5万元");
    }

    @Test
    void rowUnderANewCodeContinuesItsFormerCode() {
        book.year(2020, "财政拨款支出: { 一般公共预算支出: { 功能分类: [ { 编码: \"2080504\", 名称: 旧, 决算: 8 } ] } }\n");
        assertThat(book.year(2021, "财政拨款支出: { 一般公共预算支出: { 功能分类: [ { 编码: \"2080599\", 决算: 10 } ] } }\n")
                        .amount(GENERAL + ".功能分类[2080599].增减额"))
                .isEqualTo("2万元");
    }
}
