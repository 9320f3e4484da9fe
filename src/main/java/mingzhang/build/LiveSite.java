package mingzhang.build;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import mingzhang.build.LivePage.State;
import mingzhang.finding.Finding;

/**
 * A site whose pages are made when they are asked for, and anew when the files they are made from have changed. Nothing
 * is written. A unit's file makes that unit and the pages across units anew; settings, templates and taxonomy make
 * everything anew. What is not asked for is read in the background, because the pages across units need it. Safe for
 * threads.
 */
public final class LiveSite implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Path root;
    private final LiveUnits units;
    private final LiveOverview overview = new LiveOverview(this::unitFile);
    private final ExecutorService reading;
    private final AtomicInteger unread = new AtomicInteger();
    private volatile LiveModel model;
    private long changes = 0;

    private LiveSite(Path root) throws IOException {
        this.root = root;
        this.units = new LiveUnits(root.resolve("content"));
        this.model = LiveModel.of(root);
        this.reading = Executors.newFixedThreadPool(
                Math.max(1, Runtime.getRuntime().availableProcessors() - 1), LiveSite::thread);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "mingzhang-reading");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /** Reads what all units share and begins to read the units. */
    public static LiveSite open(Path root) throws IOException {
        LiveSite site = new LiveSite(root);
        site.refresh(Set.of());
        return site;
    }

    /**
     * Looks what has changed, and lets those know who wait for it.
     *
     * @param touched the units of whose files something is known to have changed
     */
    public void refresh(Collection<String> touched) throws IOException {
        boolean isAnew;
        synchronized (this) {
            LiveModel before = model;
            model = before.again(root);
            isAnew = model.generation() != before.generation();
        }
        Set<String> stale = new TreeSet<>(touched);
        stale.addAll(units.readersOf(stale));
        if (isAnew) {
            stale.addAll(model.units());
        }
        stale.retainAll(model.units());
        if (isAnew || !touched.isEmpty()) {
            signal();
        }
        read(stale);
    }

    private void read(Set<String> stale) {
        unread.addAndGet(stale.size());
        for (String id : stale) {
            reading.submit(() -> {
                LiveModel now = model;
                try {
                    if (now.model().isPresent()) {
                        units.look(id, now, now.model().get());
                    }
                } finally {
                    if (unread.decrementAndGet() == 0) {
                        signal();
                    }
                }
                return id;
            });
        }
    }

    private synchronized void signal() {
        changes++;
        notifyAll();
    }

    /** Counts up with every change. */
    public synchronized long changes() {
        return changes;
    }

    /** Waits until there are more changes than were seen, or the time is over. */
    public synchronized void awaitChange(long seen, Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toMillis(); changes == seen && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }

    /** How many units have still to be read. */
    public int unread() {
        return unread.get();
    }

    /** How many units there are. */
    public int size() {
        return model.units().size();
    }

    /**
     * What there is at an address.
     *
     * @param path below the site, such as {@code unit/2023/index.html}
     * @throws IOException if a file cannot be read just now
     */
    public LivePage page(String path) throws IOException {
        LiveModel now = model;
        if (now.model().isEmpty()) {
            return LivePage.without(State.FAILED, now.shared());
        }
        return page(path, now, now.model().get());
    }

    private LivePage page(String path, LiveModel now, SiteModel known) throws IOException {
        String first = path.substring(0, Math.max(0, path.indexOf('/')));
        if (first.equals("assets")) {
            return asset(path, now);
        }
        if (Collections.binarySearch(now.units(), first) >= 0) {
            LivePage page = units.shown(first, now, known).page(path, now);
            return now.shared().isEmpty() ? page : page.and(now.shared());
        }
        if (!areAllRead(now)) {
            return LivePage.without(State.PENDING, List.of());
        }
        return overview.page(path, now, known, units);
    }

    private static LivePage asset(String path, LiveModel now) throws IOException {
        Optional<Path> file =
                path.indexOf('/') == path.lastIndexOf('/') ? now.templates().find(path) : Optional.empty();
        return file.isPresent()
                ? new LivePage(State.CURRENT, Files.readAllBytes(file.get()), List.of())
                : LivePage.without(State.MISSING, List.of());
    }

    private boolean areAllRead(LiveModel now) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (units.built(now.units()).size() < now.units().size()) {
            try {
                if (System.nanoTime() > end) {
                    return false;
                }
                Thread.sleep(10);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private Optional<InputStream> unitFile(String path) throws IOException {
        LiveModel now = model;
        LivePage page = page(path, now, now.model().orElseThrow());
        return page.content().length == 0 ? Optional.empty() : Optional.of(new ByteArrayInputStream(page.content()));
    }

    /** What there is to say of the whole site, as far as its units have been read; sorted. */
    public List<Finding> findings() {
        LiveModel now = model;
        return overview.findings(now, units);
    }

    @Override
    public void close() throws IOException {
        reading.shutdownNow();
        model.templates().close();
    }
}
