package mingzhang.check.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.MainFigures;
import mingzhang.check.rule.Paragraph;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;
import mingzhang.prose.Figure;
import mingzhang.prose.Figure.Ratio;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-sum} for the three public expenses wherever a text gives them: their only amounts make up the only amount of
 * the total, and so do the budgets that follow from their rates of completion. {@code prose-twice}: what the visits cost
 * behind their number is the amount before it.
 */
final class ThreePublicSumRule implements TextRule {
    private static final String TOTAL = "三公经费";
    private static final String VEHICLES = "公务用车购置及运行维护费";
    private static final List<String> ITEMS = List.of("因公出国境费", VEHICLES, "公务接待费");
    private static final List<String> OF_VEHICLES = List.of("公务用车购置费", "公务用车运行维护费");
    private static final Pattern OTHER = Pattern.compile("上年|去年|(?:19|20)\\d\\d\\s?年|预算(?:安排|总计|合计)");
    private static final Pattern COMPARED = Pattern.compile("(?:与|比|较|同)[^，。；]{0,8}(?:年|上年)[^，。；]*");
    private static final Pattern WHOLE = Pattern.compile("^.*三公经费(?:财政拨款)?(?:支出)?(?:决算)?(?:汇总|总)?(?:数|额|合计|共计)?$");

    private static final Pattern RECEIVED = Pattern.compile(
            "国内(?:公务)?接待\\s?[\\d,]{1,6}\\s?批次?[^。；\\n]{0,40}?[，,](?:共计|合计|共)(?:支出)?(?:金额)?\\s?([\\d,.]{1,12})\\s?万?元");
    private static final Pattern RECEPTION = Pattern.compile("国内(?:公务)?接待(?:费|支出|费支出|费用)?");

    private record Place(Quantity amount, Sentence sentence) {}

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        if (!text.words().contains("公务接待")) {
            return;
        }
        Map<String, List<Place>> places = places(text, facts.disclosure().year());
        compare(text, TOTAL, ITEMS, places).ifPresent(finding -> report.accept(Deviation.in(text, finding)));
        compare(text, VEHICLES, OF_VEHICLES, places).ifPresent(finding -> report.accept(Deviation.in(text, finding)));
        checkReceptions(text, places, report);
        Paragraph paragraph = new Paragraph(text.sentences());
        text.sentences()
                .forEach(sentence -> budgets(text, sentence, paragraph)
                        .ifPresent(finding -> report.accept(Deviation.in(text, finding))));
    }

    /** 国内公务接待36批次，285人次，共计支出2.13万元: what the visits cost is the amount of the same name before. */
    private static void checkReceptions(ReportText text, Map<String, List<Place>> places, Consumer<Deviation> report) {
        Matcher received = text.words().contains("批次") ? RECEIVED.matcher(text.words()) : RECEIVED.matcher("");
        while (received.find()) {
            int start = received.start(1);
            Optional<Quantity> cost = text.sentences().stream()
                    .flatMap(sentence -> sentence.quantities().stream())
                    .filter(quantity -> quantity.start() == start && !quantity.isApproximate())
                    .findFirst();
            List<Quantity> named = places.entrySet().stream()
                    .filter(place -> RECEPTION.matcher(place.getKey()).matches())
                    .flatMap(place -> place.getValue().stream())
                    .map(Place::amount)
                    .filter(amount -> amount.start() != start)
                    .toList();
            boolean isOther = cost.isPresent()
                    && !named.isEmpty()
                    && named.stream()
                            .noneMatch(amount ->
                                    text.spread().of(amount).meets(text.spread().of(cost.get())));
            if (isOther) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "prose-twice",
                                text.prose().at(start),
                                "国内公务接待支出",
                                cost.get().text(),
                                named.get(0).text(),
                                text.prose().at(named.get(0).start()).line())));
            }
        }
    }

    private static Map<String, List<Place>> places(ReportText text, int year) {
        Map<String, List<Place>> places = new HashMap<>();
        for (Sentence sentence : text.sentences()) {
            String own = sentence.text().replaceAll(year + "\\s?年", "");
            if (OTHER.matcher(COMPARED.matcher(own).replaceAll("")).find()) {
                continue;
            }
            for (Figure figure : sentence.figures()) {
                figure.amount()
                        .ifPresent(amount -> places.computeIfAbsent(name(figure), key -> new ArrayList<>())
                                .add(new Place(amount, sentence)));
            }
        }
        return places;
    }

    private static String name(Figure figure) {
        String name = MainFigures.name(figure.subject());
        return WHOLE.matcher(name).matches() ? TOTAL : name;
    }

    /** The amount of a name if all that the text gives are the same. */
    private static Optional<Place> only(Map<String, List<Place>> places, String name) {
        List<Place> all = places.getOrDefault(name, List.of());
        boolean isOne = !all.isEmpty()
                && all.stream()
                        .allMatch(place -> !place.amount().isApproximate()
                                && place.amount()
                                                .base()
                                                .compareTo(all.get(0).amount().base())
                                        == 0);
        return isOne ? Optional.of(all.get(0)) : Optional.empty();
    }

    private static Optional<Finding> compare(
            ReportText text, String whole, List<String> names, Map<String, List<Place>> places) {
        Optional<Place> total = only(places, whole);
        List<Place> parts =
                names.stream().flatMap(name -> only(places, name).stream()).toList();
        boolean isApart = total.isPresent()
                && parts.size() == names.size()
                && parts.stream()
                        .anyMatch(part -> part.sentence() != total.get().sentence())
                && !isOneList(whole, names, places);
        if (!isApart) {
            return Optional.empty();
        }
        Envelope sum = Envelope.exact(BigDecimal.ZERO);
        BigDecimal exact = BigDecimal.ZERO;
        for (Place part : parts) {
            sum = sum.plus(text.spread().of(part.amount()));
            exact = exact.add(part.amount().base());
        }
        Quantity level = lastBefore(
                places.getOrDefault(whole, List.of()),
                parts.get(parts.size() - 1).amount().start());
        return sum.meets(text.spread().of(level))
                ? Optional.empty()
                : Optional.of(Finding.warning(
                        "prose-sum",
                        text.prose().at(level.start()),
                        whole + level.text(),
                        Spread.amount(exact, level),
                        IntStream.range(0, parts.size())
                                .mapToObj(index -> names.get(index)
                                        + parts.get(index).amount().text())
                                .collect(Collectors.joining("、"))));
    }

    /** The total that stands last before its parts, or the first one. */
    private static Quantity lastBefore(List<Place> totals, int end) {
        return totals.stream()
                .map(Place::amount)
                .filter(amount -> amount.start() < end)
                .reduce((first, second) -> second)
                .orElseGet(() -> totals.get(0).amount());
    }

    /** Whether some sentence has all parts behind their total or 其中, which another rule reads. */
    private static boolean isOneList(String whole, List<String> names, Map<String, List<Place>> places) {
        return places.getOrDefault(names.get(0), List.of()).stream()
                .map(Place::sentence)
                .anyMatch(sentence -> {
                    boolean isList = sentence.text().strip().startsWith("其中")
                            || sentence.figures().stream()
                                    .anyMatch(figure -> name(figure).equals(whole));
                    return isList
                            && names.stream()
                                    .allMatch(name -> places.getOrDefault(name, List.of()).stream()
                                            .anyMatch(place -> place.sentence() == sentence));
                });
    }

    private static Optional<Figure> total(Sentence sentence) {
        return sentence.figures().stream()
                .filter(figure -> name(figure).equals(TOTAL) && figure.budget().isPresent())
                .findFirst();
    }

    /** Items whose rates of completion imply more budget than the total has. */
    private static Optional<Finding> budgets(ReportText text, Sentence sentence, Paragraph paragraph) {
        Optional<Figure> total = total(sentence)
                .or(() -> sentence.text().strip().startsWith("其中")
                        ? paragraph.before(sentence).flatMap(ThreePublicSumRule::total)
                        : Optional.empty());
        if (total.isEmpty()) {
            return Optional.empty();
        }
        Envelope implied = Envelope.exact(BigDecimal.ZERO);
        BigDecimal likely = BigDecimal.ZERO;
        int items = 0;
        for (Figure figure : sentence.figures()) {
            Optional<Quantity> rate = figure.ratios().stream()
                    .filter(ratio -> ratio.kind() == Ratio.Kind.COMPLETION)
                    .map(Ratio::percent)
                    .filter(percent -> percent.number().signum() > 0)
                    .findFirst();
            boolean isItem = ITEMS.contains(name(figure))
                    && figure.budget().isEmpty()
                    && rate.isPresent()
                    && figure.amount()
                            .filter(amount -> amount.number().signum() > 0)
                            .isPresent();
            if (isItem) {
                Quantity amount = figure.amount().orElseThrow();
                implied = implied.plus(text.spread()
                        .of(amount)
                        .times(Envelope.exact(BigDecimal.valueOf(100)))
                        .dividedBy(text.spread().of(rate.get())));
                likely = likely.add(amount.base()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(rate.get().number(), 2, RoundingMode.HALF_UP));
                items++;
            }
        }
        Quantity budget = total.get().budget().orElseThrow();
        Envelope whole = text.spread().of(budget);
        boolean isWrong = items == ITEMS.size() && !implied.meets(whole) || items > 0 && implied.isAbove(whole);
        return isWrong
                ? Optional.of(Finding.warning(
                        "prose-completion.implied",
                        text.prose().at(budget.start()),
                        budget.text(),
                        Spread.amount(likely.setScale(Math.max(0, 2 - budget.power()), RoundingMode.HALF_UP), budget)))
                : Optional.empty();
    }
}
