package mingzhang.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import mingzhang.build.Stamps.Stamp;
import mingzhang.content.Source;
import mingzhang.content.YamlReader;
import mingzhang.finding.Findings;

/**
 * What each unit is called; a unit that cannot be read says so when it is built.
 *
 * @param known by folder
 */
record UnitNames(SortedMap<String, Known> known) {
    static final UnitNames NONE = new UnitNames(new TreeMap<>());

    /** A unit's file and the name in it, if it has one. */
    record Known(Stamp stamp, Optional<String> name) {}

    /** Reads the files that have changed since. */
    UnitNames again(Path content) throws IOException {
        SortedMap<String, Known> now = new TreeMap<>();
        try (Stream<Path> folders = Files.list(content)) {
            for (Path folder : folders.toList()) {
                String unit = String.valueOf(folder.getFileName());
                Path file = folder.resolve("unit.yaml");
                Optional<Stamp> stamp = Files.isDirectory(folder) ? Stamp.of(file) : Optional.empty();
                if (stamp.isPresent()) {
                    now.put(unit, again(unit, stamp.get(), file));
                }
            }
        }
        return new UnitNames(now);
    }

    private Known again(String unit, Stamp stamp, Path file) throws IOException {
        Known former = known.get(unit);
        return former != null && former.stamp().equals(stamp) ? former : new Known(stamp, read(file));
    }

    private static Optional<String> read(Path file) throws IOException {
        Findings aside = new Findings();
        return Source.read(String.valueOf(file), Files.readAllBytes(file), aside)
                .flatMap(source -> YamlReader.read(source, aside))
                .flatMap(node -> node.text("名称"));
    }

    /** The name of each unit that has one. */
    SortedMap<String, String> names() {
        SortedMap<String, String> names = new TreeMap<>();
        for (Map.Entry<String, Known> unit : known.entrySet()) {
            unit.getValue().name().ifPresent(name -> names.put(unit.getKey(), name));
        }
        return Collections.unmodifiableSortedMap(names);
    }
}
