package mingzhang.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A format in which what is published can be taken along (下载). */
public enum DownloadFormat {
    /** All tables of a document as a workbook. */
    XLSX,
    /** Each table, and all figures of a year, as text. */
    CSV,
    /** All figures of a year with where they come from. */
    JSON,
    /** The unit's own file, with its comments. */
    YAML;

    /** What a site offers that does not say. A content file may hold remarks, so it is published only if named. */
    public static final Set<DownloadFormat> USUAL = Set.of(XLSX, CSV, JSON);

    /** The ending of such a file. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<DownloadFormat> named(String text) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
