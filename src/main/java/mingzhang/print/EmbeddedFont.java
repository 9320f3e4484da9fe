package mingzhang.print;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.IOException;
import java.io.UncheckedIOException;
import mingzhang.print.font.SubsetFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/** A shared face as the font of one document, embedded as a subset if the document uses it. */
final class EmbeddedFont extends PDFontSupplier {
    private final PDDocument document;
    private final FontFace face;
    private @Nullable PDFont embedded;

    @SuppressWarnings("NullAway") // the library's constructor wants a font that is made already; this one is made late
    EmbeddedFont(PDDocument document, FontFace face) {
        super(null);
        this.document = document;
        this.face = face;
    }

    FontFace face() {
        return face;
    }

    @Override
    public PDFont supply() {
        PDFont font = embedded;
        if (font == null) {
            font = embed();
            embedded = font;
        }
        return font;
    }

    private PDFont embed() {
        try {
            return new SubsetFont(document, face.program());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
