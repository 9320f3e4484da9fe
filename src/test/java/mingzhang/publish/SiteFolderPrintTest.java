package mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteFolderPrintTest extends SiteFolderCase {
    @Test
    void printFromTheSameSourceIsCurrent() throws IOException {
        build(folder -> folder.writePrint("x.pdf", "key", bytes("1")));
        build(folder -> assertThat(folder.isCurrent("x.pdf", "key")).isTrue());
    }

    @Test
    void listUnderVersionControlIsTheSameWithPrintsAndWorkbooksAndWithout() throws IOException {
        build(folder -> folder.write("x.html", bytes("1")));
        String without = Files.readString(site.resolve(".mingzhang/files.txt"));
        build(folder -> {
            folder.write("x.html", bytes("1"));
            folder.write("x.xlsx", bytes("2"));
            folder.writePrint("x.pdf", "key", bytes("3"));
        });
        assertThat(site.resolve(".mingzhang/files.txt")).hasContent(without.strip());
    }

    @Test
    void workbookThatIsNoLongerMadeIsRemoved() throws IOException {
        build(folder -> folder.write("x.xlsx", bytes("2")));
        build(folder -> folder.write("x.html", bytes("1")));
        assertThat(site.resolve("x.xlsx")).doesNotExist();
    }

    @Test
    void printFromAnotherSourceIsNotCurrent() throws IOException {
        build(folder -> folder.writePrint("x.pdf", "key", bytes("1")));
        build(folder -> assertThat(folder.isCurrent("x.pdf", "other")).isFalse());
    }

    @Test
    void printThatIsGoneIsNotCurrent() throws IOException {
        build(folder -> folder.writePrint("x.pdf", "key", bytes("1")));
        Files.delete(site.resolve("x.pdf"));
        build(folder -> assertThat(folder.isCurrent("x.pdf", "key")).isFalse());
    }

    @Test
    void printOfAnotherLengthIsNotCurrent() throws IOException {
        build(folder -> folder.writePrint("x.pdf", "key", bytes("1")));
        foreign("x.pdf", "");
        build(folder -> assertThat(folder.isCurrent("x.pdf", "key")).isFalse());
    }

    @Test
    void printThatNoBuildMadeIsNotCurrent() throws IOException {
        foreign("x.pdf", "1");
        build(folder -> assertThat(folder.isCurrent("x.pdf", "key")).isFalse());
    }

    @Test
    void keptPrintIsCurrentForTheNextBuild() throws IOException {
        build(folder -> folder.writePrint("x.pdf", "key", bytes("1")));
        build(folder -> folder.keep("x.pdf"));
        build(folder -> assertThat(folder.isCurrent("x.pdf", "key")).isTrue());
    }

    @Test
    void sameBytesFromANewSourceAreCurrentForThatSource() throws IOException {
        build(folder -> folder.writePrint("x.pdf", "key", bytes("1")));
        build(folder -> folder.writePrint("x.pdf", "new", bytes("1")));
        build(folder -> assertThat(folder.isCurrent("x.pdf", "new")).isTrue());
    }

    @Test
    void printsAreRecordedApart() throws IOException {
        build(folder -> folder.writePrint("x.pdf", "key", bytes("12")));
        assertThat(text(RecordFiles.FILES)).isEmpty();
        assertThat(text(RecordFiles.PRINTS)).isEqualTo(Checksum.of(bytes("12")) + "  2  key  x.pdf\n");
    }

    @Test
    void printWrittenAsAPlainFileIsItsOwnSource() throws IOException {
        build(folder -> folder.write("x.pdf", bytes("1")));
        build(folder ->
                assertThat(folder.isCurrent("x.pdf", Checksum.of(bytes("1")))).isTrue());
    }

    @Test
    void nameWithBlanksIsReadBack() throws IOException {
        build(folder -> folder.writePrint("5  key  x.pdf", "key", bytes("1")));
        build(folder -> assertThat(folder.isCurrent("5  key  x.pdf", "key")).isTrue());
    }

    @Test
    void printWithoutThePdfEndingIsRefused() throws IOException {
        build(folder ->
                assertThatIllegalArgumentException().isThrownBy(() -> folder.writePrint("x.html", "key", bytes("1"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\nb", "钥"})
    void malformedSourceKeyIsRefused(String key) throws IOException {
        build(folder ->
                assertThatIllegalArgumentException().isThrownBy(() -> folder.writePrint("x.pdf", key, bytes("1"))));
    }
}
