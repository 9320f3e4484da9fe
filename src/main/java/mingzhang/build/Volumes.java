package mingzhang.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import mingzhang.finding.Finding;
import mingzhang.finding.Position;
import mingzhang.print.Attachment;
import mingzhang.print.PrintDocument;
import mingzhang.print.PrintException;
import mingzhang.print.Volume;
import mingzhang.publish.SiteFolder;
import mingzhang.render.RenderedUnit.Print;

/** Binds the documents of a year to one PDF, unless the one on the disk was made from the same. */
final class Volumes {
    private final Prints prints;
    private final SiteFolder site;

    Volumes(Prints prints, SiteFolder site) {
        this.prints = prints;
        this.site = site;
    }

    /**
     * A document to be bound.
     *
     * @param digest of what it says
     */
    record Part(String title, byte[] digest, Volume.Source source) {
        static Part of(Print print) {
            PrintDocument document = document(print);
            return new Part(print.title(), document.digest(), () -> document);
        }
    }

    static PrintDocument document(Print print) {
        return new PrintDocument(print.xhtml().orElseThrow(), print.published());
    }

    /** Binds them; gives what cannot be printed. */
    Optional<Finding> write(Print front, List<Part> parts, List<Attachment> attachments) throws IOException {
        if (front.xhtml().isEmpty() || parts.isEmpty()) {
            site.keep(front.path());
            return Optional.empty();
        }
        PrintDocument first = new PrintDocument(front.xhtml().get(), front.published(), attachments);
        String key = key(first, parts);
        if (site.isCurrent(front.path(), key)) {
            site.keep(front.path());
            return Optional.empty();
        }
        Volume volume = new Volume(
                first,
                parts.stream()
                        .map(part -> new Volume.Part(part.title(), part.source()))
                        .toList());
        try {
            site.streamPrint(front.path(), key, out -> prints.printer().print(volume, out));
            return Optional.empty();
        } catch (PrintException failure) {
            site.keep(front.path());
            return Optional.of(Finding.error("print", Position.of(front.path()), String.valueOf(failure.getMessage())));
        }
    }

    private static String key(PrintDocument front, List<Part> parts) {
        MessageDigest sha256 = Sha256.begin();
        sha256.update(front.digest());
        parts.forEach(part -> {
            sha256.update(part.title().getBytes(StandardCharsets.UTF_8));
            sha256.update(part.digest());
        });
        return Prints.key(sha256.digest());
    }
}
