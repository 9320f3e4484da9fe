package mingzhang.publish;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import mingzhang.address.SitePath;

/**
 * A site in a folder, opened once for each build. Several threads may write and keep at once; {@link #finish} is called
 * when all of them are done. Closing without finishing leaves each file old or new and removes nothing; the next build
 * knows what this one made.
 *
 * <pre>{@code
 * try (SiteFolder site = SiteFolder.open(folder)) {
 *     site.write("index.html", page);
 *     Summary summary = site.finish();
 * }
 * }</pre>
 */
public final class SiteFolder implements SiteOutput, Closeable {
    static final String OWN = ".mingzhang";

    private final SiteLock lock;
    private final SiteTree tree;
    private final Journal journal;
    private final Ledger ledger;
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger unchanged = new AtomicInteger();
    private final ConcurrentSkipListSet<String> overwritten = new ConcurrentSkipListSet<>();

    private SiteFolder(SiteLock lock, Path site) throws IOException {
        Path journalFile = site.resolve(OWN).resolve("journal.txt");
        this.lock = lock;
        this.tree = SiteTree.open(site, site.resolve(OWN).resolve("new"));
        NavigableMap<String, FileRecord> former = RecordFiles.read(site);
        Journal.replay(journalFile, tree, former);
        this.ledger = new Ledger(former);
        this.journal = Journal.open(journalFile);
    }

    /**
     * Opens the folder for one build and makes it when it is missing.
     *
     * @throws SiteLockedException if another build is writing it
     * @throws IOException if the folder or its records cannot be read or written
     */
    public static SiteFolder open(Path site) throws IOException {
        Path own = Files.createDirectories(site.resolve(OWN));
        SiteLock lock = SiteLock.take(own.resolve("lock"));
        boolean opened = false;
        try {
            SiteFolder folder = new SiteFolder(lock, site);
            opened = true;
            return folder;
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    /** The paths that former builds made, PDFs too, sorted; a copy. */
    public SortedSet<String> formerPaths() {
        return ledger.formerPaths();
    }

    /** {@inheritDoc} A PDF written this way is its own source: its key is the checksum of its bytes. */
    @Override
    public void write(String path, byte[] content) throws IOException {
        SitePath.check(path);
        put(
                FileRecord.isPrint(path)
                        ? FileRecord.ofPrint(path, Checksum.of(content), content)
                        : FileRecord.ofFile(path, content),
                content);
    }

    @Override
    public void stream(String path, Content content) throws IOException {
        requireOpen();
        if (FileRecord.isPrint(SitePath.check(path))) {
            throw new IllegalArgumentException("a PDF comes with its source: " + path);
        }
        ledger.claim(path);
        SiteTree.Staged staged = tree.stage(content);
        put(new FileRecord(path, staged.checksum(), null), staged);
    }

    /**
     * Makes one PDF as {@link #writePrint} does, from content that need not fit into memory.
     *
     * @throws IllegalArgumentException if the path is unsafe or does not end in {@code .pdf}, or the key is malformed
     * @throws IllegalStateException if this build has made the path before, or is over
     * @throws IOException if the file cannot be written; what was there before is then still whole
     */
    public void streamPrint(String path, String sourceKey, Content content) throws IOException {
        requireOpen();
        if (!FileRecord.isPrint(SitePath.check(path))) {
            throw new IllegalArgumentException("not a PDF: " + path);
        }
        ledger.claim(path);
        SiteTree.Staged staged = tree.stage(content);
        FileRecord.PrintSource source = new FileRecord.PrintSource(Files.size(staged.file()), sourceKey);
        put(new FileRecord(path, staged.checksum(), source), staged);
    }

    private void put(FileRecord record, SiteTree.Staged staged) throws IOException {
        String path = record.path();
        SiteTree.Former former = tree.look(path, staged);
        boolean isOwn = ledger.former(path).isPresent();
        if (!ledger.former(path).filter(record::equals).isPresent()) {
            journal.append(record);
        }
        if (former == SiteTree.Former.SAME) {
            tree.discard(staged);
            unchanged.incrementAndGet();
        } else {
            if (!isOwn && former == SiteTree.Former.OTHER) {
                overwritten.add(path);
            }
            tree.place(path, staged);
            written.incrementAndGet();
        }
        ledger.made(record);
    }

    /**
     * Makes one PDF and remembers what it was made from.
     *
     * @param sourceKey stands for everything the PDF depends on, such as a digest; visible ASCII without blanks
     * @throws IllegalArgumentException if the path is unsafe or does not end in {@code .pdf}, or the key is malformed
     * @throws IllegalStateException if this build has made the path before, or is over
     * @throws IOException if the file cannot be written; what was there before is then still whole
     */
    public void writePrint(String path, String sourceKey, byte[] content) throws IOException {
        if (!FileRecord.isPrint(SitePath.check(path))) {
            throw new IllegalArgumentException("not a PDF: " + path);
        }
        put(FileRecord.ofPrint(path, sourceKey, content), content);
    }

    /**
     * Tells whether a former build made this PDF from the same source and it still lies there with the same length.
     *
     * @throws IOException if the file cannot be looked at
     */
    public boolean isCurrent(String path, String sourceKey) throws IOException {
        FileRecord.PrintSource source =
                ledger.former(path).map(FileRecord::source).orElse(null);
        return source != null && source.key().equals(sourceKey) && tree.hasLength(path, source.length());
    }

    /**
     * Lets the file of a former build stay as it is. Does nothing for a path that no build made; when this build also
     * writes the path, the new content counts.
     *
     * @throws IllegalStateException if the build is over
     */
    public void keep(String path) {
        requireOpen();
        ledger.keep(path);
    }

    /**
     * Lets everything stay that former builds made below the prefix; files written there by this build count as new.
     *
     * @param prefix ends with {@code /}, such as {@code unit/2023/}; the empty prefix means the whole site
     * @throws IllegalArgumentException if it does not, because {@code unit} would mean {@code unit-two} as well
     * @throws IllegalStateException if the build is over
     */
    public void keepBelow(String prefix) {
        requireOpen();
        if (!prefix.isEmpty() && !prefix.endsWith("/")) {
            throw new IllegalArgumentException("a prefix ends with a slash: " + prefix);
        }
        ledger.keepBelow(prefix);
    }

    /**
     * Stands for all that lies below the prefix when this build is over, as far as it is decided: for the paths and what
     * each file was made of. To be asked when nothing below the prefix is still to come.
     */
    public String state(String prefix) {
        return RecordFiles.digest(ledger.below(prefix));
    }

    /**
     * Leaves all as it is that former builds made below the prefix, if it is what {@link #state} said of it and still
     * lies there as it was made; such files count as unchanged.
     *
     * @return whether it is so; if not, nothing was done
     * @throws IllegalStateException if this build has made one of the paths before, or is over
     * @throws IOException if a file cannot be looked at
     */
    public boolean leave(String prefix, String state) throws IOException {
        requireOpen();
        List<FileRecord> records = ledger.formerBelow(prefix);
        if (!RecordFiles.digest(records).equals(state)) {
            return false;
        }
        for (FileRecord record : records) {
            if (!tree.isIntact(record)) {
                return false;
            }
        }
        for (FileRecord record : records) {
            ledger.claim(record.path());
            ledger.made(record);
            unchanged.incrementAndGet();
        }
        return true;
    }

    /** What the maker of the site remembers of one build for the next, under a name for its kind. */
    public Memory memory(String kind) {
        return new Memory(tree, SitePath.check(kind));
    }

    /**
     * Ends the build: removes the files of former builds that this one neither made nor kept, removes the folders that
     * become empty by it, and writes the records. Files that no build made are left alone.
     *
     * @throws IllegalStateException if the build is over
     * @throws IOException if something cannot be removed or recorded; the next build will do it
     */
    public Summary finish() throws IOException {
        if (!open.compareAndSet(true, false)) {
            throw new IllegalStateException("this build is over");
        }
        int removed = 0;
        for (String path : ledger.stale()) {
            removed += tree.remove(path) ? 1 : 0;
        }
        List<FileRecord> kept =
                ledger.kept().stream().filter(each -> tree.exists(each.path())).toList();
        List<FileRecord> records = new ArrayList<>(ledger.made());
        records.addAll(kept);
        RecordFiles.write(tree, records);
        journal.delete();
        return new Summary(
                written.get(),
                unchanged.get(),
                removed,
                kept.size(),
                count(records, ".html"),
                count(records, ".pdf"),
                List.copyOf(overwritten));
    }

    private static int count(List<FileRecord> records, String ending) {
        return (int) records.stream()
                .filter(record -> record.path().endsWith(ending))
                .count();
    }

    /** Frees the folder for other builds. */
    @Override
    public void close() throws IOException {
        open.set(false);
        try (lock) {
            journal.close();
        }
    }

    private void put(FileRecord record, byte[] content) throws IOException {
        requireOpen();
        String path = record.path();
        ledger.claim(path);
        boolean isOwn = ledger.former(path).isPresent();
        if (!ledger.former(path).filter(record::equals).isPresent()) {
            // Before the file: a file without a line would be taken for somebody else's.
            journal.append(record);
        }
        SiteTree.Former lying = tree.look(path, content);
        if (lying == SiteTree.Former.SAME) {
            unchanged.incrementAndGet();
        } else {
            if (!isOwn && lying == SiteTree.Former.OTHER) {
                overwritten.add(path);
            }
            tree.place(path, content);
            written.incrementAndGet();
        }
        ledger.made(record);
    }

    private void requireOpen() {
        if (!open.get()) {
            throw new IllegalStateException("this build is over");
        }
    }
}
