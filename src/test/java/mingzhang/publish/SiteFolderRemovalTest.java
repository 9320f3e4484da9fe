package mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class SiteFolderRemovalTest extends SiteFolderCase {
    @Test
    void staleFileIsRemoved() throws IOException {
        build(folder -> folder.write("a.html", bytes("1")));
        build(folder -> {});
        assertThat(site.resolve("a.html")).doesNotExist();
    }

    @Test
    void foldersThatBecomeEmptyAreRemoved() throws IOException {
        build(folder -> folder.write("a/2023/index.html", bytes("1")));
        build(folder -> {});
        assertThat(site.resolve("a")).doesNotExist();
    }

    @Test
    void siteFolderItselfStays() throws IOException {
        build(folder -> folder.write("a.html", bytes("1")));
        build(folder -> {});
        assertThat(site).isDirectory();
    }

    @Test
    void foreignFileStays() throws IOException {
        foreign("a/notes.txt", "mine");
        build(folder -> folder.write("a/index.html", bytes("1")));
        build(folder -> {});
        assertThat(site.resolve("a/notes.txt")).hasContent("mine");
    }

    @Test
    void foreignFileInTheWayIsReportedAsOverwritten() throws IOException {
        foreign("a/index.html", "mine");
        Summary summary = build(folder -> folder.write("a/index.html", bytes("1")));
        assertThat(summary.overwritten()).containsExactly("a/index.html");
    }

    @Test
    void ownFileIsNotReportedAsOverwritten() throws IOException {
        build(folder -> folder.write("a.html", bytes("1")));
        Summary summary = build(folder -> folder.write("a.html", bytes("2")));
        assertThat(summary.overwritten()).isEmpty();
    }

    @Test
    void foreignFileWithTheSameBytesBecomesOwn() throws IOException {
        foreign("a/index.html", "1");
        build(folder -> folder.write("a/index.html", bytes("1")));
        build(folder -> {});
        assertThat(site.resolve("a/index.html")).doesNotExist();
    }

    @Test
    void keptFileStaysForTheBuildsAfterToo() throws IOException {
        build(folder -> folder.write("a.html", bytes("1")));
        build(folder -> folder.keep("a.html"));
        build(folder -> folder.keep("a.html"));
        assertThat(site.resolve("a.html")).hasContent("1");
    }

    @Test
    void everythingBelowAKeptPrefixStays() throws IOException {
        build(folder -> {
            folder.write("a/index.html", bytes("1"));
            folder.write("a/2023/x.pdf", bytes("1"));
        });
        build(folder -> folder.keepBelow("a/"));
        build(folder -> folder.keepBelow("a/"));
        assertThat(site.resolve("a/2023/x.pdf")).hasContent("1");
    }

    @Test
    void nothingBesideAKeptPrefixStays() throws IOException {
        build(folder -> {
            folder.write("a/index.html", bytes("1"));
            folder.write("a-b/index.html", bytes("1"));
            folder.write("b/a/index.html", bytes("1"));
        });
        Summary summary = build(folder -> folder.keepBelow("a/"));
        assertThat(summary.removed()).isEqualTo(2);
    }

    @Test
    void emptyPrefixKeepsTheWholeSite() throws IOException {
        build(folder -> folder.write("a/index.html", bytes("1")));
        Summary summary = build(folder -> folder.keepBelow(""));
        assertThat(summary.kept()).isEqualTo(1);
    }

    @Test
    void writtenFileBelowAKeptPrefixIsNew() throws IOException {
        build(folder -> folder.write("a/index.html", bytes("1")));
        build(folder -> {
            folder.keepBelow("a/");
            folder.write("a/index.html", bytes("2"));
        });
        assertThat(site.resolve("a/index.html")).hasContent("2");
    }

    @Test
    void prefixWithoutSlashIsRefused() throws IOException {
        build(folder -> assertThatIllegalArgumentException().isThrownBy(() -> folder.keepBelow("a")));
    }

    @Test
    void keepingAfterTheEndIsRefused() throws IOException {
        unfinishedBuild(folder -> {
            folder.finish();
            assertThatIllegalStateException().isThrownBy(() -> folder.keepBelow("a/"));
        });
    }

    @Test
    void keptFileThatIsGoneIsForgotten() throws IOException {
        build(folder -> folder.write("a.html", bytes("1")));
        Files.delete(site.resolve("a.html"));
        build(folder -> folder.keep("a.html"));
        assertThat(text(RecordFiles.FILES)).isEmpty();
    }

    @Test
    void staleFileThatIsGoneIsNotCounted() throws IOException {
        build(folder -> folder.write("a/b.html", bytes("1")));
        Files.delete(site.resolve("a/b.html"));
        assertThat(build(folder -> {}).removed()).isZero();
    }

    @Test
    void folderInPlaceOfAStaleFileStays() throws IOException {
        build(folder -> folder.write("a", bytes("1")));
        Files.delete(site.resolve("a"));
        Files.createDirectories(site.resolve("a"));
        build(folder -> {});
        assertThat(site.resolve("a")).isDirectory();
    }

    @Test
    void recordThatLeadsOutOfTheSiteIsPassedOver() throws IOException {
        foreign("precious.txt", "mine");
        foreign("site/.mingzhang/files.txt", "0".repeat(8) + "  ../precious.txt\n");
        try (SiteFolder folder = SiteFolder.open(site.resolve("site"))) {
            folder.finish();
        }
        assertThat(site.resolve("precious.txt")).hasContent("mine");
    }

    @Test
    void marksThatAMergeLeftInTheRecordsArePassedOver() throws IOException {
        build(folder -> folder.write("a.html", bytes("1")));
        foreign(RecordFiles.FILES, "<<<<<<< ours\r\n" + text(RecordFiles.FILES) + "=======\n>>>>>>> theirs\n");
        build(folder -> {});
        assertThat(site.resolve("a.html")).doesNotExist();
    }

    @Test
    void formerPathsAreKnown() throws IOException {
        build(folder -> {
            folder.write("a/2023/x.pdf", bytes("1"));
            folder.write("a/2022/index.html", bytes("1"));
        });
        build(folder -> assertThat(folder.formerPaths()).containsExactly("a/2022/index.html", "a/2023/x.pdf"));
    }
}
