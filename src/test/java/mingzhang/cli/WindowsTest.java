package mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import mingzhang.Golden;
import mingzhang.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and folders as they are on a clerk's Windows. */
class WindowsTest {
    private static final String YEAR = "支出: 3\n叙述:\n  概况: |\n    第一行\n\n    第二行\n";

    @TempDir
    Path root;

    @Test
    void siteInAFolderWithBlanksAndChineseIsBuilt() throws IOException {
        Path folder = Files.createDirectories(root.resolve("我的 文档/决算 公开（2023）"));
        TestSite site = TestSite.in(folder).year(2023, YEAR);
        assertThat(site.build().hasErrors()).isFalse();
        assertThat(site.report(2023)).contains("第一行");
    }

    @Test
    void filesWithWindowsLineEndsAndByteOrderMarkGiveTheSamePages() throws IOException {
        TestSite plain =
                TestSite.in(Files.createDirectory(root.resolve("plain"))).year(2023, YEAR);
        TestSite windows =
                TestSite.in(Files.createDirectory(root.resolve("windows"))).year(2023, YEAR);
        for (String file : new String[] {"site.yaml", "archives/unit.yaml", "archives/2023.yaml"}) {
            Path path = root.resolve("windows/content").resolve(file);
            Files.writeString(path, "\uFEFF" + Files.readString(path).replace("\n", "\r\n"));
        }
        assertThat(windows.report(2023)).isEqualTo(plain.report(2023));
    }

    @Test
    void launcherCanBeReadByAnyConsole() throws IOException {
        String launcher =
                Files.readString(Golden.folder("../../main/launcher/mingzhang.cmd"), StandardCharsets.US_ASCII);
        assertThat(launcher).isEqualTo(launcher.replaceAll("\r?\n", "\r\n")).doesNotContain("\uFFFD");
        assertThat(launcher).contains("\"%~dp0mingzhang.options\"", "%*", "exit /b %ERRORLEVEL%");
    }
}
