package mingzhang.check.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingzhang.check.rule.Evaluation;
import mingzhang.check.rule.Indicator;
import mingzhang.check.rule.Wordings;
import mingzhang.check.rule.YearFacts;
import mingzhang.content.Disclosure.FreeDocument;
import mingzhang.content.Prose;
import mingzhang.facts.Address;

/** Reasons that a form gives once for all of its indicators, below them, and those that a text gives for exceeding a target. */
final class FormReasons {
    private static final Pattern LABEL = Pattern.compile(".*原因.*");
    private static final Pattern REMARK = Pattern.compile("(?:其他|其它|有关|相关)?(?:需要?|应)?.{0,3}说明.{0,6}|备注");
    private static final Pattern REASON = Pattern.compile("原因|因为|由于|主要是|因|所致|影响|致使|导致");
    private static final Pattern EXCEEDED =
            Pattern.compile("超[^。；\\n]{0,14}(?:原因|主要|由于|因|系)|目标[^。；，\\n]{0,8}(?:偏低|过低|保守)"
                    + "|目标[^。；，\\n]{0,8}\\d{3,}(?:\\.\\d+)?[%％][，,]?(?:原因|主要|由于|因|系)"
                    + "|高于目标[^。；\\n]{0,16}(?:主要|得益于|由于|因)");
    private static final Pattern VERB = Pattern.compile("^(?:创建|开展|完成|新增|建设|组织|举办|更换|购置|维修|承办|新建|实施|培训|发放)");
    private static final Pattern STANDARD = Pattern.compile("[扣计得]\\s?\\d|不得分|不计分|酌情扣");
    private static final Pattern RATE = Pattern.compile("(?:增长|增幅)?(?:率|幅度)$");
    private static final Pattern CUT = Pattern.compile("扣(?:减|了|除)?\\s?\\d{1,2}(?:\\.\\d{1,2})?分");
    private static final int SHORTEST = 4;

    private FormReasons() {}

    /** The texts of the row with reasons below an evaluation; none if its indicators have reasons of their own. */
    static List<String> below(YearFacts facts, Evaluation evaluation) {
        int first = line(facts, evaluation);
        int next = facts.evaluations().stream()
                .mapToInt(other -> line(facts, other))
                .filter(line -> line > first)
                .min()
                .orElse(Integer.MAX_VALUE);
        boolean haveOwn = evaluation.indicators().stream().anyMatch(Indicator::hasReason);
        return facts.disclosure().documents().stream()
                .filter(cell -> !haveOwn
                        && cell.position().line() > first
                        && cell.position().line() < next)
                .filter(FormReasons::isReason)
                .map(cell -> cell.body().text())
                .toList();
    }

    /** Whether a form has scores only, with neither results nor reasons, and a text says where points were cut. */
    static boolean areInText(YearFacts facts, Evaluation evaluation) {
        boolean isOfScores =
                evaluation.indicators().stream().noneMatch(each -> Wordings.isSaid(each.actual()) || each.hasReason());
        return isOfScores
                && facts.texts().stream()
                        .map(text -> text.prose().text())
                        .anyMatch(words ->
                                words.indexOf('扣') >= 0 && CUT.matcher(words).find());
    }

    /** Where the first indicator stands. */
    private static int line(YearFacts facts, Evaluation evaluation) {
        return evaluation.indicators().stream()
                .findFirst()
                .map(indicator ->
                        facts.position(evaluation.cell(indicator.row(), "完成值")).line())
                .orElse(0);
    }

    /** Whether the form says beside the indicator by how much points are cut: 每超1个百分点扣0.5分. */
    static boolean isInStandard(YearFacts facts, Indicator indicator) {
        Address row = indicator.row();
        return row.concept()
                .child("评分标准")
                .map(concept -> new Address(concept, row.members(), row.year(), row.basis()))
                .map(facts::words)
                .filter(words -> STANDARD.matcher(words).find())
                .isPresent();
    }

    private static boolean isReason(FreeDocument cell) {
        String words = cell.body().text();
        return Wordings.isSaid(words)
                && (LABEL.matcher(cell.title()).matches()
                        || REMARK.matcher(cell.title()).matches()
                                && REASON.matcher(words).find());
    }

    /** The row of reasons of a form whose indicators have none of their own, if it names an indicator; else its own reason. */
    static Optional<String> of(YearFacts facts, Evaluation evaluation, Indicator indicator) {
        if (indicator.hasReason()) {
            return Optional.of(indicator.reason());
        }
        String name = core(indicator);
        boolean mayBeNamed =
                name.length() >= SHORTEST && evaluation.indicators().stream().noneMatch(Indicator::hasReason);
        return facts.disclosure().documents().stream()
                .filter(cell -> mayBeNamed && isReason(cell))
                .map(cell -> cell.body().text())
                .filter(words -> Wordings.plain(words).contains(name))
                .findFirst();
    }

    /** The name without the verb before it, which a sentence may put elsewhere. */
    private static String core(Indicator indicator) {
        String name = Wordings.plain(indicator.name());
        String rest = VERB.matcher(name).replaceFirst("");
        String core = rest.length() >= SHORTEST ? rest : name;
        String level = RATE.matcher(core).replaceFirst("");
        return level.length() >= SHORTEST ? level : core;
    }

    /** Whether a line that names the indicator says why it was exceeded. */
    static boolean isExceedingExplained(YearFacts facts, Indicator indicator) {
        String name = core(indicator);
        if (isExceedingAmongReasons(facts, name)) {
            return true;
        }
        return name.length() >= SHORTEST
                && Stream.concat(
                                facts.disclosure().documents().stream().map(FreeDocument::body),
                                facts.disclosure().narratives().values().stream())
                        .map(Prose::text)
                        .flatMap(String::lines)
                        .anyMatch(line ->
                                line.contains(name) && EXCEEDED.matcher(line).find());
    }

    /** Whether a form's row of reasons says that what has the first and the last word of a name went beyond its target. */
    private static boolean isExceedingAmongReasons(YearFacts facts, String name) {
        return name.length() >= SHORTEST
                && facts.disclosure().documents().stream()
                        .filter(cell -> cell.body().text().indexOf('超') >= 0 && isReason(cell))
                        .flatMap(cell -> Stream.of(cell.body().text().split("[。；;\\n]")))
                        .anyMatch(words -> words.indexOf('超') >= 0
                                && words.contains(name.substring(0, 2))
                                && words.contains(name.substring(name.length() - 2)));
    }
}
