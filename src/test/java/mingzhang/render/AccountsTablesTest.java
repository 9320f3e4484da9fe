package mingzhang.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.TestSite;
import mingzhang.finding.Finding;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The set of final accounts: which tables, in which order and layout, is the form's; the figures are the unit's. */
class AccountsTablesTest {
    private static final String LEAVES = """
            财政拨款支出:
              一般公共预算支出:
                功能分类:
                  - { 编码: "2012801", 基本支出: 80.5, 项目支出: 12 }
                  - { 编码: "2080505", 基本支出: 6 }
                经济分类:
                  - { 编码: "30101", 决算: 80 }
                  - { 编码: "30201", 决算: 6.5 }
              政府性基金预算支出:
                功能分类: [ { 编码: "2290402", 年初结转和结余: 5, 本年收入: 30, 项目支出: 28 } ]
              国有资本经营预算支出: 无
            三公经费: { 因公出国境费: 0, 公务用车购置及运行维护费: 0, 公务接待费: { 全年预算: 1, 决算: 0.5 } }
            """;
    private static final String ALL =
            "目录: [T_TOTAL, T_INCOME, T_EXPENSE, T_FISCAL_TOTAL, T_GPB, T_BASIC, T_FUND, T_SOC, T_3G]";

    @TempDir
    Path root;

    private TestSite site(String tables, String figures) throws IOException {
        return TestSite.in(root)
                .form("<@accountsTables/>\n")
                .file("templates/formats/report/format.yaml", """
                        名称: 测试体例
                        文档: [ { 标识: report, 标题: "${year}年度报告" } ]
                        表:
                          %s
                        """.formatted(tables))
                .year(2024, figures);
    }

    private String table(String tables, String id) throws IOException {
        Matcher table = Pattern.compile("<table[^>]* data-table=\"" + id + "\".*?</table>.*?</div>", Pattern.DOTALL)
                .matcher(site(tables, LEAVES).report(2024));
        assertThat(table.find()).isTrue();
        return table.group();
    }

    private static String text(String markup) {
        return markup.replaceAll("<col[^>]*>", "")
                .replaceAll("</t[dh]>", "|")
                .replaceAll("<[^>]+>", "")
                .replaceAll("\\s+", " ");
    }

    @Test
    void tablesStandInTheOrderOfTheForm() throws IOException {
        Matcher ids = Pattern.compile("data-table=\"(\\w+)\"")
                .matcher(site("目录: [T_3G, T_GPB, T_TOTAL]", LEAVES).report(2024));
        assertThat(ids.results().map(found -> found.group(1)).toList()).isEqualTo(List.of("T_3G", "T_GPB", "T_TOTAL"));
    }

    @Test
    void fiscalListsAloneFillTheTableOfIncome() throws IOException {
        assertThat(text(table(ALL, "T_INCOME"))).contains("229|其他支出|30|30|").contains("201|一般公共服务支出|92.5|92.5|");
    }

    @Test
    void fiscalListsAloneFillTheTableOfExpenditure() throws IOException {
        assertThat(text(table(ALL, "T_EXPENSE"))).contains("合计|126.5|86.5|40|");
    }

    @Test
    void grandTotalIncludesTheFundsCarriedOver() throws IOException {
        assertThat(text(table(ALL, "T_TOTAL"))).contains("年初结转和结余|5|年末结转和结余|7|").contains("总计|133.5|总计|133.5|");
    }

    @Test
    void fiscalTotalIsSplitByFund() throws IOException {
        assertThat(text(table(ALL, "T_FISCAL_TOTAL"))).contains("本年支出合计|126.5|98.5|28|无|");
    }

    @Test
    void basicExpenditureEndsWithStaffAndOffice() throws IOException {
        assertThat(text(table(ALL, "T_BASIC"))).contains("人员经费合计|80|公用经费合计|6.5|");
    }

    @Test
    void fundTableHasItsBalances() throws IOException {
        assertThat(text(table(ALL, "T_FUND"))).contains("合计|5|30|28||28|7|");
    }

    @Test
    void emptyTableStaysWithItsSentence() throws IOException {
        assertThat(text(table(ALL, "T_SOC"))).contains("2024年度无国有资本经营预算财政拨款支出，本表无数据。");
    }

    @Test
    void tableThatIsNotGivenSaysSo() throws IOException {
        assertThat(text(site("目录: [T_SOC]", "支出: 3\n").report(2024))).contains("2024年度国有资本经营预算财政拨款支出未填报。");
    }

    @Test
    void totalMayStandLast() throws IOException {
        String rows = text(table("设置: { 合计: 最后 }\n  " + ALL, "T_GPB"));
        assertThat(rows.indexOf("合计|98.5|")).isGreaterThan(rows.indexOf("2080505|"));
    }

    @Test
    void labelsAreCountedOn() throws IOException {
        assertThat(text(table("设置: { 编号: 公开01表 }\n  " + ALL, "T_GPB"))).contains("公开05表");
    }

    @Test
    void headNamesTheUnitByItsScope() throws IOException {
        TestSite site = site("设置: { 抬头: 是 }\n  " + ALL, LEAVES)
                .file("content/" + TestSite.UNIT + "/unit.yaml", "名称: 某某馆\n口径: 单位\n");
        assertThat(text(site.report(2024))).contains("单位：某某馆金额单位：万元");
    }

    @Test
    void oneTableMayBeInYuan() throws IOException {
        assertThat(text(table("目录: [ { 表: T_GPB, 金额单位: 元, 小数: 2, 千分位: 是 } ]", "T_GPB")))
                .contains("金额单位：元")
                .contains("合计|985,000.00|");
    }

    @Test
    void titleMayBeThatOfTheYear() throws IOException {
        assertThat(text(table("目录: [ { 表: T_3G, 标题: 一般公共预算财政拨款“三公”经费支出决算表 } ]", "T_3G")))
                .contains("一般公共预算财政拨款“三公”经费支出决算表");
    }

    @Test
    void rowsAreNumberedLeftLaneFirst() throws IOException {
        assertThat(text(table("设置: { 行次: 是 }\n  " + ALL, "T_TOTAL")))
                .contains("一、一般公共预算财政拨款收入|1|98.5|一、一般公共服务支出|7|92.5|");
    }

    @Test
    void allClassesOfTheYearMayBeListed() throws IOException {
        assertThat(text(table("设置: { 科目: 全部 }\n  " + ALL, "T_TOTAL"))).contains("二、外交支出||");
    }

    @Test
    void budgetAndOutturnMayStandSideBySide() throws IOException {
        assertThat(text(table("设置: { 三公: 逐项 }\n  " + ALL, "T_3G"))).contains("|1|0.5| 注");
    }

    private String provincial(String id, String figures) throws IOException {
        return text(site("目录: [" + id + "]", figures).report(2024));
    }

    @Test
    void detailsByEconomicCodeJoinBasicAndProjectExpenditure() throws IOException {
        assertThat(provincial("T_GPB_DETAIL", """
                        财政拨款支出:
                          一般公共预算支出:
                            经济分类: [ { 编码: "30201", 决算: 10 } ]
                            项目支出: { 经济分类: [ { 编码: "30226", 决算: 40 } ] }
                        """)).contains("302|商品和服务支出|50|10|40|");
    }

    @Test
    void unitsOfADepartmentAddUp() throws IOException {
        assertThat(provincial("T_INCOME_UNITS", """
                        收入:
                          分单位:
                            - { 单位: 局本级, 财政拨款收入: 100 }
                            - { 单位: 所属中心, 财政拨款收入: 20, 事业收入: 3.5 }
                        """)).contains("合计|123.5|120|3.5|");
    }

    @Test
    void projectsHaveTheirBalances() throws IOException {
        assertThat(provincial("T_PROJECTS", "支出: { 项目支出: [ { 名称: 甲, 上年结转: 11, 财政拨款: 30, 决算: 40, 结余结转: 1 } ] }\n"))
                .contains("甲|11|30||40|1|");
    }

    @Test
    void procurementShowsWhatIsReservedForSmallFirms() throws IOException {
        assertThat(provincial("T_PROCUREMENT", "政府采购: { 货物: 3, 服务: 5, 预留中小企业: 8 }\n"))
                .contains("合计|8|", "面向中小企业预留采购份额|8|");
    }

    @Test
    void vehiclesAreListedByKind() throws IOException {
        assertThat(provincial("T_ASSETS", "资产: { 车辆: { 机要通信用车: 1, 应急保障用车: 2 } }\n"))
                .contains("公务用车辆数（辆）|3|", "机要通信用车（辆）|1|");
    }

    @Test
    void meetingsAndTrainingShareATable() throws IOException {
        assertThat(provincial("T_MEETINGS", "会议费: { 决算: 1.2, 次数: 3 }\n培训费: 无\n"))
                .contains("会议费||1.2|", "培训费||无|", "会议次数（次）||3|");
    }

    @Test
    void emptyListOfServicesSaysSo() throws IOException {
        assertThat(provincial("T_SERVICES", "政府购买服务: []\n")).contains("2024年度无政府购买服务支出，本表无数据。");
    }

    @Test
    void detailsOfWhichOnlyBasicExpenditureIsGivenHaveNoSum() throws IOException {
        assertThat(provincial("T_GPB_DETAIL", LEAVES))
                .contains("合计|86.5|12|", "302|商品和服务支出|6.5||", "项目支出没有按经济分类填报。")
                .doesNotContain("98.5");
    }

    @Test
    void detailsOfAllFundsJoinThem() throws IOException {
        assertThat(provincial("T_FISCAL_DETAIL", """
                        财政拨款支出:
                          一般公共预算支出:
                            功能分类: [ { 编码: "2012801", 基本支出: 10, 项目支出: 40 } ]
                            经济分类: [ { 编码: "30201", 决算: 10 } ]
                            项目支出: { 经济分类: [ { 编码: "30226", 决算: 40 } ] }
                          政府性基金预算支出:
                            功能分类: [ { 编码: "2290402", 项目支出: 5 } ]
                            经济分类: [ { 编码: "30226", 项目支出: 5 } ]
                          国有资本经营预算支出: 无
                        """)).contains("合计|55|10|45|", "30226|劳务费|45||45|");
    }

    @Test
    void detailsThatAreNotGivenAreNotCalledNil() throws IOException {
        assertThat(provincial("T_FISCAL_DETAIL", LEAVES)).contains("没有按科目填报。").doesNotContain("本表无数据");
    }

    @Test
    void projectsOfTheGeneralBudgetAreListedByFunctionWhereTheirEconomyIsNotGiven() throws IOException {
        assertThat(provincial("T_GPB_PROJECT", LEAVES)).contains("合计|12|", "2012801|行政运行|12|");
    }

    @Test
    void spendingOfUnitsAddsUp() throws IOException {
        assertThat(provincial("T_EXPENSE_UNITS", """
                        支出:
                          分单位:
                            - { 单位: 局本级, 基本支出: 60, 项目支出: 40 }
                            - { 单位: 所属中心, 基本支出: 20, 经营支出: 3.5 }
                        """)).contains("合计|123.5|80|40|3.5|", "所属中心|23.5|20||3.5|");
    }

    @Test
    void operationAndThreePublicExpensesShareATableWithTheirCounts() throws IOException {
        assertThat(provincial("T_OPERATION", """
                        三公经费:
                          因公出国境费: 0
                          公务用车购置及运行维护费: { 公务用车购置费: 0, 公务用车运行维护费: { 年初预算: 3, 决算: 2.6, 保有量: 2 } }
                          公务接待费: { 年初预算: 1, 决算: 0.4, 国内接待费: { 决算: 0.4, 国内接待批次: 9 } }
                        机关运行经费: 14
                        """))
                .contains("公务用车运行维护费|3|2.6|", "公务用车保有量（辆）||2|", "国内接待批次（批次）||9|", "机关运行经费||14|");
    }

    @Test
    void tableOfMoreThanSevenColumnsIsPrintedOnItsSide() throws IOException {
        String page = site(ALL, LEAVES).report(2024);
        assertThat(Jsoup.parse(page).select(".wide table").eachAttr("data-table"))
                .contains("T_EXPENSE", "T_FUND", "T_3G")
                .doesNotContain("T_TOTAL", "T_GPB");
    }

    @Test
    void tableWithoutFiguresStaysUpright() throws IOException {
        assertThat(Jsoup.parse(site("目录: [T_FUND]", "支出: 3\n").report(2024)).select(".wide table"))
                .isEmpty();
    }

    @Test
    void stateCapitalMayStandInTwoTables() throws IOException {
        assertThat(
                        Jsoup.parse(site("目录: [T_SOC_BALANCES, T_SOC]", LEAVES).report(2024))
                                .select("table caption")
                                .stream()
                                .map(caption -> caption.ownText()))
                .contains("国有资本经营预算财政拨款收入支出决算表", "国有资本经营预算财政拨款支出决算表");
    }

    @Test
    void generalBudgetMayHaveItsBalances() throws IOException {
        assertThat(text(table("目录: [ { 表: T_GPB, 收支: 是 } ]", "T_GPB"))).contains("2012801|行政运行||92.5|92.5|80.5|12||");
    }

    @Test
    void threePublicExpensesStandByFund() throws IOException {
        assertThat(text(site("目录: [T_FUND_3G]", """
                        财政拨款支出: { 政府性基金预算支出: { 三公经费: { 公务接待费: { 年初预算: 2, 决算: 1.5 } } } }
                        """).report(2024)))
                .contains("政府性基金预算财政拨款“三公”经费支出决算表", "2|||||2|1.5|||||1.5|");
    }

    @Test
    void totalsAsPublishedStandInTheRowOfTotals() throws IOException {
        assertThat(text(site("目录: [T_GPB]", """
                        财政拨款支出:
                          一般公共预算支出:
                            决算: 3.01
                            基本支出: { 决算: 2.01, 人员经费: 2, 公用经费: 0 }
                            项目支出: 1
                            功能分类:
                              - { 编码: "201", 决算: 3.01, 基本支出: 2.01 }
                              - { 编码: "2012801", 基本支出: 2, 项目支出: 1 }
                        """).report(2024)))
                .contains("合计|3.01|2.01|1|", "201|一般公共服务支出|3.01|2.01|1|");
    }

    @Test
    void onlyTheEconomicItemsOfTheFormAreListedWithoutFigures() throws IOException {
        assertThat(text(table("设置: { 科目: 全部, 经济科目: [301, 31002], 栏数: 2 }\n  " + ALL, "T_BASIC")))
                .contains("30102|", "30201|", "31002|")
                .doesNotContain("30202|", "31001|");
    }

    @Test
    void unknownTableIsAnErrorOfTheForm() throws IOException {
        assertThat(site("目录: [T_OTHER]", LEAVES).findings())
                .extracting(Finding::rule)
                .contains("form-table");
    }

    @Test
    void contentsNameATableByItsTitleAlone() throws IOException {
        Document page = Jsoup.parse(site(ALL, LEAVES).report(2024));
        assertThat(page.select(".contents a[href=#table-1]").text()).isEqualTo("收入支出决算总表");
    }
}
