import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
            java src/bench/Benchmark.java [options]      (from the repository's root, after mvn -q package -DskipTests)

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

    private void printWarm() throws IOException, InterruptedException {
        inSite(1, site -> {
            measure(site, options.text("heap"), List.of("build", "--no-pdf"));
            String classes = String.join(File.pathSeparator, "target/classes", "target/lib/*");
            String report = reports(site).get(0).toString();
            Process process = new ProcessBuilder(Child.java(), "-cp", classes, "src/bench/WarmPrint.java", report)
                    .inheritIO()
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException("src/bench/WarmPrint.java failed; is target/classes built?");
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

    /** The command line: every option by its name. */
    private record Options(Map<String, String> values, List<String> jvm) {
        private static final Map<String, String> DEFAULTS = Map.ofEntries(
                Map.entry("cases", "html,large,check,pdf"),
                Map.entry("units", "200"),
                Map.entry("large-units", "2000"),
                Map.entry("pdf-units", "10"),
                Map.entry("years", "5"),
                Map.entry("heap", ""),
                Map.entry("large-heap", "512m"),
                Map.entry("n", "1"),
                Map.entry("seed", "1"),
                Map.entry("form", "hunan-evaluation-2023"),
                Map.entry("templates", ""),
                Map.entry("generate", ""),
                Map.entry("pdf-warm", ""));

        static Options parse(String... arguments) {
            Map<String, String> values = new LinkedHashMap<>(DEFAULTS);
            List<String> jvm = new ArrayList<>();
            for (int index = 0; index < arguments.length; index++) {
                String name = arguments[index].replaceFirst("^--?", "");
                if (name.equals("pdf-warm")) {
                    values.put(name, "yes");
                    continue;
                }
                if (index + 1 == arguments.length || !DEFAULTS.containsKey(name) && !name.equals("jvm")) {
                    throw new IllegalArgumentException("not understood: " + arguments[index]);
                }
                String value = arguments[++index];
                if (name.equals("jvm")) {
                    jvm.add(value);
                } else {
                    values.put(name, value);
                }
            }
            return new Options(values, jvm);
        }

        boolean has(String name) {
            return !text(name).isEmpty();
        }

        String text(String name) {
            return values.get(name);
        }

        int number(String name) {
            return Integer.parseInt(text(name));
        }
    }

    /** What one run took. */
    private record Measured(double wallSeconds, OptionalDouble cpuSeconds, OptionalLong peakBytes) {

        static Measured median(List<Measured> runs) {
            boolean isKnown = runs.get(0).cpuSeconds().isPresent();
            return new Measured(
                    median(runs, Measured::wallSeconds),
                    isKnown
                            ? OptionalDouble.of(
                                    median(runs, run -> run.cpuSeconds().orElse(0)))
                            : OptionalDouble.empty(),
                    isKnown
                            ? OptionalLong.of(
                                    (long) median(runs, run -> run.peakBytes().orElse(0)))
                            : OptionalLong.empty());
        }

        private static double median(List<Measured> runs, ToDoubleFunction<Measured> figure) {
            double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
            int middle = sorted.length / 2;
            return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }
    }

    /** The measured program as a child process. CPU and memory come from Linux's /proc. */
    private static final class Child {
        private static final Path JAR = Path.of("target", "mingzhang-0.1.0-SNAPSHOT.jar");
        private static final Path SELF = Path.of("/proc/self/stat");
        private static final int POLL_MILLISECONDS = 20;
        private static final double TICKS_PER_SECOND = 100;
        private static final int CHILDREN_USER = 13;

        private Child() {}

        static String java() {
            return Path.of(System.getProperty("java.home"), "bin", "java").toString();
        }

        static Measured run(List<String> jvm, List<String> command, Path site)
                throws IOException, InterruptedException {
            if (!Files.exists(JAR)) {
                throw new IOException("missing " + JAR + "; run mvn -q package -DskipTests first");
            }
            List<String> line = new ArrayList<>(List.of(java()));
            line.addAll(jvm);
            line.addAll(List.of("-jar", JAR.toString()));
            line.addAll(command);
            line.addAll(List.of("--root", site.toString()));
            Path output = Files.createTempFile("mingzhang-bench", ".txt");
            try {
                OptionalDouble before = cpuOfChildren();
                long start = System.nanoTime();
                Process process = new ProcessBuilder(line)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
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
            return OptionalDouble.of((Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_USER + 1]))
                    / TICKS_PER_SECOND);
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

    /** Folders of files. */
    private static final class Folders {
        private Folders() {}

        /** How much lies in a folder, without the program's own records. */
        record Size(long files, long bytes) {}

        static Size size(Path folder) throws IOException {
            try (Stream<Path> paths = Files.walk(folder)) {
                long[] sizes = paths.filter(Files::isRegularFile)
                        .filter(path -> !folder.relativize(path).startsWith(".mingzhang"))
                        .mapToLong(path -> path.toFile().length())
                        .toArray();
                return new Size(sizes.length, Arrays.stream(sizes).sum());
            }
        }

        static void copy(Path from, Path to) throws IOException {
            List<Path> paths;
            try (Stream<Path> all = Files.walk(from)) {
                paths = all.filter(Files::isRegularFile).toList();
            }
            for (Path path : paths) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        }

        static void delete(Path folder) throws IOException {
            if (!Files.exists(folder)) {
                return;
            }
            List<Path> paths;
            try (Stream<Path> all = Files.walk(folder)) {
                paths = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : paths) {
                Files.delete(path);
            }
        }
    }

    /** One line of the result. */
    private record Row(String name, int unitYears, Measured measured, Folders.Size size) {
        List<String> cells() {
            boolean hasFiles = size.files() > 0;
            return List.of(
                    name,
                    "%,d".formatted(unitYears),
                    "%.2f".formatted(measured.wallSeconds()),
                    measured.cpuSeconds().isPresent()
                            ? "%.2f".formatted(measured.cpuSeconds().getAsDouble())
                            : "n/a",
                    measured.peakBytes().isPresent()
                            ? "%,d".formatted(measured.peakBytes().getAsLong() >> 20)
                            : "n/a",
                    hasFiles ? "%,d".formatted(size.files()) : "-",
                    hasFiles ? "%,d".formatted(size.bytes()) : "-",
                    "%,.0f".formatted(unitYears / measured.wallSeconds()));
        }
    }

    /** The result as Markdown. */
    private record Table(List<Row> rows) {
        private static final List<String> HEAD =
                List.of("case", "unit-years", "wall s", "CPU s", "peak MB", "files", "bytes", "unit-years/s");

        @Override
        public String toString() {
            List<List<String>> lines = new ArrayList<>(List.of(HEAD));
            rows.forEach(row -> lines.add(row.cells()));
            int[] widths = IntStream.range(0, HEAD.size())
                    .map(column -> lines.stream()
                            .mapToInt(line -> line.get(column).length())
                            .max()
                            .orElse(0))
                    .toArray();
            StringBuilder text = new StringBuilder();
            for (int line = 0; line < lines.size(); line++) {
                text.append(line(lines.get(line), widths));
                if (line == 0) {
                    text.append(rule(widths));
                }
            }
            return text.toString();
        }

        private static String line(List<String> cells, int[] widths) {
            return IntStream.range(0, cells.size())
                    .mapToObj(column -> (column == 0 ? "%-" + widths[column] + "s" : "%" + widths[column] + "s")
                            .formatted(cells.get(column)))
                    .collect(Collectors.joining(" | ", "| ", " |\n"));
        }

        private static String rule(int[] widths) {
            return IntStream.range(0, widths.length)
                    .mapToObj(column -> column == 0 ? "-".repeat(widths[column]) : "-".repeat(widths[column] - 1) + ":")
                    .collect(Collectors.joining(" | ", "| ", " |\n"));
        }
    }

    /** A site of made-up units; the same options give the same bytes. */
    private static final class MadeUpSite {
        private static final int LAST_YEAR = 2023;
        private static final String SITE = """
                名称: 预算单位绩效自评公开
                主办单位: 各公开单位
                说明: 单位、地名和数字都是编造的，只用于测量。
                变动提示: 30
                """;

        private final Options options;

        MadeUpSite(Options options) {
            this.options = options;
        }

        void write(Path site, int units) throws IOException {
            put(site.resolve("content/site.yaml"), SITE);
            if (options.has("templates")) {
                Folders.copy(Path.of(options.text("templates")), site.resolve("templates"));
            }
            for (int number = 1; number <= units; number++) {
                Random random = new Random(options.number("seed") * 1_000_003L + number);
                Path folder = site.resolve("content/unit-%04d".formatted(number));
                MadeUpUnit unit = new MadeUpUnit(random, options.text("form"));
                put(folder.resolve("unit.yaml"), unit.unitFile());
                for (int year = LAST_YEAR - options.number("years") + 1; year <= LAST_YEAR; year++) {
                    put(folder.resolve(year + ".yaml"), unit.nextYear(year));
                }
            }
        }

        private static void put(Path file, String text) throws IOException {
            Files.createDirectories(file.getParent());
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** An amount in three stages, in hundredths of 万元. */
    private record Stages(long initial, long adjusted, long outturn) {
        static final Stages NIL = new Stages(0, 0, 0);

        Stages plus(Stages other) {
            return new Stages(initial + other.initial, adjusted + other.adjusted, outturn + other.outturn);
        }

        String yaml() {
            return "年初预算: " + amount(initial) + ", 全年预算: " + amount(adjusted) + ", 决算: " + amount(outturn);
        }

        static String amount(long hundredths) {
            return BigDecimal.valueOf(hundredths, 2).toPlainString();
        }
    }

    /** One unit, from year to year. */
    private static final class MadeUpUnit {
        private static final String PLACE_FIRST = "澄岚桐杉枫霁芷苓翎漪";
        private static final String PLACE_SECOND = "渚汀陂峪埠洑湄岫";
        private static final List<String> KINDS = List.of(
                "文化馆",
                "图书馆",
                "档案馆",
                "水文站",
                "统计局",
                "科学技术协会",
                "妇女联合会",
                "残疾人联合会",
                "住房保障中心",
                "农业技术推广中心",
                "公共就业服务中心",
                "市场服务中心",
                "社区教育学院",
                "博物馆",
                "园林管理所",
                "工商业联合会");
        private static final List<String> PROJECTS = List.of(
                "免费开放运行", "基层骨干培训", "流动服务进社区", "设备更新", "数字资源建设", "安全隐患整治", "志愿服务组织", "年度专项调查", "便民窗口改造", "信息系统运维",
                "政策宣传", "困难群体帮扶", "场馆维修", "技能竞赛", "专家咨询", "档案数字化", "乡村振兴驻点", "节能改造", "应急物资储备", "文化下乡", "青少年研学", "行业监测");
        private static final List<String> PROJECT_KINDS = List.of("业务工作经费", "运行维护经费", "市级专项资金");

        private final Random random;
        private final String form;
        private final String region;
        private final String name;
        private final List<String> projects;
        private Stages personnel;
        private Stages office;
        private int staff;
        private int cars;
        private boolean isFirst = true;

        MadeUpUnit(Random random, String form) {
            this.random = random;
            this.form = form;
            this.region = place() + "市" + place() + "区";
            this.name = region + pick(KINDS);
            List<String> all = new ArrayList<>(PROJECTS);
            Collections.shuffle(all, random);
            this.projects = all.subList(0, between(6, 10));
            this.staff = between(6, 60);
            this.cars = between(1, 4);
            this.personnel = stages(staff * between(1400, 1900));
            this.office = stages(staff * between(180, 320));
        }

        private String place() {
            return "" + PLACE_FIRST.charAt(random.nextInt(PLACE_FIRST.length()))
                    + PLACE_SECOND.charAt(random.nextInt(PLACE_SECOND.length()));
        }

        String unitFile() {
            return "名称: " + name + "\n简称: " + name.substring(3) + "\n地区: " + region + "\n主管部门: "
                    + region.substring(0, 3) + "财政局\n性质: " + pick(List.of("行政单位", "事业单位")) + "\n";
        }

        String nextYear(int year) {
            staff = Math.max(5, staff + between(-2, 2));
            personnel = stages(personnel.outturn() * between(94, 112) / 100);
            office = stages(office.outturn() * between(90, 108) / 100);
            MadeUpYear made = new MadeUpYear(year);
            String text = made.yaml();
            isFirst = false;
            return text;
        }

        private Stages stages(long about) {
            long initial = about * between(88, 104) / 100;
            long adjusted = initial + about * between(0, 12) / 100;
            return new Stages(initial, adjusted, adjusted - adjusted * between(0, 6) / 100);
        }

        private int between(int least, int most) {
            return least + random.nextInt(most - least + 1);
        }

        private <T> T pick(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }

        /** One year of the unit as a content file. Only what a clerk would type; the rest follows. */
        private final class MadeUpYear {
            private final int year;
            private final Map<String, Stages> projectFunds = new LinkedHashMap<>();
            private final Stages project;
            private final Stages whole;
            private final StringBuilder yaml = new StringBuilder();

            MadeUpYear(int year) {
                this.year = year;
                int dropped = random.nextInt(projects.size() * 2);
                for (int index = 0; index < projects.size(); index++) {
                    if (index != dropped) {
                        projectFunds.put(projects.get(index) + "经费", stages(between(300, 9000)));
                    }
                }
                this.project = projectFunds.values().stream().reduce(Stages.NIL, Stages::plus);
                this.whole = personnel.plus(office).plus(project);
            }

            String yaml() {
                head();
                accounts();
                evaluation();
                yaml.append("\n叙述:\n");
                new MadeUpProse(random, List.copyOf(projectFunds.keySet()))
                        .slots()
                        .forEach(this::slot);
                return yaml.toString();
            }

            private void line(String format, Object... arguments) {
                yaml.append(format.formatted(arguments)).append('\n');
            }

            private void slot(String slot, String text) {
                yaml.append("  ").append(slot).append(": |\n");
                text.lines()
                        .forEach(line -> yaml.append(line.isEmpty() ? "" : "    ")
                                .append(line)
                                .append('\n'));
            }

            private void head() {
                line("年度: %d", year);
                line("体例: [%s]", form);
                line("金额单位: 万元");
                line(
                        "公开信息: { 公开日期: %d-08-%02d, 索引号: %06d-%d-%04d }",
                        year + 1, between(10, 30), between(1, 999_999), year + 1, between(1, 9999));
                line("");
                int officials = staff * 2 / 3;
                line("人员:");
                line("  编制: { 行政编制: %d, 事业编制: %d, 合计: %d }", officials + 2, staff - officials + 1, staff + 3);
                line("  在职: { 行政人员: %d, 事业人员: %d, 合计: %d }", officials, staff - officials, staff);
                line("  离退休: { 退休: %d }", between(1, 30));
                line("机构: { 内设机构: %d }", between(2, 9));
            }

            private void accounts() {
                line("");
                line("收入:");
                line("  财政拨款收入:");
                line(
                        "    一般公共预算财政拨款收入: { 年初预算: %s, 决算: %s }",
                        Stages.amount(whole.initial()), Stages.amount(whole.outturn()));
                line("支出:");
                line("  合计: %s", Stages.amount(whole.outturn()));
                line("  执行率: %s", percent(whole.outturn(), whole.adjusted()));
                line("  基本支出:");
                line("    合计: %s", Stages.amount(personnel.outturn() + office.outturn()));
                line("    人员经费: { %s }", personnel.yaml());
                line("    公用经费:");
                line("      年初预算: %s", Stages.amount(office.initial()));
                line("      全年预算: %s", Stages.amount(office.adjusted()));
                line("      决算: %s", Stages.amount(office.outturn()));
                part("办公经费", 30);
                part("水费电费差旅费", 22);
                part("会议费培训费", 14);
                line("  项目支出:");
                projectFunds.forEach((project, funds) -> line(
                        "    - { 名称: %s, 类别: %s, %s, 用途: %s }",
                        project, pick(PROJECT_KINDS), funds.yaml(), MadeUpProse.purpose(random)));
                line(
                        "财政拨款支出: { 一般公共预算支出: %s, 政府性基金预算支出: 无, 国有资本经营预算支出: 无, 社会保险基金预算支出: 无 }",
                        Stages.amount(whole.outturn()));
                Stages car = stages(cars * between(180, 340));
                Stages guests = stages(between(40, 260));
                line("三公经费:");
                line("  因公出国境费: { 年初预算: 0, 决算: 0 }");
                line("  公务用车购置及运行维护费:");
                line("    公务用车运行维护费: { %s, 保有量: %d }", car.yaml(), cars);
                line(
                        "  公务接待费: { %s, 国内接待费: { 决算: %s, 国内接待批次: %d, 国内接待人次: %d } }",
                        guests.yaml(), Stages.amount(guests.outturn()), between(3, 30), between(30, 260));
                line(
                        "政府采购: { 年初预算: %s, 货物: %s, 服务: %s }",
                        Stages.amount(between(900, 4000)),
                        Stages.amount(between(300, 2500)),
                        Stages.amount(between(300, 2500)));
                line("资产: { 车辆: %d }", cars);
                if (isFirst) {
                    line("上年:");
                    line("  来源: %d年度部门决算", year - 1);
                    line(
                            "  支出: { 合计: %s, 基本支出: %s, 项目支出: %s }",
                            Stages.amount(whole.initial()),
                            Stages.amount(personnel.initial() + office.initial()),
                            Stages.amount(project.initial()));
                    line("  三公经费: %s", Stages.amount(car.initial() + guests.initial()));
                }
            }

            private void part(String key, int percent) {
                line(
                        "      %s: { 年初预算: %s, 决算: %s }",
                        key,
                        Stages.amount(office.initial() * percent / 100),
                        Stages.amount(office.outturn() * percent / 100));
            }

            private void evaluation() {
                List<Indicator> indicators = Indicator.some(random);
                int execution = whole.outturn() * 100 >= whole.adjusted() * 95 ? 10 : 9;
                BigDecimal score = indicators.stream()
                        .map(Indicator::score)
                        .reduce(BigDecimal.valueOf(execution), BigDecimal::add);
                line("");
                line("绩效自评:");
                line("  整体:");
                line("    资金:");
                line("      年初预算: %s", Stages.amount(whole.initial()));
                line("      全年预算: %s", Stages.amount(whole.adjusted()));
                line("      决算: %s", Stages.amount(whole.outturn()));
                line(
                        "      按收入性质: { 合计: %s, 一般公共预算: %s }",
                        Stages.amount(whole.outturn()), Stages.amount(whole.outturn()));
                line(
                        "      按支出性质: { 合计: %s, 基本支出: %s, 项目支出: %s }",
                        Stages.amount(whole.outturn()),
                        Stages.amount(personnel.outturn() + office.outturn()),
                        Stages.amount(project.outturn()));
                line("    预算执行: { 分值: 10, 得分: %d }", execution);
                line("    目标:");
                line("      预期: %s", MadeUpProse.goals(random, "计划"));
                line("      实际: %s", MadeUpProse.goals(random, "已"));
                line("    指标:");
                indicators.forEach(indicator -> line("      - { %s }", indicator.yaml()));
                line("    满分: 100");
                line("    总分: %s", score.toPlainString());
                line("    等级: %s", score.compareTo(BigDecimal.valueOf(90)) >= 0 ? "优" : "良");
            }

            private static String percent(long part, long whole) {
                return BigDecimal.valueOf(part * 100)
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                        .toPlainString();
            }
        }
    }

    /** One line of the table of indicators. */
    private record Indicator(
            String first,
            String second,
            String third,
            String target,
            String actual,
            int weight,
            BigDecimal score,
            String reason) {
        private static final List<String> THINGS =
                List.of("开展专题活动场次", "培训基层人员人次", "走访服务对象户数", "编印资料册数", "新增数字资源条数", "受理咨询件数", "维修设施处数", "发布信息篇数");
        private static final List<String> REASONS = List.of(
                "受汛期影响，部分活动推迟，下年一季度补齐", "年中调整任务，指标值偏高，今后编制目标时充分论证", "采购周期较长，改进采购计划，提前启动", "参与人数少于预期，拟增加宣传渠道，优化时间安排");

        /** Twelve to sixteen of them, whose weights add up to 90 by the groups of the form. */
        static List<Indicator> some(Random random) {
            List<String> things = new ArrayList<>(THINGS);
            Collections.shuffle(things, random);
            List<Indicator> all = new ArrayList<>();
            int counts = 3 + random.nextInt(3);
            for (int index = 0; index < counts; index++) {
                int target = 4 + random.nextInt(200);
                all.add(of(
                        random,
                        "产出指标",
                        "数量指标",
                        things.get(index),
                        "≥" + target,
                        String.valueOf(target + random.nextInt(30) - 4),
                        20 / counts + (index < 20 % counts ? 1 : 0)));
            }
            all.add(of(random, "产出指标", "质量指标", "任务验收合格率", "≥95%", 95 + random.nextInt(6) + "%", 10));
            all.add(of(random, "产出指标", "时效指标", "按期完成率", "100%", 96 + random.nextInt(5) + "%", 5));
            all.add(of(random, "产出指标", "时效指标", "资金拨付及时率", "100%", "100%", 5));
            List<String> effects = List.of("经济效益指标：带动群众增收", "社会效益指标：公共服务知晓度提升", "生态效益指标：节约能源和纸张", "可持续影响指标：长效管理制度健全");
            int effectCount = 2 + random.nextInt(3);
            for (int index = 0; index < effectCount; index++) {
                String[] words = effects.get(index).split("：");
                all.add(of(
                        random,
                        "效益指标",
                        words[0],
                        words[1],
                        "较上年有提升",
                        "比上年提升" + (1 + random.nextInt(12)) + "个百分点",
                        20 / effectCount + (index < 20 % effectCount ? 1 : 0)));
            }
            all.add(of(random, "满意度指标", "服务对象满意度指标", "服务对象满意度", "≥90%", 88 + random.nextInt(12) + "%", 6));
            all.add(of(random, "满意度指标", "服务对象满意度指标", "干部职工满意度", "≥90%", 90 + random.nextInt(10) + "%", 4));
            all.add(of(random, "成本指标", "经济成本指标", "支出总额控制在预算内", "≤100%", 94 + random.nextInt(7) + "%", 12));
            all.add(of(random, "成本指标", "社会成本指标", "不增加基层负担", "达标", "达标", 8));
            return all;
        }

        private static Indicator of(
                Random random, String first, String second, String third, String target, String actual, int weight) {
            int lost = random.nextInt(5) == 0 ? 1 + random.nextInt(2) : 0;
            BigDecimal score = BigDecimal.valueOf(weight * 10L - lost * 5L, 1).stripTrailingZeros();
            BigDecimal plain = score.setScale(Math.max(score.scale(), 0));
            String reason = lost == 0 ? "" : REASONS.get(random.nextInt(REASONS.size()));
            return new Indicator(first, second, third, target, actual, weight, plain, reason);
        }

        String yaml() {
            return "一级: " + first + ", 二级: " + second + ", 三级: " + third + ", 指标值: " + target + ", 完成值: " + actual
                    + ", 分值: " + weight + ", 得分: " + score.toPlainString()
                    + (reason.isEmpty() ? "" : ", 原因: " + reason);
        }
    }

    /** The texts of a year, put together from phrases. */
    private static final class MadeUpProse {
        private static final List<String> TASKS = List.of(
                "公共服务供给", "基层阵地建设", "专业队伍培养", "数据质量管理", "安全生产管理", "便民措施落实", "政策宣传解读", "重点群体帮扶", "设施日常维护", "行业交流协作");
        private static final List<String> WAYS =
                List.of("实行清单管理、逐项销号", "建立月调度、季通报制度", "采取集中办理与上门服务相结合的方式", "与乡镇（街道）共同组织", "引入第三方开展质量抽查", "结合主题党日统筹安排");
        private static final List<String> RESULTS =
                List.of("群众办事等候时间明显缩短", "服务覆盖面进一步扩大", "各项任务按时间节点完成", "资源利用率稳步提高", "投诉量比上年下降", "工作台账完整、过程可追溯");
        private static final List<String> PROBLEMS = List.of(
                "预算编制的前瞻性不够，年中调整事项偏多",
                "部分项目前期论证不充分，支出进度前慢后快",
                "个别绩效指标定性内容多、量化程度不足",
                "项目资料归集不及时，影响自评取数",
                "业务科室对绩效管理的理解深浅不一",
                "采购计划与项目进度衔接不紧");
        private static final List<String> MEASURES = List.of(
                "提前谋划下年度项目，入库前开展评估，做到无评估不立项",
                "按季分析支出进度，对连续两季偏低的项目调整安排",
                "修订指标库，定性指标配套可核查的佐证材料",
                "明确专人负责资料归档，做到一事一档",
                "每年组织不少于两次绩效管理培训",
                "将自评结果作为安排下年度预算的参考");

        private final Random random;
        private final List<String> projects;

        MadeUpProse(Random random, List<String> projects) {
            this.random = random;
            this.projects = projects;
        }

        static String purpose(Random random) {
            return "用于" + one(random, TASKS) + "，" + one(random, WAYS);
        }

        static String goals(Random random, String verb) {
            return Stream.of(one(random, TASKS), one(random, TASKS), one(random, TASKS))
                            .map(task -> verb + "完成" + task + "年度任务")
                            .collect(Collectors.joining("；"))
                    + "。";
        }

        private static String one(Random random, List<String> choices) {
            return choices.get(random.nextInt(choices.size()));
        }

        Map<String, String> slots() {
            Map<String, String> slots = new LinkedHashMap<>();
            slots.put("主要职能", duties());
            slots.put("整体绩效情况", whole());
            slots.put("项目绩效情况", ofProjects());
            slots.put("存在的问题", problems());
            slots.put("下一步改进措施", measures());
            slots.put("结果应用和公开", "自评报告与部门决算一并在政府门户网站公开，接受社会监督。总分{{绩效自评.整体.总分}}，作为安排下年度预算和改进管理的依据。\n");
            return slots;
        }

        private String duties() {
            StringBuilder text = new StringBuilder("本单位为财政全额保障的预算单位，主要承担以下工作：\n\n");
            for (String task : sample(TASKS, 4)) {
                text.append("1. 承担")
                        .append(task)
                        .append("，")
                        .append(one(random, WAYS))
                        .append("。\n");
            }
            return text.append("\n年末编制{{人员.编制}}，在职{{人员.在职}}，在职人员控制率{{人员.控制率}}。\n")
                    .toString();
        }

        private String whole() {
            return "全年支出{{支出}}，{{支出 | 同比}}；其中基本支出{{支出.基本支出}}，占{{支出.基本支出.占比}}，项目支出{{支出.项目支出}}，占{{支出.项目支出.占比}}。"
                    + "以全年预算{{支出.全年预算}}为基数，预算执行率为{{支出.执行率}}。\n\n"
                    + "# 运行保障\n人员经费{{支出.基本支出.人员经费}}，{{支出.基本支出.人员经费 | 同比}}；公用经费{{支出.基本支出.公用经费}}，年初预算{{支出.基本支出.公用经费.年初预算}}。"
                    + "“三公”经费{{三公经费}}，{{三公经费 | 同比}}，" + one(random, RESULTS) + "。\n\n"
                    + "# 履职效果\n" + task() + task() + "\n\n" + "具体有以下几项：\n\n"
                    + items(sample(TASKS, 3).stream()
                            .map(task -> task + "，" + one(random, RESULTS))
                            .toList()) + "\n" + task() + "\n";
        }

        private String ofProjects() {
            StringBuilder text =
                    new StringBuilder("全年安排项目" + projects.size() + "个，项目支出{{支出.项目支出}}，{{支出.项目支出 | 同比}}。\n\n");
            for (String project : sample(projects, 3)) {
                text.append("## ")
                        .append(project)
                        .append("\n实际支出{{支出.项目支出[")
                        .append(project)
                        .append("]}}，执行率{{支出.项目支出[")
                        .append(project)
                        .append("].执行率}}，")
                        .append(one(random, WAYS))
                        .append("，")
                        .append(one(random, RESULTS))
                        .append("。\n\n");
            }
            return text.append("总体看，")
                    .append(one(random, RESULTS))
                    .append("，")
                    .append(one(random, RESULTS))
                    .append("。\n")
                    .toString();
        }

        private String problems() {
            return "对照年初目标，仍有以下不足：\n\n" + items(sample(PROBLEMS, 3)) + "\n其中政府采购支出{{政府采购}}，年初预算{{政府采购.年初预算}}，差异的原因是"
                    + one(random, PROBLEMS) + "。\n";
        }

        private String measures() {
            return "针对上述问题，下一步：\n\n" + items(sample(MEASURES, 3)) + "\n力争下年度预算执行率高于本年的{{绩效自评.整体.资金.执行率}}。\n";
        }

        private String task() {
            return "围绕" + one(random, TASKS) + "，" + one(random, WAYS) + "，全年组织" + (3 + random.nextInt(60)) + "次，服务"
                    + (200 + random.nextInt(9000)) + "人次，" + one(random, RESULTS) + "。";
        }

        private static String items(List<String> choices) {
            return choices.stream().map(choice -> "- " + choice + "。\n").collect(Collectors.joining());
        }

        private List<String> sample(List<String> choices, int count) {
            List<String> shuffled = new ArrayList<>(choices);
            Collections.shuffle(shuffled, random);
            return shuffled.subList(0, Math.min(count, shuffled.size()));
        }
    }
}
