package mingzhang.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontsTest {
    private static final int RARE_CHARACTER = 0x30000;

    @Test
    void aCharacterThatNoFaceCanDrawIsMissing() {
        assertThat(Samples.FONTS.missing("甲" + Character.toString(RARE_CHARACTER) + "乙"))
                .containsExactly(RARE_CHARACTER);
    }

    @Test
    void charactersThatSomeFaceCanDrawAreNotMissing() {
        assertThat(Samples.FONTS.missing("甲郟㎡𬭎①≥〔2024〕")).isEmpty();
    }

    @Test
    void whiteSpaceIsNotMissing() {
        assertThat(Samples.FONTS.missing("甲 乙\t丙\r\n")).isEmpty();
    }

    @Test
    void familiesAndWeightsAreThoseThatTheFontsGiveThemselves() {
        assertThat(Samples.FONTS.faces())
                .extracting(face -> face.family() + " " + face.weight())
                .containsExactly(
                        "Report BiaoSong 900",
                        "Report Fang 400",
                        "Report Hei 500",
                        "Report Kai 400",
                        "Report Song 700",
                        "Report Song 400");
    }

    @Test
    void fontsAreLoadedFromAnArchive(@TempDir Path directory) throws IOException {
        Path archive = directory.resolve("fonts.zip");
        try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            Files.copy(Samples.fontDirectory().resolve("Hei-Regular.ttf"), zip.getPath("/Hei-Regular.ttf"));
        }
        try (FileSystem zip = FileSystems.newFileSystem(archive)) {
            assertThat(Fonts.load(zip.getPath("/")).missing("甲")).isEmpty();
        }
    }

    @Test
    void aFileThatIsNoFontIsNamed(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("Broken.ttf"), "not a font at all");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Fonts.load(directory))
                .withMessageContaining("Broken.ttf");
    }

    @Test
    void aDirectoryWithoutFontsIsRefused(@TempDir Path directory) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Fonts.load(directory))
                .withMessageStartingWith("no *.ttf file in");
    }
}
