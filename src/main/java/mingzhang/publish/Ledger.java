package mingzhang.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Which files the former builds made, and what becomes of each in this one. Safe for use by several threads. */
final class Ledger {
    private final NavigableMap<String, FileRecord> former;
    private final Set<String> claimed = ConcurrentHashMap.newKeySet();
    private final Set<String> kept = ConcurrentHashMap.newKeySet();
    private final Map<String, FileRecord> made = new ConcurrentHashMap<>();

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
        former.tailMap(prefix, true).navigableKeySet().stream()
                .takeWhile(path -> path.startsWith(prefix))
                .forEach(kept::add);
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
