package mingzhang.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingzhang.Golden;
import mingzhang.TestSite;
import mingzhang.check.Checks;
import mingzhang.facts.Taxonomy;
import mingzhang.facts.TaxonomyReader;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;
import mingzhang.finding.RuleGuide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every rule has a guide, and every example of a guide is true. */
class RuleGuidesTest {
    /** Keys of texts that are no findings. */
    private static final Pattern NO_RULE = Pattern.compile(
            "(severity|summary|failure|report|guide|explain|facts|diff|forms|author.*|import.*|page|progress|usage|extract|serve)(\\..*)?");

    /**
     * Rules without an example: of the file itself, of files that are missing, of what was published before, of the command, of failures, of
     * characters that no font has, of every relation by its own name, and of numbers and addresses of people, which
     * are not to be written down.
     */
    private static final Set<String> NOT_TYPED = Set.of(
            "file-too-large",
            "file-unreadable",
            "encoding",
            "site-missing",
            "content-missing",
            "units-missing",
            "former-year",
            "filter-unmatched",
            "download",
            "print",
            "relation",
            "glyph-missing",
            "private-mobile",
            "private-telephone",
            "private-identity",
            "private-bank-card",
            "private-email",
            "private-address");

    @TempDir
    Path root;

    private static java.util.SortedMap<String, RuleGuide> guides() throws IOException {
        return RuleGuides.of(Golden.folder("sites/one-unit"));
    }

    private static Set<String> rules() throws IOException {
        Properties messages = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Finding.class.getResourceAsStream("messages.properties")),
                StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        Taxonomy none = TaxonomyReader.read(List.of(), Map.of(), new Findings());
        Set<String> rules = messages.keySet().stream()
                .map(Object::toString)
                .filter(key -> !NO_RULE.matcher(key).matches())
                .map(key -> key.replaceAll("\\..*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        rules.addAll(Checks.names(none));
        return rules;
    }

    private static Set<String> reportedByGoldenCases() throws IOException {
        Pattern line = Pattern.compile("^\\S+.*?: (?:错误|警告|提示|已说明) ([a-z-]+) .*", Pattern.MULTILINE);
        Set<String> rules = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Golden.folder("sites-invalid"))) {
            for (Path file : files.filter(path -> path.endsWith("findings.txt")).toList()) {
                line.matcher(Files.readString(file)).results().forEach(match -> rules.add(match.group(1)));
            }
        }
        return rules;
    }

    /** The words with hyphens in the tests; some rules cannot be shown by a typed example. */
    private static Set<String> namedInTests() throws IOException {
        Pattern word = Pattern.compile("(?<![a-z-])[a-z]+(?:-[a-z]+)*(?![a-z-])");
        Set<String> words = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Golden.folder("../java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith("Test.java"))
                    .filter(path -> !path.endsWith("RuleGuidesTest.java"))
                    .toList()) {
                word.matcher(Files.readString(file)).results().forEach(match -> words.add(match.group()));
            }
        }
        return words;
    }

    @Test
    void everyRuleHasAGuide() throws IOException {
        assertThat(guides().keySet()).containsAll(rules());
    }

    @Test
    void namesAreLowerCaseWithHyphens() throws IOException {
        assertThat(guides().keySet()).allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void everyGuideIsComplete() throws IOException {
        assertThat(guides().values()).allSatisfy(guide -> {
            assertThat(guide.severities()).as(guide.rule()).isNotEmpty();
            Stream.of(guide.chinese(), guide.english()).forEach(words -> {
                assertThat(words.what()).as(guide.rule()).isNotBlank();
                assertThat(words.why()).as(guide.rule()).isNotBlank();
                assertThat(words.source()).as(guide.rule()).isNotBlank();
            });
            assertThat(guide.bad().isEmpty()).isEqualTo(guide.good().isEmpty());
            assertThat(guide.bad().isEmpty()).as(guide.rule()).isEqualTo(NOT_TYPED.contains(guide.rule()));
        });
    }

    @Test
    void everyRuleIsReportedByAnExampleAGoldenCaseOrATest() throws IOException {
        Set<String> shown = reportedByGoldenCases();
        shown.addAll(namedInTests());
        Set<String> rules = rules();
        assertThat(shown)
                .containsAll(guides().values().stream()
                        .filter(guide -> guide.bad().isEmpty())
                        .map(RuleGuide::rule)
                        .filter(rule -> rules.contains(rule))
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> badExampleIsReported() throws IOException {
        return examples()
                .map(guide -> DynamicTest.dynamicTest(
                        guide.rule(),
                        () -> assertThat(check(guide, guide.bad(), "bad"))
                                .filteredOn(finding -> finding.rule().equals(guide.rule()))
                                .isNotEmpty()
                                .allSatisfy(finding ->
                                        assertThat(guide.severities()).contains(finding.severity()))));
    }

    @TestFactory
    Stream<DynamicTest> goodExampleIsFine() throws IOException {
        return examples()
                .map(guide -> DynamicTest.dynamicTest(
                        guide.rule(),
                        () -> assertThat(check(guide, guide.good(), "good"))
                                .extracting(Finding::rule)
                                .doesNotContain(guide.rule())));
    }

    private static Stream<RuleGuide> examples() throws IOException {
        return guides().values().stream().filter(guide -> guide.file().isPresent());
    }

    private List<Finding> check(RuleGuide guide, String example, String name) throws IOException {
        Path folder = root.resolve(guide.rule() + "-" + name);
        TestSite site = TestSite.in(folder)
                .unit(TestSite.UNIT)
                .file("content/archives/2023.yaml", "年度: 2023\n体例: [report]\n叙述: { 概况: 无 }\n")
                .file("content/bureau/unit.yaml", "名称: 某某市规划和自然资源局\n")
                .file("content/bureau/2023.yaml", "年度: 2023\n体例: [report]\n叙述: { 概况: 无 }\n");
        for (Map.Entry<String, String> file : files(guide, example).entrySet()) {
            site.file(file.getKey(), file.getValue());
        }
        return site.allFindings();
    }

    /** The files of an example; where there are several, each begins with its path in a remark. */
    private static Map<String, String> files(RuleGuide guide, String example) {
        Map<String, String> files = new TreeMap<>();
        if (!guide.file().orElseThrow().endsWith("/")) {
            files.put(guide.file().get(), completed(guide, example));
            return files;
        }
        for (String file : example.split("(?m)^# ")) {
            String[] parts = file.split("\n", 2);
            if (!parts[0].isBlank()) {
                files.put(parts[0].strip(), parts.length > 1 ? parts[1] : "");
            }
        }
        return files;
    }

    /** A year's file begins with its year and its form, where the example does not say otherwise. */
    private static String completed(RuleGuide guide, String example) {
        boolean isYear = guide.file().orElseThrow().endsWith("2023.yaml");
        String year = isYear && !example.contains("年度:") ? "年度: 2023\n" : "";
        String form = isYear && !example.contains("体例:") ? "体例: [report]\n" : "";
        return year + form + example;
    }
}
