package mingzhang.check.publication;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.YearFacts;
import mingzhang.content.Disclosure.Publication;
import mingzhang.finding.Finding;

/**
 * When a report may be published: {@code publication-date}, within twenty calendar days after its approval (预算法
 * article 14), and {@code secrecy-review}, after a review (保守国家秘密法 article 35). A file that names no 公开日期 is
 * not yet published.
 */
final class PublicationRule implements Rule {
    private static final int DAYS = 20;
    private static final Pattern NOT_REVIEWED = Pattern.compile("未审|未通过|不通过|待审|^[否无]$");

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        Publication publication = facts.disclosure().publication();
        publication.date().ifPresent(date -> {
            publication.approved().ifPresent(approved -> checkDays(approved, date, publication, report));
            checkReview(publication, report);
        });
    }

    private static void checkDays(
            LocalDate approved, LocalDate published, Publication publication, Consumer<Deviation> report) {
        long days = ChronoUnit.DAYS.between(approved, published);
        if (days < 0) {
            report.accept(Deviation.of(
                    Finding.error("publication-date.before-approval", publication.position(), published, approved)));
        } else if (days > DAYS) {
            report.accept(Deviation.of(
                    Finding.warning("publication-date", publication.position(), published, approved, days, DAYS)));
        }
    }

    private static void checkReview(Publication publication, Consumer<Deviation> report) {
        Optional<String> review = publication.secrecyReview();
        if (review.isEmpty()) {
            report.accept(Deviation.of(Finding.warning("secrecy-review", publication.position())));
        } else if (NOT_REVIEWED.matcher(review.get()).find()) {
            report.accept(Deviation.of(Finding.error("secrecy-review.failed", publication.position(), review.get())));
        }
    }
}
