package mingzhang.publish;

import java.io.IOException;
import java.nio.file.Path;

/** Another build is writing this site. */
public final class SiteLockedException extends IOException {
    private static final long serialVersionUID = 1L;

    SiteLockedException(Path lock) {
        super("another build is writing this site (lock: " + lock + ")");
    }
}
