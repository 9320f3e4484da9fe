package mingzhang.content;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;

/** A format in which what is published can be taken along (下载). */
public enum DownloadFormat {
    /** All tables of a document as a workbook. */
    XLSX,
    /** Each table, and all figures of a year, as text. */
    CSV,
    /** All figures of a year with where they come from. */
    JSON,
    /** The unit's own file, without remarks and contacts. */
    YAML,
    /** Each PDF also in the national format for fixed pages, GB/T 33190—2016. */
    OFD;

    private static final String KEY = "下载";
    private static final String NOTHING = "无";

    /** What a site offers that does not say. A content file is published beside the pages only if named. */
    public static final Set<DownloadFormat> USUAL = Set.of(XLSX, CSV, JSON);

    /** The ending of such a file. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Set<DownloadFormat> read(Fields fields, Findings findings) {
        if (fields.any(KEY).isEmpty()) {
            return USUAL;
        }
        Set<DownloadFormat> formats = EnumSet.noneOf(DownloadFormat.class);
        for (Node.Scalar scalar : fields.scalars(KEY)) {
            String name = scalar.text().strip();
            Optional<DownloadFormat> format = named(name);
            if (format.isEmpty() && !name.equals(NOTHING)) {
                findings.add(Finding.error("download-format", scalar.position(), name));
            }
            format.ifPresent(formats::add);
        }
        return formats;
    }

    private static Optional<DownloadFormat> named(String text) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
