package mingzhang.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.address.SitePath;
import mingzhang.build.LiveSite;

/** Tells an open page, for as long as it is open, when it would look otherwise. */
final class Events {
    private static final Pattern QUESTION = Pattern.compile("page=([^&]+)&version=([0-9a-f]+)");
    private static final Duration BEAT = Duration.ofSeconds(2);
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    private final LiveSite site;
    private final Pages pages;

    Events(LiveSite site, Pages pages) {
        this.site = site;
        this.pages = pages;
    }

    void answer(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        Matcher question = QUESTION.matcher(query == null ? "" : query);
        if (!question.matches() || !SitePath.isSafe(question.group(1))) {
            Answer.text(BAD_REQUEST, "").send(exchange);
            return;
        }
        Answer.addHeaders(exchange.getResponseHeaders());
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(OK, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            send("retry: 500\n\n", out);
            awaitOther(question.group(1), question.group(2), out);
            send("event: reload\ndata: \n\n", out);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writing to a page that was closed fails, which ends the waiting. */
    private void awaitOther(String page, String version, OutputStream out) throws IOException, InterruptedException {
        long seen = site.changes();
        while (isSame(page, version)) {
            site.awaitChange(seen, BEAT);
            seen = site.changes();
            send(":\n\n", out);
        }
    }

    /** A file that cannot be read just now is being written. */
    private boolean isSame(String page, String version) {
        try {
            return pages.version(page).equals(version);
        } catch (IOException beingWritten) {
            return true;
        }
    }

    private static void send(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
