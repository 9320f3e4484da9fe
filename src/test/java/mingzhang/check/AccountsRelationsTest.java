package mingzhang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mingzhang.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The relations (勾稽关系) of a set of final accounts: a set in which all hold, and each broken by one figure. */
class AccountsRelationsTest {
    @TempDir
    Path root;

    private TestSite site;
    private RelationSet set;

    @BeforeEach
    void makeSite() throws IOException {
        site = TestSite.in(root);
        set = RelationSet.of(site, "consistent");
    }

    @Test
    void setInWhichAllRelationsHoldIsFine() throws IOException {
        assertThat(set.findings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}{2} becomes {3}")
    @CsvSource(delimiter = '|', textBlock = """
            income is the sum of its sources        |'  其他收入: '                 | 5.00   | 6.00   | ERROR sum | '合计: 141.00' | 142万元
            spending is the sum of its kinds        |'/支出:/  合计: '              | 139.00 | 140.00 | ERROR sum | '合计: 140.00' | 139万元
            income total                            |'  使用非财政拨款结余: '       | 1.00   | 2.00   | ERROR sum | '合计: 152.00' | 153万元
            spending total                          |'  结余分配: '                 | 3.00   | 4.00   | ERROR sum | '支出总计: 152.00' | 153万元
            both totals are equal                   |'  支出总计: '                 | 152.00 | 153.00 | WARNING income-equals-uses | '合计: 152.00' | 153万元
            income by function has the same total   |'功能分类:/    合计: '         | 141.00 | 142.00 | WARNING income-by-function | '合计: 141.00' | 142万元
            spending by function has the same total |'功能分类:/    合计: '         | 139.00 | 140.00 | WARNING expenditure-by-function | '合计: 139.00' | 140万元
            source by function has the same total   |'/  事业收入: '                | 20.00  | 19.00  | ERROR income-source-by-function | '事业收入: 19.00' | 20万元
            kind by function has the same total     |'/  经营支出: '                | 2.00   | 2.50   | ERROR expenditure-kind-by-function | '经营支出: 2.50' | 2万元
            projects by function                    |'/  项目支出: '                | 62.00  | 63.00  | WARNING expenditure-kind-by-function | '项目支出: 63.00' | 62万元
            basic spending by function              |'  基本支出: { 决算: '         | 73.00  | 74.00  | WARNING basic-by-function | '决算: 74.00' | 73万元
            income row is the sum of its columns    |'"2080505", 决算: '            | 10.00, 财 | 11.00, 财 | ERROR sum | '决算: 11.00' | 10万元
            spending row is the sum of its columns  |'上缴上级支出: 1.00, 经营支出: 2.00, 对附属单位补助支出: 1.00 }/      - { 编码: "208", 决算: ' | 10.00 | 11.00 | ERROR sum | '"208", 决算: 11.00' | 10万元
            income of a 款 is that of its 项         |'"20701", 决算: '              | 119.00 | 118.00 | ERROR sum | '"20701", 决算: 118.00' | 119万元
            column of a 类 is that of its 款         |'"207", 决算: 119.00, 财政拨款收入: ' | 88.00 | 87.00 | ERROR sum | '财政拨款收入: 87.00' | 88万元
            spending of a 款 is that of its 项       |'"20701", 决算: '              | 117.00 | 116.00 | ERROR sum | '"20701", 决算: 116.00' | 117万元
            general budget 款                        |'"20701", 决算: '              | 90.00  | 91.00  | ERROR sum | '"20701", 决算: 91.00' | 90万元
            fund 款                                  |'"22960", 决算: '              | 9.00, 年 | 8.00, 年 | ERROR sum | '"22960", 决算: 8.00' | 9万元
            fiscal income is that of its funds      |'财政拨款收入:/    合计: '     | 110.00 | 111.00 | ERROR sum | '合计: 111.00' | 110万元
            fiscal income by function               |'财政拨款收入:/    合计: '     | 110.00 | 111.00 | WARNING fiscal-income-by-function | '合计: 111.00' | 110万元
            class is the sum of its funds           |'"207", 决算: '                | 90.00, 一 | 91.00, 一 | ERROR sum | '决算: 91.00, 一' | 90万元
            fiscal income total                     |'财政拨款收支总计:/  合计: '   | 118.00 | 119.00 | ERROR sum | '合计: 119.00' | 118万元
            fiscal spending total                   |'支出总计: { 决算: '           | 118.00 | 119.00 | ERROR sum | '支出总计: { 决算: 119.00' | 118万元
            both fiscal totals are equal            |'支出总计: { 决算: '           | 118.00 | 119.00 | WARNING fiscal-income-equals-uses | '合计: 118.00' | 119万元
            total of a fund                         |'支出总计: { 决算: 118.00, 一般公共预算财政拨款: ' | 103.00 | 104.00 | ERROR sum | '104.00' | 103万元
            fiscal opening balance                  |'年初财政拨款结转和结余: { 合计: ' | 8.00 | 9.00 | ERROR sum | '合计: 9.00' | 8万元
            fiscal closing balance                  |'年末财政拨款结转和结余: { 合计: ' | 6.00 | 7.00 | ERROR sum | '合计: 7.00' | 6万元
            general budget spending                 |'一般公共预算支出:/    决算: ' | 100.00 | 101.00 | ERROR sum | '决算: 101.00' | 100万元
            fiscal spending by class                |'财政拨款支出:/  合计: 112.00/  功能分类:/    合计: ' | 112.00 | 113.00 | WARNING fiscal-by-function | '合计: 112.00' | 113万元
            class of the general budget             |'"208", 决算: 10.00, 一般公共预算财政拨款: ' | 10.00 | 9.00 | ERROR fund-by-function | '拨款: 9.00' | 10万元
            class of a fund                         |'"229", 决算: 9.00, 政府性基金预算财政拨款: ' | 9.00 | 8.00 | ERROR fund-by-function | '拨款: 8.00' | 9万元
            class of state capital                  |'"223", 决算: 3.00, 国有资本经营预算财政拨款: ' | 3.00 | 2.00 | ERROR fund-by-function | '拨款: 2.00' | 3万元
            fund spending                           |'政府性基金预算支出:/    决算: ' | 9.00 | 9.50 | ERROR sum | '决算: 9.50' | 9万元
            state capital spending                  |'国有资本经营预算支出:/    决算: ' | 3.00 | 3.50 | ERROR sum | '决算: 3.50' | 3万元
            fund income                             |'政府性基金预算财政拨款收入: ' | 8.00 | 7.00 | WARNING fund-income | '收入: 7.00' | 8万元
            opening balance of a fund               |'年初财政拨款结转和结余: { 合计: 8.00, 一般公共预算财政拨款: 5.00, 政府性基金预算财政拨款: ' | 2.00 | 3.00 | WARNING fund-balance | '拨款: 3.00' | 2万元
            row of the general budget               |'"2070101", 决算: 60.00, 基本支出: ' | 60.00 | 59.00 | ERROR sum | '基本支出: 59.00' | 59万元
            general budget projects                 |'    项目支出: '               | 30.00/ | 31.00/ | ERROR project-by-function | '项目支出: 31.00' | 30万元
            basic spending is staff and office      |'    基本支出:/      决算: '    | 70.00 | 71.00 | ERROR sum | '决算: 71.00' | 70万元
            basic spending and its codes            |'    基本支出:/      决算: '    | 70.00 | 71.00 | WARNING basic-by-code | '决算: 71.00' | 70万元
            staff                                   |'人员经费: { 决算: '           | 55.00 | 56.00 | ERROR sum | '决算: 56.00' | 55万元
            office                                  |'公用经费: { 决算: '           | 15.00 | 16.00 | ERROR sum | '决算: 16.00' | 15万元
            class by economy                        |'"301", 决算: '                | 50.00 | 51.00 | ERROR sum | '"301", 决算: 51.00' | 50万元
            three public expenses                   |'  决算: '                     | 7.20  | 7.30  | ERROR sum | '决算: 7.30' | 7.2万元
            budget of three public expenses         |'三公经费:/  年初预算: '       | 9.00  | 8.00  | ERROR sum | '年初预算: 8.00' | 9万元
            vehicles                                |'    决算: '                   | 4.50  | 4.60  | ERROR sum | '决算: 4.60' | 4.5万元
            travel abroad covers basic spending     |'因公出国境费: { 年初预算: 2.00, 决算: ' | 1.50 | 0.50 | ERROR three-public-covers-basic | '决算: 0.50' | 1万元
            reception covers basic spending         |'公务接待费: { 年初预算: 2.00, 决算: ' | 1.20 | 0.90 | ERROR three-public-covers-basic | '决算: 0.90' | 1万元
            closing balance of a fund row           |'"2296003", 决算: 9.00, 年初结转和结余: 2.00, 本年收入: 8.00, 项目支出: 9.00, 年末结转和结余: ' | 1.00 | 2.00 | ERROR calculation | '年末结转和结余: 2.00' | 1万元
            closing balance of a state capital row  |'"2230105", 决算: 3.00, 年初结转和结余: 1.00, 本年收入: 4.00, 项目支出: 3.00, 年末结转和结余: ' | 2.00 | 1.00 | ERROR calculation | '年末结转和结余: 1.00' | 2万元
            fiscal part of a row                    |'"208", 决算: '                | 10.00, 基本支出: 10.00 }/      - { 编码: "20805", 决算: 10.00, 基本支出: 10.00 }/      - { 编码: "2080505", 决算: 10.00, 基本支出: 10.00 }/      - { 编码: "223" | 9.00, 基本支出: 9.00 }/      - { 编码: "20805", 决算: 9.00, 基本支出: 9.00 }/      - { 编码: "2080505", 决算: 9.00, 基本支出: 9.00 }/      - { 编码: "223" | ERROR fiscal-within-expenditure | '"2080505", 决算: 9.00' | 10万元
            fiscal part of all spending             |'/支出:/  合计: '              | 139.00 | 111.00 | WARNING fiscal-within-expenditure | '合计: 111.00' | 112万元
            fiscal part of the opening balance      |'/  年初结转和结余: '          | 10.00 | 5.00 | WARNING fiscal-within-balance | '年初结转和结余: 5.00' | 8万元
            operation is part of office spending    |'机关运行经费: '               | 15.00 | 16.00 | WARNING operation-within-office | '机关运行经费: 16.00' | 15万元
            """)
    void figureThatBreaksARelationIsReported(
            String relation, String before, String figure, String changed, String expected, String line, String message)
            throws IOException {
        set.assertReported(relation, before, figure, changed, expected, line, message);
    }

    private List<String> rules(String figures) throws IOException {
        return site.year(2023, figures).findings().stream()
                .map(finding -> finding.severity() + " " + finding.rule())
                .toList();
    }

    @Test
    void openingBalanceThatIsNotLastYearsClosingOneIsReported() throws IOException {
        site.year(2022, "收支总计: { 年末结转和结余: 9.00 }\n财政拨款收支总计: { 年末财政拨款结转和结余: 8.00 }\n");
        assertThat(rules(set.figures())).containsExactly("WARNING opening-balance");
    }

    @Test
    void lastYearsFigureThatLastYearsFileGivesOtherwiseIsReported() throws IOException {
        site.year(2022, "支出: 100.00\n");
        assertThat(rules("支出: 90.00\n上年: { 来源: 上年决算, 支出: 101.00 }\n")).contains("ERROR restated");
    }

    @Test
    void amountInATextThatTheTablesGiveOtherwiseIsReported() throws IOException {
        assertThat(rules(set.figures() + "叙述: { 概况: 本年收入合计141.50万元。 }\n")).containsExactly("ERROR prose-figure");
    }

    @Test
    void amountThatAReportGivesOnlyOnceIsHeldAgainstTheTables() throws IOException {
        String text = "叙述: { 概况: 从严控制支出，公务接待费支出%s万元。 }\n";
        assertThat(rules(set.figures() + text.formatted("1.30"))).containsExactly("WARNING prose-figure");
        assertThat(rules(set.figures() + text.formatted("1.20"))).doesNotContain("WARNING prose-figure");
        assertThat(rules(set.figures() + text.formatted("2.00"))).doesNotContain("WARNING prose-figure");
    }

    @Test
    void amountOfAnotherYearIsNotHeldAgainstTheTables() throws IOException {
        assertThat(rules(set.figures() + "叙述: { 概况: 上年公务接待费支出1.30万元。 }\n")).doesNotContain("WARNING prose-figure");
    }

    @Test
    void departureFromTheBudgetIsHeldAgainstTheTables() throws IOException {
        String text = "叙述: { 概况: 公务接待费支出1.20万元，比预算数减少%s万元。 }\n";
        assertThat(rules(set.figures() + text.formatted("0.10"))).contains("WARNING prose-figure");
        assertThat(rules(set.figures() + text.formatted("0.80"))).doesNotContain("WARNING prose-figure");
    }

    @Test
    void changeAgainstLastYearsBudgetIsNotHeldAgainstLastYearsOutturn() throws IOException {
        site.year(2022, "三公经费: { 公务接待费: 2.00 }\n");
        String text = "叙述: { 概况: 公务接待费支出1.20万元，比2022年预算减少0.30万元。 }\n";
        assertThat(rules(set.figures() + text)).doesNotContain("WARNING prose-figure");
    }

    @Test
    void shareInATextThatIsNotThatOfItsAmountIsReported() throws IOException {
        String text = "叙述: { 概况: 本年支出合计139.00万元，其中：基本支出73.00万元，占52.52%；项目支出62.00万元，占46.40%。 }\n";
        assertThat(rules(set.figures() + text)).contains("ERROR prose-share");
    }

    @Test
    void itemInATextThatTheTablesDoNotHaveIsReported() throws IOException {
        String text = "叙述: { 概况: 文化旅游体育与传媒支出（类）文化和旅游（款）图书馆（项）60.00万元。 }\n";
        assertThat(rules(set.figures() + text)).contains("ERROR function-name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "文化旅游体育与传媒支出（类）文化和旅游（款）图书馆（项）支出决算为0万元。",
                "文化旅游体育与传媒支出（类）文化和旅游（款）图书馆（项）按期完成。",
                "上年文化旅游体育与传媒支出（类）文化和旅游（款）图书馆（项）60.00万元。",
                "教育支出（类）普通教育（款）小学教育（项）支出决算为3.00万元。",
                "社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费（项）支出决算为10.00万元。"
            })
    void itemThatTheTablesNeedNotHaveIsOnlyAWarning(String words) throws IOException {
        assertThat(rules(set.figures() + "叙述: { 概况: " + words + " }\n"))
                .contains("WARNING function-name")
                .doesNotContain("ERROR function-name");
    }
}
