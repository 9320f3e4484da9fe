package mingzhang.check.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Evaluation;
import mingzhang.check.rule.Indicator;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.YearFacts;
import mingzhang.content.Disclosure.FreeDocument;
import mingzhang.content.Prose;
import mingzhang.finding.Finding;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;
import mingzhang.target.Sign;
import mingzhang.target.Statement.Measured;

/**
 * {@code prose-twice} of the result of an indicator: a text gives it under the indicator's name with another number
 * than the
 * form, and nowhere with the form's number. Targets and other years are passed over.
 */
final class IndicatorTextRule implements Rule {
    private static final Pattern OTHER =
            Pattern.compile("目标|计划|预期|任务|要求|不少于|不低于|达到|以上|以内|年初|拟|力争|上年|去年|同期|提高|增加|减少|下降|比|较|其中|≥|≤|20\\d\\d年");
    private static final Pattern OTHER_BEFORE = Pattern.compile("目标(?:为|是)?[：:].*|(?:目标|计划|20\\d\\d年|上年|去年)[^，。；]*$");
    /** A row of goals for another year. */
    private static final Pattern YEAR = Pattern.compile("20\\d\\d\\s?年?度?");

    private static final Pattern BEHIND = Pattern.compile("^\\s?(?:以上|以内|以下|左右|的目标|的任务)");
    private static final Pattern TAIL = Pattern.compile("(?:共计?|累计|合计|为|是|达到?|了|约|：|:|\\s)+$");
    private static final Pattern COUNTED = Pattern.compile("(?:人次数?|人数|次数|个数|户数|家数|件数|批次数?|数量|面积|里程|长度|金额)$");
    private static final Pattern LEAD =
            Pattern.compile("(?:全年|年内|当年|本年度?|全[省市县区镇]|累计|共计?|已|新增|实现|完成|开展|组织|我[局委市县区]|项目)*");
    /** 改造站点：目标值6个，实际完成4个. */
    private static final Pattern REACHED =
            Pattern.compile("([^。]{4,40}?)[：:，,]?(?:年度|年初|全年)?(?:目标|指标)值?(?:为|是)?[≥≤＞＜>]?[^，。；：、]{1,12}[，,]"
                    + "(?:全年|年末|年底)?实际(?:完成|达到)?(?:值|情况)?(?:为|了)?[：:]?\\s?$");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(?:\\.\\d{1,6})?");
    private static final int FEWEST_DIGITS = 3;
    private static final int SHORTEST = 4;

    private record Result(String name, BigDecimal number, String unit, String typed, String target, int line) {
        /** Whether a cell of the form, such as that of the goals, gives the target. */
        boolean isTarget(ReportText text, Quantity quantity) {
            return text.prose().text().indexOf('\n') < 0
                    && target.contains(quantity.number().toPlainString());
        }

        /** Whether a number beside the right one is nearly the target, or nearly the result, but neither. */
        boolean isMistyped(Quantity quantity) {
            String digits = quantity.number().toPlainString();
            List<String> own = Stream.of(target, typed)
                    .map(text -> NUMBER.matcher(text))
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .toList();
            return own.stream().noneMatch(text -> new BigDecimal(text).compareTo(quantity.number()) == 0)
                    && own.stream().anyMatch(text -> isOneDigitApart(digits, text));
        }
    }

    /** Whether two numbers are of the same length and one digit differs, or two have changed places. */
    private static boolean isOneDigitApart(String one, String other) {
        if (one.length() != other.length() || one.length() < FEWEST_DIGITS) {
            return false;
        }
        int[] places = IntStream.range(0, one.length())
                .filter(place -> one.charAt(place) != other.charAt(place))
                .toArray();
        boolean isChanged = places.length == 2
                && places[1] == places[0] + 1
                && one.charAt(places[0]) == other.charAt(places[1])
                && one.charAt(places[1]) == other.charAt(places[0]);
        return places.length == 1 || isChanged;
    }

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        List<Result> results = results(facts);
        Set<Prose> others = facts.disclosure().documents().stream()
                .filter(cell -> YEAR.matcher(cell.title()).matches()
                        && !cell.title()
                                .startsWith(String.valueOf(facts.disclosure().year())))
                .map(FreeDocument::body)
                .collect(Collectors.toSet());
        if (!results.isEmpty()) {
            facts.texts().stream()
                    .filter(text -> text.kind() == ReportText.Kind.NARRATIVE && !others.contains(text.prose()))
                    .forEach(text -> check(facts, text, results, report));
        }
    }

    private static void check(YearFacts facts, ReportText text, List<Result> results, Consumer<Deviation> report) {
        Map<Result, List<Quantity>> found = new HashMap<>();
        for (Sentence sentence : text.sentences()) {
            int end = 0;
            for (Quantity quantity : sentence.quantities()) {
                String clause =
                        clause(sentence, end, quantity, facts.disclosure().year());
                end = quantity.end() - sentence.start();
                for (Result result : results) {
                    if (isNamed(clause, result.name())
                            && isResult(
                                    sentence,
                                    quantity,
                                    clause,
                                    facts.disclosure().year())
                            && isOfUnit(sentence, quantity, result.unit())) {
                        found.computeIfAbsent(result, key -> new ArrayList<>()).add(quantity);
                    }
                }
            }
        }
        found.forEach((result, quantities) -> report(text, result, quantities, report));
    }

    private static void report(ReportText text, Result result, List<Quantity> quantities, Consumer<Deviation> report) {
        boolean isKnown = quantities.stream()
                .filter(quantity -> quantity.unit().equals("‰") == result.unit().equals("‰"))
                .anyMatch(quantity -> result.isTarget(text, quantity)
                        || quantity.number().compareTo(result.number()) == 0
                        || result.number()
                                        .setScale(quantity.decimals(), RoundingMode.HALF_UP)
                                        .compareTo(quantity.number())
                                == 0);
        if (isKnown) {
            quantities.stream()
                    .filter(quantity -> result.isMistyped(quantity))
                    .forEach(quantity -> report.accept(Deviation.in(
                            text,
                            Finding.warning(
                                    "prose-twice",
                                    text.prose().at(quantity.start()),
                                    result.name(),
                                    quantity.text(),
                                    result.target(),
                                    result.line()))));
        } else {
            report.accept(Deviation.in(
                    text,
                    Finding.warning(
                            "prose-twice",
                            text.prose().at(quantities.get(0).start()),
                            result.name(),
                            quantities.get(0).text(),
                            result.typed(),
                            result.line())));
        }
    }

    /** A text leaves out what the unit behind the number says anyhow: 就业人数 is 就业4.2万人. */
    private static boolean isNamed(String clause, String name) {
        String shorter = COUNTED.matcher(name).replaceFirst("");
        boolean isShortened = shorter.length() >= SHORTEST && clause.endsWith(shorter);
        return clause.endsWith(name)
                || isShortened
                        && LEAD.matcher(clause.substring(0, clause.length() - shorter.length()))
                                .matches();
    }

    /** The words right before a number, from the last sign or number on. */
    private static String clause(Sentence sentence, int end, Quantity quantity, int year) {
        String words = sentence.before(quantity.start());
        Matcher reached = REACHED.matcher(words);
        if (reached.find()) {
            String named = reached.group(1).replace(year + "年", "");
            return named.substring(Math.max(named.lastIndexOf('，'), named.lastIndexOf('；')) + 1);
        }
        String clause = Sentence.lastClause(words.substring(end)).replace(year + "年", "");
        return TAIL.matcher(clause.strip()).replaceFirst("");
    }

    private static boolean isResult(Sentence sentence, Quantity quantity, String clause, int year) {
        String behind = sentence.text().substring(quantity.end() - sentence.start());
        String before = sentence.before(quantity.start()).replace(year + "年", "");
        return !quantity.isApproximate()
                && !OTHER.matcher(clause).find()
                && !OTHER_BEFORE.matcher(before).find()
                && !BEHIND.matcher(behind).find();
    }

    /** A unit that sentences are not read with may stand behind the bare number. */
    private static boolean isOfUnit(Sentence sentence, Quantity quantity, String unit) {
        String behind = sentence.text().substring(quantity.end() - sentence.start());
        String typed = quantity.unit().replace("％", "%");
        return typed.equals(unit)
                || isPerMille(typed, unit)
                || isPerMille(unit, typed)
                || quantity.kind() == Quantity.Kind.BARE && !unit.isEmpty() && behind.startsWith(unit);
    }

    /** The two are easily mistaken for each other. */
    private static boolean isPerMille(String one, String other) {
        return one.equals("‰") && other.equals("%");
    }

    /** The results that are one number, of indicators whose names are long enough and theirs alone. */
    private static List<Result> results(YearFacts facts) {
        List<Result> results = new ArrayList<>();
        Map<String, Integer> names = new HashMap<>();
        for (Evaluation evaluation : facts.evaluations()) {
            for (Indicator indicator : evaluation.indicators()) {
                String name = indicator.name().replaceAll("\\s|[（(].*[）)]|^指标\\d*[:：]", "");
                names.merge(name, 1, Integer::sum);
                boolean isPlain = indicator.result() instanceof Measured measured
                        && measured.sign() == Sign.NONE
                        && measured.end().isEmpty()
                        && !measured.isAbout();
                if (isPlain && name.length() >= SHORTEST) {
                    result(facts, evaluation, indicator, name, results);
                }
            }
        }
        return results.stream()
                .filter(result -> names.getOrDefault(result.name(), 0) == 1)
                .toList();
    }

    /** The number and unit as they are typed; the unit of the column only as far as the first sign in it. */
    private static void result(
            YearFacts facts, Evaluation evaluation, Indicator indicator, String name, List<Result> results) {
        Matcher typed = Pattern.compile("^(\\d{1,12}(?:\\.\\d{1,6})?)(.{0,8})$").matcher(plain(indicator.actual()));
        if (typed.matches()) {
            String unit = typed.group(2).isEmpty() ? plain(indicator.column()) : typed.group(2);
            results.add(new Result(
                    name,
                    new BigDecimal(typed.group(1)),
                    unit.replaceAll("[/／每].*", ""),
                    indicator.actual(),
                    facts.words(evaluation.cell(indicator.row(), "指标值")) + " " + indicator.target(),
                    facts.position(evaluation.cell(indicator.row(), "完成值")).line()));
        }
    }

    private static String plain(String cell) {
        return cell.replaceAll("[\\s,]", "").replace('％', '%');
    }
}
