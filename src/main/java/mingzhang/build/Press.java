package mingzhang.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import mingzhang.finding.Finding;
import mingzhang.print.Fonts;
import mingzhang.print.PrintDocument;
import mingzhang.print.PrintException;
import mingzhang.print.Printer;
import mingzhang.render.RenderedUnit.Print;

/** Prints documents of a site. The fonts are read once, when the first is needed. */
final class Press {
    private final Path root;
    private final Path fontFolder;
    private Optional<Ready> ready = Optional.empty();

    private record Ready(Fonts fonts, Printer printer) {}

    Press(Path root, TemplateFolders templates) {
        this.root = root;
        this.fontFolder = templates
                .find("assets/fonts/Song-Regular.ttf")
                .map(Path::getParent)
                .orElseThrow(() -> new IllegalStateException("missing templates/assets/fonts"));
    }

    /**
     * What became of a document.
     *
     * @param pdf empty if it cannot be printed
     * @param findings why not
     */
    record Printed(Optional<byte[]> pdf, List<Finding> findings) {}

    Printed print(Print print, PrintDocument document) throws IOException {
        Ready press = ready();
        SortedSet<Integer> missing = press.fonts().missing(document.xhtml());
        if (!missing.isEmpty()) {
            return new Printed(Optional.empty(), MissingCharacters.report(missing, root, print));
        }
        try {
            return new Printed(Optional.of(press.printer().print(document)), List.of());
        } catch (PrintException failure) {
            Finding finding =
                    Finding.error("print", MissingCharacters.file(print), String.valueOf(failure.getMessage()));
            return new Printed(Optional.empty(), List.of(finding));
        }
    }

    byte[] ofd(byte[] pdf) throws IOException {
        return ready().printer().ofd(pdf);
    }

    Printer printer() throws IOException {
        return ready().printer();
    }

    private synchronized Ready ready() throws IOException {
        if (ready.isEmpty()) {
            Fonts fonts = Fonts.load(fontFolder);
            ready = Optional.of(new Ready(fonts, new Printer(fonts)));
        }
        return ready.get();
    }
}
