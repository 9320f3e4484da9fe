package mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import mingzhang.finding.FindingText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands say of themselves, and of what was typed wrongly, in both languages. */
class HelpTextTest {
    private static final String CHINESE = "(?s).*\\p{IsHan}.*";

    private final StringWriter out = new StringWriter();

    private int run(String... arguments) {
        PrintWriter writer = new PrintWriter(out, true);
        return Mingzhang.run(List.of(arguments), new Console(writer, writer, FindingText.in(Locale.CHINESE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "build", "check", "serve", "extract", "init", "new", "import", "forms", "schema", "facts", "diff",
                "help"
            })
    void helpOfACommandIsAllEnglishOrHasAllItsLinesInChinese(String command) {
        run(command, "--help", "--lang", "en");
        assertThat(out.toString().replace("支出.基本支出", "")).doesNotMatch(CHINESE).contains("Usage:");
        out.getBuffer().setLength(0);
        run(command, "--help");
        assertThat(out.toString()).contains("用法：").doesNotContain("Show", "Usage");
    }

    @Test
    void helpOfTheProgramNamesEveryCommandInEnglish() {
        run("--help", "--lang=en");
        assertThat(out.toString()).doesNotMatch(CHINESE).contains("build", "serve", "Shows how a command is used.");
    }

    @Test
    void languageMayStandBeforeTheCommand() {
        assertThat(run("--lang", "en", "forms", "--help")).isZero();
        assertThat(out.toString()).contains("Lists the forms");
    }

    @Test
    void unknownCommandIsSaidWithTheNearest() {
        assertThat(run("biuld")).isEqualTo(2);
        assertThat(out.toString()).contains("不认识“biuld”，是否应为“build”？").doesNotContain("Unmatched");
    }

    @Test
    void unknownOptionIsSaidInEnglishWhereItIsAskedFor() {
        run("build", "--lang", "en", "--pdf");
        assertThat(out.toString()).contains("“--pdf” is not known").doesNotMatch(CHINESE);
    }

    @Test
    void missingArgumentIsNamed() {
        run("new");
        assertThat(out.toString()).contains("缺少 UNIT。");
    }

    @Test
    void valueOfTheWrongKindIsNamed() {
        run("new", "archives", "nextyear");
        assertThat(out.toString()).contains("YEAR 写得不对。");
    }
}
