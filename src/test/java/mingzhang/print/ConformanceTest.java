package mingzhang.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.TestAssertion.Status;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * PDF/UA-1 and PDF/A-3a by veraPDF, for all documents of the repository's content and of the golden sites. Level 3 and
 * not 2, because only that allows the figures to travel inside as CSV, JSON and YAML.
 */
class ConformanceTest {
    private static final List<PDFAFlavour> STANDARDS = List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A);

    @BeforeAll
    static void initialise() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void everyDocumentConforms() throws InterruptedException, ExecutionException {
        Map<String, byte[]> documents = new TreeMap<>(GoldenPrints.all());
        documents.put("sample", Samples.PRINTER.print(Samples.report()));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Map<String, Future<List<String>>> running = new TreeMap<>();
            documents.forEach((name, pdf) -> running.put(name, threads.submit(() -> violations(pdf))));
            for (Map.Entry<String, Future<List<String>>> each : running.entrySet()) {
                assertThat(each.getValue().get()).as(each.getKey()).isEmpty();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Reads the document once for both standards. */
    private static List<String> violations(byte[] pdf) throws Exception {
        List<String> violations = new ArrayList<>();
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(STANDARDS)) {
            for (ValidationResult result : validator.validateAll(parser)) {
                result.getTestAssertions().stream()
                        .filter(assertion -> assertion.getStatus() == Status.FAILED)
                        .map(ConformanceTest::describe)
                        .distinct()
                        .forEach(violations::add);
            }
        }
        return violations;
    }

    private static String describe(TestAssertion violation) {
        return violation.getRuleId().getClause() + "-" + violation.getRuleId().getTestNumber() + " "
                + violation.getMessage();
    }
}
