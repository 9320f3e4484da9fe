package mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SiteFolderTest extends SiteFolderCase {
    @Test
    void fileIsWrittenWithItsFolders() throws IOException {
        build(folder -> folder.write("a/2023/index.html", bytes("one")));
        assertThat(site.resolve("a/2023/index.html")).hasContent("one");
    }

    @Test
    void changedFileIsReplaced() throws IOException {
        build(folder -> folder.write("a.html", bytes("one")));
        build(folder -> folder.write("a.html", bytes("two")));
        assertThat(site.resolve("a.html")).hasContent("two");
    }

    @Test
    void unchangedFileIsNotTouched() throws IOException {
        build(folder -> folder.write("a.html", bytes("one")));
        Files.setLastModifiedTime(site.resolve("a.html"), LONG_AGO);
        build(folder -> folder.write("a.html", bytes("one")));
        assertThat(Files.getLastModifiedTime(site.resolve("a.html"))).isEqualTo(LONG_AGO);
    }

    @Test
    void unchangedRecordsAreNotTouched() throws IOException {
        build(folder -> folder.write("a.html", bytes("one")));
        Files.setLastModifiedTime(site.resolve(RecordFiles.FILES), LONG_AGO);
        build(folder -> folder.write("a.html", bytes("one")));
        assertThat(Files.getLastModifiedTime(site.resolve(RecordFiles.FILES))).isEqualTo(LONG_AGO);
    }

    @Test
    void fileOfTheSameLengthAndOtherBytesIsReplacedEvenWhenChangedByHand() throws IOException {
        build(folder -> folder.write("a.html", bytes("one")));
        foreign("a.html", "two");
        build(folder -> folder.write("a.html", bytes("one")));
        assertThat(site.resolve("a.html")).hasContent("one");
    }

    @Test
    void summaryCountsWhatWasDone() throws IOException {
        build(folder -> {
            folder.write("same.html", bytes("1"));
            folder.write("changed.html", bytes("1"));
            folder.write("kept.html", bytes("1"));
            folder.write("stale.html", bytes("1"));
        });
        Summary summary = build(folder -> {
            folder.write("same.html", bytes("1"));
            folder.write("changed.html", bytes("2"));
            folder.write("new.html", bytes("2"));
            folder.keep("kept.html");
        });
        assertThat(summary).isEqualTo(new Summary(2, 1, 1, 1, 4, 0, List.of()));
    }

    @Test
    void recordsAreSortedLinesOfChecksumAndPath() throws IOException {
        build(folder -> {
            folder.write("b.html", bytes("2"));
            folder.write("a.html", bytes("1"));
        });
        assertThat(text(RecordFiles.FILES)).isEqualTo("83dcefb7  a.html\n" + "1ad5be0d  b.html\n");
    }

    @Test
    void writingAPathTwiceIsRefused() throws IOException {
        build(folder -> {
            folder.write("a.html", bytes("1"));
            assertThatIllegalStateException().isThrownBy(() -> folder.write("a.html", bytes("1")));
        });
    }

    @Test
    void unsafePathIsRefused() throws IOException {
        build(folder -> assertThatIllegalArgumentException().isThrownBy(() -> folder.write("../a.html", bytes("1"))));
    }

    @Test
    void writingAfterTheEndIsRefused() throws IOException {
        unfinishedBuild(folder -> {
            folder.finish();
            assertThatIllegalStateException().isThrownBy(() -> folder.write("a.html", bytes("1")));
        });
    }

    @Test
    void secondBuildOfTheSameSiteIsRefused() throws IOException {
        build(folder -> assertThatExceptionOfType(SiteLockedException.class)
                .isThrownBy(() -> SiteFolder.open(site))
                .withMessageContaining("another build"));
    }

    @Test
    void lockIsFreeAgainAfterABuild() throws IOException {
        build(folder -> {});
        assertThat(build(folder -> {})).isEqualTo(new Summary(0, 0, 0, 0, 0, 0, List.of()));
    }

    @Test
    void lockIsFreeAgainAfterAFailureToOpen() throws IOException {
        Files.createDirectories(site.resolve(RecordFiles.FILES));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> SiteFolder.open(site));
        Files.delete(site.resolve(RecordFiles.FILES));
        build(folder -> folder.write("a.html", bytes("1")));
        assertThat(site.resolve("a.html")).hasContent("1");
    }

    @Test
    void manyThreadsWriteAtOnce() throws Exception {
        try (SiteFolder folder = SiteFolder.open(site)) {
            var threads = Executors.newFixedThreadPool(8);
            List<Callable<Boolean>> writers = IntStream.range(0, 2_000)
                    .mapToObj(number -> (Callable<Boolean>) () -> {
                        folder.write("unit-" + number % 50 + "/" + number + ".html", bytes("page " + number));
                        return true;
                    })
                    .toList();
            for (Future<Boolean> writer : threads.invokeAll(writers)) {
                writer.get();
            }
            threads.shutdown();
            assertThat(folder.finish().written()).isEqualTo(2_000);
        }
        for (int number = 0; number < 2_000; number++) {
            assertThat(site.resolve("unit-" + number % 50 + "/" + number + ".html"))
                    .hasContent("page " + number);
        }
    }
}
