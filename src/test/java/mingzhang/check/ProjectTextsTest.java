package mingzhang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mingzhang.TestSite;
import mingzhang.finding.Finding;
import mingzhang.finding.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts and tables held against the 自评表 of projects. */
class ProjectTextsTest {
    private static final String FORMS = """
            绩效自评:
              项目:
                - 名称: 档案修复经费
                  资金: { 年初预算: 60, 全年预算: 80, 决算: 76 }
                  预算执行: { 分值: 10, 得分: 9.5 }
                  指标:
                    - { 三级: 修复档案卷数, 指标值: ≥50卷, 完成值: 52卷, 分值: 45, 得分: 45 }
                    - { 三级: 档案利用率, 指标值: "≥90%", 完成值: 91.3%, 分值: 45, 得分: 44.2, 原因: 停电 }
                  总分: 98.7
                - 名称: 数字化扫描项目
                  资金: { 年初预算: 30, 全年预算: 30, 决算: 30 }
                  预算执行: { 分值: 10, 得分: 10 }
                  指标: [ { 三级: 扫描页数, 指标值: ≥9万页, 完成值: 9.4万页, 分值: 90, 得分: 90 } ]
                  总分: 100
            """;

    @TempDir
    Path root;

    private TestSite site;

    @BeforeEach
    void makeSite() throws IOException {
        site = TestSite.in(root);
    }

    /** What is reported of a text beside the forms. */
    private List<String> of(String... lines) throws IOException {
        String text = "    " + String.join("\n    ", lines);
        return site.year(2023, "金额单位: 万元\n" + FORMS + "叙述:\n  概况: |\n" + text + "\n").findings().stream()
                .filter(finding -> finding.severity() != Severity.HINT)
                .map(Finding::message)
                .toList();
    }

    @Test
    void resultThatIsNotThatOfTheFormIsReported() throws IOException {
        assertThat(of("全年修复档案卷数62卷。")).containsExactly("prose-twice");
    }

    @Test
    void resultBehindItsTargetThatIsNotThatOfTheFormIsReported() throws IOException {
        assertThat(of("修复档案卷数：目标值50卷，实际完成62卷。")).containsExactly("prose-twice");
    }

    @Test
    void resultBehindItsTargetAsInTheFormIsFine() throws IOException {
        assertThat(of("修复档案卷数：目标值50卷，实际完成52卷。")).isEmpty();
    }

    @Test
    void resultOfTheFormIsFine() throws IOException {
        assertThat(of("全年修复档案卷数52卷，目标为修复档案卷数50卷，档案利用率91.3%。")).isEmpty();
    }

    @Test
    void scoreOfAProjectThatIsNotThatOfItsFormIsReported() throws IOException {
        assertThat(of("经自评，档案修复项目得分97.80分。")).containsExactly("prose-score.project");
    }

    @Test
    void scoreOfAProjectAsInItsFormIsFine() throws IOException {
        assertThat(of("经自评，档案修复项目得分98.70分，数字化扫描项目得分100分，综合得分99.35分。")).isEmpty();
    }

    @Test
    void scoreInATableThatIsNotThatOfTheFormIsReported() throws IOException {
        assertThat(of("| 项目 | 预算数 | 自评得分 |", "|---|---|---|", "| 档案修复经费 | 80 | 89.7 |", "| 数字化扫描项目 | 30 | 100 |"))
                .containsExactly("prose-score.project");
    }

    @Test
    void scoreOfAnIndicatorThatIsNotThatOfTheFormIsReported() throws IOException {
        assertThat(of("其中档案利用率得43.9分。")).containsExactly("prose-twice");
    }

    @Test
    void scoreOfExecutionMayBeThatOfAnyForm() throws IOException {
        assertThat(of("其中预算执行率得9.5分，档案利用率得44.2分。")).isEmpty();
    }

    @Test
    void fundsThatAreNotThoseOfTheFormAreReported() throws IOException {
        assertThat(of("1.档案修复项目。年初预算60万元，全年预算数80万元，执行数67万元。")).containsExactly("prose-twice.form");
    }

    @Test
    void fundsInAnotherUnitPointAtTheUnit() throws IOException {
        assertThat(of("1.档案修复项目年初预算60元。")).contains("prose-twice.unit");
    }

    @Test
    void fundsOfTheFormAreFine() throws IOException {
        assertThat(of("1.档案修复项目。年初预算60万元，调整后预算80万元，全年执行数76万元，设备采购预算12万元，支出11万元。"))
                .isEmpty();
    }

    @Test
    void yearBeforeInAResultIsReported() throws IOException {
        assertThat(site.year(
                                2023,
                                "绩效自评: { 项目: [ { 名称: 甲, 指标: [ { 三级: 宣传日, 指标值: 2023年6月9日, 完成值: 2022年6月9日已开展, 分值: 100, 得分: 100 } ] } ] }\n")
                        .findings())
                .extracting(Finding::message)
                .contains("prose-year");
    }

    @Test
    void rateOfARowIsThatOfItsNumbers() throws IOException {
        String[] table = {"| 资金 | 全年预算数 | 全年执行数 |", "|---|---|---|", "| 省级资金 | 50 | 36 |", "| 县级资金 | 30 | 24 |"};
        assertThat(of(table[0], table[1], table[2], table[3], "", "省级资金支出36万元，执行率27%。"))
                .containsExactly("prose-completion.row");
        assertThat(of(table[0], table[1], table[2], table[3], "", "省级资金支出36万元，执行率72%。"))
                .isEmpty();
    }

    @Test
    void codeOfAnotherNameInATableIsReported() throws IOException {
        assertThat(of("| 科目 | 名称 | 金额 |", "|---|---|---|", "| 2080705 | 职业培训补贴 | 12 |"))
                .containsExactly("function-name.classified");
        assertThat(of("| 科目 | 名称 | 金额 |", "|---|---|---|", "| 2080702 | 职业培训补贴 | 12 |"))
                .isEmpty();
    }

    @Test
    void nameOfAProjectDoesNotGoOnBehindAFullStop() throws IOException {
        assertThat(site.year(
                                2023,
                                "支出: { 项目支出: { 明细: [ { 名称: 渔船安全监管及免费检验, 决算: 3 } ] } }\n叙述: { 主要工作: 加强渔船安全监管。免费检验渔船36艘。 }\n")
                        .findings())
                .extracting(Finding::rule)
                .doesNotContain("project-name");
    }

    @Test
    void nameOfAProjectWithAnotherCharacterIsReported() throws IOException {
        assertThat(site.year(
                                2023,
                                "支出: { 项目支出: { 明细: [ { 名称: 渔船安全监管及免费检验, 决算: 3 } ] } }\n叙述: { 主要工作: 加强渔船安全监管与免费检验。 }\n")
                        .findings())
                .extracting(Finding::rule)
                .contains("project-name");
    }
}
