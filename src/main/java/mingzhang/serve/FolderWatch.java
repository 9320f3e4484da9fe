package mingzhang.serve;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Tells which files below some folders have changed, once writing has come to rest: an editor writes a file in several
 * steps, or writes another and renames it. A folder that the system refuses to watch is left out; whoever waits must
 * look by himself now and then.
 */
final class FolderWatch implements AutoCloseable {
    private static final long REST_MILLISECONDS = 20;
    private static final int MOST_RESTS = 12;

    private final Path root;
    private final List<String> folders;
    private final WatchService service;
    private final Consumer<Set<Path>> taker;

    private FolderWatch(Path root, List<String> folders, Consumer<Set<Path>> taker) throws IOException {
        this.root = root;
        this.folders = folders;
        this.service = root.getFileSystem().newWatchService();
        this.taker = taker;
    }

    /**
     * Begins to watch.
     *
     * @param folders below the root; they need not be there yet
     * @param taker takes the changed files and folders; the root itself where the system lost count of them
     */
    static FolderWatch start(Path root, List<String> folders, Consumer<Set<Path>> taker) throws IOException {
        FolderWatch watch = new FolderWatch(root, folders, taker);
        watch.register(root);
        for (String folder : folders) {
            watch.registerTree(root.resolve(folder), new TreeSet<>());
        }
        Thread thread = new Thread(watch::run, "mingzhang-watch");
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    private void register(Path folder) {
        try {
            folder.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
        } catch (IOException refused) {
            // Gone meanwhile, or more folders than the system watches.
        }
    }

    /** What lies in a folder that has just been made may have been written before it was watched. */
    private void registerTree(Path folder, Set<Path> changed) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> below = Files.walk(folder)) {
            below.forEach(path -> {
                changed.add(path);
                if (Files.isDirectory(path)) {
                    register(path);
                }
            });
        } catch (IOException | UncheckedIOException gone) {
            changed.add(folder);
        }
    }

    private void run() {
        try {
            while (true) {
                Set<Path> changed = new TreeSet<>();
                WatchKey key = service.take();
                for (int rest = 0; key != null && rest < MOST_RESTS; rest++) {
                    take(key, changed);
                    key = service.poll(REST_MILLISECONDS, TimeUnit.MILLISECONDS);
                }
                if (key != null) {
                    take(key, changed);
                }
                if (!changed.isEmpty()) {
                    taker.accept(changed);
                }
            }
        } catch (ClosedWatchServiceException closed) {
            return;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(WatchKey key, Set<Path> changed) {
        Path folder = (Path) key.watchable();
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind() == OVERFLOW) {
                changed.add(root);
            } else if (event.context() instanceof Path name && isWanted(folder, name)) {
                Path path = folder.resolve(name);
                changed.add(path);
                if (event.kind() == ENTRY_CREATE) {
                    registerTree(path, changed);
                }
            }
        }
        key.reset();
    }

    private boolean isWanted(Path folder, Path name) {
        return !folder.equals(root) || folders.contains(name.toString());
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
