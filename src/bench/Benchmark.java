import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures the built program on sites of made-up units. Run it from the repository's root after {@code mvn -q package
 * -DskipTests}:
 *
 * <pre>java src/bench/Benchmark.java</pre>
 *
 * <p>It needs nothing but the JDK. See README.md beside it.
 */
public final class Benchmark {
    private static final String USAGE = """
            java -cp target/bench Benchmark [options]
            (from the repository's root, after mvn -q package -DskipTests and javac -d target/bench src/bench/*.java)

              --cases LIST      which of html, large, check, pdf; separated by commas; default all
              --units N         units of html and check; default 200
              --large-units N   units of large; default 2000
              --pdf-units N     units of pdf; default 10
              --years M         years of each unit; default 5
              --heap SIZE       -Xmx of html, check and pdf, as 512m; default: what the JVM chooses
              --large-heap SIZE -Xmx of large; default 512m
              -n RUNS           runs of each case, of which the median is printed; default 1
              --seed N          another site of the same size; default 1
              --form NAME       the form of all reports; default hunan-evaluation-2023
              --templates DIR   put into the site as its own templates/ folder
              --jvm OPTION      one more option for the measured JVM; may be given several times
              --serve           only: how long serve takes from a saved file to the fresh page
              --pdf-warm        only: the CPU time of printing one report again and again in one JVM
              --generate DIR    only: write the site of --units and --years into DIR
            """;

    private final Options options;
    private final List<Row> rows = new ArrayList<>();

    private Benchmark(Options options) {
        this.options = options;
    }

    public static void main(String... arguments) throws IOException, InterruptedException {
        if (List.of(arguments).contains("--help")) {
            System.out.print(USAGE);
            return;
        }
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage() + "\n\n" + USAGE);
            System.exit(2);
            return;
        }
        new Benchmark(options).run();
    }

    private void run() throws IOException, InterruptedException {
        if (options.has("generate")) {
            new MadeUpSite(options).write(Path.of(options.text("generate")), options.number("units"));
            return;
        }
        if (options.has("pdf-warm")) {
            printWarm();
            return;
        }
        if (options.has("serve")) {
            serve();
            return;
        }
        List<String> cases = List.of(options.text("cases").split(","));
        if (cases.contains("html")) {
            buildTwice("HTML", options.number("units"), options.text("heap"), List.of("--no-pdf"));
        }
        if (cases.contains("large")) {
            buildTwice("HTML", options.number("large-units"), options.text("large-heap"), List.of("--no-pdf"));
        }
        if (cases.contains("check")) {
            check(options.number("units"));
        }
        if (cases.contains("pdf")) {
            buildTwice("HTML + PDF", options.number("pdf-units"), options.text("heap"), List.of());
        }
        System.out.print(new Table(rows));
    }

    /** A build into an empty folder, and one that finds everything as it is. */
    private void buildTwice(String name, int units, String heap, List<String> flags)
            throws IOException, InterruptedException {
        inSite(units, site -> {
            List<String> command = new ArrayList<>(List.of("build"));
            command.addAll(flags);
            List<Measured> cold = new ArrayList<>();
            List<Measured> again = new ArrayList<>();
            for (int run = 0; run < options.number("n"); run++) {
                Folders.delete(site.resolve("site"));
                cold.add(measure(site, heap, command));
                again.add(measure(site, heap, command));
            }
            Folders.Size size = Folders.size(site.resolve("site"));
            rows.add(new Row(name + heap(heap) + ", cold", unitYears(units), Measured.median(cold), size));
            rows.add(new Row(name + heap(heap) + ", again", unitYears(units), Measured.median(again), size));
        });
    }

    private void check(int units) throws IOException, InterruptedException {
        inSite(units, site -> {
            List<Measured> runs = new ArrayList<>();
            for (int run = 0; run < options.number("n"); run++) {
                runs.add(measure(site, options.text("heap"), List.of("check")));
            }
            String name = "check" + heap(options.text("heap"));
            rows.add(new Row(name, unitYears(units), Measured.median(runs), new Folders.Size(0, 0)));
        });
    }

    private void serve() throws IOException, InterruptedException {
        System.out.println("| from saved file to fresh page             |  units | median ms | longest ms |");
        System.out.println("| ------------------------------------------ | -----: | --------: | ---------: |");
        for (int units : List.of(5, options.number("large-units"))) {
            inSite(units, site -> {
                try (Latency latency = new Latency(site)) {
                    latency.measure(units, Math.max(options.number("n"), 20));
                }
            });
        }
    }

    private void printWarm() throws IOException, InterruptedException {
        inSite(1, site -> {
            measure(site, options.text("heap"), List.of("build", "--no-pdf"));
            String classes = String.join(File.pathSeparator, "target/classes", "target/lib/*");
            String report = reports(site).get(0).toString();
            Process process = new ProcessBuilder(Child.java(), "-cp", classes, "src/bench/print/WarmPrint.java", report)
                    .inheritIO()
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException("src/bench/print/WarmPrint.java failed; is target/classes built?");
            }
        });
    }

    private static List<Path> reports(Path site) throws IOException {
        try (Stream<Path> pages = Files.walk(site.resolve("site/unit-0001"), 2)) {
            return pages.filter(page -> page.toString().endsWith(".html") && !page.endsWith("index.html"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    private Measured measure(Path site, String heap, List<String> command) throws IOException, InterruptedException {
        List<String> jvm = new ArrayList<>(options.jvm());
        if (!heap.isEmpty()) {
            jvm.add("-Xmx" + heap);
        }
        System.err.println("… " + String.join(" ", command) + " of "
                + Folders.size(site.resolve("content")).files() + " files");
        return Child.run(jvm, command, site);
    }

    private int unitYears(int units) {
        return units * options.number("years");
    }

    private static String heap(String heap) {
        return heap.isEmpty() ? "" : " -Xmx" + heap;
    }

    /** What is done with a site. */
    @FunctionalInterface
    private interface Step {
        void take(Path site) throws IOException, InterruptedException;
    }

    private void inSite(int units, Step step) throws IOException, InterruptedException {
        Path site = Files.createTempDirectory("mingzhang-bench");
        try {
            new MadeUpSite(options).write(site, units);
            step.take(site);
        } finally {
            Folders.delete(site);
        }
    }
}
