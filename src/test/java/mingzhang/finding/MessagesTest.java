package mingzhang.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingzhang.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The wording of the findings in both languages. */
class MessagesTest {
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9.-]*)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");
    /** The rules of the taxonomy, and what the code puts together from parts. */
    private static final List<String> COMPOSED = List.of(
            "severity.ERROR",
            "severity.WARNING",
            "severity.HINT",
            "severity.ACKNOWLEDGED",
            "weight-total",
            "score-total",
            "placeholder.nearest",
            "placeholder.table-nearest",
            "placeholder.chart-nearest",
            "placeholder.clause-nearest",
            "placeholder.row-nearest");

    private static Properties bundle(String name) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(MessagesTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }

    private static TreeSet<String> literals() throws IOException {
        try (Stream<Path> files = Files.walk(Golden.folder("../../main/java"))) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> LITERAL.matcher(text(file)).results().map(result -> result.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static TreeSet<String> arguments(String message) {
        return ARGUMENT.matcher(message)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(new TreeSet<>(bundle("messages_en.properties").keySet()))
                .isEqualTo(new TreeSet<>(bundle("messages.properties").keySet()));
    }

    @Test
    void bothLanguagesInsertTheSameArguments() {
        Properties english = bundle("messages_en.properties");
        bundle("messages.properties")
                .forEach((key, message) -> assertThat(arguments(english.getProperty(key.toString())))
                        .as(key.toString())
                        .isEqualTo(arguments(message.toString())));
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        TreeSet<Object> unused = new TreeSet<>(bundle("messages.properties").keySet());
        unused.removeAll(literals());
        unused.removeAll(COMPOSED);
        unused.removeIf(key -> key.toString().endsWith(".advice")
                && !unused.contains(key.toString().replace(".advice", "")));
        assertThat(unused).isEmpty();
    }

    @Test
    void everyKeyOfAFindingHasAMessage() throws IOException {
        Pattern finding = Pattern.compile("Finding\\s*\\.\\s*(?:error|warning|hint)\\(\\s*\"([^\"]+)\"");
        try (Stream<Path> files = Files.walk(Golden.folder("../../main/java"))) {
            TreeSet<String> keys = files.filter(Files::isRegularFile)
                    .flatMap(file -> finding.matcher(text(file)).results().map(result -> result.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(bundle("messages.properties").keySet()).containsAll(keys);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_en.properties"})
    void everyMessageInsertsAllItsArguments(String name) {
        Object[] given = {"〈0〉", "〈1〉", "〈2〉", "〈3〉", "〈4〉", "〈5〉", "〈6〉"};
        bundle(name).forEach((key, message) -> {
            String written = new MessageFormat(message.toString(), Locale.ROOT).format(given);
            arguments(message.toString())
                    .forEach(argument -> assertThat(written)
                            .as(key.toString())
                            .contains("〈" + argument.charAt(1) + "〉")
                            .doesNotContain(argument));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_en.properties"})
    void noMessageShowsTheQuotesOfItsPattern(String name) {
        bundle(name)
                .forEach((key, message) -> assertThat(
                                new MessageFormat(message.toString(), Locale.ROOT).format(new Object[7]))
                        .as(key.toString())
                        .doesNotContain("'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_en.properties"})
    void everyMessageEndsAsASentence(String name) {
        bundle(name).forEach((key, message) -> {
            if (!key.toString()
                    .matches(
                            "severity.*|failure.*|serve.*|summary.first-error|summary.separator|report.*|guide.*|diff\\.(?!nothing).*|facts\\.(stated|derived|contributed|checked)")) {
                assertThat(message.toString()).as(key.toString()).matches("(?s).*[。？.?]");
            }
        });
    }

    @Test
    void findingIsWordedInChinese() {
        Finding finding = Finding.error("key-missing", new Position("content/a/2023.yaml", 3, 5), "名称");
        assertThat(FindingText.in(Locale.CHINA).line(finding))
                .isEqualTo("content/a/2023.yaml:3:5: 错误 key-missing 缺少“名称”。请补上。");
    }

    @Test
    void findingIsWordedInEnglish() {
        Finding finding = Finding.error("key-missing", new Position("content/a/2023.yaml", 3, 5), "名称");
        assertThat(FindingText.in(Locale.UK).line(finding))
                .isEqualTo("content/a/2023.yaml:3:5: error key-missing “名称” is missing. Add it.");
    }

    @Test
    void adviceIsLeftOutWhereTheFileSaysWhy() {
        Finding finding = Finding.error("subtotal", Position.of("a.yaml"), "产出", "得分", "9分", "10");
        assertThat(FindingText.in(Locale.CHINA).message(finding)).contains("请改正");
        assertThat(FindingText.in(Locale.CHINA).message(finding.acknowledged())).doesNotContain("请");
    }

    @Test
    void otherLanguagesAreServedInChinese() {
        Finding finding = Finding.error("key-missing", new Position("content/a/2023.yaml", 3, 5), "名称");
        assertThat(FindingText.in(Locale.FRANCE).line(finding)).contains("缺少");
    }

    @Test
    void bracesAndQuotesInAnArgumentStayAsTyped() {
        Finding finding = Finding.error("key-unknown.nearest", Position.of("a.yaml"), "it's {0}", "'{1}'");
        assertThat(FindingText.in(Locale.CHINA).message(finding)).isEqualTo("不认识的键“it's {0}”，是否应为“'{1}'”？");
    }

    @Test
    void numbersInMessagesAreNotGrouped() {
        Finding finding = Finding.error("year-mismatch", Position.of("a.yaml"), 2022, 2023);
        assertThat(FindingText.in(Locale.US).message(finding)).contains("2022").contains("2023");
    }

    @Test
    void findingsAreSortedByPlaceAndGivenOnce() {
        Findings findings = new Findings();
        findings.add(Finding.hint("b", new Position("x", 10, 1)));
        findings.add(Finding.hint("b", new Position("x", 9, 2)));
        findings.add(Finding.hint("a", new Position("x", 9, 2)));
        findings.add(Finding.hint("b", new Position("x", 9, 2)));
        assertThat(findings.sorted()).extracting(Finding::rule).containsExactly("a", "b", "b");
    }

    @Test
    void positionWithoutAColumnIsALine() {
        assertThat(new Position("a.yaml", 3, 0)).hasToString("a.yaml:3");
    }
}
