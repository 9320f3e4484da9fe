package mingzhang.cli;

import java.nio.file.Path;
import mingzhang.build.Authored;
import mingzhang.finding.Finding;

/** Says which files were made and what to do next, or why none was. */
final class AuthoredPrinter {
    private final Console console;
    private final Path root;

    AuthoredPrinter(Console console, Path root) {
        this.console = console;
        this.root = root;
    }

    /**
     * Prints it.
     *
     * @param next key of the words that tell what to do next
     * @return the exit code
     */
    int print(Authored authored, String next) {
        for (Finding finding : authored.findings()) {
            console.out().println(console.text().line(finding));
        }
        for (Path file : authored.written()) {
            console.out()
                    .println(console.text()
                            .text("authored", root.relativize(file).toString().replace('\\', '/')));
        }
        if (authored.findings().stream().anyMatch(Finding::isError)) {
            return 1;
        }
        console.out().println(console.text().text(next));
        return 0;
    }
}
