package mingzhang.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import mingzhang.print.ofd.OfdFile;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Prints documents as PDF/UA-1 and PDF/A-3a. One printer serves a whole run and any number of threads; the same
 * document gives the same bytes on each of them.
 */
public final class Printer {
    private static final int USUAL_SIZE = 1 << 19;
    /** Objects that are compressed together. */
    private static final CompressParameters COMPRESSION = new CompressParameters(1000);

    private final Fonts fonts;
    private final ColourProfile colours = new ColourProfile();

    public Printer(Fonts fonts) {
        this.fonts = fonts;
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
        return print(document, 1);
    }

    byte[] print(PrintDocument document, int firstPage) {
        return print(document, firstPage, new Complaints());
    }

    /**
     * Prints a volume while it is written, so that it need not fit into memory.
     *
     * @param out takes the PDF; stays open
     * @throws PrintException as {@link #print(PrintDocument)} does; what is written until then is no PDF
     * @throws IOException if a part cannot be read or the volume cannot be written
     */
    public void print(Volume volume, OutputStream out) throws IOException {
        new VolumePrinter(this).print(volume, out);
    }

    /**
     * Writes a PDF that this printer made as OFD (GB/T 33190—2016).
     *
     * @throws IOException if it is no readable PDF
     */
    public byte[] ofd(byte[] pdf) throws IOException {
        return OfdFile.of(pdf, fonts::named);
    }

    byte[] print(PrintDocument document, int firstPage, Complaints complaints) {
        // The library fails with whatever its depths throw; a task gathers all of that under one exception.
        FutureTask<byte[]> task = new FutureTask<>(() -> render(document, firstPage, complaints));
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

    private byte[] render(PrintDocument document, int firstPage, Complaints complaints) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (PDDocument pdf = new PDDocument()) {
            new Layout(fonts, pdf, complaints, document.xhtml()).layOut(firstPage);
            colours.addTo(pdf);
            AttachedFiles.embed(document.attachments(), pdf, document);
            Imprint.apply(document, pdf);
            pdf.save(bytes, COMPRESSION);
        }
        return bytes.toByteArray();
    }
}
