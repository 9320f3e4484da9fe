package mingzhang.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mingzhang.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables 公开01 to 公开09 as finance systems write them, in a workbook. */
class AccountsWorkbookTest {
    @TempDir
    Path root;

    private static ReportFiles.Book accounts(boolean isOld) {
        return new ReportFiles.Book(isOld)
                .sheet(
                        "收入支出决算总表",
                        List.of(
                                "收入支出决算总表|<|<|<|<|<",
                                "|||||公开01表",
                                "部门：某某县档案馆|||2023年度||金额单位：万元",
                                "收入|<|<|支出|<|<",
                                "项目|行次|决算数|项目|行次|决算数",
                                "栏次||1|栏次||2",
                                "一、一般公共预算财政拨款收入|1|1,120.50|一、一般公共服务支出|31|1000.50",
                                "二、政府性基金预算财政拨款收入|2|4.38|二、外交支出|32|",
                                "三、国有资本经营预算财政拨款收入|3||八、社会保障和就业支出|38|120.00",
                                "八、其他收入|8|0.96|十一、城乡社区支出|41|4.38",
                                "本年收入合计|27|1125.84|本年支出合计|57|1124.88",
                                "使用非财政拨款结余|28||结余分配|58|",
                                "年初结转和结余|29|2.00|年末结转和结余|59|2.96",
                                "总计|30|1127.84|总计|60|1127.84",
                                "注：1.本表反映部门本年度的总收支和年末结转结余情况。|<|<|<|<|<"))
                .sheet(
                        "收入决算表",
                        List.of(
                                "收入决算表",
                                "部门：某某县档案馆|||||||||金额单位：万元",
                                "科目编码|<|<|科目名称|本年收入合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入",
                                "栏次|<|<|<|1|2|3|4|5|6|7",
                                "合计|<|<|<|1125.84|1124.88|||||0.96",
                                "201|<|<|一般公共服务支出|1001.46|1000.50|||||0.96",
                                "20126|<|<|档案事务|1001.46|1000.50|||||0.96",
                                "2012601|<|<|行政运行|801.46|800.50|||||0.96",
                                "2012604|<|<|档案馆|200.00|200.00|||||",
                                "2080505|<|<|机关事业单位基本养老保险缴费支出|120.00|120.00|||||",
                                "2120803|<|<|城市建设支出|4.38|4.38|||||"))
                .sheet(
                        "一般公共预算",
                        List.of(
                                "一般公共预算财政拨款支出决算表",
                                "部门：某某县档案馆||||金额单位：万元",
                                "科目编码|科目名称|本年支出|<|<",
                                "^|^|小计|基本支出|项目支出",
                                "栏次|<|1|2|3",
                                "合计|<|1120.50|900.50|220.00",
                                "201|一般公共服务支出|1000.50|800.50|200.00",
                                "20126|档案事务|1000.50|800.50|200.00",
                                "2012601|行政运行|800.50|800.50|",
                                "2012604|档案馆|200.00||200.00",
                                "208|社会保障和就业支出|120.00|100.00|20.00",
                                "20805|行政事业单位养老支出|120.00|100.00|20.00",
                                "2080505|机关事业单位基本养老保险缴费支出|120.00|100.00|20.00"))
                .sheet(
                        "基本支出",
                        List.of(
                                "一般公共预算财政拨款基本支出决算明细表",
                                "部门：某某县档案馆|||||金额单位：万元",
                                "人员经费|<|<|公用经费|<|<",
                                "科目编码|科目名称|决算数|科目编码|科目名称|决算数",
                                "301|工资福利支出|800.50|302|商品和服务支出|90.00",
                                "30101|基本工资|800.50|30201|办公费|90.00",
                                "303|对个人和家庭的补助|10.00|||",
                                "30302|退休费|10.00|||",
                                "人员经费合计|<|810.50|公用经费合计|<|90.00"))
                .sheet(
                        "政府性基金",
                        List.of(
                                "政府性基金预算财政拨款收入支出决算表",
                                "部门：某某县档案馆|||||||金额单位：万元",
                                "科目编码|科目名称|年初结转和结余|本年收入|本年支出|<|<|年末结转和结余",
                                "^|^|^|^|小计|基本支出|项目支出|^",
                                "栏次|<|1|2|3|4|5|6",
                                "合计|<|0.00|4.38|4.38|0.00|4.38|0.00",
                                "2120803|城市建设支出|0.00|4.38|4.38|0.00|4.38|0.00"))
                .sheet(
                        "三公",
                        List.of(
                                "财政拨款“三公”经费支出决算表",
                                "部门：某某县档案馆|||||||||||金额单位：万元",
                                "预算数|<|<|<|<|<|决算数|<|<|<|<|<",
                                "合计|因公出国（境）费|公务用车购置及运行费|<|<|公务接待费|合计|因公出国（境）费|公务用车购置及运行费|<|<|公务接待费",
                                "^|^|小计|公务用车购置费|公务用车运行费|^|^|^|小计|公务用车购置费|公务用车运行费|^",
                                "1|2|3|4|5|6|7|8|9|10|11|12",
                                "4.00|0.00|3.00|0.00|3.00|1.00|2.98|0.00|2.60|0.00|2.60|0.38"));
    }

    private Map<String, String> values(ReportFiles.Book book, String name) throws IOException {
        return new ImportCase(root).file(name, book.bytes()).values();
    }

    @Test
    void totalsStandInTheirLanes() throws IOException {
        assertThat(values(accounts(false), "决算.xlsx"))
                .containsEntry("年度", "2023")
                .containsEntry("收支总计", "1127.84")
                .containsEntry("收支总计.年初结转和结余", "2.00")
                .containsEntry("收支总计.年末结转和结余", "2.96")
                .containsEntry("收入.财政拨款收入.政府性基金预算财政拨款收入", "4.38")
                .containsEntry("支出", "1124.88");
    }

    @Test
    void thousandsSeparatorIsTakenOut() throws IOException {
        assertThat(values(accounts(false), "决算.xlsx")).containsEntry("收入.财政拨款收入.一般公共预算财政拨款收入", "1120.50");
    }

    @Test
    void codesOfSeveralCellsAreRowsOfTheirTable() throws IOException {
        assertThat(values(accounts(false), "决算.xlsx"))
                .containsEntry("收入.功能分类[2012601].其他收入", "0.96")
                .containsEntry("财政拨款支出.一般公共预算支出.功能分类[2012604].项目支出", "200.00")
                .containsEntry("财政拨款支出.一般公共预算支出.基本支出", "900.50");
    }

    @Test
    void lanesOfTheEconomicClassificationAreOneList() throws IOException {
        assertThat(values(accounts(false), "决算.xlsx"))
                .containsEntry("财政拨款支出.一般公共预算支出.经济分类[30302]", "10.00")
                .containsEntry("财政拨款支出.一般公共预算支出.经济分类[30201]", "90.00")
                .containsEntry("财政拨款支出.一般公共预算支出.基本支出.公用经费", "90.00");
    }

    @Test
    void fundsHaveTheirBalances() throws IOException {
        assertThat(values(accounts(false), "决算.xlsx"))
                .containsEntry("财政拨款支出.政府性基金预算支出.功能分类[2120803].本年收入", "4.38")
                .containsEntry("财政拨款支出.政府性基金预算支出", "4.38");
    }

    @Test
    void headsOverSeveralColumnsTellBudgetFromOutturn() throws IOException {
        assertThat(values(accounts(false), "决算.xlsx"))
                .containsEntry("三公经费.全年预算", "4.00")
                .containsEntry("三公经费", "2.98")
                .containsEntry("三公经费.公务用车购置及运行维护费.全年预算", "3.00")
                .containsEntry("三公经费.公务用车购置及运行维护费.公务用车运行维护费", "2.60")
                .containsEntry("三公经费.公务接待费", "0.38");
    }

    @Test
    void olderWorkbookSaysTheSame() throws IOException {
        Map<String, String> former = values(accounts(true), "决算.xls");
        assertThat(former).containsEntry("收支总计", "1127.84").containsEntry("三公经费.公务接待费", "0.38");
    }

    @Test
    void numbersOfRowsAndColumnsAreNoFigures() throws IOException {
        Recognised recognised =
                new ImportCase(root).file("决算.xlsx", accounts(false).bytes()).recognised();
        assertThat(recognised.left()).as("left").noneMatch(line -> line.matches(".*\\d\\.\\d\\d.*"));
        assertThat(recognised.counts().unplaced()).isZero();
        assertThat(recognised.counts().doubtful()).isZero();
    }

    @Test
    void checkHasNoErrorInIt() throws IOException {
        assertThat(new ImportCase(root).file("决算.xlsx", accounts(false).bytes()).findings())
                .noneMatch(Finding::isError);
    }

    @Test
    void amountsInYuanKeepTheirUnit() throws IOException {
        ReportFiles.Book book = new ReportFiles.Book(false)
                .sheet(
                        "Sheet1",
                        List.of(
                                "2023年度支出决算表",
                                "部门：某某县档案馆|||||||金额单位：元",
                                "科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出",
                                "2012601|行政运行|8005000.12|8005000.12||||"));
        assertThat(values(book, "支出.xlsx")).containsEntry("金额单位", "元").containsEntry("支出.功能分类[2012601]", "8005000.12");
    }

    @Test
    void unitIsNamedAboveTheHeads() throws IOException {
        assertThat(new ImportCase(root)
                        .file("决算.xlsx", accounts(false).bytes())
                        .recognised()
                        .unit())
                .contains("某某县档案馆");
    }

    @Test
    void tableThatNobodyKnowsIsKeptWhole() throws IOException {
        ReportFiles.Book book =
                new ReportFiles.Book(false).sheet("2023年度情况", List.of("苗木|株数|产值", "杉树|1203|45.60", "松树|88|12.00"));
        Recognised recognised =
                new ImportCase(root).file("其他.xlsx", book.bytes()).recognised();
        assertThat(recognised.content()).contains("杉树 1203 45.60", "松树 88 12.00");
        assertThat(recognised.counts().placed()).isZero();
        assertThat(recognised.counts().unplaced()).isEqualTo(4);
    }
}
