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

/** A table that fills several pages, typed in Markdown. */
class LongTableTest extends PublishedReport {
    private static final int ROWS = 90;

    private List<String> pages() throws IOException {
        StringBuilder table = new StringBuilder("    | 名称 | 数量 |\n    |---|---:|\n");
        for (int row = 1; row <= ROWS; row++) {
            table.append("    | 第").append(row).append("行 | ").append(row).append(" |\n");
        }
        site.year(2023, "叙述:\n  概况: |\n" + table);
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
