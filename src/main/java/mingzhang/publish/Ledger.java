package mingzhang.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** Which files the former builds made, and what becomes of each in this one. Safe for use by several threads. */
final class Ledger {
    private final NavigableMap<String, FileRecord> former;
    private final Set<String> claimed = ConcurrentHashMap.newKeySet();
    private final Set<String> kept = ConcurrentHashMap.newKeySet();
    private final ConcurrentSkipListMap<String, FileRecord> made = new ConcurrentSkipListMap<>();

    Ledger(NavigableMap<String, FileRecord> former) {
        this.former = Collections.unmodifiableNavigableMap(new TreeMap<>(former));
    }

    SortedSet<String> formerPaths() {
        return new TreeSet<>(former.navigableKeySet());
    }

    Optional<FileRecord> former(String path) {
        return Optional.ofNullable(former.get(path));
    }

    /** Reserves a path for this build; throws IllegalStateException when it is reserved already. */
    void claim(String path) {
        if (!claimed.add(path)) {
            throw new IllegalStateException("written twice in one build: " + path);
        }
    }

    void made(FileRecord record) {
        made.put(record.path(), record);
    }

    void keep(String path) {
        kept.add(path);
    }

    void keepBelow(String prefix) {
        formerBelow(prefix).forEach(record -> kept.add(record.path()));
    }

    /** What the former builds made below the prefix, sorted. */
    List<FileRecord> formerBelow(String prefix) {
        return below(prefix, former).toList();
    }

    /** What lies below the prefix when this build is over, as far as it is decided, sorted. */
    List<FileRecord> below(String prefix) {
        return Stream.concat(
                        below(prefix, made),
                        below(prefix, former)
                                .filter(each -> kept.contains(each.path()) && !made.containsKey(each.path())))
                .sorted(Comparator.comparing(FileRecord::path))
                .toList();
    }

    private static Stream<FileRecord> below(String prefix, NavigableMap<String, FileRecord> records) {
        return records.tailMap(prefix, true).values().stream()
                .takeWhile(each -> each.path().startsWith(prefix));
    }

    /** The records of the files this build made. */
    List<FileRecord> made() {
        return new ArrayList<>(made.values());
    }

    /** The records of the former files that stay though this build did not make them. */
    List<FileRecord> kept() {
        return former.values().stream()
                .filter(each -> !made.containsKey(each.path()) && isWanted(each.path()))
                .toList();
    }

    /** The former files that this build neither made nor kept. */
    List<String> stale() {
        return former.navigableKeySet().stream().filter(path -> !isWanted(path)).toList();
    }

    // A path that was claimed and could not be written keeps its former file.
    private boolean isWanted(String path) {
        return claimed.contains(path) || kept.contains(path);
    }
}
