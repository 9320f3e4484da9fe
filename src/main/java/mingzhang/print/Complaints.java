package mingzhang.print;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.LogMessageId;
import com.openhtmltopdf.util.LogMessageId.LogMessageId0Param;
import com.openhtmltopdf.util.LogMessageId.LogMessageId1Param;
import com.openhtmltopdf.util.LogMessageId.LogMessageId2Param;
import com.openhtmltopdf.util.LogMessageId.LogMessageId3Param;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;

/** What the layout of one document complains of. The library goes on after all of it, even with a picture left out. */
final class Complaints implements Consumer<Diagnostic> {
    /** After these the PDF would lack a part of the document or break the promise of accessibility. */
    private static final Set<LogMessageId> LOSSES = Set.of(
            LogMessageId0Param.EXCEPTION_SVG_COULD_NOT_DRAW,
            LogMessageId0Param.GENERAL_PDF_ACCESSIBILITY_NO_ALT_ATTRIBUTE_PROVIDED_FOR_IMAGE,
            LogMessageId0Param.GENERAL_PDF_ACCESSIBILITY_NO_DOCUMENT_DESCRIPTION_PROVIDED,
            LogMessageId0Param.GENERAL_PDF_ACCESSIBILITY_NO_DOCUMENT_TITLE_PROVIDED,
            LogMessageId1Param.EXCEPTION_CANT_READ_IMAGE_FILE_FOR_URI,
            LogMessageId1Param.EXCEPTION_CANT_READ_IMAGE_FILE_FOR_URI_NOT_FOUND,
            LogMessageId1Param.EXCEPTION_FAILED_TO_LOAD_BACKGROUND_IMAGE_AT_URI,
            LogMessageId1Param.LOAD_SVG_IMAGE_HAS_NO_USABLE_SIZE,
            LogMessageId1Param.LOAD_UNABLE_TO_LOAD_CSS_FROM_URI,
            LogMessageId1Param.LOAD_URI_RESOLVER_REJECTED_RESOLVING_CSS_IMPORT_AT_URI,
            LogMessageId1Param.LOAD_URI_RESOLVER_REJECTED_RESOLVING_URI_AT_URI_IN_CSS_STYLESHEET,
            LogMessageId2Param.EXCEPTION_SVG_EXTERNAL_RESOURCE_NOT_ALLOWED,
            LogMessageId2Param.LOAD_RESOURCE_ACCESS_REJECTED,
            LogMessageId2Param.LOAD_URI_RESOLVER_REJECTED_LOADING_AT_URI,
            LogMessageId3Param.EXCEPTION_SVG_SCRIPT_NOT_ALLOWED);

    private final List<String> warnings = new ArrayList<>();
    private final List<String> losses = new ArrayList<>();

    @Override
    public void accept(Diagnostic diagnostic) {
        if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
            warnings.add(diagnostic.getFormattedMessage());
        }
        if (LOSSES.contains(diagnostic.getLogMessageId())) {
            losses.add(diagnostic.getFormattedMessage());
        }
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** Fails if the printed document would be less than what was to be printed. */
    void requireNothingLost() {
        if (!losses.isEmpty()) {
            throw new PrintException("a part of the document cannot be printed: "
                    + String.join("; ", losses.stream().distinct().toList()));
        }
    }
}
