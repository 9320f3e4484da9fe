package mingzhang.print;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * One document to be printed.
 *
 * @param xhtml a complete well-formed XHTML document: {@code <html lang="zh-CN">} with a title, the meta elements
 *     author and subject, bookmarks, and its whole style sheet in one inline style element; nothing is loaded from
 *     elsewhere except {@code data:} addresses
 * @param created the instant of publication in whole seconds; it stands in the PDF in place of the clock's time
 * @param attachments files that the PDF carries, each with a name of its own, sorted by it
 */
public record PrintDocument(String xhtml, Instant created, List<Attachment> attachments) {
    /** A document without files inside. */
    public PrintDocument(String xhtml, Instant created) {
        this(xhtml, created, List.of());
    }

    public PrintDocument {
        requireNonNull(xhtml, "xhtml must not be null");
        created = created.truncatedTo(ChronoUnit.SECONDS);
        attachments = attachments.stream()
                .sorted(Comparator.comparing(Attachment::name))
                .toList();
    }

    /** The SHA-256 of everything this document says: equal documents have equal digests. */
    public byte[] digest() {
        MessageDigest sha256 = sha256();
        sha256.update(created.toString().getBytes(StandardCharsets.UTF_8));
        attachments.forEach(attachment -> {
            sha256.update(attachment.name().getBytes(StandardCharsets.UTF_8));
            sha256.update(attachment.content());
        });
        return sha256.digest(xhtml.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
