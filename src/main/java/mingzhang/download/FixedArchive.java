package mingzhang.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The package of a workbook with nothing in it that depends on the clock or on the order of hashes. */
final class FixedArchive {
    /** Not the first day of that year: for that one the JDK adds a time that depends on the zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String CORE_PROPERTIES = "docProps/core.xml";
    private static final String SHEETS = "xl/worksheets/";
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");
    private static final Pattern MERGES = Pattern.compile("(<mergeCells[^>]*>)((?:<mergeCell [^>]*/>)+)");

    private FixedArchive() {}

    /** The same parts in a fixed order; readers look for the content types first. */
    static byte[] of(byte[] archive, Instant created) {
        Map<String, byte[]> parts = new TreeMap<>(Comparator.comparing((String name) -> !name.equals(CONTENT_TYPES))
                .thenComparing(name -> name));
        ByteArrayOutputStream fixed = new ByteArrayOutputStream(archive.length);
        parts.putAll(ZipParts.of(archive));
        try (ZipOutputStream written = new ZipOutputStream(fixed)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(TIME);
                written.putNextEntry(entry);
                written.write(fixed(part.getKey(), part.getValue(), created));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return fixed.toByteArray();
    }

    private static byte[] fixed(String name, byte[] content, Instant created) {
        if (name.equals(CORE_PROPERTIES)) {
            String time = created.truncatedTo(ChronoUnit.SECONDS).toString();
            return replaced(content, CREATED, found -> found.group(1) + time);
        }
        return name.startsWith(SHEETS)
                ? replaced(content, MERGES, found -> found.group(1) + sorted(found.group(2)))
                : content;
    }

    private static byte[] replaced(byte[] content, Pattern pattern, Function<MatchResult, String> replacement) {
        return pattern.matcher(new String(content, StandardCharsets.UTF_8))
                .replaceAll(found -> Matcher.quoteReplacement(replacement.apply(found)))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String sorted(String elements) {
        return Arrays.stream(elements.split("(?<=>)")).sorted().collect(Collectors.joining());
    }
}
