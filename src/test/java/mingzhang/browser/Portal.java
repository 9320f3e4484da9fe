package mingzhang.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import mingzhang.build.BuildOptions;
import mingzhang.build.SiteBuild;

/** The repository's own site and one of five years, built, served below a sub-path, and a browser to look at them. */
final class Portal implements AutoCloseable {
    /** How a reader comes to a site. */
    enum Way {
        FILES,
        SERVER
    }

    private static final String SUB_PATH = "/open/portal/";

    private final Path folder;
    private final HttpServer server;
    private final Browser browser;

    private Portal(Path folder, HttpServer server, Browser browser) {
        this.folder = folder;
        this.server = server;
        this.browser = browser;
    }

    /** Builds and serves them; one unit has its PDF and workbook too. */
    static Portal open() {
        try {
            Path folder = Files.createTempDirectory("mingzhang-portal");
            Path root = Path.of("").toAbsolutePath();
            BuildOptions own = BuildOptions.of(root).into(folder.resolve("site"));
            SiteBuild.build(own.withoutPrints());
            SiteBuild.build(own.only("zhuzhou-lusong", Optional.empty()));
            SiteBuild.build(BuildOptions.of(root.resolve("src/test/resources/sites/five-years"))
                    .into(folder.resolve("five"))
                    .withoutPrints());
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newFixedThreadPool(4));
            Portal portal = new Portal(folder, server, Browser.start(folder.resolve("profile")));
            server.createContext(SUB_PATH, portal::answer);
            server.start();
            return portal;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The browser, as wide as a desk's, in daylight. */
    Browser browser() {
        browser.look(1440, 900, "light");
        return browser;
    }

    /** The address of a page of the repository's own site. */
    String site(Way way, String page) {
        return address(way, "site/", page);
    }

    /** The address of a page of the site with five years. */
    String five(Way way, String page) {
        return address(way, "five/", page);
    }

    private String address(Way way, String site, String page) {
        return switch (way) {
            case FILES -> folder.resolve(site).toUri() + page;
            case SERVER -> "http://127.0.0.1:" + server.getAddress().getPort() + SUB_PATH + site + page;
        };
    }

    private void answer(HttpExchange exchange) throws IOException {
        Path file = folder.resolve(exchange.getRequestURI().getPath().substring(SUB_PATH.length()));
        boolean isThere = file.normalize().startsWith(folder) && Files.isRegularFile(file);
        exchange.getResponseHeaders().set("Content-Type", type(file.toString()));
        exchange.sendResponseHeaders(isThere ? 200 : 404, isThere ? Files.size(file) : -1);
        if (isThere) {
            Files.copy(file, exchange.getResponseBody());
        }
        exchange.close();
    }

    private static String type(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "css" -> "text/css";
            case "js" -> "text/javascript";
            case "html" -> "text/html; charset=utf-8";
            default -> "application/octet-stream";
        };
    }

    @Override
    public void close() {
        browser.close();
        server.stop(0);
        if (server.getExecutor() instanceof java.util.concurrent.ExecutorService workers) {
            workers.shutdownNow();
        }
    }
}
