package mingzhang.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.finding.FindingText;

/** A browser that looks at a served site. */
final class ServedSite implements AutoCloseable {
    private static final Pattern VERSION = Pattern.compile("data-version=\"([0-9a-f]+)\"");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SiteServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    ServedSite(Path root) throws IOException {
        server = SiteServer.start(root, 0, FindingText.in(Locale.CHINESE), line -> {});
    }

    /** What a person does to the files. */
    @FunctionalInterface
    interface Edit {
        void make() throws IOException;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path), BodyHandlers.ofString());
    }

    HttpResponse<byte[]> file(String path) throws IOException, InterruptedException {
        return client.send(request(path), BodyHandlers.ofByteArray());
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(server.address().resolve(path))
                .timeout(PATIENCE)
                .build();
    }

    String page(String path) throws IOException, InterruptedException {
        return get(path).body();
    }

    /** The page as it is once it has loaded anew. */
    String after(Edit edit, String path) throws IOException, InterruptedException {
        try (BufferedReader events = events(path)) {
            edit.make();
            CompletableFuture.runAsync(() -> awaitReload(events)).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException unheard) {
            throw new AssertionError("the page was not told to load anew", unheard);
        }
        return page(path);
    }

    private static void awaitReload(BufferedReader events) {
        try {
            while (!events.readLine().startsWith("event: reload")) {
                continue;
            }
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** What the script of a page that is open now hears. */
    BufferedReader events(String path) throws IOException, InterruptedException {
        Matcher version = VERSION.matcher(page(path));
        if (!version.find()) {
            throw new IllegalStateException("no version on " + path);
        }
        URI question = server.address().resolve("/_mingzhang/events?page=" + path + "&version=" + version.group(1));
        InputStream events = client.send(HttpRequest.newBuilder(question).build(), BodyHandlers.ofInputStream())
                .body();
        BufferedReader lines = new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8));
        lines.readLine();
        return lines;
    }

    /** The first line of the answer to a request as it goes over the wire. */
    String statusOf(String request, String host) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.getOutputStream()
                    .write((request + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    String host() {
        return "localhost:" + server.address().getPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
