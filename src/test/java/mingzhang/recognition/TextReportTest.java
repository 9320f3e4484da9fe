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
}
