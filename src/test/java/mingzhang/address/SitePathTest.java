package mingzhang.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitePathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/etc/passwd",
                "a//b",
                "a/",
                "..",
                "../a",
                "a/../b",
                "a/..",
                ".",
                "a/./b",
                ".git/config",
                "a/.htaccess",
                ".mingzhang/files.txt",
                "a\\b",
                "C:/a",
                "javascript:a",
                "a\nb",
                "a\u0000b",
                "a\u007fb",
                "a\u2028b",
                "a\u202eb",
                "a\ud800b"
            })
    void unsafePathIsRefused(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> SitePath.check(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "a/2023/b.html", "a..b/c.", "账/明 账.html", "𠮷.html"})
    void safePathIsTaken(String path) {
        assertThat(SitePath.check(path)).isEqualTo(path);
    }

    @Test
    void messageNamesThePath() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SitePath.check("../a"))
                .withMessageContaining("\"../a\"");
    }
}
