package mingzhang.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The units of a watched site: of each what the pages across units need, and the pages of the few that were looked at
 * last. Safe for threads.
 */
final class LiveUnits {
    private static final int LOOKED_AT = 8;

    private final Path content;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final AtomicLong revision = new AtomicLong();
    private final Map<String, Object> locks = new ConcurrentHashMap<>();
    private final Map<String, Shown> shown = new LinkedHashMap<>(LOOKED_AT, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Shown> eldest) {
            return size() > LOOKED_AT;
        }
    };

    LiveUnits(Path content) {
        this.content = content;
    }

    /** From what a unit was built. */
    private record State(int generation, String digest) {}

    /**
     * What is known of a unit.
     *
     * @param state from what it was built
     * @param members the units whose files were read too
     * @param built what the pages across units need
     */
    record Known(State state, Set<String> members, BuiltUnit built) {}

    private record Shown(State state, LiveUnit unit) {}

    /** Builds a unit with its pages, unless its files are as they were. */
    LiveUnit shown(String id, LiveModel now, SiteModel model) throws IOException {
        synchronized (lock(id)) {
            UnitFiles files = UnitFiles.read(content, id);
            State state = new State(now.generation(), files.digest());
            Optional<Shown> former = shown(id);
            if (former.filter(before -> before.state().equals(state)).isPresent()) {
                return former.get().unit();
            }
            LiveUnit unit = LiveUnit.build(files, model, former.map(Shown::unit));
            know(id, new Known(state, files.allMembers(), unit.kept()));
            synchronized (shown) {
                shown.put(id, new Shown(state, unit));
            }
            return unit;
        }
    }

    private Optional<Shown> shown(String id) {
        synchronized (shown) {
            return Optional.ofNullable(shown.get(id));
        }
    }

    /** Builds a unit for the pages across units, unless its files are as they were. */
    void look(String id, LiveModel now, SiteModel model) throws IOException {
        synchronized (lock(id)) {
            if (shown(id).isPresent()) {
                shown(id, now, model);
                return;
            }
            UnitFiles files = UnitFiles.read(content, id);
            State state = new State(now.generation(), files.digest());
            Known former = known.get(id);
            if (former == null || !former.state().equals(state)) {
                UnitBuild.Result result = UnitBuild.build(files, List.of(), model);
                know(id, new Known(state, files.allMembers(), BuiltUnit.of(result, result.findings(), true)));
            }
        }
    }

    private void know(String id, Known unit) {
        known.put(id, unit);
        revision.incrementAndGet();
    }

    /** Counts up whenever a unit was built. */
    long revision() {
        return revision.get();
    }

    private Object lock(String id) {
        return locks.computeIfAbsent(id, key -> new Object());
    }

    /** Whether it was built since settings and templates are as they are. */
    boolean isKnown(String id, LiveModel now) {
        Known unit = known.get(id);
        return unit != null && unit.state().generation() == now.generation();
    }

    /** Those that were built, in their order. */
    List<BuiltUnit> built(List<String> ids) {
        List<BuiltUnit> built = new ArrayList<>();
        for (String id : ids) {
            Known unit = known.get(id);
            if (unit != null) {
                built.add(unit.built());
            }
        }
        return built;
    }

    /** The units that read the files of one of these. */
    List<String> readersOf(Set<String> ids) {
        List<String> readers = new ArrayList<>();
        known.forEach((id, unit) -> {
            if (unit.members().stream().anyMatch(ids::contains)) {
                readers.add(id);
            }
        });
        return readers;
    }
}
