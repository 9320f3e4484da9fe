package mingzhang.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import mingzhang.finding.Finding;
import mingzhang.print.Attachment;
import mingzhang.print.PrintDocument;
import mingzhang.print.Printer;
import mingzhang.publish.SiteFolder;
import mingzhang.render.RenderedUnit.Print;

/** Makes the PDFs that are not there yet. */
final class Prints {
    private final Path output;
    private final boolean withOfd;
    private final SiteFolder site;
    private final Press press;

    /** Prints into a site's folder; with OFD if the site offers it. */
    Prints(BuildOptions options, boolean withOfd, TemplateFolders templates, SiteFolder site) {
        this.output = options.output();
        this.withOfd = withOfd;
        this.site = site;
        this.press = new Press(options.root(), templates);
    }

    /**
     * A PDF that is ready to be written.
     *
     * @param content empty if the one on the disk stays
     * @param findings what cannot be printed
     */
    record Made(String path, String key, Optional<byte[]> content, List<Finding> findings) {}

    /** Prints a document unless the PDF on the disk was made from the same. */
    Made make(Print print, List<Attachment> attachments) throws IOException {
        if (print.xhtml().isEmpty()) {
            return new Made(print.path(), "", Optional.empty(), List.of());
        }
        PrintDocument document = new PrintDocument(print.xhtml().get(), print.published(), attachments);
        String key = key(document.digest());
        if (site.isCurrent(print.path(), key)) {
            return new Made(print.path(), key, Optional.empty(), List.of());
        }
        Press.Printed printed = press.print(print, document);
        return new Made(print.path(), key, printed.pdf(), printed.findings());
    }

    /** Stands for what a PDF is made from and for the program that makes it, which may set it otherwise than another. */
    static String key(byte[] source) {
        String program = Program.digest().map(digest -> "-" + digest).orElse("");
        return HexFormat.of().formatHex(source) + program;
    }

    /** Puts a PDF onto the site, and the same as OFD where the site offers it. */
    void write(Made made) throws IOException {
        String ofd = made.path().replaceAll("pdf$", "ofd");
        if (made.content().isPresent()) {
            byte[] pdf = made.content().get();
            site.writePrint(made.path(), made.key(), pdf);
            if (withOfd) {
                site.write(ofd, press.ofd(pdf));
            }
            return;
        }
        site.keep(made.path());
        Path printed = output.resolve(made.path());
        if (withOfd && !site.formerPaths().contains(ofd) && Files.isRegularFile(printed)) {
            site.write(ofd, press.ofd(Files.readAllBytes(printed)));
        } else if (withOfd) {
            site.keep(ofd);
        }
    }

    Printer printer() throws IOException {
        return press.printer();
    }
}
