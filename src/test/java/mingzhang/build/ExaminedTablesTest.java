package mingzhang.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import mingzhang.finding.Finding;
import org.junit.jupiter.api.Test;

/** What is said of the tables of reports that were written elsewhere, and of texts that do not go with them. */
final class ExaminedTablesTest extends ExaminedReports {
    @Test
    void budgetAndOutturnOfTheThreePublicExpensesMayBeRows() throws IOException {
        Path file = file("a.txt", """
                云岭县图书馆2023年度部门决算
                财政拨款“三公”经费支出决算表
                单位：万元
                | | 合计 | 因公出国（境）费 | 公务用车小计 | 购置费 | 运行维护费 | 公务接待费 |
                | 预算数 | 8.00 | 0.00 | 5.00 | 0.00 | 5.00 | 3.00 |
                | 决算数 | 5.60 | 0.00 | 4.10 | 0.00 | 4.10 | 1.50 |
                一、“三公”经费支出决算情况说明
                2023年度“三公”经费支出决算为5.60万元，其中：公务用车运行维护费4.10万元，公务接待费1.50万元。
                """);
        assertThat(findings(file)).isEmpty();
    }

    private static final String FUNCTIONS = """
            云岭县图书馆2023年度部门决算
            一般公共预算财政拨款支出决算表
            单位：万元
            | 功能分类科目编码 | 科目名称 | 小计 | 基本支出 | 项目支出 |
            | 2101102 | NAME | 30.00 | 30.00 | 0.00 |
            | | 合计 | 30.00 | 30.00 | 0.00 |
            """;

    @Test
    void codeBeforeTheNameOfAnotherIsReported() throws IOException {
        assertThat(of("code-name", file("a.txt", FUNCTIONS.replace("NAME", "行政单位医疗"))))
                .contains("a.txt:5:1");
    }

    @Test
    void codeBeforeItsOwnNameIsFine() throws IOException {
        assertThat(of("code-name", file("a.txt", FUNCTIONS.replace("NAME", "事业单位医疗"))))
                .isEmpty();
    }

    @Test
    void rateOfATableOfTasksIsHeldAgainstItsAmounts() throws IOException {
        Path file = file("a.txt", """
                云岭县图书馆2023年度重点任务
                | 任务名称 | 批复金额 | 实际支出金额 | 预算执行率 |
                | 送书下乡 | 40.00 | 30.00 | 57.00% |
                """);
        assertThat(findings(file)).extracting(Finding::rule).contains("text-table");
    }

    private static final String FUND = """
            云岭县图书馆2023年度部门决算
            一、政府性基金预算支出决算情况说明
            2023年度政府性基金预算财政拨款支出20.00万元。
            二、其他说明
            2023年度本单位无政府性基金预算财政拨款收入支出。
            """;

    @Test
    void fundThatThereWasMustNotBeSaidToBeNone() throws IOException {
        assertThat(of("prose-figure", file("a.txt", FUND))).containsExactly("a.txt:5:10");
    }

    @Test
    void fundThatThereWasNotMayBeSaidToBeNone() throws IOException {
        assertThat(of("prose-figure", file("a.txt", FUND.replace("支出20.00万元", "支出0万元"))))
                .isEmpty();
    }

    private static String form(String project, String department) {
        return """
                2023年度项目支出绩效自评表
                | 项目名称 | %s | | | | | |
                | 主管部门 | %s | | | | | |
                | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
                | 产出指标 | 数量指标 | 完成%s | 6间 | 6间 | 100 | 100 |

                """.formatted(project, department, project);
    }

    @Test
    void formOfAnotherDepartmentThanTheOthersIsReported() throws IOException {
        Path file = file(
                "a.txt",
                "云岭县文化和旅游局2023年度项目支出绩效自评\n\n" + form("场馆修缮", "云岭县文化和旅游局") + form("送书下乡", "云岭县文化和旅游局")
                        + form("数字阅读", "云岭县文化广电局"));
        assertThat(of("unit-other", file)).hasSize(1);
    }

    @Test
    void nameOfADistrictBehindAYearIsTheOwnOne() throws IOException {
        Path file = file("a.txt", """
                单位：河东市西区工商业联合会
                2023年度部门整体支出绩效自评报告
                自评结果见《2023年西区工商业联合会部门整体绩效评价报告》。
                """);
        assertThat(of("unit-other", file)).isEmpty();
    }

    @Test
    void ownOfficeBehindAVerbIsNoOtherPlace() throws IOException {
        Path file = file("a.txt", """
                单位：青河市交通运输局
                2023年度项目支出绩效自评报告
                市财政下达市交通运输局站前道路建设经费260万元。
                """);
        assertThat(of("unit-other", file)).isEmpty();
    }

    @Test
    void titleOfThreePublicExpensesTellsTheYear() throws IOException {
        Path file = file("a.txt", """
                2023年区本级“三公”经费情况说明
                “三公”经费比2022年减少8万元。公务接待费比2022年减少3万元，公务用车运行费比2022年减少5万元。
                """);
        assertThat(of("prose-year", file)).isEmpty();
    }

    @Test
    void formsOfOneDepartmentAreFine() throws IOException {
        Path file = file(
                "a.txt",
                "云岭县文化和旅游局2023年度项目支出绩效自评\n\n" + form("场馆修缮", "云岭县文化和旅游局") + form("送书下乡", "云岭县文化和旅游局")
                        + form("数字阅读", "云岭县文化和旅游局"));
        assertThat(of("unit-other", file)).isEmpty();
    }

    @Test
    void gradeOfAFormWithoutBandsIsTheUsualOne() throws IOException {
        Path file = file("a.txt", """
                2023年度部门整体支出绩效自评表
                | 部门名称 | 云岭县图书馆 | | | | | |
                | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
                | 产出指标 | 数量指标 | 举办讲座 | 10场 | 10场 | 100 | 96 |
                | 总分 | | | | | 100 | 96 | 自评等级：良 |
                """);
        assertThat(of("grade", file)).hasSize(1);
    }

    private static final String PROJECTS = """
            云岭县图书馆2023年度项目支出绩效自评情况
            一、项目支出情况
            2023年预算项目%s个，其中一个为新增项目。%s项目支出情况见下表：
            单位：万元
            | 序号 | 项目名称 | 年初预算 | 全年预算 | 执行数 |
            | 1 | 图书购置 | 40.00 | 42.00 | 41.00 |
            | 2 | 送书下乡 | 20.00 | 20.00 | 19.50 |
            | 3 | 古籍修复 | 15.00 | 15.00 | 15.00 |
            | | 合计 | 75.00 | 77.00 | 75.50 |
            """;

    @Test
    void projectsAreAsManyAsTheTableBelowHas() throws IOException {
        assertThat(of("prose-count", file("a.txt", PROJECTS.formatted("2", ""))))
                .containsExactly("a.txt:3:10");
        assertThat(findings(file("b.txt", PROJECTS.formatted("3", "")))).isEmpty();
    }

    @Test
    void totalOfAsManyProjectsIsThatOfTheTable() throws IOException {
        String right = "3个项目年初预算75.00万元，全年预算77.00万元，实际执行75.50万元。";
        assertThat(findings(file("a.txt", PROJECTS.formatted("3", right)))).isEmpty();
        assertThat(of("prose-twice", file("b.txt", PROJECTS.formatted("3", right.replace("75.00", "57.00")))))
                .containsExactly("b.txt:3:31");
        assertThat(of("prose-twice", file("c.txt", PROJECTS.formatted("3", right.replace("3个项目", "2个项目")))))
                .isEmpty();
    }

    private static String splitCodes(String spending) {
        return """
                云岭县图书馆2023年度部门决算
                支出决算表
                单位：万元
                | 项目 | | | | 本年支出合计 | 基本支出 | 项目支出 | 上缴上级支出 | 经营支出 | 对附属单位补助支出 |
                | 支出功能分类科目编码 | | | 科目名称 | | | | | | |
                | 类 | 款 | 项 | 栏次 | 1 | 2 | 3 | 4 | 5 | 6 |
                | | | | 合计 | 90.00 | 60.00 | 30.00 | | | |
                | 207 | | | 文化旅游体育与传媒支出 | 90.00 | 60.00 | 30.00 | | | |
                | 207 | 01 | | 文化和旅游 | 90.00 | 60.00 | 30.00 | | | |
                | 207 | 01 | 04 | 图书馆 | %s | 45.00 | 25.00 | | | |
                | 207 | 01 | 09 | 群众文化 | 20.00 | 15.00 | 5.00 | | | |
                """.formatted(spending);
    }

    @Test
    void codeInThreeCellsIsOneCode() throws IOException {
        assertThat(findings(file("a.txt", splitCodes("70.00")))).isEmpty();
    }

    @Test
    void rowWithACodeInThreeCellsMustAddUp() throws IOException {
        assertThat(of("sum", file("a.txt", splitCodes("76.00")))).contains("a.txt:10:15");
    }

    @Test
    void formOfAnOfficeElsewhereAmongThoseOfTheOwnPlaceIsReported() throws IOException {
        Path file = file(
                "a.txt",
                "云岭县文化和旅游局2023年度项目支出绩效自评\n\n" + form("场馆修缮", "云岭县文化和旅游局") + form("送书下乡", "云岭县文化和旅游局")
                        + form("数字阅读", "青溪县文广局"));
        assertThat(of("unit-other", file)).hasSize(1);
    }

    private static final String FUNDS = """
            云岭县图书馆2023年度部门决算
            收入支出决算总表
            单位：万元
            | 收入 | 决算数 | 支出 | 决算数 |
            | 一、一般公共预算财政拨款收入 | 100.00 | 一、文化旅游体育与传媒支出 | 100.00 |
            | 二、政府性基金预算财政拨款收入 | 20.00 | 二、城乡社区支出 | 20.00 |
            | 本年收入合计 | 120.00 | 本年支出合计 | 120.00 |
            | 总计 | 120.00 | 总计 | 120.00 |
            （五）政府性基金预算收支决算情况说明
            2023年度政府性基金预算财政拨款年初结转结余0万元。本年收入20.00万元，比上年减少5.00万元。本年支出20.00万元，比上年减少5.00万元。
            """;

    @Test
    void incomeOfAFundIsNotThatOfTheUnit() throws IOException {
        assertThat(of("prose-figure", file("a.txt", FUNDS))).isEmpty();
    }
}
