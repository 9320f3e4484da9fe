package mingzhang.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import mingzhang.finding.FindingText;
import mingzhang.publish.SiteLockedException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line what went wrong where it is not the content's fault. */
final class OwnFailure implements IExecutionExceptionHandler {
    static final int EXIT_CODE = 3;

    private final Console console;

    OwnFailure(Console console) {
        this.console = console;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        FindingText text = console.text();
        console.error().println("mingzhang: " + text.text("failure", reason(failure, text)));
        if (arguments.expandedArgs().contains(CommonOptions.VERBOSE)) {
            failure.printStackTrace(console.error());
        }
        return EXIT_CODE;
    }

    private static String reason(Exception failure, FindingText text) {
        if (failure instanceof SiteLockedException) {
            return text.text("failure.locked");
        }
        if (failure instanceof AccessDeniedException denied) {
            return text.text("failure.denied", denied.getFile());
        }
        if (failure instanceof FileSystemException file) {
            return text.text("failure.file", file.getFile(), String.valueOf(file.getReason()));
        }
        return text.text("failure.other", failure.getClass().getSimpleName(), String.valueOf(failure.getMessage()));
    }
}
