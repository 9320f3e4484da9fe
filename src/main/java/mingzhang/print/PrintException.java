package mingzhang.print;

import java.io.Serial;

/** A document could not be printed; no bytes were handed out. */
public final class PrintException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    PrintException(String message) {
        super(message);
    }

    PrintException(String message, Throwable cause) {
        super(message, cause);
    }
}
