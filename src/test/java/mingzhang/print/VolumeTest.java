package mingzhang.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Two sample reports bound behind a cover and contents. */
@TestInstance(Lifecycle.PER_CLASS)
class VolumeTest {
    private byte[] pdf = new byte[0];
    private PDDocument volume = new PDDocument();
    private int pagesOfPart = 0;

    @BeforeAll
    void print() throws IOException {
        try (PDDocument part = Loader.loadPDF(Samples.PRINTER.print(Samples.report()))) {
            pagesOfPart = part.getNumberOfPages() + part.getNumberOfPages() % 2;
        }
        pdf = bound();
        volume = Loader.loadPDF(pdf);
    }

    @AfterAll
    void close() throws IOException {
        volume.close();
    }

    private static byte[] bound() throws IOException {
        PrintDocument front = Samples.withBody("<h1>合订本</h1><nav class=\"contents\"><ul>"
                + "<li><a class=\"part\" href=\"part://1\" data-page=\"{page 1}\">第一份</a></li>"
                + "<li><a class=\"part\" href=\"part://2\" data-page=\"{page 2}\">第二份</a></li></ul></nav>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Samples.PRINTER.print(
                new Volume(
                        front,
                        List.of(new Volume.Part("第一份", Samples::report), new Volume.Part("第二份", Samples::report))),
                out);
        return out.toByteArray();
    }

    @Test
    void conforms() throws Exception {
        assertThat(Conformity.violations(pdf)).isEmpty();
    }

    @Test
    void pagesAreNumberedThrough() throws IOException {
        int second = 2 + pagesOfPart + 1;
        assertThat(Samples.textOfPage(volume, second + 1)).endsWith("— " + (second + 1) + " —");
        assertThat(Samples.textOfPage(volume, second + 2)).endsWith("— " + (second + 2) + " —");
    }

    @Test
    void theContentsOfAPartNameThePagesOfTheVolume() throws IOException {
        assertThat(Samples.textOfPage(volume, 4)).containsPattern("附件1　绩效自评表[ ·]+" + (2 + 7));
    }

    @Test
    void theContentsNameTheFirstPagesOfTheParts() throws IOException {
        assertThat(Samples.textOfPage(volume, 1)).containsPattern("第二份[ ·]+" + (2 + pagesOfPart + 1));
    }

    @Test
    void theContentsLeadToTheParts() throws IOException {
        List<Integer> targets = new ArrayList<>();
        for (PDAnnotation annotation : volume.getPage(0).getAnnotations()) {
            PDActionGoTo jump = (PDActionGoTo) ((PDAnnotationLink) annotation).getAction();
            targets.add(volume.getPages().indexOf(((PDPageDestination) jump.getDestination()).getPage()) + 1);
        }
        assertThat(targets).containsOnly(3, 2 + pagesOfPart + 1).contains(3);
    }

    @Test
    void eachPartIsABookmarkOverItsOwn() {
        List<String> titles = new ArrayList<>();
        for (PDOutlineItem part :
                volume.getDocumentCatalog().getDocumentOutline().children()) {
            titles.add(part.getTitle());
            assertThat(part.children()).hasSize(4);
        }
        assertThat(titles).containsExactly("第一份", "第二份");
    }

    @Test
    void thePartsStandInOneStructureTree() {
        List<Object> roots = volume.getDocumentCatalog().getStructureTreeRoot().getKids();
        assertThat(roots).hasSize(1);
        assertThat(((PDStructureElement) roots.get(0)).getKids())
                .extracting(part -> ((PDStructureElement) part).getStructureType())
                .containsExactly("Part", "Part", "Part");
    }

    @Test
    void textIsReadInTheOrderOfThePages() throws IOException {
        List<Integer> pages = TaggedText.of(pdf).stream()
                .map(block -> block.lines().get(0).page())
                .toList();
        assertThat(pages).isSorted();
        assertThat(TaggedText.of(pdf).get(0).text()).isEqualTo("合订本");
    }

    @Test
    void theSameVolumeHasTheSameBytes() throws IOException {
        assertThat(bound()).isEqualTo(pdf);
    }
}
