package mingzhang.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mingzhang.finding.Finding;
import mingzhang.finding.Severity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which a person asks for some of the findings only. */
final class FindingFilter {
    /** The words of {@code --severity}. */
    enum Grade {
        ERROR,
        WARNING,
        HINT,
        ACKNOWLEDGED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        Severity severity() {
            return Severity.valueOf(name());
        }
    }

    @Option(names = "--rule", paramLabel = "RULE", split = ",", description = "只列这些规则的问题，用逗号隔开。")
    private List<String> rules = List.of();

    @Option(
            names = "--severity",
            paramLabel = "LEVEL",
            split = ",",
            description = "只列这些程度的问题：error 错误，warning 警告，hint 提示，acknowledged 已说明。")
    private List<Grade> severities = List.of();

    @Option(names = "--unit", paramLabel = "UNIT", description = "只列一个单位的问题。")
    private @Nullable String unit;

    @Option(names = "--year", paramLabel = "YEAR", description = "只列一个年度的问题；核对已有的报告时，是报告的年度。")
    private @Nullable Integer year;

    /** The findings of a site's files. */
    List<Finding> apply(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> isOfKind(finding) && isOfFile(finding))
                .toList();
    }

    /** The findings of reports that are no files of a site. */
    List<Finding> applyToReports(List<Finding> findings) {
        return findings.stream().filter(this::isOfKind).toList();
    }

    Optional<Integer> year() {
        return Optional.ofNullable(year);
    }

    private boolean isOfKind(Finding finding) {
        return (rules.isEmpty() || rules.contains(finding.rule()))
                && (severities.isEmpty()
                        || severities.stream().anyMatch(grade -> grade.severity() == finding.severity()));
    }

    private boolean isOfFile(Finding finding) {
        String file = finding.position().file();
        return Optional.ofNullable(unit)
                        .map(wanted -> file.equals("content/" + wanted) || file.startsWith("content/" + wanted + "/"))
                        .orElse(true)
                && Optional.ofNullable(year)
                        .map(wanted -> file.matches(".*/" + wanted + "\\.ya?ml"))
                        .orElse(true);
    }
}
