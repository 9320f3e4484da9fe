package mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingzhang.Golden;
import mingzhang.build.Authoring;
import mingzhang.build.BuildOptions;
import mingzhang.build.SiteBuild;
import mingzhang.finding.Finding;
import mingzhang.finding.FindingText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the guide tells a person to type works: every command, and every example of a file. */
class GuideTest {
    private static final Path GUIDE = Golden.folder("../../../templates/help/guide");
    private static final Pattern COMMAND = Pattern.compile("(?m)(?:^|`)mingzhang ([^`\\n]+)");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```(?:yaml|ftl) (\\S+)\\n(.*?)^```$");
    private static final Pattern YAML = Pattern.compile("(?m)^```yaml(.*)$");
    private static final Pattern PICTURE = Pattern.compile("!\\[([^]]*)]\\(([^)]+)\\)");
    private static final int HEAVIEST_PICTURES = 400_000;
    /** These are run as they are; the others take long or need what another made. */
    private static final Set<String> QUICK = Set.of("new", "facts", "diff", "forms", "schema", "check");

    @TempDir
    private Path folder;

    private int sites;

    /** An example of a file in a text of the guide. */
    private record Example(String page, String file, String text) {}

    private static Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(GUIDE)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".md")).toList()) {
                texts.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return texts;
    }

    private Path newSite() throws IOException {
        Path root = folder.resolve("site-" + sites++);
        new Authoring(root).newSite();
        return root;
    }

    private static String run(int code, String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        int actual = Mingzhang.run(List.of(arguments), new Console(out, out, FindingText.in(Locale.CHINESE)));
        assertThat(actual).as("%s: %s", List.of(arguments), said).isEqualTo(code);
        return said.toString();
    }

    @TestFactory
    Stream<DynamicTest> commandIsOneOfTheProgram() throws IOException {
        return texts().entrySet().stream()
                .flatMap(text -> COMMAND.matcher(text.getValue())
                        .results()
                        .map((MatchResult found) -> found.group(1).strip())
                        .distinct()
                        .map(command -> DynamicTest.dynamicTest(
                                text.getKey() + " mingzhang " + command, () -> checkCommand(command))));
    }

    private void checkCommand(String command) throws IOException {
        List<String> words = new ArrayList<>(List.of(command.split("\\s+")));
        String verb = words.get(0);
        if (verb.startsWith("-") || verb.equals("help")) {
            run(0, words.toArray(String[]::new));
            return;
        }
        String help = run(0, "help", verb);
        words.stream()
                .filter(word -> word.startsWith("--"))
                .forEach(option -> assertThat(help).contains(option));
        boolean isOfReports = words.stream().anyMatch(word -> word.matches(".*\\.(?:docx|html|pdf)"));
        if (QUICK.contains(verb) && !command.contains("规则名") && !isOfReports) {
            Path root = newSite();
            words.add(verb.equals("forms") ? 1 : words.size(), "--root=" + root);
            run(0, words.toArray(String[]::new));
        }
    }

    @TestFactory
    Stream<DynamicTest> exampleOfAFileIsFine() throws IOException {
        List<Example> examples = new ArrayList<>();
        texts().forEach((page, text) -> EXAMPLE.matcher(text)
                .results()
                .forEach(found -> examples.add(new Example(page, found.group(1), found.group(2)))));
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.page() + " " + example.file() + " " + examples.indexOf(example),
                        () -> checkExample(example, examples)));
    }

    /** The templates that a text of the guide makes belong to all of its examples. */
    private void checkExample(Example example, List<Example> all) throws IOException {
        Path root = newSite();
        Files.createDirectories(root.resolve("content/archives"));
        Files.writeString(root.resolve("content/archives/unit.yaml"), "名称: 青溪县档案馆\n");
        Files.writeString(root.resolve("content/archives/2024.yaml"), completed("2024", ""));
        for (Example other : all) {
            if (other.page().equals(example.page()) && other.file().startsWith("templates/")) {
                write(root, other);
            }
        }
        write(root, example);
        assertThat(SiteBuild.check(BuildOptions.of(root).withoutPrints()).findings())
                .filteredOn(Finding::isError)
                .extracting(FindingText.in(Locale.CHINESE)::line)
                .isEmpty();
    }

    private static void write(Path root, Example example) throws IOException {
        Path file = root.resolve(example.file());
        Files.createDirectories(file.getParent());
        String name = String.valueOf(file.getFileName());
        boolean isYear = name.matches("\\d{4}\\.yaml");
        Files.writeString(file, isYear ? completed(name.substring(0, 4), example.text()) : example.text());
    }

    /** A part of a year's file with what every such file has. */
    private static String completed(String year, String text) {
        Map<String, String> usual =
                Map.of("年度", year, "体例", "[general-evaluation]", "金额单位", "万元", "叙述", "{ 主要职能: 收集、保存文献。 }");
        StringBuilder whole = new StringBuilder();
        usual.forEach((key, value) -> {
            if (!Pattern.compile("(?m)^" + key + ":").matcher(text).find()) {
                whole.append(key).append(": ").append(value).append('\n');
            }
        });
        return whole + text;
    }

    @Test
    void everyYamlExampleSaysWhichFileItBelongsTo() throws IOException {
        texts().forEach((page, text) -> assertThat(
                        YAML.matcher(text).results().map(found -> found.group(1).strip()))
                .as(page)
                .allMatch(file -> file.matches("(content|templates)/.+\\.yaml")));
    }

    @Test
    void everyPictureIsThereIsToldAndIsLight() throws IOException {
        long bytes = 0;
        for (Map.Entry<String, String> text : texts().entrySet()) {
            for (MatchResult picture :
                    PICTURE.matcher(text.getValue()).results().toList()) {
                assertThat(picture.group(1)).as(picture.group(2)).isNotBlank();
                bytes += Files.size(GUIDE.resolve(picture.group(2)));
            }
        }
        assertThat(bytes).isBetween(1L, (long) HEAVIEST_PICTURES);
    }
}
