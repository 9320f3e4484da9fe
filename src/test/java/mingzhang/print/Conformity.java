package mingzhang.print;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.TestAssertion.Status;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF finds against PDF/UA-1 and PDF/A-3a. */
final class Conformity {
    private static final List<PDFAFlavour> STANDARDS = List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A);

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Conformity() {}

    /** Reads the document once for both standards. */
    static List<String> violations(byte[] pdf) throws Exception {
        List<String> violations = new ArrayList<>();
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(STANDARDS)) {
            for (ValidationResult result : validator.validateAll(parser)) {
                result.getTestAssertions().stream()
                        .filter(assertion -> assertion.getStatus() == Status.FAILED)
                        .map(Conformity::describe)
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
