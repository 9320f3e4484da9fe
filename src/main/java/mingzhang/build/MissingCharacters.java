package mingzhang.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import mingzhang.finding.Finding;
import mingzhang.finding.Position;
import mingzhang.render.RenderedUnit.Print;

/** Says of characters that no font has where they were typed: in the year's file, the unit's or one of the site's. */
final class MissingCharacters {
    private static final int SHOWN = 8;

    private MissingCharacters() {}

    static List<Finding> report(SortedSet<Integer> characters, Path root, Print print) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (int character : characters.stream().limit(SHOWN).toList()) {
            Position position = place(character, root, print).orElseGet(() -> file(print));
            findings.add(Finding.error(
                    "glyph-missing", position, Character.toString(character), "U+%04X".formatted(character)));
        }
        return findings;
    }

    /** The file of the year, where nothing more is known. */
    static Position file(Print print) {
        return Position.of("content/" + print.unit() + "/" + print.year() + ".yaml");
    }

    private static Optional<Position> place(int character, Path root, Print print) throws IOException {
        String unit = "content/" + print.unit() + "/";
        for (String name : List.of(
                unit + print.year() + ".yaml",
                unit + print.year() + ".yml",
                unit + "unit.yaml",
                "content/site.yaml",
                "content/taxonomy.yaml")) {
            Path file = root.resolve(name);
            if (Files.isRegularFile(file)) {
                String text = Files.readString(file);
                int place = text.indexOf(character);
                if (place >= 0) {
                    return Optional.of(position(name, text, place));
                }
            }
        }
        return Optional.empty();
    }

    private static Position position(String file, String text, int place) {
        int lineStart = text.lastIndexOf('\n', place - 1) + 1;
        int line = 1
                + (int) text.substring(0, lineStart)
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
        int column = 1 + place - lineStart;
        return new Position(file, line, column);
    }
}
