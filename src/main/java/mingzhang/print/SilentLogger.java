package mingzhang.print;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;

/**
 * Writes nothing. Complaints of the layout reach whoever prints the document; with logging switched off altogether
 * they would reach nobody.
 */
final class SilentLogger implements XRLogger {
    @Override
    public boolean isLogLevelEnabled(Diagnostic complaint) {
        return false;
    }

    @Override
    public void log(String where, Level level, String message) {}

    @Override
    public void log(String where, Level level, String message, Throwable failure) {}

    @Override
    public void setLevel(String where, Level level) {}
}
