package mingzhang.print;

import static com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI;
import static com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Prints documents as PDF/UA-1 and PDF/A-2a. One printer serves a whole run and any number of threads; the same
 * document gives the same bytes on each of them.
 */
public final class Printer {
    private static final String PRODUCER = "Mingzhang";
    private static final int USUAL_SIZE = 1 << 19;

    private final Fonts fonts;
    private final byte[] colourProfile;

    public Printer(Fonts fonts) {
        this.fonts = fonts;
        this.colourProfile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        LibrarySettings.apply();
    }

    /**
     * Prints one document.
     *
     * @return the bytes of the PDF
     * @throws PrintException if the document is not well-formed or cannot be laid out, or if something would be missing
     *     in print: a drawing that fails, a resource from outside, a title, a subject, a picture's alternative text
     */
    public byte[] print(PrintDocument document) {
        return print(document, new Complaints());
    }

    byte[] print(PrintDocument document, Complaints complaints) {
        // The library fails with whatever its depths throw; a task gathers all of that under one exception.
        FutureTask<byte[]> task = new FutureTask<>(() -> render(document, complaints));
        task.run();
        try {
            byte[] pdf = task.get();
            complaints.requireNothingLost();
            return pdf;
        } catch (ExecutionException failure) {
            Throwable cause = Objects.requireNonNullElse(failure.getCause(), failure);
            throw new PrintException("the document cannot be printed: " + cause, cause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PrintException("printing was interrupted", interrupted);
        }
    }

    private byte[] render(PrintDocument document, Complaints complaints) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (PDDocument pdf = new PDDocument();
                ChartDrawer charts = new ChartDrawer(fonts)) {
            PdfRendererBuilder builder = archivalBuilder(pdf)
                    .useSVGDrawer(charts)
                    .withDiagnosticConsumer(complaints)
                    .withHtmlContent(document.xhtml(), null)
                    .toStream(bytes);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
                Imprint.apply(document, pdf);
                pdf.save(bytes, CompressParameters.DEFAULT_COMPRESSION);
            }
        }
        return bytes.toByteArray();
    }

    private PdfRendererBuilder archivalBuilder(PDDocument pdf) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePDDocument(pdf);
        builder.withProducer(PRODUCER);
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(colourProfile);
        // Asked twice, because resolving may turn a harmless address into another one.
        builder.useExternalResourceAccessControl((address, type) -> isInline(address), RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl((address, type) -> isInline(address), RUN_AFTER_RESOLVING_URI);
        builder.useUriResolver((base, address) -> isInline(address) || isFragment(address) ? address : null);
        for (FontFace face : fonts.faces()) {
            builder.useFont(new EmbeddedFont(pdf, face), face.family(), face.weight(), FontStyle.NORMAL, true);
        }
        return builder;
    }

    private static boolean isInline(@Nullable String address) {
        return address != null && address.startsWith("data:");
    }

    private static boolean isFragment(@Nullable String address) {
        return address != null && address.startsWith("#");
    }
}
