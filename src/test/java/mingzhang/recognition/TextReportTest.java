package mingzhang.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is placed from plain text, and what rather is not. */
class TextReportTest {
    private static final String HEAD = """
            2023年度某某县档案馆部门决算
            第二部分 2023年度部门决算情况说明
            """;

    @TempDir
    Path root;

    private Recognised recognised(String text) throws IOException {
        return new ImportCase(root).text(HEAD + text).recognised();
    }

    private java.util.Map<String, String> values(String text) throws IOException {
        return ContentValues.of(recognised(text).content());
    }

    @Test
    void changeKeepsItsDirection() throws IOException {
        assertThat(values("一、收入支出决算总体情况说明\n2023年度收、支总计97.75万元。与2022年相比，收、支总计各减少0.04万元，下降0.04%。主要变动原因是项目减少。\n"))
                .containsEntry("收支总计", "97.75")
                .containsEntry("收支总计.增减额", "-0.04")
                .containsEntry("收支总计.增减率", "-0.04")
                .containsEntry("收支总计.变动原因", "项目减少");
    }

    @Test
    void shareIsOfWhatWasSpokenOfBefore() throws IOException {
        assertThat(values("二、支出决算情况说明\n本年支出合计100万元，其中：基本支出80万元，占80%；项目支出20万元，占20%。\n"))
                .containsEntry("支出.基本支出.占比", "80")
                .containsEntry("支出.项目支出.占比", "20");
    }

    @Test
    void nameWithAllLevelsIsACode() throws IOException {
        assertThat(values("""
                        三、一般公共预算财政拨款支出决算情况说明
                        1.一般公共服务支出（类）档案事务（款）行政运行（项）: 年初预算为70万元，支出决算为72.42万元，完成年初预算的103.46%。
                        """))
                .containsEntry("财政拨款支出.一般公共预算支出.功能分类[2012601]", "72.42")
                .containsEntry("财政拨款支出.一般公共预算支出.功能分类[2012601].年初预算", "70")
                .containsEntry("财政拨款支出.一般公共预算支出.功能分类[2012601].完成率", "103.46");
    }

    @Test
    void levelsWithoutANameAreNoCode() throws IOException {
        assertThat(values("三、一般公共预算财政拨款支出决算情况说明\n（类）（款）（项）支出决算为72.42万元，完成年初预算的103.46%。\n"))
                .doesNotContainValue("72.42");
    }

    @Test
    void sentenceThatDividesGoesBackToTheFirstAmountOfTheOneBefore() throws IOException {
        assertThat(values("二、支出决算情况说明\n基本支出420.75万元，年初预算405万元，全年预算420.8万元，预算执行率99.99%。其中：人员经费362.8万元；公用经费57.95万元。\n"))
                .containsEntry("支出.基本支出.人员经费", "362.8")
                .doesNotContainKey("支出.基本支出.公用经费.全年预算");
    }

    @Test
    void amountOfAnotherYearIsNotPlaced() throws IOException {
        assertThat(values("二、支出决算情况说明\n2022年本年支出合计90万元。\n")).doesNotContainKey("支出");
    }

    @Test
    void approximateAmountIsNotPlaced() throws IOException {
        assertThat(values("二、支出决算情况说明\n本年支出合计约90万元。\n")).doesNotContainKey("支出");
    }

    @Test
    void endOfANumberWithABlankInItIsNotPlaced() throws IOException {
        assertThat(values("二、支出决算情况说明\n本年支出合计1 000.50万元。\n")).doesNotContainKey("支出");
    }

    @Test
    void partOfAnUnknownWholeIsNotPlaced() throws IOException {
        assertThat(values("二、支出决算情况说明\n苗圃产值50万元，其中：基本支出20万元。\n")).doesNotContainKey("支出.基本支出");
    }

    @Test
    void amountsInProseAboutWorkAreLeftAlone() throws IOException {
        assertThat(values("六、重点工作完成情况\n收到捐款，支出30万元用于修路。\n")).doesNotContainKey("支出");
    }

    @Test
    void figureToldTwiceInTwoWaysIsDoubtful() throws IOException {
        Recognised recognised = recognised("二、支出决算情况说明\n本年支出合计100万元。\n本年支出合计101万元。\n");
        assertThat(recognised.counts().doubtful()).isOne();
        assertThat(recognised.content()).contains("# 存疑：另一处写101万元", "支出合计101万元", "\n支出: 100\n");
    }

    @Test
    void sameAmountInAnotherUnitIsNoContradiction() throws IOException {
        assertThat(recognised("二、支出决算情况说明\n本年支出合计100.12万元。\n本年支出合计1001234.56元。\n")
                        .counts()
                        .doubtful())
                .isZero();
    }

    @Test
    void fundThatIsNotUsedIsNone() throws IOException {
        assertThat(values("八、政府性基金预算支出情况\n无。\n")).containsEntry("财政拨款支出.政府性基金预算支出", "无");
    }

    @Test
    void textWithoutAPlaceIsKeptWhole() throws IOException {
        assertThat(recognised("九、苗木花卉\n全年种植杉树1203株，产值45.6万元。\n").content())
                .contains("#   九、苗木花卉", "#   全年种植杉树1203株，产值45.6万元。");
    }

    @Test
    void formIsNamedInARemarkWhereItsTextsAreMissing() throws IOException {
        Recognised recognised = recognised("二、支出决算情况说明\n本年支出合计100万元。\n");
        assertThat(recognised.missing()).containsExactly("主要职能");
        assertThat(recognised.content()).contains("# 体例: [" + recognised.form() + "]");
    }

    @Test
    void tableWithACellALineIsReadAcrossEmptyLinesInCells() throws IOException {
        String table = """
                2023年度部门整体支出绩效自评表
                \t绩
                效
                指
                标

                \t一级指标
                \t二级指标
                \t三级指标
                \t指标值
                \t完成值
                \t分值
                \t得分

                \t
                \t产出指标

                （50分）
                \t数量指标
                \t修复档案

                \t5卷
                \t5卷
                \t50
                \t50

                \t
                \t
                \t质量指标
                \t合格率
                \t95%
                \t96%
                \t40
                \t39

                \t总分
                \t100
                \t99


                """;
        assertThat(values(table))
                .containsEntry("绩效自评.整体.指标[修复档案].得分", "50")
                .containsEntry("绩效自评.整体.指标[合格率].一级", "产出指标")
                .containsEntry("绩效自评.整体.指标[合格率].得分", "39")
                .containsEntry("绩效自评.整体.总分", "99");
    }

    @Test
    void tableWithTabsBetweenCellsIsRead() throws IOException {
        assertThat(
                        values(
                                "三、自评结论\n评价指标\t评级分值\t自评得分\t得分比\t综合评价\n一、产出\t80\t74\t93%\t优\n1.开展教育\t80\t74\t\t\n综合绩效\t100\t93\t93%\t优\n"))
                .containsEntry("绩效自评.整体.小结[产出].得分", "74")
                .containsEntry("绩效自评.整体.指标[开展教育].分值", "80")
                .containsEntry("绩效自评.整体.等级", "优");
    }

    @Test
    void textOfChineseWindowsIsRead() throws IOException {
        byte[] bytes = (HEAD + "二、支出决算情况说明\r\n本年支出合计100万元。\r\n").getBytes(Charset.forName("GB18030"));
        assertThat(new ImportCase(root).file("报告.txt", bytes).values()).containsEntry("支出", "100");
    }

    private static final String GENERAL = "五、一般公共预算财政拨款支出决算情况说明\n";

    @Test
    void sentencesWithoutASubjectAreOfTheItemBeforeThem() throws IOException {
        assertThat(values(GENERAL + "1.一般公共服务支出（类）档案事务（款）行政运行（项）。主要用于：日常办公。年初预算为70万元，支出决算为72.42万元。"
                        + "决算数大于预算数的主要原因：补发津贴3万元。\n"))
                .containsEntry("财政拨款支出.一般公共预算支出.功能分类[2012601]", "72.42")
                .containsEntry("财政拨款支出.一般公共预算支出.功能分类[2012601].年初预算", "70")
                .containsEntry("财政拨款支出.一般公共预算支出.功能分类[2012601].用途", "日常办公")
                .containsEntry("财政拨款支出.一般公共预算支出.功能分类[2012601].原因", "补发津贴3万元");
    }

    @Test
    void paragraphOfAnItemStaysWholeIfSomethingInItWasNotUnderstood() throws IOException {
        String item = "1.一般公共服务支出（类）档案事务（款）行政运行（项）。年初预算为70万元，支出决算为72.42万元。决算数大于预算数的主要原因补发津贴。";
        assertThat(recognised(GENERAL + item + "\n").content()).contains("\n    " + item);
    }

    @Test
    void paragraphThatContradictsATableStaysWhole() throws IOException {
        String item = "一般公共服务支出（类）档案事务（款）行政运行（项）70万元。年初预算为70万元，支出决算为71万元。";
        Recognised read = recognised(GENERAL + item + "\n");
        assertThat(read.content()).contains("\n    " + item);
        assertThat(read.doubts())
                .singleElement()
                .asString()
                .contains("[2012601] = 70")
                .contains("71万元");
    }

    @Test
    void codeIsTheOneThatTheReportItselfGivesAName() throws IOException {
        String table = """
                支出决算表
                功能分类科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出
                2111101\t减排专项支出\t15.00\t\t15.00
                合计\t\t15.00\t\t15.00
                """;
        assertThat(values(table + GENERAL + "节能环保支出（类）污染减排（款）减排专项支出（项）15万元，主要用于清运。\n"))
                .containsEntry("支出.功能分类[2111101].名称", "减排专项支出")
                .containsEntry("财政拨款支出.一般公共预算支出.功能分类[2111101]", "15")
                .doesNotContainKey("财政拨款支出.一般公共预算支出.功能分类[2111103]");
    }

    @Test
    void reasonIsOfWhatItNames() throws IOException {
        assertThat(values("七、财政拨款“三公”经费支出决算情况说明\n“三公”经费支出3.04万元，比2022 年度减少2万元，下降39.68%。公务接待费支出增加的主要原因是来访增多。\n"))
                .containsEntry("三公经费.增减额", "-2")
                .containsEntry("三公经费.公务接待费.变动原因", "来访增多")
                .doesNotContainKey("三公经费.变动原因");
    }

    @Test
    void structureOfSpendingIsThatOfTheSectionAround() throws IOException {
        assertThat(values(GENERAL + "（二）财政拨款支出决算结构情况\n一般公共预算财政拨款支出100万元，主要用于：教育支出（类）20万元，占20%。\n"))
                .containsEntry("财政拨款支出.一般公共预算支出.功能分类[205].占比", "20")
                .doesNotContainKey("支出.功能分类[205].占比");
    }

    @Test
    void incomeOfAFundIsNotThatOfTheUnit() throws IOException {
        assertThat(values("八、政府性基金预算收入支出决算情况\n年初结转和结余2万元，本年收入6万元，本年支出7万元，年末结转和结余1万元。\n"))
                .doesNotContainKeys("收入", "支出");
    }

    @Test
    void projectsMayBeBenefits() throws IOException {
        assertThat(values("二、项目支出情况\n2023年项目支出60万元，其中：档案馆建设40万元、高龄津贴15万元、困境儿童生活费5万元。\n"))
                .containsEntry("支出.项目支出[档案馆建设]", "40")
                .containsEntry("支出.项目支出[高龄津贴]", "15")
                .containsEntry("支出.项目支出[困境儿童生活费]", "5");
    }

    @Test
    void fundsHaveASectionOfTheirOwn() throws IOException {
        assertThat(values("八、政府性基金预算财政拨款收入支出决算情况说明\n收入总计20万元，支出总计20万元。\n")).doesNotContainKey("财政拨款收支总计");
    }

    @Test
    void guestsAreCountedWithTheirGroups() throws IOException {
        assertThat(values("七、财政拨款“三公”经费支出决算情况说明\n因公出国（境）团组1个，累计2人次。国内公务接待5批次、42人次。接待外宾0批次、0人次。\n"))
                .containsEntry("三公经费.因公出国境费.人次数", "2")
                .containsEntry("三公经费.公务接待费.国内接待费.国内接待批次", "5")
                .containsEntry("三公经费.公务接待费.国内接待费.国内接待人次", "42")
                .containsEntry("三公经费.公务接待费.外事接待费.外事接待人次", "0");
    }

    @Test
    void guestsAreNoGroups() throws IOException {
        assertThat(values("七、财政拨款“三公”经费支出决算情况说明\n公务接待300人次。\n")).doesNotContainKey("三公经费.公务接待费.国内接待费.国内接待批次");
    }

    @Test
    void priceBelongsToTheNameOfEquipment() throws IOException {
        assertThat(values("十一、国有资产占有使用情况说明\n某某县档案馆（本级）共有车辆3辆。单价100万元（含）以上设备（不含车辆）2台（套）。\n"))
                .containsEntry("资产.车辆", "3")
                .containsEntry("资产.单价100万元以上设备", "2");
    }

    @Test
    void unitIsThatOfTheProjectsIfNothingElseNamesIt() throws IOException {
        String table = "项目支出绩效自评表\n(2022年度)\n项目名称\t甲项目\n主管部门\t219-某某区财政局\n实施单位\t219001-某某区甲镇人民政府\n";
        assertThat(new ImportCase(root).text(table).recognised().unit()).contains("某某区甲镇人民政府");
    }

    @Test
    void tableOfThreePublicExpensesHasItsTotalAndItsChanges() throws IOException {
        assertThat(values("""
                        2023年“三公”经费决算情况统计表
                        项目\t上年决算数\t本年决算数\t增减金额\t增减幅度
                        合计\t12.80\t10.50\t-2.30\t-17.97%
                        1.因公出国（境）费\t2.00\t1.50\t-0.50\t-25%
                        其中：（1）公务用车购置费\t5.00\t0\t-5.00\t-100%
                        """))
                .containsEntry("三公经费", "10.50")
                .containsEntry("上年.三公经费", "12.80")
                .containsEntry("三公经费.增减额", "-2.30")
                .containsEntry("三公经费.增减率", "-17.97")
                .containsEntry("三公经费.因公出国境费.增减额", "-0.50")
                .containsEntry("三公经费.公务用车购置及运行维护费.公务用车购置费", "0");
    }

    @Test
    void unitIsInFrontOfTheYearInATitle() throws IOException {
        Recognised read = new ImportCase(root)
                .text("某某市档案馆2023年度一般公共预算财政拨款“三公”经费支出决算\n公务接待费支出1.52万元。\n")
                .recognised();
        assertThat(read.unit()).contains("某某市档案馆");
    }

    @Test
    void reasonBehindHalfWidthCommasIsKept() throws IOException {
        assertThat(values("七、财政拨款“三公”经费支出决算情况说明\n“三公”经费支出年初预算为1.8万元,支出决算为1.52万元,完成年初预算的84%,决算数小于预算数的主要原因是来访减少。\n"))
                .containsEntry("三公经费", "1.52")
                .containsEntry("三公经费.原因", "来访减少");
    }

    @Test
    void sentenceStaysIfItsReasonCouldNotBePlaced() throws IOException {
        String twice = "公务接待费支出1.52万元，比2022年减少0.10万元，下降6.17%，主要原因是来访减少。";
        assertThat(recognised("七、财政拨款“三公”经费支出决算情况说明\n" + twice + "\n" + twice.replace("来访减少", "厉行节约") + "\n")
                        .content())
                .contains("\n    " + twice.replace("来访减少", "厉行节约"));
    }

    @Test
    void totalWithWhatWasCarriedOverIsNoIncomeOfTheYear() throws IOException {
        assertThat(values("一、收入支出决算总体情况说明\n2023年总收入380.00万元，其中：本年收入360.00万元，上年结转结余20.00万元。\n"))
                .containsEntry("收支总计", "380.00")
                .containsEntry("收入", "360.00");
    }

    @Test
    void noteBelowATableIsNoPartOfItsLastCell() throws IOException {
        assertThat(values("""
                附件1
                \t人员情况（人）
                \t编制数
                \t2023年实际在职人数
                \t控制率

                \t
                \t20
                \t18
                \t90%

                说明：只填在编人员。
                附件2
                \t项目名称
                \t预算数
                \t执行数
                \t执行率

                \t档案修复
                \t50.00
                \t40.00
                \t80.00%

                """))
                .containsEntry("人员.在职", "18")
                .containsEntry("支出.项目支出[档案修复].全年预算", "50.00")
                .containsEntry("支出.项目支出[档案修复].执行率", "80.00");
    }
}
