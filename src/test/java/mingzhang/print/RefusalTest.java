package mingzhang.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class RefusalTest {
    private final List<String> hits = new CopyOnWriteArrayList<>();
    private final HttpServer outside = listen();

    private HttpServer listen() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                hits.add(exchange.getRequestURI().toString());
                exchange.sendResponseHeaders(404, -1);
                exchange.close();
            });
            return server;
        } catch (IOException unbound) {
            throw new IllegalStateException(unbound);
        }
    }

    @BeforeAll
    void start() {
        outside.start();
    }

    @AfterAll
    void stop() {
        outside.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><img src='URL/a.png' alt='图'/></p>",
                "<p style='background-image:url(URL/a.png)'>字</p>",
                "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='9' height='9'"
                        + " alt='图'><image xlink:href='URL/a.png' width='9' height='9'/></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9' alt='图'>"
                        + "<style>@import url(URL/a.css);</style></svg>",
                "<link rel='stylesheet' href='URL/a.css'/>",
                "<style>@import url(URL/a.css);</style>",
                "<style>@font-face{font-family:Z;src:url(URL/a.ttf)} p{font-family:Z}</style>"
            })
    void aResourceOfAnotherHostIsRefusedWithoutAskingForIt(String markup) {
        String pointed =
                markup.replace("URL", "http://localhost:" + outside.getAddress().getPort());
        PrintDocument document = pointed.startsWith("<link") || pointed.startsWith("<style")
                ? Samples.withHeadAndBody(pointed, "<p>字</p>")
                : Samples.withBody(pointed);
        assertThatExceptionOfType(PrintException.class).isThrownBy(() -> Samples.PRINTER.print(document));
        assertThat(hits).isEmpty();
    }

    @Test
    void aStyleSheetOfTheFileSystemIsRefused(@TempDir Path directory) throws IOException {
        Path sheet = Files.writeString(directory.resolve("a.css"), "p::after{content:'泄'}");
        PrintDocument document =
                Samples.withHeadAndBody("<link rel='stylesheet' href='" + sheet.toUri() + "'/>", "<p>字</p>");
        assertThatExceptionOfType(PrintException.class)
                .isThrownBy(() -> Samples.PRINTER.print(document))
                .withMessageContaining("Unable to load CSS");
    }

    @Test
    void aDocumentThatDeclaresEntitiesIsRefused(@TempDir Path directory) throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "机密");
        String xhtml = Samples.withBody("<p>字&secret;</p>").xhtml();
        PrintDocument document = new PrintDocument(
                "<!DOCTYPE html [<!ENTITY secret SYSTEM '" + secret.toUri() + "'>]>" + xhtml, Samples.CREATED);
        assertThatExceptionOfType(PrintException.class)
                .isThrownBy(() -> Samples.PRINTER.print(document))
                .withMessageContaining("entities");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/a.png",
                "https://localhost/a.png",
                "ftp://localhost/a.png",
                "file:///a.png",
                "jar:file:///a.jar!/a.png",
                "a.png",
                "//localhost/a.png"
            })
    void aPictureByAnyAddressIsRefusedAndNamed(String address) {
        assertThatExceptionOfType(PrintException.class)
                .isThrownBy(
                        () -> Samples.PRINTER.print(Samples.withBody("<p><img src='" + address + "' alt='图'/></p>")))
                .withMessageContaining("a.png");
    }

    @Test
    void aPictureInTheDocumentItselfIsPrinted() {
        assertThatNoException().isThrownBy(() -> Samples.PRINTER.print(Samples.withBody(picture(0))));
    }

    @Test
    void aPictureInTheDocumentItselfBeyondTheLimitIsRefused() {
        assertThatExceptionOfType(PrintException.class)
                .isThrownBy(() -> Samples.PRINTER.print(Samples.withBody(picture(4 << 20))));
    }

    /** A red point, and blanks behind it, which a decoder skips. */
    private static String picture(int blanks) {
        return "<p><img alt='图' src='data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
                + "+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==" + "A".repeat(blanks) + "'/></p>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<use xlink:href='URL/a.svg#x'/>",
                "<image href='URL/a.png' width='9' height='9'/>",
                "<filter id='f'><feImage xlink:href='URL/a.png'/></filter><rect filter='url(#f)' width='9' height='9'/>",
                "<rect fill='url(URL/a.svg#p)' width='9' height='9'/>"
            })
    void aDrawingReachesNothingOutside(String drawing) {
        String address = "http://localhost:" + outside.getAddress().getPort();
        assertThatExceptionOfType(PrintException.class)
                .isThrownBy(() -> Samples.PRINTER.print(Samples.withBody("<svg xmlns='http://www.w3.org/2000/svg'"
                        + " xmlns:xlink='http://www.w3.org/1999/xlink' width='9' height='9' alt='图'>"
                        + drawing.replace("URL", address) + "</svg>")));
        assertThat(hits).isEmpty();
    }

    @Test
    void aPictureThatIsRefusedFailsTheDocument() {
        assertThatExceptionOfType(PrintException.class)
                .isThrownBy(() -> Samples.PRINTER.print(Samples.withBody("<p><img src='file:///a.png' alt='图'/></p>")))
                .withMessageContaining("a.png");
    }

    @Test
    void aDrawingThatFailsFailsTheDocument() {
        String drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9' alt='图'><rect width='x'/></svg>";
        assertThatExceptionOfType(PrintException.class)
                .isThrownBy(() -> Samples.PRINTER.print(Samples.withBody(drawing)))
                .withMessageContaining("SVG");
    }

    @Test
    void markupThatIsNotWellFormedFailsTheDocument() {
        assertThatExceptionOfType(PrintException.class)
                .isThrownBy(() -> Samples.PRINTER.print(Samples.withBody("<p><b>字</p></b>")))
                .withMessageStartingWith("the document cannot be printed")
                .havingCause();
    }

    @Test
    void theStyleSheetHoldsNothingThatTheLayoutDoesNotKnow() {
        Complaints complaints = new Complaints();
        Samples.PRINTER.print(Samples.report(), 1, complaints);
        assertThat(complaints.warnings()).isEmpty();
    }
}
