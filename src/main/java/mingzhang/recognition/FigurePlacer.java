package mingzhang.recognition;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.facts.Basis;
import mingzhang.facts.Concept;
import mingzhang.facts.Measure;
import mingzhang.prose.Figure;
import mingzhang.prose.Figure.Change;
import mingzhang.prose.Figure.Ratio;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/** Puts what one sentence says of figures into the draft: amounts, budgets, changes, percentages, what they are spent on. */
final class FigurePlacer {
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)\\s?年");
    private static final Pattern OF_YEAR_BEFORE = Pattern.compile("上年|去年|上一年|同比|同期");
    private static final Pattern FUND = Pattern.compile("(?:一般公共|政府性基金|国有资本经营|社会保险基金)预算");
    private static final Pattern WITHIN = Pattern.compile("^\\s*(?:在)?([^，。；\\d其]{2,24}(?:支出|收入|经费))(?:之)?中[，,]");
    private static final Pattern CONTENTS = Pattern.compile("主要(?:包括|用于)[：:]?(.{2,}?)[；;。]?$");

    private final Draft draft;
    private final Vocabulary vocabulary;
    private final Setting setting;
    private final List<Spot> spoken;
    private final Origin origin;
    private final Set<Integer> placed = new HashSet<>();

    FigurePlacer(Draft draft, Vocabulary vocabulary, Setting setting, List<Spot> spoken) {
        this.draft = draft;
        this.vocabulary = vocabulary;
        this.setting = setting;
        this.spoken = spoken;
        this.origin = new Origin(setting.place(), setting.sentence());
    }

    /** The offsets of the numbers that were placed. */
    Set<Integer> placed() {
        return placed;
    }

    /**
     * Places what is said of one figure.
     *
     * @param basis the stage that its amount is of
     */
    void place(Figure figure, Spot spot, boolean isPart, Basis basis) {
        figure.amount().ifPresent(amount -> place(amount, spot, basis));
        figure.budget()
                .ifPresent(budget -> basis(figure.budgetName())
                        .ifPresentOrElse(stage -> place(budget, spot, stage), () -> {
                            place(budget, spot, Basis.ADJUSTED_BUDGET);
                            draft.doubt(spot.at(draft.year(), Basis.ADJUSTED_BUDGET), "原文只写“预算”：" + origin.describe());
                        }));
        figure.changes().forEach(change -> placeChange(change, spot));
        placeContents(figure, spot);
        figure.ratios().forEach(ratio -> placeRatio(ratio, figure, spot, isPart));
    }

    /** The stage that a budget is called by; empty if it is only called 预算. */
    static Optional<Basis> basis(String budgetName) {
        if (budgetName.contains("年初")) {
            return Optional.of(Basis.INITIAL_BUDGET);
        }
        return budgetName.contains("全年") || budgetName.contains("调整")
                ? Optional.of(Basis.ADJUSTED_BUDGET)
                : Optional.empty();
    }

    private void place(Quantity amount, Spot spot, Basis basis) {
        Optional<Measure> unit = Spot.money(amount);
        boolean isCut = !Spot.isWhole(amount, setting.sentence());
        if (isCut
                || amount.isApproximate()
                || unit.isEmpty()
                || spot.concept().measure().kind() != Measure.Kind.MONEY) {
            return;
        }
        draft.place(spot.at(draft.year(), basis), amount.number().toPlainString(), unit.get(), origin.at(amount));
        placed.add(amount.start());
    }

    private void placeChange(Change change, Spot spot) {
        Matcher years = YEAR.matcher(change.words());
        boolean isOfYearBefore = years.find()
                ? Integer.parseInt(years.group(1)) == draft.year() - 1
                : OF_YEAR_BEFORE.matcher(change.words()).find();
        boolean isAgainstBudget = FUND.matcher(change.words()).replaceAll("").contains("预算");
        if (!isOfYearBefore || isAgainstBudget) {
            return;
        }
        change.amount()
                .ifPresent(amount -> spot.child("增减额")
                        .ifPresent(delta -> Spot.money(amount)
                                .ifPresent(unit -> placeSigned(
                                        amount,
                                        delta,
                                        unit,
                                        change.amountDirection().orElseThrow().sign()))));
        change.rate()
                .ifPresent(rate -> spot.child("增减率")
                        .ifPresent(delta -> placeSigned(
                                rate,
                                delta,
                                delta.concept().measure(),
                                change.rateDirection().orElseThrow().sign())));
    }

    private void placeSigned(Quantity quantity, Spot spot, Measure unit, int sign) {
        boolean isNegative = sign < 0 && quantity.number().signum() > 0;
        boolean isDoublyNegative = quantity.number().signum() < 0;
        if (quantity.isApproximate() || isDoublyNegative || !Spot.isWhole(quantity, setting.sentence())) {
            return;
        }
        draft.place(
                spot.at(draft.year(), Basis.OUTTURN),
                (isNegative ? "-" : "") + quantity.number().toPlainString(),
                unit,
                origin.at(quantity));
        placed.add(quantity.start());
    }

    private void placeRatio(Ratio ratio, Figure figure, Spot spot, boolean isPart) {
        Optional<String> key = switch (ratio.kind()) {
            case SHARE -> isShareOfItsBase(ratio, spot, isPart) ? Optional.of("占比") : Optional.empty();
            case COMPLETION, EXECUTION -> completion(ratio, figure);
        };
        boolean isOfNothing = ratio.kind() != Ratio.Kind.SHARE
                && ratio.percent().number().signum() == 0
                && figure.amount()
                        .map(Quantity::number)
                        .filter(number -> number.signum() == 0)
                        .isPresent();
        boolean isShareOfNothing =
                ratio.kind() == Ratio.Kind.SHARE && ratio.percent().number().signum() == 0 && isNil(spot.concept());
        key.filter(found -> !isOfNothing
                        && !isShareOfNothing
                        && !ratio.percent().isApproximate()
                        && Spot.isWhole(ratio.percent(), setting.sentence()))
                .flatMap(spot::child)
                .ifPresent(target -> {
                    draft.place(
                            target.at(draft.year(), Basis.OUTTURN),
                            ratio.percent().number().toPlainString(),
                            target.concept().measure(),
                            origin.at(ratio.percent()));
                    placed.add(ratio.percent().start());
                });
    }

    /** Whether what the concept is a share of was said to be zero. */
    private boolean isNil(Concept concept) {
        return vocabulary
                .taxonomy()
                .concept(base(concept))
                .flatMap(base -> draft.entry(draft.address(base, List.of(), Basis.OUTTURN)))
                .filter(Draft.Entry::isNumber)
                .filter(entry -> new BigDecimal(entry.typed()).signum() == 0)
                .isPresent();
    }

    private static String base(Concept concept) {
        return concept.definition()
                .shareBase()
                .or(() -> concept.parent().map(Concept::path))
                .orElse("");
    }

    private static Optional<String> completion(Ratio ratio, Figure figure) {
        String base = ratio.base() + figure.budgetName();
        if (base.contains("年初")) {
            return Optional.of("完成率");
        }
        return base.contains("预算") ? Optional.of("执行率") : Optional.empty();
    }

    /**
     * A share without a named base is of the base named first in its sentence, or else of what was spoken of before; another
     * base than the concept's own is left.
     */
    private boolean isShareOfItsBase(Ratio ratio, Spot spot, boolean isPart) {
        String base = base(spot.concept());
        String named = ratio.base().isEmpty() ? baseAbove(ratio) : ratio.base();
        if (!named.isEmpty()) {
            return Names.readings(named).stream()
                    .flatMap(name -> vocabulary.named(name).stream())
                    .anyMatch(concept -> concept.path().equals(base));
        }
        return isPart
                ? spoken.stream().anyMatch(whole -> whole.concept().path().equals(base))
                : setting.context()
                        .filter(concept -> concept.path().equals(base))
                        .isPresent();
    }

    /** What stands before 中 at the beginning of the sentence: 基本支出中，人员经费80万元，占80%；公用经费20万元，占20%. */
    private String baseAbove(Ratio ratio) {
        Matcher within = WITHIN.matcher(setting.sentence().text());
        return within.find()
                        && setting.sentence().start() + within.end()
                                <= ratio.percent().start()
                ? within.group(1)
                : "";
    }

    private void placeContents(Figure figure, Spot spot) {
        Sentence sentence = setting.sentence();
        OptionalInt next = sentence.figures().stream()
                .mapToInt(Figure::start)
                .filter(start -> start > figure.start())
                .min();
        String words = sentence.text()
                .substring(
                        figure.start() - sentence.start(),
                        next.orElse(sentence.start() + sentence.text().length()) - sentence.start());
        Matcher contents = CONTENTS.matcher(next.isPresent() ? words.replaceFirst("[；;，][^；;，]*$", "；") : words);
        spot.child("内容")
                .or(() -> spot.child("用途"))
                .filter(target -> contents.find())
                .ifPresent(target -> draft.place(
                        target.at(draft.year(), Basis.OUTTURN),
                        contents.group(1).strip(),
                        target.concept().measure(),
                        origin));
    }
}
