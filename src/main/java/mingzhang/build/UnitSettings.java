package mingzhang.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import mingzhang.address.Addresses;
import mingzhang.build.Stamps.Stamp;
import mingzhang.content.Fields;
import mingzhang.content.Node;
import mingzhang.content.Source;
import mingzhang.content.Unit;
import mingzhang.content.YamlReader;
import mingzhang.finding.Findings;

/**
 * The file of each unit, for what other units need of it; a unit that cannot be read says so when it is built.
 *
 * @param known by folder
 */
record UnitSettings(SortedMap<String, Known> known) {
    static final UnitSettings NONE = new UnitSettings(new TreeMap<>());

    /** A unit's file and what is in it, if it can be read. */
    record Known(Stamp stamp, Optional<Node> file) {}

    /** Reads the files that have changed since. */
    UnitSettings again(Path content) throws IOException {
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
        return new UnitSettings(now);
    }

    private Known again(String unit, Stamp stamp, Path file) throws IOException {
        Known former = known.get(unit);
        return former != null && former.stamp().equals(stamp) ? former : new Known(stamp, read(file));
    }

    private static Optional<Node> read(Path file) throws IOException {
        Findings aside = new Findings();
        return Source.read(String.valueOf(file), Files.readAllBytes(file), aside)
                .flatMap(source -> YamlReader.read(source, aside));
    }

    /** The name of each unit that has one. */
    SortedMap<String, String> names() {
        SortedMap<String, String> names = new TreeMap<>();
        known.forEach(
                (unit, each) -> each.file().flatMap(file -> file.text("名称")).ifPresent(name -> names.put(unit, name)));
        return Collections.unmodifiableSortedMap(names);
    }

    /** A folder that is a unit today, or that another unit has named before, leads nowhere else. */
    SortedMap<String, String> formerUnits() {
        SortedMap<String, String> former = new TreeMap<>();
        known.forEach((unit, each) -> each.file()
                .ifPresent(file -> new Fields(file, new Findings())
                        .scalars(Unit.FORMER_IDS).stream()
                                .map(id -> id.text().strip())
                                .filter(id -> Addresses.isUnit(id) && !known.containsKey(id))
                                .forEach(id -> former.putIfAbsent(id, unit))));
        return Collections.unmodifiableSortedMap(former);
    }
}
