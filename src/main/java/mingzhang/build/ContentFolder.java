package mingzhang.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which units and years a site has files of.
 *
 * @param path {@code content/}; need not be there
 */
record ContentFolder(Path path) {
    private static final Pattern YEAR_FILE = Pattern.compile("([1-9]\\d{3})\\.ya?ml");

    Path unit(String unit) {
        return path.resolve(unit);
    }

    /** The names of the units' folders, sorted. */
    List<String> units() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(path)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /** A unit's files by year, rising. */
    SortedMap<Integer, Path> years(String unit) throws IOException {
        SortedMap<Integer, Path> years = new TreeMap<>();
        if (Files.isDirectory(unit(unit))) {
            try (Stream<Path> files = Files.list(unit(unit))) {
                files.forEach(file -> {
                    Matcher name = YEAR_FILE.matcher(String.valueOf(file.getFileName()));
                    if (name.matches()) {
                        years.put(Integer.valueOf(name.group(1)), file);
                    }
                });
            }
        }
        return years;
    }
}
