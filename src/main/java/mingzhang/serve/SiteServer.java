package mingzhang.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import mingzhang.build.LiveSite;
import mingzhang.finding.FindingText;

/** Serves a site to the browsers of this computer, and watches its files. */
public final class SiteServer implements AutoCloseable {
    private static final int OWN_FAILURE = 500;
    private static final int LOOK_SECONDS = 2;

    private final Path root;
    private final LiveSite site;
    private final FindingText text;
    private final Consumer<String> log;
    private final HttpServer server;
    private final Pages pages;
    private final Events events;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(SiteServer::thread);
    private final Guard guard;
    private final FolderWatch watch;

    private SiteServer(Path root, int port, FindingText text, Consumer<String> log) throws IOException {
        // Else each answer waits for the network to have enough to send.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        this.root = root;
        this.text = text;
        this.log = log;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        this.guard = new Guard(server.getAddress().getPort());
        this.site = LiveSite.open(root);
        this.pages = new Pages(site, text);
        this.events = new Events(site, pages);
        this.watch = FolderWatch.start(root, List.of("content", "templates"), this::changed);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "mingzhang-serve");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Begins to serve.
     *
     * @param root the site's folder
     * @param port 0 for any that is free
     * @param text the words of messages
     * @param log takes a line for each change
     * @throws java.net.BindException if the port is taken
     */
    public static SiteServer start(Path root, int port, FindingText text, Consumer<String> log) throws IOException {
        SiteServer server = new SiteServer(root, port, text, log);
        server.server.createContext("/", server::answer);
        server.server.setExecutor(Executors.newCachedThreadPool(SiteServer::thread));
        server.server.start();
        // Where the system does not tell of changes, as on some network drives.
        server.looking.scheduleWithFixedDelay(
                () -> server.look(Set.of()), LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        return server;
    }

    /** Where the site is served. */
    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        Optional<Integer> refusal = guard.refusal(exchange);
        if (refusal.isPresent()) {
            Answer.text(refusal.get(), text.text("serve.refused") + "\n").send(exchange);
        } else if (exchange.getRequestURI().getPath().equals("/_mingzhang/events")) {
            events.answer(exchange);
        } else {
            answer(exchange.getRequestURI().getPath()).send(exchange);
        }
    }

    private Answer answer(String path) {
        return attempt(path, () -> pages.answer(path))
                .orElseGet(() -> Answer.text(OWN_FAILURE, text.text("serve.failure", path, "") + "\n"));
    }

    /** What goes wrong is said, and the next attempt may go well: files are being written. */
    private <T> Optional<T> attempt(String what, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        task.run();
        try {
            return Optional.of(task.get());
        } catch (ExecutionException failure) {
            log.accept(text.text("serve.failure", what, String.valueOf(failure.getCause())));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private void changed(Set<Path> paths) {
        Set<String> units = new TreeSet<>();
        for (Path path : paths) {
            Path below = root.relativize(path);
            if (below.getNameCount() > 1 && below.startsWith("content")) {
                units.add(below.getName(1).toString());
            }
        }
        long start = System.nanoTime();
        look(units);
        String files = paths.stream()
                .map(path -> root.relativize(path).toString().replace('\\', '/'))
                .filter(path -> path.indexOf('.') > 0)
                .reduce((first, second) -> first + ", " + second)
                .orElse("");
        log.accept(text.text("serve.changed", files, (System.nanoTime() - start) / 1_000_000));
    }

    private void look(Set<String> units) {
        attempt("content", () -> {
            site.refresh(units);
            return units;
        });
    }

    @Override
    public void close() throws IOException {
        watch.close();
        looking.shutdownNow();
        server.stop(0);
        site.close();
    }
}
