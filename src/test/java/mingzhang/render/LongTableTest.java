package mingzhang.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mingzhang.build.BuildOptions;
import mingzhang.build.SiteBuild;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Tables that fill several pages, begun on each line of a page: none may lose its head or a row. */
class LongTableTest extends PublishedReport {
    private static final int LINES = 22;
    private static final int ROWS = 45;

    private static final String BODY = "<tbody>%s</tbody>".formatted(rows(ROWS));
    private static final String GROUPS = IntStream.range(0, 9)
            .mapToObj(group -> "<tbody class=\"group\">" + rows(5) + "</tbody>")
            .reduce("", String::concat);

    private static String rows(int count) {
        return "<tr><td>行也</td></tr>".repeat(count);
    }

    /** For each number of lines on the page before the table, the pages that follow. */
    private List<List<String>> pages(String bodies) throws IOException {
        StringBuilder sections = new StringBuilder();
        for (int lines = 0; lines < LINES; lines++) {
            sections.append("<section class=\"annex\"><p>第")
                    .append(lines)
                    .append("种</p>")
                    .append("<p>表前的一段文字。</p>".repeat(lines))
                    .append("<div class=\"table\"><p class=\"measure\">单位：元</p><table><caption>明细</caption>")
                    .append("<thead><tr><th scope=\"col\">名称</th></tr></thead>")
                    .append(bodies)
                    .append("</table></div><p class=\"note\">表下的注。</p></section>");
        }
        site.form(sections.toString());
        site.year(2023, "");
        SiteBuild.build(BuildOptions.of(root));
        List<List<String>> documents = new ArrayList<>();
        try (PDDocument print = Loader.loadPDF(Files.readAllBytes(root.resolve("site/archives/2023/report.pdf")))) {
            for (int page = 1; page <= print.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(print);
                if (text.contains("种")) {
                    documents.add(new ArrayList<>());
                }
                if (!documents.isEmpty()) {
                    documents.get(documents.size() - 1).add(text);
                }
            }
        }
        return documents;
    }

    private static int count(String text, String word) {
        return text.split(word, -1).length - 1;
    }

    @Test
    void everyRowOfOneLongBodyIsPrintedOnce() throws IOException {
        assertThat(pages(BODY)).hasSize(LINES).allMatch(pages -> count(String.join("", pages), "行也") == ROWS);
    }

    @Test
    void everyRowOfManyGroupsIsPrintedOnce() throws IOException {
        assertThat(pages(GROUPS)).hasSize(LINES).allMatch(pages -> count(String.join("", pages), "行也") == ROWS);
    }

    @Test
    void everyPageWithRowsHasTheHead() throws IOException {
        assertThat(pages(GROUPS))
                .allSatisfy(pages -> assertThat(pages).allMatch(page -> page.contains("行也") == page.contains("名称")));
    }

    @Test
    void pagesAfterTheFirstSayThatTheTableGoesOn() throws IOException {
        assertThat(pages(GROUPS))
                .allSatisfy(pages -> assertThat(pages)
                        .allMatch(page -> page.contains("（续表）") == (page.contains("行也") && !page.contains("单位：元"))));
    }

    @Test
    void theNoteStandsWithTheLastRows() throws IOException {
        assertThat(pages(GROUPS))
                .allSatisfy(pages -> assertThat(pages)
                        .filteredOn(page -> page.contains("表下的注"))
                        .allMatch(page -> page.contains("行也")));
    }
}
