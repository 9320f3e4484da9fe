package mingzhang.print;

import static java.util.Objects.requireNonNull;

/**
 * A file that travels inside a PDF (PDF/A-3, ISO 19005-3).
 *
 * @param name its file name
 * @param mediaType such as {@code text/csv}
 * @param relation what it is to the document
 * @param description one sentence for people
 * @param content its bytes
 */
public record Attachment(String name, String mediaType, Relation relation, String description, byte[] content) {

    /** What an attached file is to the document, by the names of ISO 19005-3. */
    public enum Relation {
        /** The figures that the document shows. */
        DATA("Data"),
        /** What the document was made from. */
        SOURCE("Source");

        private final String key;

        Relation(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /** Copies the bytes. */
    public Attachment {
        requireNonNull(name, "name must not be null");
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }
}
