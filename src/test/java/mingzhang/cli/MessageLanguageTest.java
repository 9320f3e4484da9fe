package mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageLanguageTest {

    @Test
    void speaksEnglishWhereTheEnvironmentAsksForIt() {
        assertThat(MessageLanguage.of(Map.of("LANG", "en_GB.UTF-8"), Locale.CHINESE))
                .isEqualTo(Locale.ENGLISH);
    }

    @Test
    void speaksChineseWhereTheEnvironmentSaysNothing() {
        assertThat(MessageLanguage.of(Map.of(), Locale.ENGLISH)).isEqualTo(Locale.CHINESE);
    }

    @Test
    void speaksChineseInThePosixLocale() {
        assertThat(MessageLanguage.of(Map.of("LANG", "C.UTF-8"), Locale.ENGLISH))
                .isEqualTo(Locale.CHINESE);
    }

    @Test
    void letsTheFirstVariableThatIsSetDecide() {
        assertThat(MessageLanguage.of(Map.of("LC_ALL", "zh_CN.UTF-8", "LANG", "en_US.UTF-8"), Locale.ENGLISH))
                .isEqualTo(Locale.CHINESE);
    }

    @Test
    void speaksTheSystemsLanguageOnWindows() {
        assertThat(MessageLanguage.of(Map.of("SystemRoot", "C:\\Windows"), Locale.ENGLISH))
                .isEqualTo(Locale.ENGLISH);
    }
}
