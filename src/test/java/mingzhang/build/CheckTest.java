package mingzhang.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import mingzhang.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check says what a build would say, and writes nothing. */
final class CheckTest {
    @TempDir
    Path root;

    private TestSite site;

    @BeforeEach
    void setUp() throws IOException {
        site = TestSite.in(root).year(2023, """
                支出: { 基本支出: { 人员经费: 80, 公用经费: 20 }, 项目支出: 100 }
                叙述: { 概况: "支出{{支出}}。" }
                """);
    }

    @Test
    void aPageOfTheSitesOwnIsTriedOut() throws IOException {
        site.file("templates/pages/year.ftlh", "${nothing}");
        assertThat(site.lines())
                .anySatisfy(line -> assertThat(line).contains("templates/pages/year.ftlh:1:3", "nothing"));
    }

    @Test
    void aPartOfPagesOfTheSitesOwnIsTriedOut() throws IOException {
        site.file("templates/parts/components.ftlh", "${nothing}");
        assertThat(site.lines())
                .anySatisfy(line -> assertThat(line).contains("templates/parts/components.ftlh:1:3", "nothing"));
    }

    @Test
    void countsTheSameFiguresAsABuild() throws IOException {
        FactCount checked = SiteBuild.check(site.options()).facts();
        assertThat(checked.derived()).isPositive();
        assertThat(site.build().facts()).isEqualTo(checked);
    }
}
