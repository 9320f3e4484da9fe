package mingzhang.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.facts.Basis;
import mingzhang.facts.Classification;
import mingzhang.facts.Concept;
import mingzhang.facts.Measure;
import mingzhang.prose.Figure;
import mingzhang.prose.Figure.Change;
import mingzhang.prose.Figure.Ratio;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;
import mingzhang.recognition.SectionRule.Reading;
import mingzhang.recognition.source.Place;

/** Reads the amounts, changes and percentages of a section's sentences. */
final class SentenceReader {
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)年");
    private static final Pattern OTHER_TIME =
            Pattern.compile("上年|去年|上一年|前年|以前年度|下年|下一年|明年|次年|预计|计划|拟安排|累计|人均|平均|力争");
    private static final Pattern OF_YEAR_BEFORE = Pattern.compile("上年|去年|上一年|同比|同期");
    private static final Pattern CLEAR = Pattern.compile(".*(?:总|合计|本年|三公).*|.{6,}");

    private final Draft draft;
    private final Vocabulary vocabulary;
    private final String unitName;
    private final List<Spot> spoken = new ArrayList<>();
    private Basis spokenBasis = Basis.OUTTURN;
    private Set<Integer> placed = new HashSet<>();

    SentenceReader(Draft draft, Vocabulary vocabulary, String unitName) {
        this.draft = draft;
        this.vocabulary = vocabulary;
        this.unitName = Names.plain(unitName);
    }

    /**
     * Reads one sentence.
     *
     * @param context the figure that its section is about
     * @return the offsets of the numbers that were placed
     */
    Set<Integer> read(Sentence sentence, Place place, Optional<Concept> context, Reading reading) {
        placed = new HashSet<>();
        Origin origin = new Origin(place, sentence.text());
        boolean goesOn = sentence.text().strip().startsWith("其中");
        if (!goesOn) {
            spoken.clear();
        }
        int end = sentence.start();
        for (Figure figure : sentence.figures()) {
            String lead = sentence.text()
                    .substring(
                            Math.max(0, lastEnd(sentence, figure, end) - sentence.start()),
                            Math.max(0, figure.start() - sentence.start()));
            take(figure, lead, sentence, origin, context, reading, goesOn);
            end = figure.start();
        }
        return placed;
    }

    private static int lastEnd(Sentence sentence, Figure figure, int from) {
        return sentence.quantities().stream()
                .filter(quantity -> quantity.end() <= figure.start())
                .mapToInt(Quantity::end)
                .max()
                .orElse(from);
    }

    private void take(
            Figure figure,
            String lead,
            Sentence sentence,
            Origin origin,
            Optional<Concept> context,
            Reading reading,
            boolean goesOn) {
        boolean isPart = (figure.isPart() || goesOn) && !isNamedAnew(figure, lead);
        Optional<Spot> spot = isOfThisYear(figure, lead, sentence)
                ? resolve(figure.subject(), isPart, context, reading)
                : Optional.empty();
        if (!isPart) {
            spoken.clear();
            spokenBasis = Basis.OUTTURN;
        }
        if (spot.isPresent()) {
            place(figure, spot.get(), isPart, origin, context);
            spoken.add(spot.get());
            if (!isPart && figure.amount().isEmpty() && figure.budget().isPresent()) {
                spokenBasis = basis(figure.budgetName()).orElse(Basis.ADJUSTED_BUDGET);
            }
        }
    }

    /** A clause behind a semicolon that names a year or a whole begins anew. */
    private boolean isNamedAnew(Figure figure, String lead) {
        return YEAR.matcher(lead).find()
                && !lead.contains("其中")
                && figure.amount().isPresent();
    }

    private boolean isOfThisYear(Figure figure, String lead, Sentence sentence) {
        if (figure.amount().isEmpty() && figure.budget().isEmpty()) {
            return true;
        }
        String before = sentence.text().substring(0, figure.start() - sentence.start());
        Matcher years = YEAR.matcher(figure.isPart() ? lead : before);
        int named = draft.year();
        while (years.find()) {
            named = Integer.parseInt(years.group(1));
        }
        return named == draft.year() && !OTHER_TIME.matcher(lead).find();
    }

    private Optional<Spot> resolve(String subject, boolean isPart, Optional<Concept> context, Reading reading) {
        for (String name : readings(subject)) {
            Optional<Spot> found = isPart ? part(name) : whole(name, context, reading);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private List<String> readings(String subject) {
        List<String> readings = new ArrayList<>(Names.readings(subject));
        for (String name : List.copyOf(readings)) {
            for (int cut = name.length() - 1; cut > 1; cut--) {
                if (unitName.contains(name.substring(0, cut))) {
                    readings.addAll(Names.readings(name.substring(cut)));
                    break;
                }
            }
        }
        return readings.stream().distinct().toList();
    }

    private Optional<Spot> part(String name) {
        for (int index = spoken.size() - 1; index >= 0; index--) {
            Spot whole = spoken.get(index);
            Optional<Spot> found = vocabulary
                    .part(whole.concept(), name)
                    .filter(concept -> concept.lists().size() == whole.members().size() || !concept.lists().contains(whole.concept()))
                    .map(concept -> new Spot(concept, whole.members()))
                    .or(() -> coded(Optional.of(whole.concept()), name));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Spot> whole(String name, Optional<Concept> context, Reading reading) {
        Optional<Spot> coded = reading == Reading.ALL ? coded(context, name) : Optional.empty();
        if (coded.isPresent()) {
            return coded;
        }
        Optional<Spot> inner = reading == Reading.ALL
                ? context.flatMap(concept -> vocabulary.part(concept, name)).map(Spot::of)
                : Optional.empty();
        return inner.or(() -> vocabulary
                .named(name)
                .filter(concept -> reading == Reading.ALL
                        || reading == Reading.FULL_NAMES && CLEAR.matcher(name).matches())
                .map(Spot::of));
    }

    /** A row of the figure's list by 功能分类, where the name is one of its codes'. */
    private Optional<Spot> coded(Optional<Concept> whole, String name) {
        Optional<Concept> list = whole.flatMap(concept -> concept.child("功能分类"));
        Optional<Classification> table = list.flatMap(Concept::classification);
        return table.flatMap(codes -> Vocabulary.code(codes, name, draft.year()))
                .map(code -> Spot.of(list.orElseThrow()).row(code));
    }

    private void place(Figure figure, Spot spot, boolean isPart, Origin origin, Optional<Concept> context) {
        figure.amount().ifPresent(amount -> place(amount, spot, isPart ? spokenBasis : Basis.OUTTURN, origin));
        figure.budget().ifPresent(budget -> basis(figure.budgetName())
                .ifPresentOrElse(
                        basis -> place(budget, spot, basis, origin),
                        () -> {
                            place(budget, spot, Basis.ADJUSTED_BUDGET, origin);
                            draft.doubt(
                                    spot.at(draft.year(), Basis.ADJUSTED_BUDGET), "原文只写“预算”：" + origin.describe());
                        }));
        figure.changes().forEach(change -> placeChange(change, spot, origin));
        figure.ratios().forEach(ratio -> placeRatio(ratio, figure, spot, isPart, origin, context));
    }

    private static Optional<Basis> basis(String budgetName) {
        if (budgetName.contains("年初")) {
            return Optional.of(Basis.INITIAL_BUDGET);
        }
        return budgetName.contains("全年") || budgetName.contains("调整")
                ? Optional.of(Basis.ADJUSTED_BUDGET)
                : Optional.empty();
    }

    private void place(Quantity amount, Spot spot, Basis basis, Origin origin) {
        Optional<Measure> unit = Spot.money(amount);
        if (amount.isApproximate() || unit.isEmpty() || spot.concept().measure().kind() != Measure.Kind.MONEY) {
            return;
        }
        draft.place(spot.at(draft.year(), basis), amount.number().toPlainString(), unit.get(), origin);
        placed.add(amount.start());
    }

    private void placeChange(Change change, Spot spot, Origin origin) {
        Matcher years = YEAR.matcher(change.words());
        boolean isOfYearBefore = years.find()
                ? Integer.parseInt(years.group(1)) == draft.year() - 1
                : OF_YEAR_BEFORE.matcher(change.words()).find();
        if (!isOfYearBefore || change.isAgainstBudget()) {
            return;
        }
        change.amount().ifPresent(amount -> spot.child("增减额").ifPresent(delta -> Spot.money(amount).ifPresent(unit -> placeSigned(
                amount, delta, unit, change.amountDirection().orElseThrow().sign(), origin))));
        change.rate().ifPresent(rate -> spot.child("增减率").ifPresent(delta -> placeSigned(
                rate, delta, delta.concept().measure(), change.rateDirection().orElseThrow().sign(), origin)));
    }

    private void placeSigned(Quantity quantity, Spot spot, Measure unit, int sign, Origin origin) {
        boolean isNegative = sign < 0 && quantity.number().signum() > 0;
        boolean isDoublyNegative = quantity.number().signum() < 0;
        if (quantity.isApproximate() || isDoublyNegative) {
            return;
        }
        draft.place(
                spot.at(draft.year(), Basis.OUTTURN),
                (isNegative ? "-" : "") + quantity.number().toPlainString(),
                unit,
                origin);
        placed.add(quantity.start());
    }

    private void placeRatio(
            Ratio ratio, Figure figure, Spot spot, boolean isPart, Origin origin, Optional<Concept> context) {
        Optional<String> key =
                switch (ratio.kind()) {
                    case SHARE -> isShareOfItsBase(ratio, spot, isPart, context) ? Optional.of("占比") : Optional.empty();
                    case COMPLETION, EXECUTION -> completion(ratio, figure);
                };
        boolean isOfNothing = ratio.kind() != Ratio.Kind.SHARE
                && ratio.percent().number().signum() == 0
                && figure.amount().map(Quantity::number).filter(number -> number.signum() == 0).isPresent();
        key.filter(found -> !isOfNothing && !ratio.percent().isApproximate())
                .flatMap(spot::child)
                .ifPresent(target -> {
                    draft.place(
                            target.at(draft.year(), Basis.OUTTURN),
                            ratio.percent().number().toPlainString(),
                            target.concept().measure(),
                            origin);
                    placed.add(ratio.percent().start());
                });
    }

    private static Optional<String> completion(Ratio ratio, Figure figure) {
        String base = ratio.base() + figure.budgetName();
        if (base.contains("年初")) {
            return Optional.of("完成率");
        }
        return base.contains("预算") ? Optional.of("执行率") : Optional.empty();
    }

    /** A share without a named base is of what was spoken of before; another base than the concept's own is left. */
    private boolean isShareOfItsBase(Ratio ratio, Spot spot, boolean isPart, Optional<Concept> context) {
        String base = spot.concept()
                .definition()
                .shareBase()
                .or(() -> spot.concept().parent().map(Concept::path))
                .orElse("");
        if (!ratio.base().isEmpty()) {
            return Names.readings(ratio.base()).stream()
                    .flatMap(name -> vocabulary.named(name).stream())
                    .anyMatch(concept -> concept.path().equals(base));
        }
        return isPart
                ? spoken.stream().anyMatch(whole -> whole.concept().path().equals(base))
                : context.filter(concept -> concept.path().equals(base)).isPresent();
    }
}
