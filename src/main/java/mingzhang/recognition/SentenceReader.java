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
    private static final Pattern OTHER_TIME = Pattern.compile("上年|去年|上一年|前年|以前年度|下年|下一年|明年|次年|预计|计划|拟安排|累计|人均|平均|力争");
    private static final Pattern OF_YEAR_BEFORE = Pattern.compile("上年|去年|上一年|同比|同期");
    private static final Pattern FUND = Pattern.compile("(?:一般公共|政府性基金|国有资本经营|社会保险基金)预算");
    private static final Pattern COMPARED = Pattern.compile("(?:比|较|与|同|于)(?:19|20)\\d\\d年");
    private static final Pattern PROJECT =
            Pattern.compile("(?!占|比|较|完成|其中|共)[^，。；：:\\d年]{2,60}(?:经费|项目|工程|专项|资金|补助|补贴)(?:（[^（）]*）)?");
    private static final Pattern BARE = Pattern.compile("(?:总|合计)?(?:收入|支出)(?:合计|决算|总额)?");
    private static final Set<String> GENERAL = Set.of("收支总计", "收入", "支出");
    private static final Pattern CLEAR = Pattern.compile(".*(?:总|合计|本年|三公).*|.{6,}");

    private static final Pattern REASON = Pattern.compile(
            "(决算[^，。；]{0,12}预算[^，。；]{0,6}的?)?(?:其)?(?:主要)?(?:变动|增减|变化|增加|减少|增长|下降|差异)?(?:的)?(?:主要)?原因(?:主要)?(?:是|为|：|:)+(?:由于|因为)?(.{2,})$");
    private static final Pattern CONTENTS = Pattern.compile("主要(?:包括|用于)[：:]?(.{2,}?)[；;。]?$");

    private final Draft draft;
    private final Vocabulary vocabulary;
    private final String unitName;
    private final List<Spot> spoken = new ArrayList<>();
    private Optional<Spot> changed = Optional.empty();
    private Basis spokenBasis = Basis.OUTTURN;
    private Set<Integer> placed = new HashSet<>();
    private Sentence spokenIn = new Sentence("", 0, 0, List.of(), List.of());

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
        spokenIn = sentence;
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

    /**
     * Takes the reason that a sentence gives for the change spoken of last; true if the sentence says nothing else.
     *
     * @param text the sentence
     */
    boolean readReason(String text, Place place) {
        Matcher reason = REASON.matcher(text.strip());
        if (!reason.find() || changed.isEmpty()) {
            return false;
        }
        Optional<Spot> target = changed.get().child(reason.group(1) == null ? "变动原因" : "原因");
        boolean isNew = target.filter(spot ->
                        draft.entry(spot.at(draft.year(), Basis.OUTTURN)).isEmpty())
                .isPresent();
        if (!isNew) {
            return false;
        }
        Spot spot = target.get();
        draft.place(
                spot.at(draft.year(), Basis.OUTTURN),
                reason.group(2).replaceAll("[。；;]$", "").strip(),
                spot.concept().measure(),
                new Origin(place, text));
        return reason.start() == 0;
    }

    /** Forgets the change spoken of last: a new section begins. */
    void beginSection() {
        changed = Optional.empty();
    }

    private void placeContents(Figure figure, Spot spot, Sentence sentence, Origin origin) {
        int end = sentence.figures().stream()
                .mapToInt(Figure::start)
                .filter(start -> start > figure.start())
                .min()
                .orElse(sentence.start() + sentence.text().length());
        String words = sentence.text().substring(figure.start() - sentence.start(), end - sentence.start());
        Matcher contents = CONTENTS.matcher(words.replaceFirst("[；;，][^；;，]*$", "；"));
        spot.child("内容")
                .filter(target -> contents.find())
                .ifPresent(target -> draft.place(
                        target.at(draft.year(), Basis.OUTTURN),
                        contents.group(1).strip(),
                        target.concept().measure(),
                        origin));
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
                ? resolve(figure.subject(), sentence.text(), isPart, context, reading)
                : Optional.empty();
        if (!isPart) {
            spoken.clear();
            spokenBasis = Basis.OUTTURN;
        }
        if (spot.isPresent()) {
            place(figure, spot.get(), isPart, origin, context);
            placeContents(figure, spot.get(), sentence, origin);
            boolean isChanged = !figure.changes().isEmpty()
                    || figure.budget().isPresent()
                    || !figure.ratios().isEmpty();
            changed = isChanged && !isPart ? spot : changed;
            spoken.add(spot.get());
            if (!isPart && figure.amount().isEmpty() && figure.budget().isPresent()) {
                spokenBasis = basis(figure.budgetName()).orElse(Basis.ADJUSTED_BUDGET);
            }
        }
    }

    /** A clause behind a semicolon that names a year or a whole begins anew. */
    private boolean isNamedAnew(Figure figure, String lead) {
        return YEAR.matcher(COMPARED.matcher(lead).replaceAll("")).find()
                && !lead.contains("其中")
                && figure.amount().isPresent();
    }

    private boolean isOfThisYear(Figure figure, String lead, Sentence sentence) {
        if (figure.amount().isEmpty() && figure.budget().isEmpty()) {
            return true;
        }
        String before = sentence.text().substring(0, figure.start() - sentence.start());
        Matcher years =
                YEAR.matcher(COMPARED.matcher(figure.isPart() ? lead : before).replaceAll(""));
        int named = draft.year();
        while (years.find()) {
            named = Integer.parseInt(years.group(1));
        }
        return named == draft.year() && !OTHER_TIME.matcher(lead).find();
    }

    private Optional<Spot> resolve(
            String subject, String sentence, boolean isPart, Optional<Concept> context, Reading reading) {
        boolean isOfSpending = !subject.isEmpty() && sentence.contains(subject + "支出");
        List<String> names = new ArrayList<>(readings(subject));
        if (isOfSpending) {
            names.addAll(readings(subject + "支出"));
        }
        for (String name : names) {
            Optional<Spot> found = isPart ? part(name) : whole(name, context, reading);
            if (found.isPresent()) {
                return found;
            }
        }
        return reading == Reading.ALL ? project(subject, isPart, context) : Optional.empty();
    }

    /** A project by its name: behind 项目支出…其中, or first in the section on projects. */
    private Optional<Spot> project(String subject, boolean isPart, Optional<Concept> context) {
        Concept list = vocabulary.concept("支出.项目支出");
        boolean isAmongProjects = isPart
                ? !spoken.isEmpty() && spoken.get(0).equals(Spot.of(list))
                : context.filter(list::equals).isPresent();
        return isAmongProjects && PROJECT.matcher(subject).matches()
                ? Optional.of(Spot.of(list).row(draft.row(list, List.of(), subject)))
                : Optional.empty();
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
                    .filter(concept -> concept.lists().size() == whole.members().size()
                            || !concept.lists().contains(whole.concept()))
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
        boolean isBare = BARE.matcher(name).matches()
                && context.filter(concept ->
                                !GENERAL.contains(concept.lineage().get(0).key()))
                        .isPresent();
        return inner.or(() -> vocabulary
                .named(name)
                .filter(concept -> !isBare)
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
        figure.budget()
                .ifPresent(budget -> basis(figure.budgetName())
                        .ifPresentOrElse(basis -> place(budget, spot, basis, origin), () -> {
                            place(budget, spot, Basis.ADJUSTED_BUDGET, origin);
                            draft.doubt(spot.at(draft.year(), Basis.ADJUSTED_BUDGET), "原文只写“预算”：" + origin.describe());
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
        boolean isCut = !Spot.isWhole(amount, spokenIn);
        if (isCut
                || amount.isApproximate()
                || unit.isEmpty()
                || spot.concept().measure().kind() != Measure.Kind.MONEY) {
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
                                        change.amountDirection().orElseThrow().sign(),
                                        origin))));
        change.rate()
                .ifPresent(rate -> spot.child("增减率")
                        .ifPresent(delta -> placeSigned(
                                rate,
                                delta,
                                delta.concept().measure(),
                                change.rateDirection().orElseThrow().sign(),
                                origin)));
    }

    private void placeSigned(Quantity quantity, Spot spot, Measure unit, int sign, Origin origin) {
        boolean isNegative = sign < 0 && quantity.number().signum() > 0;
        boolean isDoublyNegative = quantity.number().signum() < 0;
        if (quantity.isApproximate() || isDoublyNegative || !Spot.isWhole(quantity, spokenIn)) {
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
        Optional<String> key = switch (ratio.kind()) {
            case SHARE -> isShareOfItsBase(ratio, spot, isPart, context) ? Optional.of("占比") : Optional.empty();
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
                        && Spot.isWhole(ratio.percent(), spokenIn))
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

    /** Whether what the concept is a share of was said to be zero. */
    private boolean isNil(Concept concept) {
        return vocabulary
                .taxonomy()
                .concept(base(concept))
                .flatMap(base -> draft.entry(draft.address(base, List.of(), Basis.OUTTURN)))
                .filter(Draft.Entry::isNumber)
                .filter(entry -> new java.math.BigDecimal(entry.typed()).signum() == 0)
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

    /** A share without a named base is of what was spoken of before; another base than the concept's own is left. */
    private boolean isShareOfItsBase(Ratio ratio, Spot spot, boolean isPart, Optional<Concept> context) {
        String base = base(spot.concept());
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
