package mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;

class SiteFolderKillTest extends SiteFolderCase {
    private static final String JOURNAL = SiteFolder.OWN + "/journal.txt";

    @Test
    void unfinishedBuildRemovesNothing() throws IOException {
        build(folder -> folder.write("old.html", bytes("1")));
        unfinishedBuild(folder -> folder.write("new.html", bytes("1")));
        assertThat(site.resolve("old.html")).hasContent("1");
    }

    @Test
    void fileOfAnUnfinishedBuildIsKnownAsOwn() throws IOException {
        unfinishedBuild(folder -> folder.write("new.html", bytes("1")));
        build(folder -> {});
        assertThat(site.resolve("new.html")).doesNotExist();
    }

    @Test
    void filesOfTwoUnfinishedBuildsAreKnownAsOwn() throws IOException {
        unfinishedBuild(folder -> folder.write("one.html", bytes("1")));
        unfinishedBuild(folder -> folder.write("one.html", bytes("2")));
        unfinishedBuild(folder -> folder.write("two.html", bytes("2")));
        assertThat(build(folder -> {}).removed()).isEqualTo(2);
    }

    @Test
    void keptFileOfAnUnfinishedBuildIsRecordedWithItsNewDigest() throws IOException {
        build(folder -> folder.write("a.html", bytes("1")));
        unfinishedBuild(folder -> folder.write("a.html", bytes("2")));
        build(folder -> folder.keep("a.html"));
        assertThat(text(RecordFiles.FILES)).startsWith(Checksum.of(bytes("2")));
    }

    @Test
    void foreignFileStaysWhenTheKillCameBeforeItsReplacement() throws IOException {
        foreign("a.html", "mine");
        foreign(JOURNAL, FileRecord.ofFile("a.html", bytes("1")).line());
        build(folder -> {});
        assertThat(site.resolve("a.html")).hasContent("mine");
    }

    @Test
    void printOfAnUnfinishedBuildIsCurrent() throws IOException {
        unfinishedBuild(folder -> folder.writePrint("x.pdf", "key", bytes("1")));
        build(folder -> assertThat(folder.isCurrent("x.pdf", "key")).isTrue());
    }

    @Test
    void lineThatTheKillCutOffDoesNotSpoilTheNext() throws IOException {
        foreign(JOURNAL, "0123");
        unfinishedBuild(folder -> folder.write("a.html", bytes("1")));
        assertThat(build(folder -> {}).removed()).isEqualTo(1);
    }

    @Test
    void characterThatTheKillCutOffDoesNotStopTheNextBuild() throws IOException {
        foreign(JOURNAL, "");
        Files.write(site.resolve(JOURNAL), new byte[] {'a', (byte) 0xe8, (byte) 0xb4}, StandardOpenOption.APPEND);
        build(folder -> folder.write("a.html", bytes("1")));
        assertThat(site.resolve("a.html")).hasContent("1");
    }

    @Test
    void leftoversBesideTheSiteAreCleared() throws IOException {
        foreign(SiteFolder.OWN + "/new/1", "half");
        build(folder -> {});
        assertThat(site.resolve(SiteFolder.OWN + "/new")).isEmptyDirectory();
    }

    @Test
    void journalIsGoneAfterAFinishedBuild() throws IOException {
        build(folder -> folder.write("a.html", bytes("1")));
        assertThat(site.resolve(JOURNAL)).doesNotExist();
    }

    @Test
    void failedWriteKeepsTheFormerFile() throws IOException {
        build(folder -> folder.write("a/b.html", bytes("1")));
        build(folder -> {
            folder.keepBelow("a/");
            assertThatIOException().isThrownBy(() -> folder.write("a", bytes("2")));
        });
        assertThat(site.resolve("a/b.html")).hasContent("1");
    }
}
