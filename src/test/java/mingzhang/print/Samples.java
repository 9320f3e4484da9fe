package mingzhang.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The sample report, the shipped fonts and style sheet, and the text of a PDF. */
final class Samples {
    static final Instant CREATED = Instant.parse("2021-03-01T01:00:00Z");
    static final Fonts FONTS = loadFonts();
    static final Printer PRINTER = new Printer(FONTS);

    private Samples() {}

    static PrintDocument report() {
        return new PrintDocument(
                resource("/print/report.xhtml").replace("/* print.css */", resource("/templates/assets/print.css")),
                CREATED);
    }

    static PrintDocument withBody(String body) {
        return withHeadAndBody("", body);
    }

    static PrintDocument withHeadAndBody(String head, String body) {
        return new PrintDocument(
                "<html lang=\"zh-CN\"><head><title>样张</title><meta name=\"subject\" content=\"样张\"/><style>"
                        + resource("/templates/assets/print.css") + "</style>" + head + "</head><body>" + body
                        + "</body></html>",
                CREATED);
    }

    static Path fontDirectory() {
        URL fonts = Objects.requireNonNull(Samples.class.getResource("/templates/assets/fonts"), "fonts");
        try {
            return Path.of(fonts.toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Fonts loadFonts() {
        try {
            return Fonts.load(fontDirectory());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    static String textOfPage(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document).strip();
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(Samples.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
