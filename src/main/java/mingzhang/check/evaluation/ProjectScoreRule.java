package mingzhang.check.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Evaluation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.TypedTable;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Fact;
import mingzhang.finding.Finding;

/**
 * {@code prose-score} of projects: the score that a text or a table gives of a project is not that of its form, or the one
 * that is called weighted is the plain average; {@code prose-difference} where one score is said to be so much above or
 * below another and is not.
 */
final class ProjectScoreRule implements TextRule {
    private static final String SCORE = "(\\d{1,3}(?:\\.\\d{1,2})?)";
    private static final String GIVEN =
            "[”\"』」]?(?:专项|项目|资金|支出|绩效|自评|评价|综合|总)*(?:得分|总分|评分)(?:为|是|：|:)?\\s?" + SCORE + "\\s?分(?!以上|值)";
    private static final Pattern TWO =
            Pattern.compile("得分(?:为|是|：|:)?\\s?" + SCORE + "\\s?分[^。\\n]{0,60}?得分(?:为|是|：|:)?\\s?" + SCORE
                    + "\\s?分[，,]?(?:比|较)[^，。；\\d]{2,30}?(高|低|多|少)(?:出|了)?\\s?" + SCORE + "\\s?分");
    private static final Pattern WEIGHTED = Pattern.compile("(?:得分|评分)分别(?:为|是)[:：]?((?:\\s?" + SCORE
            + "\\s?分?[、，,和及]?){2,12})[^。\\n]{0,60}加权[^。\\n]{0,30}?(?:得分|评分|总分)(?:为|是)?\\s?" + SCORE + "\\s?分");
    private static final Pattern ONE_SCORE = Pattern.compile(SCORE);
    private static final Pattern HEAD = Pattern.compile("(?:自评|评价|绩效)?(?:总)?(?:得分|评分)(?:（分）)?");
    private static final Pattern ENDING = Pattern.compile("(?:专项资金|专项经费|项目经费|项目资金|项目|专项|经费|资金)$");
    private static final int SHORTEST = 3;

    private record Known(String name, BigDecimal score) {}

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.prose().text();
        if (text.kind() != ReportText.Kind.NARRATIVE) {
            return;
        }
        checkTwo(text, words, report);
        checkWeighted(text, words, report);
        List<Known> known = known(facts);
        for (Known project : known) {
            checkStated(text, words, project, report);
        }
        if (!known.isEmpty()) {
            text.tables().forEach(table -> checkTable(text, table, known, report));
        }
    }

    /** The projects whose forms have a total, by what texts may call them. */
    private static List<Known> known(YearFacts facts) {
        List<Known> known = new ArrayList<>();
        for (Evaluation evaluation : facts.evaluations()) {
            Optional<BigDecimal> total =
                    facts.book().find(evaluation.part("总分")).flatMap(Fact::base);
            if (!evaluation.subject().members().isEmpty() && total.isPresent()) {
                known.add(new Known(plain(evaluation.name()), total.get()));
            }
        }
        return known.stream()
                .filter(project -> project.name().length() >= SHORTEST
                        && known.stream()
                                        .filter(other -> other.name().contains(project.name()))
                                        .count()
                                == 1)
                .toList();
    }

    static String plain(String name) {
        return ENDING.matcher(name.replaceAll("[\\s“”\"]", "")).replaceFirst("");
    }

    private static void checkStated(ReportText text, String words, Known project, Consumer<Deviation> report) {
        if (!words.contains(project.name())) {
            return;
        }
        Matcher stated = Pattern.compile(Pattern.quote(project.name()) + GIVEN).matcher(words);
        while (stated.find()) {
            checkSame(text, stated.start(1), stated.group(1), project, report);
        }
    }

    private static void checkTable(ReportText text, TypedTable table, List<Known> known, Consumer<Deviation> report) {
        int width = table.rows().get(0).cells().size();
        int column = width - 1;
        while (column > 0 && !HEAD.matcher(table.head(column)).matches()) {
            column--;
        }
        for (TypedTable.Row row : column > 0 ? table.rows() : List.<TypedTable.Row>of()) {
            Optional<BigDecimal> score = row.number(column);
            Optional<Known> project = known.stream()
                    .filter(each ->
                            row.cells().stream().anyMatch(cell -> plain(cell).equals(each.name())))
                    .findFirst();
            if (score.isPresent() && project.isPresent()) {
                checkSame(text, row.start(), score.get().toPlainString(), project.get(), report);
            }
        }
    }

    private static void checkSame(ReportText text, int place, String typed, Known project, Consumer<Deviation> report) {
        BigDecimal score = new BigDecimal(typed);
        if (project.score().setScale(score.scale(), RoundingMode.HALF_UP).compareTo(score) != 0) {
            report.accept(Deviation.in(
                    text,
                    Finding.warning(
                            "prose-score.project",
                            text.prose().at(place),
                            project.name(),
                            typed,
                            project.score().stripTrailingZeros().toPlainString())));
        }
    }

    private static void checkTwo(ReportText text, String words, Consumer<Deviation> report) {
        Matcher two = TWO.matcher(words);
        while (two.find()) {
            BigDecimal first = new BigDecimal(two.group(1));
            BigDecimal second = new BigDecimal(two.group(2));
            BigDecimal by = new BigDecimal(two.group(4));
            boolean isUp = two.group(3).matches("高|多");
            if (second.subtract(first).compareTo(isUp ? by : by.negate()) != 0) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "prose-difference",
                                text.prose().at(two.start(3)),
                                two.group(2) + "分",
                                two.group(1) + "分",
                                second.subtract(first).toPlainString() + "分",
                                two.group(3) + two.group(4) + "分")));
            }
        }
    }

    /** 加权 of scores that differ gives their plain average only by chance. */
    private static void checkWeighted(ReportText text, String words, Consumer<Deviation> report) {
        Matcher weighted = WEIGHTED.matcher(words);
        while (words.contains("加权") && weighted.find()) {
            List<BigDecimal> scores = new ArrayList<>();
            Matcher each = ONE_SCORE.matcher(weighted.group(1));
            while (each.find()) {
                scores.add(new BigDecimal(each.group()));
            }
            BigDecimal total = new BigDecimal(weighted.group(3));
            BigDecimal average = scores.stream()
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(BigDecimal.valueOf(scores.size()), total.scale(), RoundingMode.HALF_UP);
            boolean differ = scores.stream()
                            .map(BigDecimal::stripTrailingZeros)
                            .distinct()
                            .count()
                    > 1;
            if (differ && total.scale() > 1 && average.compareTo(total) == 0) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "prose-score.weighted", text.prose().at(weighted.start(3)), weighted.group(3))));
            }
        }
    }
}
