package mingzhang.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import mingzhang.TestSite;
import mingzhang.finding.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person finds in the file that {@code new} makes. */
class NewYearTest {
    private static final String UNIT = TestSite.UNIT;

    @TempDir
    Path root;

    private TestSite site;

    @BeforeEach
    void makeSite() throws IOException {
        site = TestSite.in(root).unit(UNIT);
    }

    private String newYear(String former) throws IOException {
        site.file("content/" + UNIT + "/2023.yaml", former);
        Authored authored = new Authoring(root).newYear(UNIT, 2024, Optional.empty(), Optional.empty());
        assertThat(authored.findings()).isEmpty();
        return Files.readString(authored.written().get(0));
    }

    private Finding refusal(String unit, int year, Optional<String> form) throws IOException {
        Authored authored = new Authoring(root).newYear(unit, year, form, Optional.empty());
        assertThat(authored.written()).isEmpty();
        return authored.findings().get(0);
    }

    @Test
    void yearIsTheNewOne() throws IOException {
        assertThat(newYear("年度: 2023\n")).isEqualTo("年度: 2024\n");
    }

    @Test
    void figureIsEmptiedAndShownInAComment() throws IOException {
        assertThat(newYear("支出:\n  基本支出: 72.04\n")).isEqualTo("支出:\n  基本支出:  # 上年 72.04\n");
    }

    @Test
    void figuresOfOneLineShareAComment() throws IOException {
        assertThat(newYear("公用经费: { 年初预算: 6.68, 决算: 7.87 }\n"))
                .isEqualTo("公用经费: { 年初预算: , 决算: }  # 上年 年初预算 6.68、决算 7.87\n");
    }

    @Test
    void commentOfThePersonStays() throws IOException {
        assertThat(newYear("# 财务科填\n支出: 3   # 万元\n")).contains("# 财务科填", "# 万元  # 上年 3");
    }

    @Test
    void nameOfAProjectStays() throws IOException {
        assertThat(newYear("支出:\n  项目支出:\n    - { 名称: 文献购置, 决算: 19 }\n")).contains("- { 名称: 文献购置, 决算: }  # 上年 决算 19");
    }

    @Test
    void targetAndWeightOfAnIndicatorStay() throws IOException {
        assertThat(newYear("指标:\n  - { 三级: 培训, 指标值: ≥3次, 完成值: 4次, 分值: 10, 得分: 9, 原因: 延期 }\n"))
                .contains("- { 三级: 培训, 指标值: ≥3次, 完成值: , 分值: 10, 得分: , 原因: }  # 上年 完成值 4次、得分 9、原因 延期");
    }

    @Test
    void rateThatIsComputedGoesWithItsKey() throws IOException {
        assertThat(newYear("支出: { 决算: 3, 增减率: -4.1 }\n")).isEqualTo("支出: { 决算: }  # 上年 决算 3\n");
    }

    @Test
    void firstRateOfALineGoesWithItsComma() throws IOException {
        assertThat(newYear("支出: { 增减率: -4.1, 决算: 3 }\n")).isEqualTo("支出: { 决算: }  # 上年 决算 3\n");
    }

    @Test
    void rateOnALineOfItsOwnGoesWithTheLine() throws IOException {
        assertThat(newYear("支出:\n  占比: 4.1\n  决算: 3\n")).isEqualTo("支出:\n  决算:  # 上年 3\n");
    }

    @Test
    void yearBeforeLastAndNotesAreLeftOut() throws IOException {
        assertThat(newYear("年度: 2023\n上年:\n  来源: 决算\n  支出: 3\n数据说明:\n  - { 说明: 照原文 }\n支出: 2\n"))
                .isEqualTo("年度: 2024\n支出:  # 上年 2\n");
    }

    @Test
    void commentBeforeTheKeyThatFollowsWhatIsLeftOutStays() throws IOException {
        assertThat(newYear("上年: { 来源: 决算 }\n# 支出由财务科填\n支出: 2\n")).startsWith("# 支出由财务科填\n支出:");
    }

    @Test
    void standingTextStaysForReview() throws IOException {
        assertThat(newYear("叙述:\n  主要职能: |\n    借阅。\n")).isEqualTo("叙述:\n  # 沿用2023年的文字，请核对\n  主要职能: |\n    借阅。\n");
    }

    @Test
    void otherTextIsToBeWritten() throws IOException {
        assertThat(newYear("叙述:\n  存在的问题: |\n    进度慢。\n\n    还有。\n  其他: 无\n"))
                .isEqualTo("叙述:\n  存在的问题: # 请写2024年的情况\n  其他: # 请写2024年的情况\n");
    }

    @Test
    void documentOfItsOwnKeepsItsOutline() throws IOException {
        assertThat(newYear("""
                        文档:
                          - 标识: report
                            标题: 2023年度报告
                            正文: |
                              # 概况
                              去年的话。
                              {{表 年度对比}}
                        """)).contains("标题: 2024年度报告", "# 概况", "{{表 年度对比}}").doesNotContain("去年");
    }

    @Test
    void fileThatItMakesHasNoErrorButWhatIsToBeFilledIn() throws IOException {
        newYear("年度: 2023\n体例: [report]\n支出: { 基本支出: 3, 项目支出: [ { 名称: 甲, 决算: 2, 占比: 100 } ] }\n叙述: { 概况: 好。 }\n");
        assertThat(site.allFindings()).filteredOn(Finding::isError).isEmpty();
    }

    @Test
    void latestFormerYearIsTaken() throws IOException {
        site.file("content/" + UNIT + "/2021.yaml", "支出: 1\n");
        site.file("content/" + UNIT + "/2022.yaml", "支出: 2\n");
        Authored authored = new Authoring(root).newYear(UNIT, 2024, Optional.empty(), Optional.empty());
        assertThat(Files.readString(authored.written().get(0))).isEqualTo("支出:  # 2022年 2\n");
    }

    @Test
    void otherFormIsWrittenInstead() throws IOException {
        site.file("content/" + UNIT + "/2023.yaml", "年度: 2023\n体例: [free]\n");
        Authored authored = new Authoring(root).newYear(UNIT, 2024, Optional.of("report"), Optional.empty());
        assertThat(Files.readString(authored.written().get(0))).isEqualTo("年度: 2024\n体例: [report]\n");
    }

    @Test
    void unitWithoutYearsBeginsWithAFilledInExample() throws IOException {
        Authored authored = new Authoring(root).newYear(UNIT, 2024, Optional.of("report"), Optional.empty());
        assertThat(Files.readString(authored.written().get(0))).contains("年度: 2024", "体例: [report]", "基本支出:");
    }

    @Test
    void fileThatIsThereIsNotTouched() throws IOException {
        site.file("content/" + UNIT + "/2024.yaml", "年度: 2024\n");
        assertThat(refusal(UNIT, 2024, Optional.empty()).rule()).isEqualTo("author-exists");
    }

    @Test
    void unitThatThereIsNotNeedsItsName() throws IOException {
        assertThat(refusal("museum", 2024, Optional.empty()).rule()).isEqualTo("author-unit");
    }

    @Test
    void newUnitGetsItsName() throws IOException {
        Authored authored = new Authoring(root).newYear("museum", 2024, Optional.empty(), Optional.of("博物馆"));
        assertThat(Files.readString(authored.written().get(0))).contains("名称: 博物馆");
    }

    @Test
    void formThatThereIsNotIsRefused() throws IOException {
        assertThat(refusal(UNIT, 2024, Optional.of("reprot")).rule()).isEqualTo("form-unknown");
    }

    @Test
    void formerFileWithSyntaxErrorsIsReportedWithItsLine() throws IOException {
        site.file("content/" + UNIT + "/2023.yaml", "年度: 2023\n支出：3\n");
        assertThat(refusal(UNIT, 2024, Optional.empty()).position().line()).isEqualTo(2);
    }
}
