package mingzhang.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The sentences that explain final accounts, where last year, budgets or amounts are nil, equal or missing. */
class ExplanationTest extends PublishedReport {
    private String text(String macro, String year) throws IOException {
        site.form("<#include \"/parts/explanation.ftlh\">\n" + macro + "\n");
        return bodyOf(year).text();
    }

    private String planned(String figures) throws IOException {
        return text("<p><@budgeted facts.机关运行经费/></p>", "机关运行经费: { " + figures + " }\n");
    }

    private String compared(String now, String before) throws IOException {
        return text(
                "<p><@versus of=facts.机关运行经费 name=\"机关运行经费\" isNeeded=true/></p>",
                "机关运行经费: { " + now + " }\n上年: { 来源: 上年决算, 机关运行经费: " + before + " }\n");
    }

    @Test
    void outturnAboveTheBudgetNamesItsReason() throws IOException {
        assertThat(planned("年初预算: 40, 决算: 50, 原因: 主要原因是人员增加。"))
                .isEqualTo("年初预算为40万元，支出决算为50万元，完成年初预算的125%。决算数大于年初预算数的主要原因：人员增加。");
    }

    @Test
    void outturnThatEqualsTheBudgetNeedsNoReason() throws IOException {
        assertThat(planned("年初预算: 40, 决算: 40.00, 原因: 不印")).isEqualTo("年初预算为40万元，支出决算为40.00万元，完成年初预算的100%。决算数与年初预算数持平。");
    }

    @Test
    void budgetOfNilGivesNoRate() throws IOException {
        assertThat(planned("年初预算: 0, 决算: 50")).isEqualTo("年初未安排预算，支出决算为50万元。");
    }

    @Test
    void nilOfABudgetOfNilIsSaidInWords() throws IOException {
        assertThat(planned("年初预算: 0, 决算: 0")).isEqualTo("年初未安排预算，未发生支出。");
    }

    @Test
    void adjustedBudgetServesWhereThereIsNoInitialOne() throws IOException {
        assertThat(planned("全年预算: 40, 决算: 30")).isEqualTo("全年预算为40万元，支出决算为30万元，完成全年预算的75%。");
    }

    @Test
    void verbSaysTheSignOfAChange() throws IOException {
        assertThat(compared("决算: 30, 变动原因: 是因为压减办公费", "40")).isEqualTo("与2022年度相比，机关运行经费减少10万元，下降25%。主要原因：压减办公费。");
    }

    @Test
    void changeOfProjectsNamesItsReason() throws IOException {
        assertThat(text("<@projectsText/>", """
                支出: { 基本支出: 1, 项目支出: { 变动原因: 新增培训, 明细: [ { 名称: 培训, 决算: 3 } ] } }
                上年: { 来源: 上年决算, 支出: { 项目支出: 2 } }
                """)).isEqualTo("2023年度项目支出3万元，比上年增加1万元，增长50%，主要原因：新增培训。共有1个项目：培训3万元。");
    }

    @Test
    void noChangeNeedsNoReason() throws IOException {
        assertThat(compared("决算: 30, 变动原因: 不印", "30")).isEqualTo("与2022年度持平。");
    }

    @Test
    void changeFromNilHasNoRate() throws IOException {
        assertThat(compared("决算: 30", "0")).isEqualTo("与2022年度相比，机关运行经费增加30万元（2022年度为0，不计算增长率）。");
    }

    @Test
    void unitWithoutLastYearSaysSo() throws IOException {
        assertThat(text("<@operationSection/>", "机关运行经费: 30\n")).isEqualTo("2023年度机关运行经费支出30万元。没有2022年度的决算数，不作比较。");
    }

    @Test
    void unitOfItsFirstYearSaysThatItIsNew() throws IOException {
        site.form("<#include \"/parts/explanation.ftlh\">\n<@operationSection/>\n")
                .year(2023, "机关运行经费: 30\n")
                .file("content/archives/unit.yaml", "名称: 某县档案馆\n简称: 档案馆\n设立年度: 2023\n");
        assertThat(site.report(2023)).contains("档案馆2023年新设立，没有2022年度的决算数，不作比较。");
    }

    @Test
    void contentOfBasicExpenditureNamesOnlyWhatIsNotNil() throws IOException {
        assertThat(text("<@basicSection/>", """
                        财政拨款支出:
                          一般公共预算支出:
                            经济分类:
                              - { 编码: "30101", 决算: 8 }
                              - { 编码: "30103", 决算: 0 }
                              - { 编码: "30201", 决算: 2 }
                        """))
                .isEqualTo("2023年度一般公共预算财政拨款基本支出10万元，其中：人员经费8万元，主要包括：基本工资；公用经费2万元，主要包括：办公费。");
    }

    @Test
    void itemWithABudgetAndNoOutturnStays() throws IOException {
        assertThat(text("<@functionItems facts.财政拨款支出.一般公共预算支出/>", """
                        财政拨款支出:
                          一般公共预算支出:
                            功能分类:
                              - { 编码: "2012801", 年初预算: 0, 决算: 0 }
                              - { 编码: "2012804", 年初预算: 5, 决算: 0, 原因: 活动取消 }
                        """))
                .isEqualTo("一般公共服务支出（类）民主党派及工商联事务（款）参政议政（项）。" + "年初预算为5万元，支出决算为0万元，完成年初预算的0%。决算数小于年初预算数的主要原因：活动取消。");
    }

    @Test
    void fundThatIsNilIsSaidInWords() throws IOException {
        assertThat(text("<@governmentFundSection/>", "财政拨款支出: { 政府性基金预算支出: 无 }\n"))
                .isEqualTo("archives单位2023年度无政府性基金预算财政拨款收入和支出。");
    }

    @Test
    void expenseThatFellToNilIsCompared() throws IOException {
        assertThat(text("<@publicOverall/>", """
                        三公经费: { 因公出国境费: 0, 公务接待费: 2 }
                        上年: { 来源: 上年决算, 三公经费: { 因公出国境费: 4, 公务接待费: 2 } }
                        """)).contains("其中：因公出国（境）费减少4万元，下降100%；公务接待费与2022年度持平。");
    }

    @Test
    void formChoosesItsWords() throws IOException {
        site.form("<#include \"/parts/explanation.ftlh\">\n<@grandTotals of=facts.收支总计/>\n")
                .file("templates/formats/report/format.yaml", """
                        名称: 测试体例
                        文档: [ { 标识: report, 标题: 报告 } ]
                        用语: { 年度: 年, 总计: 收、支总计 }
                        """);
        assertThat(bodyOf("收入: 3\n").text()).startsWith("archives单位2023年收、支总计3万元。没有2022年的决算数");
    }

    @Test
    void wordsThatNoSentenceAsksForAreAnError() throws IOException {
        site.year(2023, "支出: { 基本支出: 1 }\n").file("templates/formats/report/format.yaml", """
                名称: 测试体例
                文档: [ { 标识: report, 标题: 报告 } ]
                用语: { 口吻: 年 }
                """);
        assertThat(site.errors()).contains("key-unknown");
    }

    @Test
    void contractsOfSmallFirmsAreToldByWhatWasReservedForThem() throws IOException {
        assertThat(text(
                        "<p><@awarded facts.政府采购/></p>",
                        "政府采购: { 服务: 9, 预留中小企业: { 决算: 8, 中标: 6 }, 预留小微企业: { 决算: 7, 中标: 5 }, 其他项目中小企业: 0 }\n"))
                .isEqualTo("面向中小企业预留的项目中，中小企业中标或成交6万元；面向小微企业预留的项目中，小微企业中标或成交5万元；其他采购项目中，中小企业中标或成交0万元。");
    }

    @Test
    void kindsOfVehiclesGivenAsNoneAreListed() throws IOException {
        assertThat(text("<@assetsSection/>", "资产: { 车辆: { 机要通信用车: 0, 其他用车: 4 } }\n"))
                .contains("共有车辆4辆，其中：机要通信用车0辆、其他用车4辆");
    }
}
