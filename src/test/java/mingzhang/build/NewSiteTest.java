package mingzhang.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import mingzhang.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewSiteTest {
    @TempDir
    Path root;

    @Test
    void newSiteHasNeitherErrorsNorWarnings() throws IOException {
        new Authoring(root).newSite();
        assertThat(SiteBuild.check(BuildOptions.of(root)).findings())
                .noneMatch(finding -> finding.severity() != Severity.HINT);
    }

    @Test
    void yearAfterTheExampleOnlyMissesItsTexts() throws IOException {
        new Authoring(root).newSite();
        new Authoring(root).newYear("library", 2025, Optional.empty(), Optional.empty());
        assertThat(SiteBuild.check(BuildOptions.of(root)).hasErrors()).isFalse();
    }

    @Test
    void firstYearOfANewUnitHasNoErrors() throws IOException {
        new Authoring(root).newSite();
        new Authoring(root).newYear("museum", 2024, Optional.empty(), Optional.of("博物馆"));
        assertThat(SiteBuild.check(BuildOptions.of(root)).hasErrors()).isFalse();
    }

    @Test
    void contentThatIsThereIsNotTouched() throws IOException {
        Files.createDirectories(root.resolve("content"));
        assertThat(new Authoring(root).newSite().findings()).isNotEmpty();
    }

    @Test
    void copiedFormIsAFormOfTheSite() throws IOException {
        new Authoring(root).copyForm("general-evaluation", "gansu-evaluation-2024");
        assertThat(new Authoring(root).forms()).containsKey("gansu-evaluation-2024");
    }

    @Test
    void formIsNotCopiedOverAnother() throws IOException {
        new Authoring(root).copyForm("free", "mine");
        assertThat(new Authoring(root).copyForm("free", "mine").findings()).isNotEmpty();
    }
}
