package mingzhang.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The two lists of what the builds made: PDFs and workbooks apart, because they are not put under version control. */
final class RecordFiles {
    private static final Pattern APART = Pattern.compile(".*\\.(?:pdf|ofd|xlsx)");
    static final String FILES = SiteFolder.OWN + "/files.txt";
    static final String PRINTS = SiteFolder.OWN + "/prints.txt";

    private RecordFiles() {}

    static TreeMap<String, FileRecord> read(Path site) throws IOException {
        TreeMap<String, FileRecord> records = new TreeMap<>();
        for (String list : List.of(FILES, PRINTS)) {
            for (FileRecord record : readList(site.resolve(list))) {
                records.put(record.path(), record);
            }
        }
        return records;
    }

    /**
     * Reads one list. A line that is no record is passed over, for instance a mark that a merge left or a line cut off
     * by a kill: a file that is then unknown is left alone, which is the safe side.
     */
    static List<FileRecord> readList(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        // Not readAllLines: a character cut in half must not stop every later build.
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return text.lines().map(FileRecord::parse).flatMap(Optional::stream).toList();
    }

    /** The same for the same records. */
    static String digest(List<FileRecord> sorted) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            sorted.forEach(record -> digest.update(record.line().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }

    static void write(SiteTree tree, Collection<FileRecord> records) throws IOException {
        Predicate<String> apart = APART.asMatchPredicate();
        writeList(tree, FILES, records, apart.negate());
        writeList(tree, PRINTS, records, apart);
    }

    private static void writeList(SiteTree tree, String list, Collection<FileRecord> records, Predicate<String> chosen)
            throws IOException {
        byte[] content = records.stream()
                .filter(each -> chosen.test(each.path()))
                .sorted(Comparator.comparing(FileRecord::path))
                .map(FileRecord::line)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        if (tree.look(list, content) != SiteTree.Former.SAME) {
            tree.place(list, content);
        }
    }
}
