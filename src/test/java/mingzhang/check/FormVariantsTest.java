package mingzhang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import mingzhang.TestSite;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The relations of the forms of other years and provinces: a form in which all hold, and each broken by one figure. */
class FormVariantsTest {
    private static final String GRADES = "等级: [ { 名称: 优, 下限: 90 }, { 名称: 良, 下限: 80 }, { 名称: 中, 下限: 60 }, { 名称: 差 } ]\n";

    /** What each form settles, by the name of its set. */
    private static final Map<String, String> SETTINGS = Map.of(
            "evaluation-2020",
            "分值: { 预算执行率: 10, 产出指标: 50, 效益指标: 30, 满意度指标: 10 }\n评分: { 预算执行: 比例 }\n" + GRADES,
            "evaluation-hubei",
            """
            分值: { 预算执行率: 20, 产出指标: 40, 效益和满意度指标: 40 }
            评分:
              预算执行: 比例
              正向: 比例
              反向: 比值
              定性: [ { 完成: 达成, 得分: 80 }, { 完成: 部分达成, 得分: 50 }, { 完成: 未达成 } ]
            """,
            "evaluation-wuhan",
            "分值: { 产出: 80, 效果: 20 }\n" + GRADES,
            "evaluation-hunan-2019",
            "分值: { 投入: 15, 过程: 40 }\n评分: { 正向: 比例 }\n" + GRADES);

    @TempDir
    Path root;

    private RelationSet set(String form) throws IOException {
        String settings = "名称: 测试体例\n文档: [ { 标识: report, 标题: 报告 } ]\n" + SETTINGS.get(form);
        return RelationSet.of(TestSite.in(root).file("templates/formats/report/format.yaml", settings), form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluation-2020", "evaluation-hubei", "evaluation-wuhan", "evaluation-hunan-2019"})
    void formInWhichAllRelationsHoldIsFine(String form) throws IOException {
        assertThat(set(form).findings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}{2} becomes {3}")
    @CsvSource(delimiter = '|', textBlock = """
            evaluation-2020       |'完成值: 52家, 分值: '           | 15, 得分: 15 | 20, 得分: 20 | ERROR weight-group | 走访企业 | '规定为 50'
            evaluation-2020       |'三级: 完成时间, 指标值: 12月底前, 完成值: 12月, 分值: ' | 10 | 5 | ERROR weight-total | '满分: 100' | '相加为 95'
            evaluation-2020       |'上年结转资金: { 年初预算: 2.00, 全年预算: ' | 2.00 | 1.00 | ERROR funds-sources | 当年财政拨款 | '全年预算资金总额 100'
            evaluation-2020       |'/      执行率: '                | 90.00 | 112.50 | ERROR ratio | '执行率: 112.50' | 90.00%
            evaluation-2020       |'    预算执行: { 分值: 10, 得分: ' | 9 | 10 | WARNING score-execution | '得分: 10 }' | 按年初预算算的
            evaluation-2020       |'三级: 基本支出, 指标值: ≤70万元, 完成值: ' | 68万元 | 66万元 | HINT indicator-figure | 66万元 | 68.00万元
            evaluation-2020       |'完成值: 72%, 分值: 15, 得分: '   | 13 | 15 | WARNING score-full | 政策知晓率 | 没有达到
            evaluation-2020       |'    总分: '                     | 97 | 100 | ERROR score-total | '总分: 100' | '为 97'
            evaluation-hubei      |'      预算执行: { 分值: '        | 20, 得分: 18 | 10, 得分: 9 | ERROR weight-group | '分值: 10' | '规定为 20'
            evaluation-hubei      |'      预算执行: { 分值: 20, 得分: ' | 18 | 16 | WARNING score-execution | '得分: 16 }' | '应为 18'
            evaluation-hubei      |'完成值: 50元, 分值: 20, 得分: '   | 16 | 15 | WARNING score-indicator | 单件价格 | '应得 16'
            evaluation-hubei      |'完成值: 8批, 分值: 20, 得分: '    | 16 | 18 | WARNING score-indicator | 采购批数 | '应得 16'
            evaluation-hubei      |'指标值: 处置险情, 完成值: '       | 达成年度指标 | 部分达成年度指标 | WARNING score-indicator | 险情处置 | '50% 至 80%'
            evaluation-hubei      |'      总分: '                    | 90 | 95 | ERROR score-total | '总分: 95' | '为 90'
            evaluation-wuhan      |'三级: 企业走访, 分值: '           | 40 | 38 | ERROR subtotal | '分值: 80' | '为 78'
            evaluation-wuhan      |'三级: 公益活动, 分值: '           | 20 | 25 | ERROR weight-group | 公益活动 | '规定为 20'
            evaluation-wuhan      |'一级: 产出, 分值: 80, 得分: '     | 75 | 74 | ERROR subtotal | '得分: 74' | '为 75'
            evaluation-wuhan      |'得分: 75, 得分率: '               | 93.75 | 95 | ERROR ratio | '得分率: 95, 评价' | 93.75%
            evaluation-wuhan      |'得分率: 93.75, 评价: '            | 优 | 良 | WARNING grade | '评价: 良' | “优”
            evaluation-wuhan      |'    总分: 94/    得分率: '        | 94 | 93 | ERROR ratio | '得分率: 93' | 94
            evaluation-hunan-2019 |'三级: 在职人员控制率, 指标值: ≤100%, 完成值: '   | 90% | 100% | WARNING indicator-figure | 100% | 90.00%
            evaluation-hunan-2019 |'三级: “三公经费”变动率, 指标值: ≤0%, 完成值: '    | -9.09% | -13.46% | WARNING indicator-figure | -13.46% | -9.09%
            evaluation-hunan-2019 |'三级: “三公经费”控制率, 指标值: ≤100%, 完成值: ' | 90% | 86.5% | WARNING indicator-figure | 86.5% | 90.00%
            evaluation-hunan-2019 |'三级: 公用经费控制率, 指标值: ≤100%, 完成值: '   | 95% | 105% | WARNING indicator-figure | 105% | 95.00%
            evaluation-hunan-2019 |'三级: 政府采购执行率, 指标值: 100%, 完成值: '    | 95% | 98% | WARNING indicator-figure | 98% | 95.00%
            evaluation-hunan-2019 |'完成值: 95%, 分值: 10, 得分: 9'   | .5 | .9 | WARNING score-indicator | 政府采购执行率 | '应得 9.5'
            evaluation-hunan-2019 |'三级: 公用经费控制率, 指标值: ≤100%, 完成值: 95%, 分值: ' | 10 | 15 | ERROR weight-group | “三公经费”控制率 | '规定为 40'
            evaluation-hunan-2019 |'一级: 过程, 分值: 40, 得分: '     | 39.5 | 40 | ERROR subtotal | '得分: 40' | '为 39.5'
            """)
    void figureThatBreaksARelationIsReported(
            String form, String before, String figure, String changed, String expected, String line, String message)
            throws IOException {
        set(form).assertReported(form, before, figure, changed, expected, line, message);
    }
}
