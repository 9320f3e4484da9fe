package mingzhang.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import mingzhang.recognition.ReportFiles.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms of self-evaluation as provinces lay them out. */
class EvaluationFormsTest {
    private static final String FORM = "绩效自评.项目[档案修复]";
    private static final String HEADS = "绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施";

    @TempDir
    Path root;

    private Map<String, String> values(String... rows) throws IOException {
        Word word = new Word().line("2023年度项目支出绩效自评表").table(rows);
        return new ImportCase(root).file("自评表.docx", word.bytes()).values();
    }

    @Test
    void rowsLeftBlankInTheTemplateAreNoIndicators() throws IOException {
        assertThat(values(
                        "项目名称|<|档案修复|<|<|<|<|<|<",
                        HEADS,
                        "^|产出指标|数量指标|指标1：修复卷数|≥50卷|52卷|90|90|",
                        "^|^|^|指标2：|||||",
                        "^|^|^|……|||||"))
                .containsKey(FORM + ".指标[指标1：修复卷数].得分")
                .doesNotContainKeys(FORM + ".指标[指标2：].一级", FORM + ".指标[……].一级");
    }

    @Test
    void totalInACellOfItsOwnIsTheScore() throws IOException {
        String form = """
                2023年度项目支出绩效自评表
                \t项目名称
                \t档案修复

                \t一级指标
                \t二级指标
                \t三级指标
                \t年度指标值
                \t实际完成值
                \t分值
                \t得分

                \t产出指标
                \t数量指标
                \t修复卷数
                \t≥50卷
                \t52卷
                \t100
                \t98

                \t总分
                \t98.50
                """;
        assertThat(new ImportCase(root)
                        .file("自评表.txt", form.getBytes(StandardCharsets.UTF_8))
                        .values())
                .containsEntry(FORM + ".总分", "98.50");
    }

    @Test
    void remarkAcrossTheIndicatorsIsNone() throws IOException {
        assertThat(values(
                        "项目名称|<|档案修复|<|<|<|<|<|<",
                        HEADS,
                        "^|产出指标|数量指标|修复卷数|≥50卷|52卷|90|90|",
                        "其他需要说明的事项|<|<|<|无|<|<|<|<",
                        "改进措施|<|加强管理|<|<|<|<|<|<"))
                .doesNotContainKeys(FORM + ".指标[其他需要说明的事项].一级", FORM + ".指标[加强管理].一级");
    }

    @Test
    void weightOfExecutionMayStandInTheHeadOfItsScore() throws IOException {
        assertThat(values(
                        "项目名称|<|档案修复|<|<|<|<",
                        "预算执行情况（万元）（20分）|<||预算数（A）|执行数（B）|执行率（B/A）|得分（20分*执行率）",
                        "^|<|年度财政资金总额|80|78.4|98%|19.6",
                        "年度绩效目标（80分）|一级指标|二级指标|三级指标|年初目标值（A）|实际完成值（B）|得分",
                        "^|产出指标|数量指标|修复卷数|50卷|52卷|80"))
                .containsEntry(FORM + ".资金.全年预算", "80")
                .containsEntry(FORM + ".资金", "78.4")
                .containsEntry(FORM + ".资金.执行率", "98")
                .containsEntry(FORM + ".预算执行.分值", "20")
                .containsEntry(FORM + ".预算执行.得分", "19.6");
    }

    @Test
    void executionMayBeCalledBudgetExecutionAndItsWeightQuanzhong() throws IOException {
        assertThat(values(
                        "项目名称|档案修复|<|<|<|<|<|<|<",
                        "主管部门|某某县委办|<|<|实施单位（盖章）|某某县档案馆|<|<|<",
                        "项目基本情况|目标完成情况|项目年度目标|<|<|年度目标完成情况|<|<|<",
                        "^|^|修复五十卷|<|<|已修复五十二卷|<|<|<",
                        "预算执行情况（10分）|年度预算数（万元）|年初预算|调整后预算数|预算执行数|预算执行率|权重|得分|原因",
                        "^|总额|70|80|78.4|98%|10|9.8|",
                        "^|其中：财政资金|70|80|78.4|98%|/|/|",
                        "绩效指标（90分）|一级指标|二级指标|三级指标|指标值|完成值|权重|得分|未完成原因分析",
                        "^|产出指标|数量指标|修复卷数|50卷|52卷|90|90|"))
                .containsEntry(FORM + ".实施单位", "某某县档案馆")
                .containsEntry(FORM + ".目标.预期", "修复五十卷")
                .containsEntry(FORM + ".目标.实际", "已修复五十二卷")
                .containsEntry(FORM + ".资金.年初预算", "70")
                .containsEntry(FORM + ".资金.全年预算", "80")
                .containsEntry(FORM + ".资金.执行率", "98")
                .containsEntry(FORM + ".资金.当年财政拨款", "78.4")
                .containsEntry(FORM + ".预算执行.分值", "10")
                .containsEntry(FORM + ".预算执行.得分", "9.8");
    }

    @Test
    void figuresRightBelowTheirHeadsAreTheTotal() throws IOException {
        assertThat(values(
                        "项目名称|<|档案修复|<|<|自评总分（分）|99.8|<|<",
                        "预算执行情况（万元）|<|年初预算数|全年（调整）预算数|全年执行数|执行率（%）|执行率权重|执行率得分（分）|<",
                        "^|<|70|80|78.4|98|10|9.8|<",
                        "绩效指标|指标名称|计量单位|指标性质|年初指标值|调整指标值|全年完成值|指标权重（分）|指标得分（分）",
                        "^|修复卷数|卷|≥|50||52|90|90"))
                .containsEntry(FORM + ".总分", "99.8")
                .containsEntry(FORM + ".资金.全年预算", "80")
                .containsEntry(FORM + ".预算执行.分值", "10")
                .containsEntry(FORM + ".预算执行.得分", "9.8")
                .containsEntry(FORM + ".指标[修复卷数].分值", "90")
                .containsEntry(FORM + ".指标[修复卷数].得分", "90");
    }

    @Test
    void labelsMayEndInAColon() throws IOException {
        assertThat(values(
                        "基本情况|项目名称：|档案修复|<|<|<|<|<|<",
                        "目标|年度预期目标|<|<|<|具体完成情况|<|<|<",
                        "^|修复五十卷|<|<|<|已修复五十二卷|<|<|<",
                        "指标|一级指标|二级指标|三级指标|指标分值|预期指标值|单项指标实际完成值|自评得分|备注",
                        "^|产出指标|数量指标|修复卷数|90|50卷|52卷|90|"))
                .containsEntry(FORM + ".目标.实际", "已修复五十二卷")
                .containsEntry(FORM + ".指标[修复卷数].完成值", "52卷");
    }

    @Test
    void summaryOfTheGoalsReachedIsTheirResult() throws IOException {
        assertThat(values(
                        "项目名称|<|档案修复|<|<|<|<|<|<",
                        "年度总体目标|年初设定目标|<|<|<|年度总体目标完成情况综述|<|<|<",
                        "^|修复五十卷|<|<|<|已修复五十二卷|<|<|<",
                        HEADS,
                        "^|产出指标|数量指标|修复卷数|≥50卷|52卷|90|90|"))
                .containsEntry(FORM + ".目标.预期", "修复五十卷")
                .containsEntry(FORM + ".目标.实际", "已修复五十二卷");
    }

    @Test
    void gradeMayStandAloneBehindTheTotal() throws IOException {
        assertThat(values(
                        "项目名称|<|档案修复|<|<|<|<|<|<", HEADS, "^|产出指标|数量指标|修复卷数|≥50卷|52卷|90|90|", "总分|<|<|<|<|<|100|96|优"))
                .containsEntry(FORM + ".总分", "96")
                .containsEntry(FORM + ".等级", "优");
    }

    @Test
    void totalOfTheFundsMayBeCalledTotalAmountAndTheReasonRemark() throws IOException {
        assertThat(values(
                        "项目名称|<|档案修复|<|<|<|<|<|<",
                        "项目资金|<|年初预算数|全年（调整）预算数|全年执行数|执行率（%）|执行率权重（分）|执行率得分（分）|<",
                        "^|年度总金额|70|80|78.4|98|10|9.8|<",
                        "绩效指标|指标名称|计量单位|指标性质|年初指标值|全年完成值|指标权重（分）|指标得分（分）|说明",
                        "^|修复卷数|卷|≥|50|48|90|86.4|停电"))
                .containsEntry(FORM + ".资金.全年预算", "80")
                .containsEntry(FORM + ".预算执行.得分", "9.8")
                .containsEntry(FORM + ".指标[修复卷数].原因", "停电");
    }

    @Test
    void weightMayStandBehindTheNameOfAnIndicator() throws IOException {
        assertThat(values(
                        "项目名称|<|档案修复|<|<|<",
                        "一级指标|二级指标|三级指标|年初目标值（A）|实际完成值（B）|得分",
                        "产出指标|数量指标|修复卷数（60分）|50卷|52卷|60",
                        "满意度指标|满意度指标|读者满意度（30分）|90%|95%|30"))
                .containsEntry(FORM + ".指标[修复卷数].分值", "60")
                .containsEntry(FORM + ".指标[读者满意度].得分", "30");
    }

    @Test
    void scoreAndWeightMayShareAColumnBelowHeadsInTwoRows() throws IOException {
        assertThat(values(
                        "项目名称|<|档案修复|<|<|<",
                        "绩效指标|||指标值|实际完成值|自评得分/分值",
                        "一级指标|二级指标|三级指标|||",
                        "产出指标|数量指标|修复卷数|50卷|52卷|58/60",
                        "满意度指标|满意度指标|读者满意度|90%|95%|40/40",
                        "合计|||||98/100"))
                .containsEntry(FORM + ".指标[修复卷数].得分", "58")
                .containsEntry(FORM + ".指标[修复卷数].分值", "60")
                .containsEntry(FORM + ".总分", "98")
                .containsEntry(FORM + ".满分", "100");
    }

    @Test
    void weightBehindTheNameOfAGroupIsThatOfTheGroup() throws IOException {
        assertThat(values(
                        "项目名称|<|档案修复|<|<|<|<|<|<",
                        HEADS,
                        "^|产出指标（60分）|数量指标|修复卷数|≥50卷|52卷|60|60|",
                        "^|满意度指标（40分）|满意度指标|读者满意度|≥90%|95%|40|40|"))
                .containsEntry(FORM + ".小结[产出指标].分值", "60")
                .containsEntry(FORM + ".小结[满意度指标].分值", "40");
    }

    @Test
    void weightOfAGroupThatBeginsTwiceIsOfAPart() throws IOException {
        assertThat(values(
                        "项目名称|<|档案修复|<|<|<|<|<|<",
                        HEADS,
                        "^|产出指标（30分）|数量指标|修复卷数|≥50卷|52卷|30|30|",
                        "^|产出指标（70分）|数量指标|扫描页数|≥9万页|9万页|70|70|"))
                .doesNotContainKey(FORM + ".小结[产出指标].分值");
    }

    @Test
    void rowsOfSubtotalsNameTheirGroups() throws IOException {
        assertThat(values(
                        "项目名称|<|档案修复|<|<|<|<|<|<",
                        HEADS,
                        "^|履职效能|数量指标|修复卷数|≥50卷|52卷|60|60|",
                        "^|管理效率|质量指标|验收合格率|100%|100%|40|39|",
                        "|小计|履职效能||||60|60|",
                        "||管理效率||||40|38|",
                        "合计|||||||98|"))
                .containsEntry(FORM + ".小结[履职效能].得分", "60")
                .containsEntry(FORM + ".小结[管理效率].得分", "38");
    }
}
