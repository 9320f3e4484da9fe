package mingzhang.publish;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/** What a running build made and has not put into the records yet, so that the next build knows it after a kill. */
final class Journal implements Closeable {
    private final Path file;
    private final OutputStream lines;

    private Journal(Path file, OutputStream lines) {
        this.file = file;
        this.lines = lines;
    }

    /** Goes on with the journal of a build that did not finish, or begins a new one. */
    static Journal open(Path file) throws IOException {
        OutputStream lines = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        // The last line of a killed build may be cut off; nothing may be joined to it.
        lines.write('\n');
        return new Journal(file, lines);
    }

    /**
     * Adds to the records what the journal of an unfinished build knows. A line counts only when the file has the
     * content it tells of: the kill may have come between the line and the file.
     */
    static void replay(Path file, SiteTree tree, NavigableMap<String, FileRecord> records) throws IOException {
        List<FileRecord> written = RecordFiles.readList(file);
        for (FileRecord record : written) {
            if (tree.checksum(record.path()).equals(Optional.of(record.checksum()))) {
                records.put(record.path(), record);
            }
        }
    }

    synchronized void append(FileRecord record) throws IOException {
        lines.write(record.line().getBytes(StandardCharsets.UTF_8));
    }

    void delete() throws IOException {
        close();
        Files.deleteIfExists(file);
    }

    @Override
    public synchronized void close() throws IOException {
        lines.close();
    }
}
