package mingzhang.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import mingzhang.address.SitePath;

/**
 * Notes of one machine beside a site, one file for each name. A note that is missing, cut off or changed by hand is as
 * good as none: each begins with its own checksum. Safe for use by several threads, one for each name.
 */
public final class Memory {
    private static final int CHECKSUM_LENGTH = 8;

    private final SiteTree tree;
    private final String folder;

    Memory(SiteTree tree, String kind) {
        this.tree = tree;
        this.folder = SiteFolder.OWN + "/" + kind + "/";
    }

    /** The note as it was written; empty if there is none that is whole. */
    public Optional<byte[]> recall(String name) throws IOException {
        Optional<byte[]> file = tree.read(path(name)).filter(bytes -> bytes.length >= CHECKSUM_LENGTH);
        if (file.isEmpty()) {
            return file;
        }
        byte[] content = Arrays.copyOfRange(file.get(), CHECKSUM_LENGTH, file.get().length);
        byte[] whole = sealed(content);
        return Arrays.equals(whole, file.get()) ? Optional.of(content) : Optional.empty();
    }

    /** Puts a note in the place of the former one of that name. */
    public void remember(String name, byte[] content) throws IOException {
        byte[] whole = sealed(content);
        if (tree.look(path(name), whole) != SiteTree.Former.SAME) {
            tree.place(path(name), whole);
        }
    }

    /** Drops the notes of all other names. */
    public void retain(Collection<String> names) throws IOException {
        for (String name : tree.names(folder)) {
            if (!names.contains(name)) {
                tree.remove(folder + name);
            }
        }
    }

    private String path(String name) {
        return folder + SitePath.check(name);
    }

    private static byte[] sealed(byte[] content) {
        byte[] checksum = Checksum.of(content).getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(checksum, CHECKSUM_LENGTH + content.length);
        System.arraycopy(content, 0, whole, CHECKSUM_LENGTH, content.length);
        return whole;
    }
}
