import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.print.Fonts;
import mingzhang.print.PrintDocument;
import mingzhang.print.Printer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Measures what it costs to print one report once the JVM is warm: parsing, layout and writing. Started by {@code java
 * src/bench/Benchmark.java --pdf-warm}, or on the page of any built report:
 *
 * <pre>javac -cp "target/classes:target/lib/*" -d target/bench src/bench/print/*.java
 * java -cp "target/bench:target/classes:target/lib/*" WarmPrint site/unit/2023/evaluation.html [REPORT.xhtml [COUNT]]</pre>
 *
 * <p>The second argument takes the report as it goes to the printer, for the other programs to print; the third is how
 * many are printed at the end, twice, 800 if it is missing: on a busy machine the compilers are still at work at the
 * first time.
 */
public final class WarmPrint {
    private static final int WARM_UPS = 20;
    private static final int RUNS = 40;
    private static final int STAGE_RUNS = 60;
    private static final int MANY = 800;
    private static final Path STYLE = Path.of("templates/assets/print.css");
    private static final Path FONTS = Path.of("templates/assets/fonts");
    private static final Pattern TITLE = Pattern.compile("<h1>(.*?)</h1>", Pattern.DOTALL);
    private static final Pattern BODY =
            Pattern.compile("<div class=\"body\">\n(.*)\n</div>\n<div class=\"after-document\">", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("<h2 id=\"([^\"]+)\"[^>]*>(.*?)</h2>");

    private final Printer printer;
    private final PrintDocument document;

    private WarmPrint(Printer printer, PrintDocument document) {
        this.printer = printer;
        this.document = document;
    }

    public static void main(String... arguments) throws IOException, InterruptedException, ExecutionException {
        if (arguments.length < 1) {
            System.err.println("the page of a built report is missing");
            System.exit(2);
        }
        String xhtml = print(Files.readString(Path.of(arguments[0])), Files.readString(STYLE));
        if (arguments.length > 1) {
            Files.writeString(Path.of(arguments[1]), xhtml);
        }
        Printer printer = new Printer(Fonts.load(FONTS));
        WarmPrint warm = new WarmPrint(printer, new PrintDocument(xhtml, Instant.EPOCH));
        byte[] pdf = printer.print(warm.document);
        try (PDDocument pages = Loader.loadPDF(pdf)) {
            System.out.printf(
                    "%,d pages, %,d bytes of XHTML, %,d bytes of PDF%n",
                    pages.getNumberOfPages(), xhtml.getBytes("UTF-8").length, pdf.length);
        }
        System.out.println("| threads | CPU ms a report (median) | least | most | reports/s |");
        System.out.println("| ------: | -----------------------: | ----: | ---: | --------: |");
        for (int threads = 1; threads <= 2; threads++) {
            warm.measure(threads);
        }
        System.out.println();
        System.out.print(new PrintStages(() -> printer.print(warm.document)).measure(STAGE_RUNS));
        System.out.println();
        int count = arguments.length > 2 ? Integer.parseInt(arguments[2]) : MANY;
        warm.measureMany(count);
        warm.measureMany(count);
    }

    /** Many reports on two threads, with what the process took for them, its compilers and collector included. */
    private void measureMany(int count) throws InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(2);
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        try {
            ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
            long cpu = system.getProcessCpuTime();
            long start = System.nanoTime();
            prints(workers, count);
            double wall = (System.nanoTime() - start) / 1e9;
            double process = milliseconds(system.getProcessCpuTime() - cpu) / count;
            long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
            System.out.printf(
                    "%,d reports on 2 threads: %.1f reports/s, %.1f ms CPU of the process a report, peak heap %,d MB%n",
                    count, count / wall, process, heap >> 20);
        } finally {
            workers.shutdownNow();
        }
    }

    /** The report as it goes to the printer: the page's body in the frame of a print. */
    private static String print(String page, String style) {
        String title = only(TITLE, page);
        String body = only(BODY, page);
        StringBuilder bookmarks = new StringBuilder();
        Matcher headings = HEADING.matcher(body);
        while (headings.find()) {
            String name = headings.group(2).replaceAll("<[^>]*>", "");
            bookmarks.append("<bookmark name=\"%s\" href=\"#%s\"/>".formatted(name, headings.group(1)));
        }
        return "<html lang=\"zh-CN\">\n<head>\n<title>" + title + "</title>\n<meta name=\"author\" content=\"" + title
                + "\"/>\n<meta name=\"subject\" content=\"" + title + "\"/>\n<style>" + style + "</style>\n<bookmarks>"
                + bookmarks + "</bookmarks>\n</head>\n<body>\n<h1>" + title + "</h1>\n" + body + "\n</body>\n</html>\n";
    }

    private static String only(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new IllegalArgumentException("not the page of a report: nothing like " + pattern);
        }
        return matcher.group(1);
    }

    private void measure(int threads) throws InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            prints(workers, WARM_UPS);
            long start = System.nanoTime();
            List<Long> sorted = prints(workers, RUNS).stream().sorted().toList();
            double wall = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "| %7d | %24.1f | %5.1f | %4.1f | %9.1f |%n",
                    threads,
                    (milliseconds(sorted.get(RUNS / 2 - 1)) + milliseconds(sorted.get(RUNS / 2))) / 2,
                    milliseconds(sorted.get(0)),
                    milliseconds(sorted.get(RUNS - 1)),
                    RUNS / wall);
        } finally {
            workers.shutdownNow();
        }
    }

    /** The CPU time of each of some prints, in nanoseconds. */
    private List<Long> prints(ExecutorService workers, int count) throws InterruptedException, ExecutionException {
        List<Future<Long>> running = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            running.add(workers.submit(this::cpuOfOne));
        }
        List<Long> times = new ArrayList<>();
        for (Future<Long> each : running) {
            times.add(each.get());
        }
        return times;
    }

    private long cpuOfOne() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        printer.print(document);
        return threads.getCurrentThreadCpuTime() - before;
    }

    private static double milliseconds(long nanoseconds) {
        return nanoseconds / 1e6;
    }
}
