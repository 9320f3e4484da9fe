package mingzhang.print;

import com.openhtmltopdf.util.XRLog;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The settings that the libraries offer for the whole process only; all are constants, so applying twice is harmless. */
final class LibrarySettings {
    /** Held here because the platform forgets the level of a logger that nobody holds. */
    private static final Logger FONT_PARSER = Logger.getLogger("org.apache.fontbox");

    private LibrarySettings() {}

    static void apply() {
        // Level 1 costs 0.7 % of size.
        System.setProperty("org.apache.pdfbox.filter.deflatelevel", "1");
        XRLog.setLoggerImpl(new SilentLogger());
        XRLog.setLoggingEnabled(true);
        // Warns of tables that are left out of our fonts on purpose.
        FONT_PARSER.setLevel(Level.SEVERE);
    }
}
