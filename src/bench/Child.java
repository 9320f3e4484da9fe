import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The measured program as a child process. CPU and memory come from Linux's /proc. */
final class Child {
    private static final boolean IS_WINDOWS = System.getProperty("os.name").startsWith("Windows");
    private static final Path LAUNCHER =
            Path.of("target", IS_WINDOWS ? "mingzhang.cmd" : "mingzhang").toAbsolutePath();
    private static final Path SELF = Path.of("/proc/self/stat");
    private static final int POLL_MILLISECONDS = 20;
    private static final double TICKS_PER_SECOND = 100;
    private static final int CHILDREN_USER = 13;

    private Child() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static String launcher() throws IOException {
        if (!Files.exists(LAUNCHER)) {
            throw new IOException("missing " + LAUNCHER + "; run mvn -q package -DskipTests first");
        }
        return LAUNCHER.toString();
    }

    static Measured run(List<String> jvm, List<String> command, Path site) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(launcher()));
        line.addAll(command);
        line.addAll(List.of("--root", site.toString()));
        Path output = Files.createTempFile("mingzhang-bench", ".txt");
        try {
            OptionalDouble before = cpuOfChildren();
            long start = System.nanoTime();
            ProcessBuilder launch =
                    new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
            launch.environment().put("JAVA_HOME", System.getProperty("java.home"));
            launch.environment().put("JAVA_OPTIONS", String.join(" ", jvm));
            Process process = launch.start();
            OptionalLong peak = OptionalLong.empty();
            do {
                OptionalLong now = peakMemory(process.pid());
                peak = now.isPresent() ? now : peak;
            } while (!process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS));
            double wall = (System.nanoTime() - start) / 1e9;
            if (process.exitValue() != 0) {
                throw new IOException(String.join(" ", line) + "\n" + end(output));
            }
            OptionalDouble after = cpuOfChildren();
            return new Measured(
                    wall,
                    before.isPresent()
                            ? OptionalDouble.of(after.orElse(0) - before.getAsDouble())
                            : OptionalDouble.empty(),
                    peak);
        } finally {
            Files.delete(output);
        }
    }

    private static String end(Path output) throws IOException {
        List<String> lines = Files.readAllLines(output);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }

    /** User and system time of all children that have ended, exact where polling the child would miss its end. */
    private static OptionalDouble cpuOfChildren() throws IOException {
        if (!Files.isReadable(SELF)) {
            return OptionalDouble.empty();
        }
        String stat = Files.readString(SELF);
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return OptionalDouble.of(
                (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_USER + 1])) / TICKS_PER_SECOND);
    }

    /** The high-water mark of the resident memory; empty once the process has ended. */
    private static OptionalLong peakMemory(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst();
        } catch (IOException | java.io.UncheckedIOException ended) {
            return OptionalLong.empty();
        }
    }
}
