package mingzhang.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import mingzhang.build.Authoring;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees while typing. Needs Node.js and a package registry; skipped without them. */
@Timeout(60)
class EditorTest {
    private static final String SERVER = "yaml-language-server@1.25.0";
    private static final String FILE = "content/library/2026.yaml";
    private static final String TEXT = "年度: 2026\n支出:\n  基本支出: 3\n  \n人员: { 编制: 三 }\n";

    @TempDir
    static Path root;

    private static LanguageServer editor;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        Path folder = Path.of("target/node");
        Path server = folder.resolve("node_modules/yaml-language-server/bin/yaml-language-server");
        assumeTrue(Files.exists(server) || install(folder), "no Node.js or no package registry");
        new Authoring(root).newSite();
        JsonNode settings = new ObjectMapper()
                .readTree(root.resolve(".vscode/settings.json").toFile());
        editor = LanguageServer.start(server, root, settings);
        editor.open(FILE, TEXT);
    }

    private static boolean install(Path folder) throws InterruptedException {
        try {
            Process npm = new ProcessBuilder(
                            "npm", "install", "--silent", "--no-audit", "--prefix", folder.toString(), SERVER)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return npm.waitFor(60, TimeUnit.SECONDS) && npm.exitValue() == 0;
        } catch (IOException noNode) {
            return false;
        }
    }

    @AfterAll
    static void close() {
        if (editor != null) {
            editor.close();
        }
    }

    @Test
    void keyUnderThePointerIsExplained() throws IOException {
        assertThat(editor.at("hover", FILE, 2, 4).path("contents").path("value").asText())
                .contains("人员经费", "公用经费", "填了就核对");
    }

    @Test
    void keysThatMayComeNextAreProposed() throws IOException {
        assertThat(editor.at("completion", FILE, 3, 2).path("items"))
                .extracting(item -> item.path("label").asText())
                .contains("项目支出", "上缴上级支出");
    }
}
