package mingzhang.print;

import java.io.IOException;
import java.util.List;

/**
 * Several documents bound to one PDF, the pages numbered through.
 *
 * @param front the cover and contents; in it <code>{page 3}</code> stands for the number of the page on which the third
 *     part begins, and the address {@code part://3} for that page. Its title and attachments are the volume's
 * @param parts in their order; at least one
 */
public record Volume(PrintDocument front, List<Part> parts) {

    /** Copies the list. */
    public Volume {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a volume has parts");
        }
    }

    /**
     * One document of a volume.
     *
     * @param title its bookmark
     * @param source where it comes from when its turn has come
     */
    public record Part(String title, Source source) {}

    /** Gives a document that need not be in memory before. */
    @FunctionalInterface
    public interface Source {
        /** The document. */
        PrintDocument read() throws IOException;
    }
}
