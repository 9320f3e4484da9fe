package mingzhang.print.ofd;

import java.util.Optional;
import org.apache.fontbox.ttf.TrueTypeFont;

/** Where the whole fonts are of which a PDF holds parts. */
@FunctionalInterface
public interface FontSource {
    /** A font by its PostScript name. */
    Optional<TrueTypeFont> find(String postScriptName);
}
