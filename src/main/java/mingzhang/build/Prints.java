package mingzhang.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mingzhang.finding.Finding;
import mingzhang.finding.Position;
import mingzhang.print.Fonts;
import mingzhang.print.PrintDocument;
import mingzhang.print.PrintException;
import mingzhang.print.Printer;
import mingzhang.publish.SiteFolder;
import mingzhang.render.RenderedUnit.Print;

/** Makes the PDFs that are not there yet. The fonts are read once, when the first is needed. */
final class Prints {
    private static final int SHOWN_CHARACTERS = 8;

    private final Path fontFolder;
    private final SiteFolder site;
    private Optional<Printing> printing = Optional.empty();

    private record Printing(Fonts fonts, Printer printer) {}

    Prints(TemplateFolders templates, SiteFolder site) {
        this.site = site;
        this.fontFolder = templates
                .find("assets/fonts/Song-Regular.ttf")
                .map(Path::getParent)
                .orElseThrow(() -> new IllegalStateException("missing templates/assets/fonts"));
    }

    /**
     * A PDF that is ready to be written.
     *
     * @param content empty if the one on the disk stays
     */
    record Made(String path, String key, Optional<byte[]> content, Optional<Finding> finding) {}

    /** Prints a document unless the PDF on the disk was made from the same. */
    Made make(Print print) throws IOException {
        if (print.xhtml().isEmpty()) {
            return new Made(print.path(), "", Optional.empty(), Optional.empty());
        }
        String xhtml = print.xhtml().get();
        String key = key(xhtml, print.published());
        if (site.isCurrent(print.path(), key)) {
            return new Made(print.path(), key, Optional.empty(), Optional.empty());
        }
        Printing ready = printing();
        try {
            byte[] content = ready.printer().print(new PrintDocument(xhtml, print.published()));
            return new Made(print.path(), key, Optional.of(content), missing(ready.fonts(), xhtml, position(print)));
        } catch (PrintException failure) {
            Finding finding = Finding.error("print", position(print), String.valueOf(failure.getMessage()));
            return new Made(print.path(), key, Optional.empty(), Optional.of(finding));
        }
    }

    /** Puts a PDF onto the site. */
    void write(Made made) throws IOException {
        if (made.content().isPresent()) {
            site.writePrint(made.path(), made.key(), made.content().get());
        } else {
            site.keep(made.path());
        }
    }

    private static Optional<Finding> missing(Fonts fonts, String xhtml, Position position) {
        List<Integer> missing =
                fonts.missing(xhtml).stream().limit(SHOWN_CHARACTERS).toList();
        String characters = missing.stream().map(Character::toString).collect(Collectors.joining("、"));
        String codes = missing.stream().map("U+%04X"::formatted).collect(Collectors.joining("、"));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.warning("glyph-missing", position, characters, codes));
    }

    private static Position position(Print print) {
        String[] steps = print.path().split("/");
        return Position.of("content/" + steps[0] + "/" + steps[1] + ".yaml");
    }

    private synchronized Printing printing() throws IOException {
        if (printing.isEmpty()) {
            Fonts fonts = Fonts.load(fontFolder);
            printing = Optional.of(new Printing(fonts, new Printer(fonts)));
        }
        return printing.get();
    }

    private static String key(String xhtml, Instant published) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(published.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(xhtml.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
