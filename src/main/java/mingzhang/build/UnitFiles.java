package mingzhang.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of one unit as they lie on the disk.
 *
 * @param id the folder's name
 * @param files bytes by path below the site's root, sorted
 */
public record UnitFiles(String id, Map<String, byte[]> files) {

    private static final Pattern YAML = Pattern.compile("(?i).*\\.ya?ml(\\.txt)?");

    /** Reads the YAML files of a unit's folder; among them those that a file manager gave a second ending. */
    static UnitFiles read(Path content, String id) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        List<Path> paths;
        try (Stream<Path> entries = Files.list(content.resolve(id))) {
            paths = entries.filter(UnitFiles::isYaml).toList();
        }
        for (Path path : paths) {
            files.put("content/" + id + "/" + path.getFileName(), Files.readAllBytes(path));
        }
        return new UnitFiles(id, files);
    }

    /** The file of a year, by whichever ending. */
    static byte[] ofYear(Map<String, byte[]> files, String unit, int year) {
        String path = "content/" + unit + "/" + year;
        byte[] bytes = files.get(path + ".yaml");
        return Objects.requireNonNullElseGet(
                bytes, () -> Objects.requireNonNull(files.get(path + ".yml"), "the year has a file"));
    }

    private static boolean isYaml(Path path) {
        String name = String.valueOf(path.getFileName());
        return !name.startsWith(".") && YAML.matcher(name).matches();
    }
}
