package mingzhang.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways of writing that published accounts have: what of them is wrong, and what only looks so. */
class ExaminedPublishedTest extends ExaminedReports {
    private static final String HEAD = "某某区青石街道办事处2025年度部门决算情况说明\n";

    private static final String SPENDING = """
            支出决算表
            单位：万元
            项目||本年支出合计|基本支出|项目支出
            功能分类科目编码|科目名称|决算数|决算数|决算数
            类 款 项|合计|600.00|410.00|190.00
            212|城乡社区支出|%s
            21201|城乡社区管理事务|500.00|400.00|100.00
            2120101|行政运行|400.00|400.00|
            2120199|其他城乡社区管理事务支出|100.00||100.00
            21203|城乡社区公共设施|80.00||80.00
            2120303|小城镇基础设施建设|50.00||50.00
            2120399|其他城乡社区公共设施支出|30.00||30.00
            229|其他支出|20.00|10.00|10.00
            22999|其他支出|20.00|10.00|10.00
            2299999|其他支出|20.00|10.00|10.00
            """.replace('|', '\t');

    @Test
    void headsWithTheOutturnBelowEachNameAreRead() throws IOException {
        assertThat(of("prose-twice", file("a.txt", HEAD + SPENDING.formatted("580.00\t400.00\t180.00"))))
                .isEmpty();
    }

    @Test
    void columnsOfARowWithOthersBelowItThatDoNotMakeItsTotalAreReported() throws IOException {
        assertThat(of("sum", file("a.txt", HEAD + SPENDING.formatted("580.00\t40.00\t180.00"))))
                .isNotEmpty()
                .allMatch(place -> place.startsWith("a.txt:7:"));
    }

    @Test
    void columnsOfARowThatMakeItsTotalAreFine() throws IOException {
        assertThat(of("sum", file("a.txt", HEAD + SPENDING.formatted("580.00\t400.00\t180.00"))))
                .isEmpty();
    }

    @Test
    void titleIsOfAnotherYearThanTheLinesAboutChanges() throws IOException {
        assertThat(of("prose-year", file("a.txt", """
                        青石区2022年预决算说明
                        1、教育支出500万元，较2021年决算数增加20万元，增长4.17%。
                        2、卫生健康支出300万元，较2021年决算数减少10万元，下降3.23%。
                        3、住房保障支出200万元，较2021年决算数增加8万元，增长4.17%。
                        4、农林水支出100万元，与2022年决算数持平。
                        """))).containsExactly("a.txt:5:15");
    }

    @Test
    void budgetOfTheNextYearIsHeldAgainstThisOne() throws IOException {
        assertThat(of("prose-year", file("a.txt", """
                        一、2024年“三公”经费预算安排情况
                        2024年度“三公”经费预算总计9.6万元，其中：公务接待费3.6万元，公务用车运行费用6万元。
                        二、2023年“三公”经费决算情况
                        2023年度“三公”经费支出8.3万元，其中：公务接待费3.1万元，公务用车运行费用5.2万元。
                        2024年度“三公”经费预算较2023年度增加1.3万元。
                        """))).isEmpty();
    }

    @Test
    void rowsOfOtherYearsAreNotThoseOfTheReport() throws IOException {
        assertThat(findings(file("a.txt", """
                                青石区2016年“三公”经费决算情况
                                2016年“三公”经费决算数236万元，其中：因公出国（境）经费12万元，公务接待费135万元，公车购置及运行费89万元。
                                年度|合计|因公出国（境）经费|公务接待费|公车购置及运行维护费
                                2015年|284|9|140|135
                                2016年|236|12|135|89
                                2016年比2015年增减%|-16.9|33.33|-3.57|-34.07
                                """.replace('|', '\t'))).stream()
                        .filter(finding -> !finding.rule().startsWith("text-")))
                .isEmpty();
    }

    @Test
    void amountBehindOtherThingsIsNotOfWhatTheParagraphBeganWith() throws IOException {
        assertThat(of("prose-twice", file("a.txt", """
                        青石区文化局2015年“三公”经费决算情况说明
                        2015年“三公”经费支出46万元，其中公务用车购置及运行维护费38万元，公务接待费8万元。公务用车运行维护费38万元。公务接待情况：本年度财政拨款开支的国内公务接待20批次，90人次，共8万元。
                        """))).isEmpty();
    }

    @Test
    void itemsOfWhichEachHasAParagraphMayNotBeAll() throws IOException {
        assertThat(of("expenditure-by-function", file("a.txt", """
                        青石区2022年财政决算
                        支出决算情况
                        2022年青石区一般公共预算支出96.56亿元，加上上解上级支出0.21亿元，总支出为96.77亿元。
                        1.一般公共服务支出14.24亿元，完成调整预算数的133.9%。
                        2.公共安全支出1.09亿元，完成调整预算数的95.6%。
                        """))).isEmpty();
    }

    @Test
    void shortNameOfAnAutonomousCountyIsItsOwn() throws IOException {
        assertThat(of("unit-other", file("a.txt", """
                        青川彝族自治县白石街道2023年度“三公”经费决算情况说明
                        青川县白石街道办事处2023年度一般公共预算财政拨款“三公”经费支出预算为24.5万元，支出决算为11.9万元，完成预算的48.57%。
                        """))).isEmpty();
    }

    @Test
    void reasonBesideANameWithOtherBracketsIsOne() throws IOException {
        assertThat(of("change-unexplained", file("a.txt", """
                        青石区文化局2018年“三公”经费决算情况说明
                        1、因公出国(境)费0万元，比上年减少15万元，原因是本年没有出国任务。
                        """))).isEmpty();
    }

    @Test
    void ownLevelOfAnotherTownIsReported() throws IOException {
        assertThat(of("unit-other", file("a.txt", """
                        某某县青石镇人民政府2021年度部门决算情况说明
                        单位构成情况：行政部门1个：白沙镇人民政府（本级）。
                        """))).containsExactly("a.txt:2:15");
    }

    @Test
    void ownLevelOfTheTownIsFine() throws IOException {
        assertThat(of("unit-other", file("a.txt", """
                        某某县青石镇人民政府2021年度部门决算情况说明
                        单位构成情况：行政部门1个：青石镇人民政府（本级）。
                        """))).isEmpty();
    }

    @Test
    void ratesOfItemsThatImplyMoreBudgetThanThereIsAreReportedBehindAFullStopToo() throws IOException {
        assertThat(of("prose-completion", file("a.txt", """
                        青石区文化局2023年“三公”经费决算情况说明
                        2023年度“三公”经费支出预算为8万元，支出决算为6万元，完成预算的75%。其中：公务用车购置及运行维护费支出决算为4万元，完成预算的50%；公务接待费支出决算为2万元，完成预算的25%。
                        """))).containsExactly("a.txt:2:18");
    }

    @Test
    void rateThatStartsFromTheAmountItselfIsWrongThoughAnotherYearIsNamedBefore() throws IOException {
        assertThat(of("prose-change", file("a.txt", """
                        青石区2016年“三公”经费决算情况说明
                        其中，因公出国（境）费6.1亿元，比2015年减少0.4亿元，下降6.2%；公务接待费2.7亿元，比2015年减少1.4亿元，下降51.9%。
                        """))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "公务接待费决算5万元，与上年下降7.6%。",
                "公务用车运行维护费23元，占，88.19%。",
                "政府性基金拨款17元，上年结转资金安 0 元。",
                "决算数大于预算数的主要原因年中追加项目。",
                "经费使用严格相关规定执行。"
            })
    void phraseThatLacksAWordIsReported(String line) throws IOException {
        assertThat(of("text-typo", file("a.txt", HEAD + line + "\n"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "公务接待费决算5万元，与上年相比下降7.6%。",
                "公务用车运行维护费23元，占88.19%。",
                "政府性基金拨款17元，上年结转资金安排 0 元。",
                "决算数大于预算数的主要原因是年中追加项目。",
                "经费使用严格按照相关规定执行。"
            })
    void phraseWithAllItsWordsIsFine(String line) throws IOException {
        assertThat(of("text-typo", file("a.txt", HEAD + line + "\n"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "二、单位构成（只有本级的部门，本部分内容为“机构设置”）",
                "以下为常见名词，单位可根据实际情况进行增减。",
                "因公出国（境）费0万元。支出内容包括：具体出访任务及工作情况等。",
                "公务接待费支出决算减少为0.00万元，与2024年持平。"
            })
    void instructionOfATemplateIsReported(String line) throws IOException {
        assertThat(of("prose-template", file("a.txt", HEAD + line + "\n"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"二、单位构成（只有本级）", "各单位根据实际工作情况开展培训。", "因公出国（境）费3万元。支出内容包括：住宿费、伙食费等。", "公务接待费支出决算为0.00万元，与2024年持平。"
            })
    void sentenceThatOnlyLooksLikeAnInstructionIsFine(String line) throws IOException {
        assertThat(of("prose-template", file("a.txt", HEAD + line + "\n"))).isEmpty();
    }

    @Test
    void nameThatClassesHadInYearsBeforeIsReportedInQuotationMarks() throws IOException {
        assertThat(of(
                        "function-name",
                        file(
                                "a.txt",
                                HEAD + SPENDING.formatted("580.00\t400.00\t180.00")
                                        + "1.“文化体育与传媒支出”20.00万元，占3.33%；\n2.“城乡社区支出”580.00万元，占96.67%。\n")))
                .containsExactly("a.txt:17:4");
    }

    @Test
    void divisionWrittenAsAnItemIsReported() throws IOException {
        assertThat(of(
                        "function-name",
                        file(
                                "a.txt",
                                HEAD + SPENDING.formatted("580.00\t400.00\t180.00")
                                        + "1.“城乡社区支出（类）城乡社区管理事务（款）城乡社区管理事务（项）”400.00万元。\n")))
                .containsExactly("a.txt:17:24");
    }

    @Test
    void ratesOfCompletionAndCodesMayBeNearEachOther() throws IOException {
        assertThat(of("prose-twice", file("a.txt", HEAD + """
                        1.计划生育服务支出，完成年初预算的90.75%。
                        2.城管执法支出，完成年初预算的90.57%。
                        3、20123-民族事务156万元。
                        4、20132-组织事务1231万元。
                        """))).isEmpty();
    }
}
