package mingzhang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import mingzhang.TestSite;
import mingzhang.finding.Finding;
import mingzhang.finding.FindingText;

/** A year's file in which all relations hold, and what is reported when one figure of it is changed. */
final class RelationSet {
    private static final String HEAD = "年度: 2023\n体例: [report]\n";

    private final TestSite site;
    private final String figures;

    private RelationSet(TestSite site, String figures) {
        this.site = site;
        this.figures = figures;
    }

    /** A set of src/test/resources/relations. */
    static RelationSet of(TestSite site, String name) throws IOException {
        return new RelationSet(site, Files.readString(Path.of("src/test/resources/relations", name + ".yaml")));
    }

    String figures() {
        return figures;
    }

    List<Finding> findings() throws IOException {
        return site.year(2023, figures).findings();
    }

    /**
     * Changes one figure.
     *
     * @param relation what is broken by it
     * @param before what stands before the figure, once in the file; / is the end of a line
     * @param expected severity and rule
     * @param line a part of the line where it is reported
     * @param message the numbers that it names
     */
    void assertReported(
            String relation, String before, String figure, String changed, String expected, String line, String message)
            throws IOException {
        String place = lines(before + figure);
        assertThat(("\n" + figures).split(Pattern.quote(place), -1))
                .as(relation)
                .hasSize(2);
        String broken = ("\n" + figures).replace(place, lines(before + changed)).substring(1);
        List<String> lines = (HEAD + broken).lines().toList();
        assertThat(site.year(2023, broken).findings()).as(relation).anySatisfy(finding -> {
            assertThat(finding.severity() + " " + finding.rule()).isEqualTo(expected);
            assertThat(lines.get(finding.position().line() - 1)).contains(line);
            assertThat(FindingText.in(Locale.CHINESE).line(finding)).contains(message);
        });
    }

    private static String lines(String typed) {
        return typed.replace("/", "\n");
    }
}
