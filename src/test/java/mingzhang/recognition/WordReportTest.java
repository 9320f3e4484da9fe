package mingzhang.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import mingzhang.finding.Finding;
import mingzhang.recognition.ReportFiles.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/** A self-evaluation written in Word: automatic numbers, merged cells, numbers typed in every way. */
class WordReportTest {
    @TempDir
    Path root;

    private static Word report() {
        return new Word()
                .line("2023年度某某县档案馆部门整体支出绩效自评报告")
                .line("单位名称：某某县档案馆（盖章）")
                .numbered("部门基本情况")
                .line("（一）主要职能")
                .line("收集、保管本县的档案，向社会提供利用。")
                .line("（二）人员情况")
                .line("核定编制数１２人，在职人员11人，退休人员3人。")
                .numbered("部门整体支出情况")
                .line("（一）基本支出情况")
                .line("2023年度基本支出1,200.50万元，其中：人员经费1000.50万元，公用经费200万元。")
                .line("（二）项目支出情况")
                .line("2023年度项目支出30万元，其中：档案修复经费20万元，馆舍维修项目10万元。")
                .numbered("部门整体支出绩效情况")
                .line("全年接待查档2301人次。")
                .numbered("存在的问题")
                .line("预算编制不够细。")
                .line("附件1")
                .line("2023年度部门整体支出绩效自评表")
                .table(
                        "部门名称|某某县档案馆|<|<|<|<|<|<",
                        "资金情况（万元）|年度资金总额|年初预算数|全年预算数|全年执行数|分值|执行率|得分",
                        "^|合计|1 100|1,230.50|１２３０.５０|10|100%|10",
                        "^|其中：当年财政拨款|1 100|1230.50|^|^|^|^",
                        "年度总体目标|预期目标|<|<|实际完成情况|<|<|<",
                        "^|修复档案5000卷|<|<|修复档案5100卷|<|<|<",
                        "绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分",
                        "^|产出指标（50分）|数量指标|修复档案|≥5000卷|5100卷|30|30",
                        "^|^|质量指标|修复合格率|≥95%|96%|20|20",
                        "^|效益指标|社会效益指标|查档方便|明显|明显|40|38",
                        "总分|<|<|<|<|<|100|98")
                .line("填表人：某某    联系电话：");
    }

    private Map<String, String> values(Word word) throws IOException {
        return new ImportCase(root).file("自评报告.docx", word.bytes()).values();
    }

    @Test
    void sentencesAreReadUnderHeadingsThatWordNumbers() throws IOException {
        assertThat(values(report()))
                .containsEntry("年度", "2023")
                .containsEntry("支出.基本支出", "1200.50")
                .containsEntry("支出.基本支出.公用经费", "200")
                .containsEntry("支出.项目支出[档案修复经费]", "20")
                .containsEntry("人员.编制", "12")
                .containsEntry("人员.离退休.退休", "3");
    }

    @Test
    void blanksAndFullWidthDigitsInCellsMeanNothing() throws IOException {
        assertThat(values(report())).containsEntry("绩效自评.整体.资金.年初预算", "1100").containsEntry("绩效自评.整体.资金", "1230.50");
    }

    @Test
    void mergedCellIsReadOnce() throws IOException {
        assertThat(values(report()))
                .containsEntry("绩效自评.整体.资金.当年财政拨款.全年预算", "1230.50")
                .doesNotContainKey("绩效自评.整体.资金.当年财政拨款");
    }

    @Test
    void indicatorsCarryTheGroupsTheyAreMergedInto() throws IOException {
        assertThat(values(report()))
                .containsEntry("绩效自评.整体.指标[修复合格率].一级", "产出指标")
                .containsEntry("绩效自评.整体.指标[修复合格率].二级", "质量指标")
                .containsEntry("绩效自评.整体.指标[修复合格率].指标值", "≥95%")
                .containsEntry("绩效自评.整体.指标[查档方便].得分", "38")
                .containsEntry("绩效自评.整体.预算执行.得分", "10")
                .containsEntry("绩效自评.整体.总分", "98");
    }

    @Test
    void textsGoToTheirNarratives() throws IOException {
        assertThat(values(report()))
                .containsEntry("叙述.主要职能", "收集、保管本县的档案，向社会提供利用。")
                .containsEntry("叙述.整体绩效情况", "全年接待查档2301人次。");
    }

    @Test
    void sentenceThatTheFormMakesFromFiguresStaysAsRemark() throws IOException {
        assertThat(new ImportCase(root).file("自评报告.docx", report().bytes()).content())
                .contains("  #   2023年度基本支出1,200.50万元，其中：人员经费1000.50万元，公用经费200万元。");
    }

    @Test
    void checkHasNoErrorInIt() throws IOException {
        assertThat(new ImportCase(root).file("自评报告.docx", report().bytes()).findings())
                .noneMatch(Finding::isError);
    }

    @Test
    void deletedTextIsNotRead() throws IOException {
        Word word = report();
        CTP paragraph = word.document().createParagraph().getCTP();
        paragraph.addNewR().addNewT().setStringValue("其他");
        var deleted = paragraph.addNewDel().addNewR();
        deleted.addNewDelText().setStringValue("支出999万元");
        assertThat(new ImportCase(root).file("自评报告.docx", word.bytes()).content())
                .contains("其他")
                .doesNotContain("999");
    }

    /** The file is this report, saved by a word processor in the format of Word 97. */
    @Test
    void olderFileSaysTheSame() throws IOException {
        byte[] older = Objects.requireNonNull(WordReportTest.class.getResourceAsStream("/reports/older-word.doc"))
                .readAllBytes();
        ImportCase former = new ImportCase(Files.createDirectory(root.resolve("former")));
        assertThat(former.file("自评报告.doc", older).values()).isEqualTo(values(report()));
    }

    @Test
    void projectFormIsOfTheProjectThatItNames() throws IOException {
        Word word = new Word()
                .line("2023年度项目支出绩效自评表")
                .table(
                        "项目名称|档案修复|<|<|<|<|<",
                        "主管部门|某某县委办公室|<|<|实施单位|某某县档案馆|<",
                        "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分",
                        "产出指标|数量指标|修复卷数|5000卷|5000卷|50|50",
                        "总分|<|<|<|<|100|96");
        assertThat(values(word))
                .containsEntry("绩效自评.项目[档案修复].实施单位", "某某县档案馆")
                .containsEntry("绩效自评.项目[档案修复].指标[修复卷数].得分", "50")
                .containsEntry("绩效自评.项目[档案修复].总分", "96");
    }
}
