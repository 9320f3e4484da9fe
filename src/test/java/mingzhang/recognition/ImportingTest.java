package mingzhang.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mingzhang.TestSite;
import mingzhang.build.Importing;
import mingzhang.build.Importing.Imported;
import mingzhang.build.Importing.Target;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where an import goes, and what is said of files that cannot be read. */
class ImportingTest {
    private static final String REPORT = "2023年度某某县档案馆部门决算\n单位名称：某某县档案馆\n二、支出决算情况说明\n本年支出合计100万元。\n";

    @TempDir
    Path root;

    @BeforeEach
    void makeSite() throws IOException {
        TestSite.in(root);
    }

    private Imported read(String name, byte[] bytes, Target target) throws IOException {
        Path file = Files.write(root.resolve(name), bytes);
        return new Importing(root).read(List.of(file), target);
    }

    private Imported read(String text, Target target) throws IOException {
        return read("报告.txt", text.getBytes(StandardCharsets.UTF_8), target);
    }

    private static Target unit(String unit) {
        return new Target(Optional.of(unit), Optional.empty(), Optional.empty());
    }

    private static String refusal(Imported imported) {
        assertThat(imported.authored().written()).isEmpty();
        return imported.authored().findings().get(0).rule();
    }

    @Test
    void newUnitBearsTheNameInTheReport() throws IOException {
        assertThat(read(REPORT, unit("archives")).authored().written())
                .containsExactly(
                        root.resolve("content/archives/unit.yaml"), root.resolve("content/archives/2023.yaml"));
        assertThat(root.resolve("content/archives/unit.yaml")).content().contains("名称: 某某县档案馆");
    }

    @Test
    void unitIsFoundByItsName() throws IOException {
        TestSite.in(root).file("content/records/unit.yaml", "名称: 某某县档案馆\n");
        assertThat(read(REPORT, new Target(Optional.empty(), Optional.empty(), Optional.empty()))
                        .authored()
                        .written())
                .containsExactly(root.resolve("content/records/2023.yaml"));
    }

    @Test
    void unknownUnitIsAskedFor() throws IOException {
        assertThat(refusal(read(REPORT, new Target(Optional.empty(), Optional.empty(), Optional.empty()))))
                .isEqualTo("import-unit");
    }

    @Test
    void fileThatIsThereStays() throws IOException {
        TestSite.in(root).year("archives", 2023, "支出: 1\n");
        assertThat(refusal(read(REPORT, unit("archives")))).isEqualTo("author-exists");
        assertThat(root.resolve("content/archives/2023.yaml")).content().contains("支出: 1");
    }

    @Test
    void yearCanBeGiven() throws IOException {
        Target target = new Target(Optional.of("archives"), Optional.of(2022), Optional.empty());
        assertThat(read("单位名称：某某县档案馆\n二、支出情况\n本年支出合计100万元。\n", target)
                        .authored()
                        .written())
                .contains(root.resolve("content/archives/2022.yaml"));
    }

    @Test
    void reportWithoutAYearIsRefused() throws IOException {
        assertThat(refusal(read("本年支出合计100万元。\n", unit("archives")))).isEqualTo("import-year");
    }

    @Test
    void missingFileIsNamed() throws IOException {
        assertThat(refusal(new Importing(root).read(List.of(root.resolve("没有.docx")), unit("archives"))))
                .isEqualTo("import-missing");
    }

    @Test
    void picturesAreRefused() throws IOException {
        assertThat(refusal(read("报告.docx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, unit("archives"))))
                .isEqualTo("import-kind");
    }

    @Test
    void damagedFileIsRefused() throws IOException {
        byte[] whole = new ReportFiles.Word().line("2023年度报告").bytes();
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertThat(refusal(read("报告.docx", half, unit("archives")))).isEqualTo("import-broken");
    }

    @Test
    void fileWithAPasswordIsRefused() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("x");
            try (var stream = encryptor.getDataStream(file)) {
                stream.write(new ReportFiles.Word().line("2023年度报告").bytes());
            }
            file.writeFilesystem(out);
        }
        assertThat(refusal(read("报告.docx", out.toByteArray(), unit("archives"))))
                .isEqualTo("import-locked");
    }

    @Test
    void sumOfWhichPartsWereNotRecognisedIsNamed() throws IOException {
        read(REPORT + "2023年度收、支总计120万元。\n二、收入决算情况说明\n本年收入合计100万元。\n", unit("archives"));
        assertThat(root.resolve("content/archives/2023.yaml")).content().contains("未填全: [收支总计]");
    }

    @Test
    void eachNumberedLineOfTheProjectsIsAProject() throws IOException {
        read(REPORT + "（二）项目支出情况\n2023年项目支出30万元。具体如下：\n1、馆藏数字化20万元；\n2、高龄津贴10万元。\n", unit("archives"));
        assertThat(root.resolve("content/archives/2023.yaml")).content().contains("名称: 高龄津贴, 决算: 10");
    }
}
