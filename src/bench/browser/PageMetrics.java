import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * What a browser measures of each kind of page of a built site, served from this machine: paint, bytes, layout shift; and
 * how long typed words wait for results. See README.md in the folder above.
 */
public final class PageMetrics {
    private static final String METRICS = """
            const done = arguments[0];
            let shift = 0;
            new PerformanceObserver(all => all.getEntries().forEach(each => shift += each.value))
                .observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => {
                const page = performance.getEntriesByType('navigation')[0];
                const files = performance.getEntriesByType('resource');
                const paint = performance.getEntriesByName('first-contentful-paint')[0];
                done([paint ? paint.startTime : 0, page.loadEventEnd, page.encodedBodySize,
                    files.reduce((sum, each) => sum + each.encodedBodySize, 0), files.length, shift * 1000]
                    .map(Math.round));
            }, 700);
            """;

    /**
     * Types words, once when parts of the index have to be loaded and once when they are there: the time from the key to
     * the first results on the page.
     */
    private static final String SEARCH = """
            const done = arguments[1], box = document.getElementById('words'), status = document.getElementById('search-status');
            const once = words => { box.value = words; return new Promise(found => {
                const start = performance.now();
                status.textContent = '';
                new MutationObserver((changes, self) => {
                    if (!status.textContent) return;
                    self.disconnect();
                    found(performance.now() - start);
                }).observe(status, { childList: true, characterData: true, subtree: true });
                box.dispatchEvent(new Event('input'));
            }); };
            const settled = () => new Promise(quiet => setTimeout(quiet, 500));
            once(arguments[0]).then(first => settled().then(() => once(arguments[0])).then(again => settled().then(() =>
                done([Math.round(first), Math.round(again), status.textContent]))));
            """;

    private PageMetrics() {}

    public static void main(String... arguments) throws IOException {
        Path site = Path.of(arguments.length == 0 ? "site" : arguments[0]).toAbsolutePath();
        HttpServer server = serve(site);
        ExecutorService workers = (ExecutorService) server.getExecutor();
        ChromeDriver browser = new ChromeDriver(new ChromeOptions()
                .setBinary(System.getProperty("chromium", "/usr/bin/chromium"))
                .addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=412,915"));
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            System.out.println(
                    "| page | first paint ms | loaded ms | page KB | with files KB | files | layout shift |");
            System.out.println("|---|---:|---:|---:|---:|---:|---:|");
            for (Map.Entry<String, String> page : pages(site).entrySet()) {
                browser.get("about:blank");
                browser.get(address + page.getValue());
                System.out.println(row(page.getKey(), (List<?>) browser.executeAsyncScript(METRICS)));
            }
            System.out.println(
                    "\n| typed words | first results, first time ms | again ms | found |\n|---|---:|---:|---|");
            for (String words : List.of("公用经费", "项目支出 培训", "lsqgsl")) {
                browser.get(address + "search/index.html");
                List<?> found = (List<?>) browser.executeAsyncScript(SEARCH, words);
                System.out.println(
                        "| " + words + " | " + found.get(0) + " | " + found.get(1) + " | " + found.get(2) + " |");
            }
        } finally {
            browser.quit();
            server.stop(0);
            workers.shutdownNow();
        }
    }

    private static String row(String name, List<?> numbers) {
        long[] all =
                numbers.stream().mapToLong(each -> ((Number) each).longValue()).toArray();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %.1f | %.1f | %d | %.3f |",
                name,
                all[0],
                all[1],
                all[2] / 1000.0,
                (all[2] + all[3]) / 1000.0,
                all[4],
                all[5] / 1000.0);
    }

    /** One page of each kind; the largest of those of which there are many. */
    private static Map<String, String> pages(Path site) throws IOException {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "index.html");
        pages.put("unit", largest(site, "(?!data|help|search|compare|units)[^/]+/index\\.html"));
        pages.put("year of a unit", largest(site, "(?!years)[^/]+/\\d{4}/index\\.html"));
        pages.put("document", largest(site, "(?!years)[^/]+/\\d{4}/(?!index)[^/]+\\.html"));
        pages.put("year of all units", largest(site, "years/\\d{4}/index\\.html"));
        pages.put("search", "search/index.html");
        pages.put("comparison", "compare/index.html");
        pages.put("parts", "help/components/index.html");
        return pages;
    }

    private static String largest(Path site, String pattern) throws IOException {
        try (Stream<Path> files = Files.walk(site, 3)) {
            return files.filter(file -> path(site, file).matches(pattern))
                    .max((left, right) ->
                            Long.compare(left.toFile().length(), right.toFile().length()))
                    .map(file -> path(site, file))
                    .orElseThrow();
        }
    }

    private static String path(Path site, Path file) {
        return site.relativize(file).toString().replace('\\', '/');
    }

    private static HttpServer serve(Path site) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(6));
        server.createContext("/", exchange -> {
            Path file = site.resolve(exchange.getRequestURI().getPath().substring(1))
                    .normalize();
            boolean isThere = file.startsWith(site) && Files.isRegularFile(file);
            String name = file.toString();
            exchange.getResponseHeaders()
                    .set(
                            "Content-Type",
                            name.endsWith(".css")
                                    ? "text/css"
                                    : name.endsWith(".js")
                                            ? "text/javascript"
                                            : name.endsWith(".svg") ? "image/svg+xml" : "text/html; charset=utf-8");
            exchange.sendResponseHeaders(isThere ? 200 : 404, isThere ? Files.size(file) : -1);
            if (isThere) {
                Files.copy(file, exchange.getResponseBody());
            }
            exchange.close();
        });
        server.start();
        return server;
    }
}
