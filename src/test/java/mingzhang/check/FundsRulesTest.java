package mingzhang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mingzhang.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is reported of the funds of an evaluation, of indicators that stand twice and of those that are figures of the file. */
class FundsRulesTest {
    @TempDir
    Path root;

    private TestSite site;

    @BeforeEach
    void makeSite() throws IOException {
        site = TestSite.in(root);
    }

    private List<String> rules(String figures) throws IOException {
        return site.year(2023, figures).findings().stream()
                .map(finding -> finding.severity() + " " + finding.rule())
                .toList();
    }

    @Test
    void resultMayBeTheFigureOfTheGeneralPublicBudget() throws IOException {
        String indicator = "绩效自评: { 整体: { 指标: [ { 一级: 成本指标, 三级: 人员成本, 指标值: ≤80, 完成值: %s } ] } }\n";
        String spending = "财政拨款支出: { 一般公共预算支出: { 基本支出: { 人员经费: 72.04, 公用经费: 7.87 }, 项目支出: 0 } }\n";
        assertThat(rules(spending + indicator.formatted("64.52"))).contains("HINT indicator-figure");
        assertThat(rules(spending + indicator.formatted("72.04"))).doesNotContain("HINT indicator-figure");
    }

    @Test
    void figuresOfTheUnitAreNoneOfAProjects() throws IOException {
        String indicator = "指标: [ { 一级: 成本指标, 三级: 人员经费, 指标值: ≤9, 完成值: 8 } ]";
        String spending = "支出: { 基本支出: { 人员经费: 70, 公用经费: 5 }, 项目支出: 0 }\n";
        assertThat(rules(spending + "绩效自评: { 整体: { " + indicator + " } }\n")).containsExactly("HINT indicator-figure");
        assertThat(rules(spending + "绩效自评: { 项目: [ { 名称: 甲, " + indicator + " } ] }\n"))
                .doesNotContain("HINT indicator-figure");
    }

    @Test
    void amountMayBeThatOfANarrowerFigure() throws IOException {
        assertThat(rules("支出: { 基本支出: { 人员经费: { 决算: 70, 工资福利支出: 64.52 }, 公用经费: 5 }, 项目支出: 0 }\n"
                        + "绩效自评: { 整体: { 指标: [ { 一级: 成本指标, 三级: 人员成本, 指标值: ≤70, 完成值: 64.52 } ] } }\n"))
                .isEmpty();
    }

    @Test
    void fundsByKindOfSpendingAreHeldAgainstAnyColumnWhereTheyAreGivenOnce() throws IOException {
        String funds = "绩效自评: { 整体: { 资金: { 全年预算: 10, 决算: 9, 按收入性质: { 一般公共预算: %s } } } }\n";
        assertThat(rules(funds.formatted("9"))).isEmpty();
        assertThat(rules(funds.formatted("10"))).isEmpty();
        assertThat(rules(funds.formatted("8"))).containsExactly("ERROR funds-sources");
        assertThat(rules(funds.formatted("{ 全年预算: 9, 决算: 9 }"))).containsExactly("ERROR funds-sources");
    }

    @Test
    void fundsThatAreAllSpendingAndExceedTheirSourcesAreOnlyAWarning() throws IOException {
        assertThat(rules("支出: 10\n绩效自评: { 整体: { 资金: { 当年财政拨款: 8, 上年结转资金: 1, 其他资金: 0 } } }\n"))
                .containsExactly("WARNING funds-sources");
    }

    @Test
    void fundsAboveAllTheirSourcesAreReported() throws IOException {
        String sources = "绩效自评: { 整体: { 资金: { 决算: %s, 当年财政拨款: 8, 上年结转资金: 1, 其他资金: 0 } } }\n";
        assertThat(rules(sources.formatted("10"))).containsExactly("ERROR funds-sources");
        assertThat(rules(sources.formatted("9"))).isEmpty();
    }

    @Test
    void fundsOfWhichNotAllSourcesAreGivenAreFine() throws IOException {
        assertThat(rules("绩效自评: { 整体: { 资金: { 决算: 10, 当年财政拨款: 8 } } }\n")).isEmpty();
    }

    @Test
    void twoRatesOfTheSameSpendingAreAHint() throws IOException {
        assertThat(rules("""
                支出: { 年初预算: 59, 全年预算: 85.22, 决算: 85.22, 完成率: 144.44, 原因: 新增人员 }
                绩效自评: { 整体: { 资金: { 执行率: 100 } } }
                """)).containsExactly("HINT rate-twice");
    }

    private static final String FORM_RATE = "绩效自评: { 整体: { 资金: { 执行率: %s } } }\n叙述: { 概况: %s }\n";

    @Test
    void rateOfATextThatIsNotThatOfTheFormIsReported() throws IOException {
        assertThat(rules(FORM_RATE.formatted("100", "年初预算59万元，全年支出85.22万元，预算执行率为144.44%。")))
                .contains("WARNING rate-twice");
        assertThat(rules(FORM_RATE.formatted("100", "全年预算执行率为98.44%。"))).contains("HINT rate-twice");
    }

    @Test
    void rateOfTheOnlyProjectIsThatOfItsForm() throws IOException {
        String form = """
                绩效自评:
                  项目:
                    - { 名称: 公厕改造, 资金: { 执行率: 96.50 }, 指标: [ { 三级: 公厕, 指标值: 8座, 完成值: 8座, 分值: 90, 得分: 90 } ] }
                叙述: { 概况: 项目预算执行率为%s%%，其中省级资金预算执行率为100%%。 }
                """;
        assertThat(rules(form.formatted("116.50"))).contains("WARNING rate-twice");
        assertThat(rules(form.formatted("96.5"))).doesNotContain("HINT rate-twice", "WARNING rate-twice");
    }

    @Test
    void rateOfATextThatIsRoundedIsThatOfTheForm() throws IOException {
        assertThat(rules(FORM_RATE.formatted("99.68", "预算执行率达99.7%。"))).doesNotContain("HINT rate-twice");
    }

    @Test
    void rateOfAPartIsAnotherOne() throws IOException {
        assertThat(rules(FORM_RATE.formatted("100", "其中项目支出预算执行率为92%，三公经费预算执行率为80%。")))
                .doesNotContain("HINT rate-twice");
    }

    @Test
    void indicatorThatStandsTwiceIsReported() throws IOException {
        assertThat(rules("""
                绩效自评:
                  整体:
                    指标:
                      - { 一级: 产出指标, 二级: 数量指标, 三级: 培训, 指标值: ≥4次 }
                      - { 一级: 产出指标, 二级: 数量指标, 三级: 培训, 指标值: ≥4次 }
                      - { 一级: 效益指标, 二级: 社会效益, 三级: 无 }
                      - { 一级: 效益指标, 二级: 社会效益, 三级: 无 }
                """)).containsExactly("WARNING indicator-twice");
    }
}
