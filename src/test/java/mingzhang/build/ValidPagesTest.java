package mingzhang.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** Every page of the golden sites holds before the Nu HTML checker, the one that the W3C runs. */
class ValidPagesTest {
    private static final List<Path> SITES = List.of(
            Path.of("site"),
            Path.of("src/test/resources/sites/five-years/site"),
            Path.of("src/test/resources/sites/general/site"));

    /** The checker's grammar is deeper than the stack of a usual thread. */
    private static final long STACK = 64L << 20;

    @Test
    void everyPageIsValid() throws Exception {
        FutureTask<List<String>> check = new FutureTask<>(ValidPagesTest::faults);
        new Thread(null, check, "checker", STACK).start();
        assertThat(check.get()).isEmpty();
    }

    private static List<String> faults() throws Exception {
        Faults faults = new Faults();
        SimpleDocumentValidator validator = new SimpleDocumentValidator(false, false, false);
        validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, faults);
        validator.setUpValidatorAndParsers(faults, true, false);
        for (Path page : pages()) {
            faults.page = page;
            validator.checkHtmlFile(page.toFile(), true);
        }
        return faults.found;
    }

    private static List<Path> pages() throws Exception {
        List<Path> pages = new ArrayList<>();
        for (Path site : SITES) {
            try (Stream<Path> files = Files.walk(site)) {
                files.filter(file -> file.toString().endsWith(".html")).sorted().forEach(pages::add);
            }
        }
        return pages;
    }

    /** What the checker calls an error, with the page it is on. */
    private static final class Faults implements ErrorHandler {
        private final List<String> found = new ArrayList<>();
        private Path page = Path.of("");

        @Override
        public void warning(SAXParseException warning) {
            // The checker's advice is not always ours: it would have a main heading in each section.
        }

        @Override
        public void error(SAXParseException error) {
            found.add(page + ":" + error.getLineNumber() + ": " + error.getMessage());
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }
}
