package mingzhang.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * What is sent back.
 *
 * @param type its media type
 * @param location where the browser is to go instead; empty if it is to stay
 */
record Answer(int status, String type, byte[] content, Optional<String> location) {
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("csv", "text/csv; charset=utf-8"),
            Map.entry("txt", TEXT),
            Map.entry("yaml", TEXT),
            Map.entry("xml", "application/xml"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("ofd", "application/ofd"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    static Answer file(int status, String path, byte[] content) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return new Answer(status, TYPES.getOrDefault(ending, "application/octet-stream"), content, Optional.empty());
    }

    static Answer text(int status, String words) {
        return new Answer(status, TEXT, words.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    static Answer redirect(String location) {
        return new Answer(302, TEXT, new byte[0], Optional.of(location));
    }

    /** No other site's page may read it or show it as its own, and no copy outlives the next change. */
    static void addHeaders(Headers headers) {
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Referrer-Policy", "no-referrer");
    }

    void send(HttpExchange exchange) throws IOException {
        addHeaders(exchange.getResponseHeaders());
        exchange.getResponseHeaders().set("Content-Type", type);
        location.ifPresent(address -> exchange.getResponseHeaders().set("Location", address));
        boolean hasBody = content.length > 0 && !exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, hasBody ? content.length : -1);
        if (hasBody) {
            exchange.getResponseBody().write(content);
        }
        exchange.close();
    }
}
