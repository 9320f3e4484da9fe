package mingzhang.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import mingzhang.print.TaggedText.Block;
import mingzhang.print.TaggedText.Line;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a typesetter looks at, on all pages of all golden documents. */
class TypesettingTest {
    private static final String NOT_FIRST = "[，。、；：？！）》”’％%〕」』].*";
    private static final String NOT_LAST = ".*[（《“‘￥〔「『]";
    private static final String UNITS = "[0-9.,%％‰万亿元年月日人个项次件台辆户家岁].*";

    private static final SortedMap<String, List<Block>> DOCUMENTS = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        for (Map.Entry<String, byte[]> print : GoldenPrints.all().entrySet()) {
            DOCUMENTS.put(print.getKey(), TaggedText.of(print.getValue()));
        }
    }

    @Test
    void noLineBeginsWithAClosingSign() {
        assertThat(linesThatMatch(NOT_FIRST)).isEmpty();
    }

    @Test
    void noLineEndsWithAnOpeningSign() {
        assertThat(linesThatMatch(NOT_LAST)).isEmpty();
    }

    @Test
    void numbersUnitsAndDatesAreWhole() {
        List<String> split = new ArrayList<>();
        betweenLines((before, after) -> {
            if (before.text().strip().matches(".*[0-9]") && after.text().strip().matches(UNITS)
                    || before.text().matches(".*\\d[年月]") && after.text().matches("\\d.*")) {
                split.add(before.text() + " | " + after.text());
            }
        });
        assertThat(split).isEmpty();
    }

    @Test
    void dashesAndEllipsesAreWhole() {
        List<String> split = new ArrayList<>();
        betweenLines((before, after) -> {
            if (before.text().endsWith("—") && after.text().startsWith("—")
                    || before.text().endsWith("…") && after.text().startsWith("…")) {
                split.add(before.text() + " | " + after.text());
            }
        });
        assertThat(split).isEmpty();
    }

    @Test
    void noHeadingIsTheLastOnItsPage() {
        List<String> alone = new ArrayList<>();
        DOCUMENTS.forEach((name, blocks) -> lastOfPages(blocks).forEach((page, block) -> {
            if (block.type().matches("H[2-6]|Caption")) {
                alone.add(name + " page " + page + ": " + block.text());
            }
        }));
        assertThat(alone).isEmpty();
    }

    @Test
    void whatStandsAboveTheNotesIsNotTheLastOnItsPage() {
        List<String> alone = new ArrayList<>();
        DOCUMENTS.forEach((name, blocks) -> lastOfPages(blocks).forEach((page, block) -> {
            if (block.text().strip().matches("数据说明|单位：.{1,4}")) {
                alone.add(name + " page " + page + ": " + block.text());
            }
        }));
        assertThat(alone).isEmpty();
    }

    @Test
    void firstLinesOfParagraphsAreIndentedByTwoCharacters() {
        List<String> others = new ArrayList<>();
        DOCUMENTS.forEach((name, blocks) -> blocks.stream()
                .filter(block -> block.type().equals("P") && block.lines().size() > 2)
                .filter(block -> block.lines().get(0).size() >= 15)
                .filter(block -> block.lines().get(1).left() < 28 * PageGeometry.MILLIMETRE + 1)
                .forEach(block -> {
                    Line first = block.lines().get(0);
                    double indent = first.left() - 28 * PageGeometry.MILLIMETRE;
                    double off = Math.min(Math.abs(indent - 2 * 15.75), Math.abs(indent - 2 * 15));
                    if (off > PageGeometry.HALF_MILLIMETRE) {
                        others.add(name + " page " + first.page() + ": " + first.text());
                    }
                }));
        assertThat(others).isEmpty();
    }

    @Test
    void noSingleLineOfAParagraphStandsAlone() {
        List<String> alone = new ArrayList<>();
        DOCUMENTS.forEach((name, blocks) -> blocks.stream()
                .filter(block -> block.type().equals("P") || block.type().equals("LI"))
                .forEach(block -> {
                    Map<Integer, Integer> lines = new TreeMap<>();
                    block.lines().forEach(line -> lines.merge(line.page(), 1, Integer::sum));
                    if (lines.size() > 1 && lines.containsValue(1)) {
                        alone.add(name + ": " + lines + " " + block.text());
                    }
                }));
        assertThat(alone).isEmpty();
    }

    @Test
    void noTextLeavesTheTextArea() {
        List<String> outside = new ArrayList<>();
        DOCUMENTS.forEach((name, blocks) ->
                blocks.forEach(block -> block.lines().forEach(line -> {
                    if (line.left() < PageGeometry.LEFT - PageGeometry.HALF_MILLIMETRE
                            || line.right() > PageGeometry.rightEdge(line) + PageGeometry.HALF_MILLIMETRE) {
                        outside.add(name + " page " + line.page() + ": " + line.text());
                    }
                })));
        assertThat(outside).isEmpty();
    }

    /** 6.5 points in tables that are still too wide when they lie on their side. */
    @Test
    void noTypeIsSmallerThanTheFloor() {
        List<String> smaller = new ArrayList<>();
        DOCUMENTS.forEach((name, blocks) -> blocks.forEach(block -> block.lines().stream()
                .filter(line -> line.size() < 6.49)
                .forEach(line -> smaller.add(name + " page " + line.page() + ": " + line.text()))));
        assertThat(smaller).isEmpty();
    }

    @Test
    void noCellRunsIntoTheNext() {
        List<String> overlapping = new ArrayList<>();
        DOCUMENTS.forEach((name, blocks) -> {
            for (int index = 1; index < blocks.size(); index++) {
                Block left = blocks.get(index - 1);
                Block right = blocks.get(index);
                if (isCell(left) && isCell(right) && left.parent() == right.parent() && rightOf(left) > leftOf(right)) {
                    overlapping.add(name + ": " + left.text() + " | " + right.text());
                }
            }
        });
        assertThat(overlapping).isEmpty();
    }

    private static boolean isCell(Block block) {
        return block.type().equals("TD") || block.type().equals("TH");
    }

    private static double rightOf(Block block) {
        return block.lines().stream().mapToDouble(Line::right).max().orElse(0);
    }

    private static double leftOf(Block block) {
        return block.lines().stream().mapToDouble(Line::left).min().orElse(0);
    }

    private static List<String> linesThatMatch(String pattern) {
        List<String> found = new ArrayList<>();
        DOCUMENTS.forEach((name, blocks) -> blocks.forEach(block -> block.lines().stream()
                .filter(line ->
                        line.text().strip().length() > 1 && line.text().strip().matches(pattern))
                .filter(line -> !block.text().strip().matches(pattern))
                .forEach(line -> found.add(name + " page " + line.page() + ": " + line.text()))));
        return found;
    }

    private static void betweenLines(BiConsumer<Line, Line> check) {
        DOCUMENTS
                .values()
                .forEach(blocks -> blocks.forEach(block -> {
                    for (int index = 1; index < block.lines().size(); index++) {
                        Line before = block.lines().get(index - 1);
                        Line after = block.lines().get(index);
                        boolean isRepeatedHead = block.type().equals("TH") && before.page() != after.page();
                        if (!isRepeatedHead) {
                            check.accept(before, after);
                        }
                    }
                }));
    }

    private static Map<Integer, Block> lastOfPages(List<Block> blocks) {
        Map<Integer, Block> last = new LinkedHashMap<>();
        blocks.forEach(block -> block.lines().forEach(line -> last.put(line.page(), block)));
        return last;
    }
}
