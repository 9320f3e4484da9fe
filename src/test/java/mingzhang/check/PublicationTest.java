package mingzhang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mingzhang.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a report may be published. */
class PublicationTest {
    @TempDir
    Path root;

    private List<String> found(String publication) throws IOException {
        return TestSite.in(root).year(2023, "公开信息: { " + publication + " }\n").findings().stream()
                .map(finding -> finding.severity() + " " + finding.message())
                .toList();
    }

    @Test
    void twentyDaysAfterApprovalIsFine() throws IOException {
        assertThat(found("公开日期: 2024-09-01, 批复日期: 2024-08-12, 保密审查: 已审查")).isEmpty();
    }

    @Test
    void twentyOneDaysAfterApprovalIsReported() throws IOException {
        assertThat(found("公开日期: 2024-09-02, 批复日期: 2024-08-12, 保密审查: 已审查")).containsExactly("WARNING publication-date");
    }

    @Test
    void publicationBeforeApprovalIsAnError() throws IOException {
        assertThat(found("公开日期: 2024-08-01, 批复日期: 2024-08-12, 保密审查: 已审查"))
                .containsExactly("ERROR publication-date.before-approval");
    }

    @Test
    void missingSecrecyReviewIsReported() throws IOException {
        assertThat(found("公开日期: 2024-09-01")).containsExactly("WARNING secrecy-review");
    }

    @Test
    void failedSecrecyReviewIsAnError() throws IOException {
        assertThat(found("公开日期: 2024-09-01, 保密审查: 未通过")).containsExactly("ERROR secrecy-review.failed");
    }

    @Test
    void reviewThatFoundNothingSecretIsFine() throws IOException {
        assertThat(found("公开日期: 2024-09-01, 保密审查: 已审查，无涉密内容")).isEmpty();
    }

    @Test
    void draftWithoutADateNeedsNoReview() throws IOException {
        assertThat(found("索引号: 1")).isEmpty();
    }
}
