package mingzhang.publish;

import java.io.IOException;
import java.io.OutputStream;

/** The port through which every file of a site goes. Safe for use by several threads. */
public interface SiteOutput {

    /**
     * Makes one file of the site. The content must not be changed by the caller afterwards.
     *
     * @param path relative to the site, with {@code /} between its segments, such as {@code unit/2023/index.html}
     * @throws IllegalArgumentException if the path could lead out of the site or is unsafe on some system: absolute,
     *     with an empty segment or one that starts with a dot, a backslash, a colon, a control or an invisible
     *     character
     * @throws IllegalStateException if this build has made the path before, or is over
     * @throws IOException if the file cannot be written; what was there before is then still whole
     */
    void write(String path, byte[] content) throws IOException;

    /** Content that is written as it comes, because it need not fit into memory. */
    @FunctionalInterface
    interface Content {
        /** Writes all of it; does not close the stream. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Makes one file as {@link #write} does, from content that need not fit into memory.
     *
     * @throws IllegalArgumentException if the path is unsafe or a PDF's
     * @throws IllegalStateException if this build has made the path before, or is over
     * @throws IOException if the file cannot be written; what was there before is then still whole
     */
    void stream(String path, Content content) throws IOException;
}
