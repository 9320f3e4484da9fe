import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How long {@code serve} takes from a saved file to the fresh page in the hands of the browser that shows it. */
final class Latency implements AutoCloseable {
    private static final int WARM_UP = 10;
    private static final Pattern VERSION = Pattern.compile("data-version=\"([0-9a-f]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path site;
    private final Process server;
    private final String address;

    /** Starts the program and waits until it has read all units. */
    Latency(Path site) throws IOException, InterruptedException {
        this.site = site;
        this.server = new ProcessBuilder(Child.launcher(), "serve", "--port", "0", "--root", site.toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        Matcher started = Pattern.compile("http://localhost:\\d+/").matcher(String.valueOf(lines.readLine()));
        if (!started.find()) {
            throw new IOException(lines.lines().collect(Collectors.joining("\n")));
        }
        this.address = started.group();
        Thread drain = new Thread(() -> lines.lines().forEach(line -> {}));
        drain.setDaemon(true);
        drain.start();
        while (client.send(request("index.html"), BodyHandlers.ofString()).statusCode() != 200) {
            Thread.sleep(500);
        }
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).build();
    }

    /** What is saved and what then shows on a page. */
    private record Edit(Path file, String before, String page) {}

    /** Prints a line for each kind of edit. */
    void measure(int units, int runs) throws IOException, InterruptedException {
        Path year = site.resolve("content/unit-0001/2023.yaml");
        print(
                units,
                "a year's file, its document open",
                runs,
                new Edit(year, "主要承担以下工作", "unit-0001/2023/evaluation.html"));
        String income = "一般公共预算财政拨款收入: { 年初预算: ";
        print(
                units,
                "a year's file, the year across units open",
                runs,
                new Edit(year, income, "years/2023/index.html"));
        Path template = site.resolve("templates/pages/document.ftlh");
        Files.createDirectories(template.getParent());
        Files.copy(Path.of("templates/pages/document.ftlh"), template);
        print(
                units,
                "a template, a document open",
                runs,
                new Edit(template, "<div class=\"reading\">", "unit-0001/2023/evaluation.html"));
    }

    private void print(int units, String name, int runs, Edit edit) throws IOException, InterruptedException {
        double[] times = new double[WARM_UP + runs];
        for (int run = 0; run < times.length; run++) {
            times[run] = once(edit, 1000 + run);
        }
        double[] sorted = Arrays.copyOfRange(times, WARM_UP, times.length);
        Arrays.sort(sorted);
        System.out.printf("| %-42s | %,6d | %7.0f | %7.0f |%n", name, units, sorted[runs / 2], sorted[runs - 1]);
    }

    private double once(Edit edit, int mark) throws IOException, InterruptedException {
        String shown =
                client.send(request(edit.page()), BodyHandlers.ofString()).body();
        Matcher version = VERSION.matcher(shown);
        if (!version.find()) {
            throw new IOException("no version on " + edit.page());
        }
        String question = "_mingzhang/events?page=" + edit.page() + "&version=" + version.group(1);
        InputStream events =
                client.send(request(question), BodyHandlers.ofInputStream()).body();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8))) {
            Thread.sleep(100);
            String text = Files.readString(edit.file());
            String changed = text.replaceFirst(
                    Pattern.quote(edit.before()) + "(\\d{4}\\.77)?",
                    Matcher.quoteReplacement(edit.before() + mark + ".77"));
            long start = System.nanoTime();
            Files.writeString(edit.file(), changed);
            while (!lines.readLine().startsWith("event: reload")) {}
            String fresh =
                    client.send(request(edit.page()), BodyHandlers.ofString()).body();
            double time = (System.nanoTime() - start) / 1e6;
            if (!fresh.contains(mark + ".77") && !fresh.contains(String.format("%,d.77", mark))) {
                throw new IOException(edit.page() + " does not show " + mark + ".77");
            }
            return time;
        }
    }

    @Override
    public void close() {
        server.destroy();
    }
}
