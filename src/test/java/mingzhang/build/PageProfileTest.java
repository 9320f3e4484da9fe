package mingzhang.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import mingzhang.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form says how its PDFs look. */
class PageProfileTest {
    @TempDir
    Path root;

    @Test
    void profileThatIsNotThereIsReported() throws IOException {
        TestSite site = TestSite.in(root)
                .form("<p>文字</p>\n")
                .file("templates/formats/report/format.yaml", """
                名称: 测试体例
                版式: gb9705
                文档: [ { 标识: report, 标题: "${year}年度报告" } ]
                """)
                .year(2023, "叙述: { 概况: 文字 }\n");
        assertThat(site.errors()).contains("page-profile");
    }
}
