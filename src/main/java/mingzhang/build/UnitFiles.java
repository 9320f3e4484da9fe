package mingzhang.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;
import mingzhang.finding.Position;

/**
 * The files of one unit as they lie on the disk.
 *
 * @param id the folder's name
 * @param files bytes by path below the site's root, sorted
 * @param unreadable the paths of files that another program holds or that are folders
 * @param members the files of the units that its reports add up
 */
public record UnitFiles(String id, Map<String, byte[]> files, List<String> unreadable, List<UnitFiles> members) {

    private static final Pattern YAML = Pattern.compile("(?i).*\\.ya?ml(\\.txt)?");

    /**
     * Reads the YAML files of a unit's folder, among them those that a file manager gave a second ending, and those of
     * its members that there are; a unit that would be a member of itself is left out.
     */
    static UnitFiles read(Path content, String id) throws IOException {
        return read(content, id, Set.of(id));
    }

    private static UnitFiles read(Path content, String id, Set<String> path) throws IOException {
        UnitFiles own = own(content, id);
        List<UnitFiles> members = new ArrayList<>();
        for (String member : memberIds(own)) {
            Set<String> longer = new HashSet<>(path);
            if (longer.add(member) && Files.isDirectory(content.resolve(member))) {
                members.add(read(content, member, longer));
            }
        }
        return new UnitFiles(id, own.files(), own.unreadable(), members);
    }

    private static List<String> memberIds(UnitFiles files) {
        return new UnitReader(new Findings())
                .unit(files).stream()
                        .flatMap(unit -> unit.members().stream())
                        .map(member -> member.text().strip())
                        .filter(member -> member.matches("[a-z0-9][a-z0-9-]*"))
                        .toList();
    }

    private static UnitFiles own(Path content, String id) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        List<String> unreadable = new ArrayList<>();
        List<Path> paths;
        try (Stream<Path> entries = Files.list(content.resolve(id))) {
            paths = entries.filter(UnitFiles::isYaml).sorted().toList();
        }
        for (Path path : paths) {
            String name = "content/" + id + "/" + path.getFileName();
            try {
                files.put(name, Files.readAllBytes(path));
            } catch (IOException held) {
                unreadable.add(name);
            }
        }
        return new UnitFiles(id, files, List.copyOf(unreadable), List.of());
    }

    /** The files of the unit and of its members that could not be read. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        unreadable.forEach(path -> findings.add(Finding.error("file-unreadable", Position.of(path))));
        members.forEach(member -> findings.addAll(member.findings()));
        return findings;
    }

    /** Stands for the bytes of all these files: where it is the same, nothing has changed. */
    String digest() {
        MessageDigest digest = Sha256.begin();
        digest(digest);
        return Sha256.end(digest);
    }

    private void digest(MessageDigest digest) {
        digest.update((id + "\n").getBytes(StandardCharsets.UTF_8));
        files.forEach((path, bytes) -> {
            digest.update((path + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        digest.update(unreadable.toString().getBytes(StandardCharsets.UTF_8));
        members.forEach(member -> member.digest(digest));
    }

    /** The units whose figures these add up, and those whose figures they add up. */
    Set<String> allMembers() {
        Set<String> all = new TreeSet<>();
        for (UnitFiles member : members) {
            all.add(member.id());
            all.addAll(member.allMembers());
        }
        return all;
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
