package mingzhang.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import mingzhang.build.BuildOptions;
import mingzhang.build.SiteBuild;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A table of one body that fills several pages. */
class LongTableTest extends PublishedReport {
    private static final int ROWS = 90;

    private List<String> pages() throws IOException {
        site.form("""
                <#list 1..12 as line><p>表前的一段文字。</p></#list>
                <div class="table"><p class="measure">单位：元</p><table class="long"><caption>明细</caption>
                <thead><tr><th scope="col">名称</th></tr></thead>
                <tbody><#list 1..%d as row><tr><td>第${row}行</td></tr></#list></tbody></table></div>
                """.formatted(ROWS));
        site.year(2023, "");
        SiteBuild.build(BuildOptions.of(root));
        List<String> pages = new ArrayList<>();
        try (PDDocument print = Loader.loadPDF(Files.readAllBytes(root.resolve("site/archives/2023/report.pdf")))) {
            for (int page = 1; page <= print.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(print));
            }
        }
        return pages;
    }

    @Test
    void everyPageOfItHasRows() throws IOException {
        assertThat(pages()).allMatch(page -> page.matches("(?s).*第\\d+行.*"));
    }

    @Test
    void everyPageOfItRepeatsTheHead() throws IOException {
        assertThat(pages()).allMatch(page -> page.contains("名称"));
    }
}
