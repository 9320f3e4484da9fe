package mingzhang.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import mingzhang.TestSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site in a browser while its files are written. */
class ServeTest {
    private static final String REPORT = "archives/2023/report.html";

    @TempDir
    Path root;

    private TestSite site;
    private ServedSite served;

    @BeforeEach
    void serve() throws IOException {
        site = TestSite.in(root).year(2023, "支出: 3\n叙述: { 概况: 第一稿 }\n");
        served = new ServedSite(root);
    }

    @AfterEach
    void stop() throws IOException {
        served.close();
    }

    private void write(String text) throws IOException {
        site.year(2023, "支出: 3\n叙述: { 概况: " + text + " }\n");
    }

    @Test
    void showsTheReport() throws Exception {
        assertThat(served.page(REPORT)).contains("第一稿");
    }

    @Test
    void showsTheHomePageAtTheRoot() throws Exception {
        assertThat(served.page("/")).contains("archives单位");
    }

    @Test
    void leadsFromAFolderWithoutSlashToItsPage() throws Exception {
        assertThat(served.get("archives").headers().firstValue("Location")).contains("/archives/");
    }

    @Test
    void showsThePageForWhatIsNotThere() throws Exception {
        assertThat(served.get("archives/1999/").statusCode()).isEqualTo(404);
    }

    @Test
    void givesTheFilesBesideThePages() throws Exception {
        assertThat(served.page("archives/2023/facts.csv")).contains("支出");
        assertThat(served.page("data/facts-2023.csv")).contains("archives");
        assertThat(served.page("search/index.js")).contains("archives");
        assertThat(served.page("assets/site.css")).contains("body");
    }

    @Test
    void loadsThePageAnewWhenItsFileIsSaved() throws Exception {
        assertThat(served.after(() -> write("第二稿"), REPORT)).contains("第二稿");
    }

    @Test
    void noticesAFileThatIsPutInThePlaceOfAnother() throws Exception {
        String page = served.after(
                () -> {
                    Path year = root.resolve("content/archives/2023.yaml");
                    Path beside = root.resolve("content/archives/.2023.yaml.new");
                    Files.writeString(beside, Files.readString(year).replace("第一稿", "第二稿"));
                    Files.move(beside, year, StandardCopyOption.ATOMIC_MOVE);
                },
                REPORT);
        assertThat(page).contains("第二稿");
    }

    @Test
    void saysWhichFileCannotBeRead() throws Exception {
        String page = served.after(() -> Files.createDirectories(root.resolve("content/archives/2022.yaml")), REPORT);
        assertThat(page).contains("文件读不出来", "content/archives/2022.yaml").contains("第一稿");
    }

    @Test
    void loadsThePageAnewWhenATemplateIsSaved() throws Exception {
        String page = served.after(() -> site.form("<@para>换了样子</@para>\n"), REPORT);
        assertThat(page).contains("换了样子");
    }

    @Test
    void loadsThePageAnewWhenTheSettingsAreSaved() throws Exception {
        String page = served.after(() -> site.file("content/site.yaml", "名称: 另一个站点\n"), REPORT);
        assertThat(page).contains("另一个站点");
    }

    @Test
    void showsANewUnitOnTheHomePage() throws Exception {
        String page = served.after(() -> site.year("library", 2023, "支出: 1\n"), "index.html");
        assertThat(page).contains("library单位");
    }

    @Test
    void addsUpAnewWhenAMemberIsSaved() throws Exception {
        site.year("office", 2023, "支出: 1\n叙述: { 概况: \"{{支出}}\" }\n")
                .file("content/bureau/unit.yaml", "名称: 局\n口径: 部门\n汇总单位: [office]\n")
                .file("content/bureau/2023.yaml", "年度: 2023\n体例: [report]\n叙述: { 概况: \"共{{支出}}\" }\n");
        Thread.sleep(200);
        assertThat(served.page("bureau/2023/report.html")).contains("共<data value=\"10000\"");
        String page = served.after(
                () -> site.year("office", 2023, "支出: 7\n叙述: { 概况: \"{{支出}}\" }\n"), "bureau/2023/report.html");
        assertThat(page).contains("共<data value=\"70000\"");
    }

    @Test
    void putsAnErrorOntoThePageWithFileLineAndColumn() throws Exception {
        String page = served.after(() -> write("\"支出{{没有的项}}\""), REPORT);
        assertThat(page).contains("mingzhang-notices", "content/archives/2023.yaml:4:", "没有的项");
    }

    @Test
    void keepsThePageAboveWhichAYamlErrorStands() throws Exception {
        String page = served.after(() -> write("[ 没写完"), REPORT);
        assertThat(page).contains("content/archives/2023.yaml:4:", "第一稿", "下面是出错前的页面");
    }

    @Test
    void putsATemplateErrorOntoThePageWithItsLine() throws Exception {
        String page = served.after(() -> site.form("<@para>好</@para>\n${facts.没有的项.amount}\n"), REPORT);
        assertThat(page).contains("templates/formats/report/report.ftlh:2:", "第一稿");
    }

    @Test
    void recoversByItselfWhenTheFileIsMended() throws Exception {
        served.after(() -> write("[ 没写完"), REPORT);
        assertThat(served.after(() -> write("第三稿"), REPORT)).contains("第三稿").doesNotContain("出错前的页面");
    }

    @Test
    void recoversByItselfWhenTheSettingsAreMended() throws Exception {
        served.after(() -> site.file("content/site.yaml", "名称: [\n"), REPORT);
        String page = served.after(() -> site.file("content/site.yaml", "名称: 改好了\n"), REPORT);
        assertThat(page).contains("改好了").doesNotContain("content/site.yaml:");
    }

    @Test
    void putsTheErrorsOfAllUnitsOntoTheHomePage() throws Exception {
        String page = served.after(() -> site.file("content/library/unit.yaml", "名称: [\n"), "index.html");
        assertThat(page).contains("content/library/unit.yaml:");
    }

    @Test
    void leavesThePageOfAnotherUnitAlone() throws Exception {
        site.year("library", 2023, "支出: 1\n叙述: { 概况: 图书 }\n");
        Thread.sleep(200);
        try (var events = served.events("library/2023/report.html")) {
            served.after(() -> write("第二稿"), REPORT);
            Thread.sleep(100);
            assertThat(events.ready() ? events.readLine() + events.readLine() : "")
                    .doesNotContain("reload");
        }
    }

    @Test
    void makesThePdfWhenItIsAskedFor() throws Exception {
        assertThat(new String(served.file("archives/2023/report.pdf").body(), 0, 5))
                .isEqualTo("%PDF-");
    }

    @Test
    void writesNothing() throws Exception {
        Map<String, String> before = TestSite.texts(root);
        served.page("/");
        served.page(REPORT);
        served.page("archives/2023/report.xlsx");
        assertThat(TestSite.texts(root)).isEqualTo(before);
    }

    @Test
    void addsItsScriptToTheServedPageAlone() throws Exception {
        site.build();
        assertThat(served.page(REPORT)).contains("/_mingzhang/serve.js", "connect-src 'self'");
        assertThat(site.page(REPORT)).doesNotContain("_mingzhang", "connect-src");
    }

    @Test
    void givesTheScriptThatThePolicyOfThePageAllows() throws Exception {
        assertThat(served.page("_mingzhang/serve.js")).contains("EventSource");
    }
}
