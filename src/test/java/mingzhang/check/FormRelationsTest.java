package mingzhang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import mingzhang.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The relations of the self-evaluation forms: the form of a unit, that of a project and the table of base data, in which
 * all hold, and each broken by one figure.
 */
class FormRelationsTest {
    private static final String FORM = """
            名称: 测试体例
            文档: [ { 标识: report, 标题: 报告 } ]
            分值: { 预算执行率: 10, 产出指标: 40, 效益指标: 20, 满意度指标: 10, 成本指标: 20 }
            等级: [ { 名称: 优, 下限: 90 }, { 名称: 良, 下限: 80 }, { 名称: 中, 下限: 60 }, { 名称: 差 } ]
            评分:
              预算执行: 比例
              正向: 比例
              反向: 线性
              满意度: [ { 达到: 90, 得分: 100 }, { 达到: 80, 得分: 80 }, { 达到: 60, 得分: 50 } ]
              定性: [ { 完成: 达成, 得分: 80 }, { 完成: 部分达成, 得分: 60 }, { 完成: 未达成 } ]
            """;

    @TempDir
    Path root;

    private RelationSet set;

    @BeforeEach
    void makeSite() throws IOException {
        TestSite site = TestSite.in(root).file("templates/formats/report/format.yaml", FORM);
        set = RelationSet.of(site, "evaluation");
    }

    @Test
    void formsInWhichAllRelationsHoldAreFine() throws IOException {
        assertThat(set.findings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}{2} becomes {3}")
    @CsvSource(delimiter = '|', textBlock = """
            weight of a leaf and that of its group        |'三级: 接收档案, 指标值: ≥10000卷, 完成值: 9000卷, 分值: ' | 10 | 9 | ERROR subtotal | '一级: 产出指标, 分值: 40' | '为 39'
            weight of a leaf and that which the form gives |'三级: 接收档案, 指标值: ≥10000卷, 完成值: 9000卷, 分值: ' | 10 | 9 | ERROR weight-group | 接收档案 | '规定为 40'
            weight of a leaf and the whole                |'三级: 接收档案, 指标值: ≥10000卷, 完成值: 9000卷, 分值: ' | 10 | 9 | ERROR weight-total | '满分: 100' | '相加为 99'
            weight of a group                             |'一级: 产出指标, 分值: '      | 40 | 41 | ERROR subtotal | '分值: 41' | '为 40'
            weight of all                                 |'得分: 8 }/      - { 一级: 成本指标, 分值: 20, 得分: 19 }/    满分: ' | 100 | 110 | ERROR weight-total | '满分: 110' | '为 100'
            weight of all of a project                    |'      满分: '                | 100 | 90 | ERROR weight-total | '满分: 90' | '为 100'
            weight of execution                           |'    预算执行: { 分值: '      | 10, 得分: 9.52 | 20, 得分: 19.05 | ERROR weight-group | '分值: 20' | '规定为 10'
            weight of execution within the whole          |'    预算执行: { 分值: '      | 10, 得分: 9.52 | 20, 得分: 19.05 | ERROR weight-total | '满分: 100' | '为 110'
            weights moved from one group to another       |'三级: 项目总成本, 指标值: ≤50万元, 完成值: 45万元, 分值: 20, 得分: 20 }/      满分: 100/      总分: 94/      等级: ' | 优/ | 优/      小结: [ { 一级: 成本指标, 分值: 10, 得分: 20 } ]/ | ERROR score-above-weight | 小结 | '高于分值 10'
            score above its weight                        |'三级: 举办展览, 指标值: =4次, 完成值: 4次, 分值: 10, 得分: ' | 10 | 11 | ERROR score-above-weight | 举办展览 | '得分 11'
            score of execution above its weight           |'    预算执行: { 分值: 10, 得分: ' | 9.52 | 10.5 | ERROR score-above-weight | '得分: 10.5' | '高于分值 10'
            score of a leaf and that of its group         |'三级: 扫描合格率, 指标值: ">90%", 完成值: 91%, 分值: 10, 得分: ' | 10 | 9 | ERROR subtotal | '一级: 产出指标' | '为 38'
            score of a group                              |'一级: 效益指标, 分值: 20, 得分: ' | 17 | 18 | ERROR subtotal | '得分: 18' | '为 17'
            rate of points of a group                     |'得分: 39, 得分率: '          | 97.50 | 93.00 | ERROR ratio | '得分率: 93' | 97.50%
            total score                                   |'    总分: '                  | 92.52 | 93.52 | ERROR score-total | '总分: 93.52' | '为 92.52'
            total score of a project                      |'      总分: '                | 94 | 95 | ERROR score-total | '总分: 95' | '为 94'
            grade                                         |'    总分: 92.52/    等级: '  | 优 | 良 | WARNING grade | '等级: 良' | “优”
            grade of a project                            |'      总分: 94/      等级: ' | 优 | 中 | WARNING grade | '等级: 中' | “优”
            grade of a group                              |'得分率: 85.00, 评价: '       | 良 | 优 | WARNING grade | '评价: 优' | '85 分'
            """)
    void weightOrScoreThatBreaksARelationIsReported(
            String relation, String before, String figure, String changed, String expected, String line, String message)
            throws IOException {
        set.assertReported(relation, before, figure, changed, expected, line, message);
    }

    @ParameterizedTest(name = "{0}: {1}{2} becomes {3}")
    @CsvSource(delimiter = '|', textBlock = """
            execution rate is on the adjusted budget      |'/      执行率: '             | 95.24 | 105.26 | ERROR ratio | '执行率: 105.26' | 95.24%
            execution rate of a project                   |'/        执行率: '           | 90.00 | 112.50 | ERROR ratio | '执行率: 112.50' | 90.00%
            score follows from the rate                   |'    预算执行: { 分值: 10, 得分: ' | 9.52 | 9 | WARNING score-execution | '得分: 9 ' | '应为 9.52'
            score is not that of the initial budget       |'    预算执行: { 分值: 10, 得分: ' | 9.52 | 10.00 | WARNING score-execution | '得分: 10.00' | 按年初预算算的
            score of a project follows from the rate      |'      预算执行: { 分值: 10, 得分: ' | 9 | 8 | WARNING score-execution | '得分: 8 ' | '应为 9'
            rate of no budget                             |'  项目:/    - 名称: 档案数字化/      总投资: { 合计: 120.00, 财政拨款: 100.00 }/      资金:/        合计: { 年初预算: 40.00, 全年预算: ' | 50.00 | 0 | WARNING score-execution | '得分: 9 ' | '预算为0'
            initial budget and its sources                |'当年财政拨款: { 年初预算: '   | 180.00 | 179.00 | ERROR funds-sources | '年初预算: 179' | '年初预算资金总额 190'
            adjusted budget and its sources               |'上年结转资金: { 年初预算: 7.00, 全年预算: ' | 9.00 | 8.00 | ERROR funds-sources | 当年财政拨款 | '全年预算资金总额 210'
            spending and its sources                      |'其他资金: { 年初预算: 3.00, 全年预算: 6.00, 决算: 5.00 }/      按收入性质:/        合计: { 年初预算: 190.00, 全年预算: 210.00, 决算: 200.00 }/        一般公共预算: { 年初预算: 170.00, 全年预算: 185.00, 决算: ' | 177.00 | 178.00 | ERROR sum | '决算: 200.00' | 201万元
            initial budget below its sources              |'当年财政拨款: { 年初预算: '   | 180.00 | 181.00 | ERROR selection | '年初预算: 190' | 191万元
            adjusted budget below its sources             |'上年结转资金: { 年初预算: 7.00, 全年预算: ' | 9.00 | 10.00 | ERROR selection | '年初预算: 190' | 211万元
            spending below its sources                    |'上年结转资金: { 年初预算: 7.00, 全年预算: 9.00, 决算: ' | 8.00 | 9.00 | ERROR selection | '年初预算: 190' | 201万元
            spending above its sources                    |'上年结转资金: { 年初预算: 7.00, 全年预算: 9.00, 决算: ' | 8.00 | 7.00 | ERROR funds-sources | 当年财政拨款 | '决算资金总额 200'
            initial budget of a project and its sources   |'        当年财政拨款: { 年初预算: ' | 34.00 | 33.00 | ERROR funds-sources | '年初预算: 33' | '年初预算资金总额 40'
            adjusted budget of a project and its sources  |'        上年结转资金: { 年初预算: 5.00, 全年预算: ' | 5.00 | 6.00 | ERROR selection | '合计: { 年初预算: 40' | 51万元
            spending of a project and its sources         |'        其他资金: { 年初预算: 1.00, 全年预算: 3.00, 决算: ' | 2.00 | 1.00 | ERROR funds-sources | '年初预算: 34' | '决算资金总额 45'
            total investment and its fiscal part          |'总投资: { 合计: '             | 120.00 | 90.00 | ERROR selection | 总投资 | 100万元
            initial budget by source of income            |'按收入性质:/        合计: { 年初预算: ' | 190.00 | 191.00 | ERROR sum | '年初预算: 191' | 190万元
            by source of income and all funds             |'按收入性质:/        合计: { 年初预算: 190.00, 全年预算: 210.00, 决算: ' | 200.00 | 201.00 | ERROR funds-sources | '决算: 201' | '200.00万元 不符'
            adjusted budget by source and all funds       |'按收入性质:/        合计: { 年初预算: 190.00, 全年预算: ' | 210.00 | 200.00 | ERROR funds-sources | '全年预算: 200' | '210.00万元 不符'
            part by source of income                      |'政府性基金拨款: { 年初预算: 12.00, 全年预算: 13.00, 决算: ' | 12.00 | 13.00 | ERROR sum | '决算: 200.00' | 201万元
            by kind of spending and its parts             |'按支出性质:/        合计: { 年初预算: 190.00, 全年预算: 210.00, 决算: ' | 200.00 | 202.00 | ERROR sum | '决算: 202' | 200万元
            by kind of spending and all funds             |'按支出性质:/        合计: { 年初预算: ' | 190.00 | 192.00 | ERROR funds-sources | '年初预算: 192' | '190.00万元 不符'
            basic spending of the form                    |'        基本支出: { 年初预算: 150.00, 全年预算: 160.00, 决算: ' | 155.00 | 156.00 | ERROR calculation | '决算: 156' | 155万元
            project spending of the form                  |'        项目支出: { 年初预算: 40.00, 全年预算: ' | 50.00 | 51.00 | ERROR calculation | '全年预算: 51' | 50万元
            funds of the unit are its spending            |'    资金:/      合计: { 年初预算: 190.00, 全年预算: 210.00, 决算: ' | 200.00 | 198.00 | ERROR calculation | '决算: 198' | 200万元
            funds of a project are its spending           |'      资金:/        合计: { 年初预算: 40.00, 全年预算: 50.00, 决算: ' | 45.00 | 44.00 | ERROR calculation | '决算: 44' | 45万元
            """)
    void amountOfFundsThatBreaksARelationIsReported(
            String relation, String before, String figure, String changed, String expected, String line, String message)
            throws IOException {
        set.assertReported(relation, before, figure, changed, expected, line, message);
    }

    @ParameterizedTest(name = "{0}: {1}{2} becomes {3}")
    @CsvSource(delimiter = '|', textBlock = """
            staff over posts                              |'在职: 18, 控制率: '           | 90.00 | 95.00 | ERROR ratio | '控制率: 95' | 90.00%
            staff above posts                             |'人员: { 编制: 20, 在职: '     | 18, 控制率: 90.00 | 21, 控制率: 105.00 | HINT staff-within-posts | '在职: 21' | 20人
            three public expenses                         |'三公经费:/  合计: { 年初预算: 6.00, 决算: ' | 5.50 | 5.60 | ERROR sum | '决算: 5.60' | 5.5万元
            budget of three public expenses               |'三公经费:/  合计: { 年初预算: ' | 6.00 | 6.50 | ERROR sum | '年初预算: 6.50' | 6万元
            vehicles are bought and run                   |'    合计: { 年初预算: 4.00, 决算: ' | 3.80 | 3.90 | ERROR sum | '决算: 3.90' | 3.8万元
            budget of vehicles                            |'公务用车运行维护费: { 年初预算: ' | 4.00 | 3.00 | ERROR sum | '合计: { 年初预算: 4.00' | 3万元
            kinds of projects are within all projects     |'    业务工作经费: '          | 30.00 | 31.00 | ERROR project-classes | '合计: { 年初预算: 40.00' | 46万元
            special funds are those of their projects     |'市级专项资金: { 合计: '       | 5.00 | 4.00 | ERROR sum | '合计: 4.00' | 5万元
            selection of office expenses                  |'水费电费差旅费: { 年初预算: 21.00, 决算: ' | 20.00 | 40.00 | ERROR selection | '合计: { 年初预算: 50.00' | 55万元
            selection of the budget of office expenses    |'办公经费: { 年初预算: '       | 11.00 | 30.00 | ERROR selection | '合计: { 年初预算: 50.00' | 56万元
            basic spending is staff and office            |'    合计: { 年初预算: 150.00, 全年预算: 160.00, 决算: ' | 155.00 | 154.00 | ERROR sum | '决算: 154' | 155万元
            spending is basic and projects                |'支出:/  合计: { 年初预算: '    | 190.00 | 191.00 | ERROR sum | '年初预算: 191' | 190万元
            size of a building                            |'规模控制率: '                 | 95.00 | 105.00 | ERROR ratio | '规模控制率: 105' | 95.00%
            cost of a building                            |'投资概算控制率: '             | 98.00 | 102.04 | ERROR ratio | '102.04' | 98.00%
            """)
    void figureOfTheBaseDataThatBreaksARelationIsReported(
            String relation, String before, String figure, String changed, String expected, String line, String message)
            throws IOException {
        set.assertReported(relation, before, figure, changed, expected, line, message);
    }

    @ParameterizedTest(name = "{0}: {1}{2} becomes {3}")
    @CsvSource(delimiter = '|', textBlock = """
            at least: result over target                  |'完成值: 9000卷, 分值: 10, 得分: ' | 9 | 8 | WARNING score-indicator | 接收档案 | '应得 9'
            equal: result over target                     |'指标值: =4次, 完成值: '       | 4次, 分值: 10, 得分: 10 | 3次, 分值: 10, 得分: 9, 原因: 场地维修 | WARNING score-indicator | 举办展览 | '应得 7.5'
            above: full points for more                   |'完成值: 91%, 分值: 10, 得分: ' | 10 | 9, 原因: 有差距 | WARNING score-indicator | 扫描合格率 | '应得 10'
            at most: evenly less up to twice the target   |'完成值: 4.4元, 分值: 10, 得分: '  | 9 | 10 | WARNING score-indicator | 每页扫描成本 | '应得 9'
            at most: nothing from twice the target on     |'指标值: ≤20页, 完成值: '      | 25页 | 40页 | WARNING score-indicator | 差错页数 | '应得 0'
            satisfaction by its bands                     |'完成值: 85%, 分值: 10, 得分: ' | 8 | 9 | WARNING score-indicator | 查档群众满意度 | '应得 8'
            words above their band                        |'完成值: 部分达成年度指标并具有一定效果, 分值: 10, 得分: ' | 7 | 8 | WARNING score-indicator | 方便查档 | '60% 至 80%'
            words below their band                        |'完成值: 达成年度指标, 分值: 10, 得分: ' | 10 | 7, 原因: 有差距 | WARNING score-indicator | 健全制度 | '80% 至 100%'
            target reached but points cut                 |'完成值: 4次, 分值: 10, 得分: ' | 10 | 8 | WARNING score-cut | 举办展览 | '已达到却得 8'
            target missed but full points                 |'完成值: 9000卷, 分值: 10, 得分: ' | 9 | 10 | WARNING score-full | 接收档案 | '没有达到却得满分 10'
            target in time missed but full points         |'指标值: 2023年12月底前, 完成值: ' | 2023年11月 | 2024年2月 | WARNING score-full | 完成时间 | 没有达到
            far more than the target without a reason     |'指标值: ≥1000人次, 完成值: '   | 1100 | 1200 | WARNING overshoot | 网上查档 | 120%
            points lost without a reason                  |'完成值: 9000卷, 分值: 10, 得分: 9, 原因: ' | 移交推迟 | 无 | WARNING score-reason | 接收档案 | 没有写扣分原因
            """)
    void scoreThatDoesNotFollowFromItsResultIsReported(
            String relation, String before, String figure, String changed, String expected, String line, String message)
            throws IOException {
        set.assertReported(relation, before, figure, changed, expected, line, message);
    }
}
