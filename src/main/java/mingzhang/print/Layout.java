package mingzhang.print;

import static com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI;
import static com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import mingzhang.print.typeset.LineBreaks;
import mingzhang.print.typeset.PageProof;
import mingzhang.print.typeset.TablesAlone;
import mingzhang.print.typeset.Typesetter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/** Lays one document out, again until its pages are as they should be, and paints them. */
final class Layout {
    private static final String PRODUCER = "Mingzhang";
    /** Characters of a picture that stands in the document itself; about 3 MB. */
    private static final int LONGEST_DATA = 4 << 20;

    private final Fonts fonts;
    private final PDDocument pdf;
    private final Complaints complaints;
    private final String xhtml;
    private final List<EmbeddedFont> embedded;
    private final Artifacts artifacts = new Artifacts();

    /**
     * A layout for one document.
     *
     * @param pdf takes the pages
     * @param complaints takes what the engine complains of
     */
    Layout(Fonts fonts, PDDocument pdf, Complaints complaints, String xhtml) {
        this.fonts = fonts;
        this.pdf = pdf;
        this.complaints = complaints;
        this.xhtml = xhtml;
        this.embedded = fonts.faces(xhtml).stream()
                .map(face -> new EmbeddedFont(pdf, face))
                .toList();
    }

    /** Lays it out, its pages numbered from the first one. */
    void layOut(int firstPage) throws IOException {
        Document document = new DocumentReader().read(xhtml);
        new Typesetter(fonts::tableWidth, fonts::isRare).prepare(document);
        PageProof proof = new PageProof(fonts::tableWidth);
        Optional<MatchedStyles> known = Optional.empty();
        for (int round = 1; round < PageProof.ROUNDS; round++) {
            PdfRendererBuilder builder = builder(firstPage).withW3cDocument(document, null);
            if (known.isPresent()) {
                builder.useNamespaceHandler(new NoSheets());
            }
            try (ChartDrawer charts = new ChartDrawer(fonts);
                    PdfBoxRenderer renderer = builder.useSVGDrawer(charts).buildPdfRenderer()) {
                known.ifPresent(styles -> styles.give(renderer));
                MatchedStyles matched = known.orElseGet(() -> MatchedStyles.of(renderer));
                if (isDone(renderer, proof, round == 1 ? TablesAlone.in(document) : TablesAlone.none())) {
                    renderer.createPDFWithoutClosing();
                    StructureTree.tidy(pdf);
                    return;
                }
                known = Optional.of(matched).filter(styles -> styles.hold(document));
            }
        }
        throw new PrintException("the pages of the document do not settle");
    }

    /** Lays it out once; says whether its pages are as they should be. */
    private static boolean isDone(PdfBoxRenderer renderer, PageProof proof, TablesAlone tables) {
        renderer.layout();
        if (tables.isEmpty()) {
            return !proof.correct(renderer.getRootBox());
        }
        tables.giveBack();
        proof.correctTables(renderer.getRootBox());
        return false;
    }

    private PdfRendererBuilder builder(int firstPage) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.useInitialPageNumber(firstPage);
        builder.usePDDocument(pdf);
        builder.usePageSupplier(
                (document, width, height, number, shadow) -> artifacts.addPage(document, width, height));
        builder.withProducer(PRODUCER);
        builder.withDiagnosticConsumer(complaints);
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.useUnicodeLineBreaker(new LineBreaks());
        // Asked twice, because resolving may turn a harmless address into another one.
        builder.useExternalResourceAccessControl((address, type) -> isInline(address), RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl((address, type) -> isInline(address), RUN_AFTER_RESOLVING_URI);
        builder.useUriResolver((base, address) -> isInline(address) || isFragment(address) ? address : null);
        for (EmbeddedFont font : embedded) {
            builder.useFont(font, font.face().family(), font.face().weight(), FontStyle.NORMAL, true);
        }
        return builder;
    }

    private static boolean isInline(@Nullable String address) {
        return address != null && address.startsWith("data:") && address.length() <= LONGEST_DATA;
    }

    private static boolean isFragment(@Nullable String address) {
        return address != null && address.startsWith("#");
    }
}
