package mingzhang.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import mingzhang.address.SitePath;

/** Keeps the files of a site in memory. */
public final class MemoryOutput implements SiteOutput {
    private final ConcurrentSkipListMap<String, byte[]> files = new ConcurrentSkipListMap<>();

    @Override
    public void write(String path, byte[] content) {
        if (files.putIfAbsent(SitePath.check(path), content.clone()) != null) {
            throw new IllegalStateException("written twice in one build: " + path);
        }
    }

    @Override
    public void stream(String path, Content content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        content.writeTo(out);
        write(path, out.toByteArray());
    }

    /** All files written so far, sorted by path; a copy. */
    public SortedMap<String, byte[]> files() {
        return new TreeMap<>(files);
    }

    /**
     * The content of one file, read as UTF-8.
     *
     * @throws IllegalArgumentException if no such file was written
     */
    public String text(String path) {
        byte[] content = files.get(path);
        if (content == null) {
            throw new IllegalArgumentException("not written: " + path);
        }
        return new String(content, StandardCharsets.UTF_8);
    }
}
