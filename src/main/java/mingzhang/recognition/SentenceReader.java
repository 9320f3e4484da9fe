package mingzhang.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingzhang.facts.Basis;
import mingzhang.facts.Concept;
import mingzhang.prose.Figure;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;
import mingzhang.recognition.source.Place;

/** Reads the amounts, changes and percentages of a section's sentences. */
final class SentenceReader {
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)\\s?年");
    private static final Pattern OTHER_TIME = Pattern.compile("上年|去年|上一年|前年|以前年度|下年|下一年|明年|次年|预计|计划|拟安排|累计|人均|平均|力争");
    private static final Pattern COMPARED = Pattern.compile("(?:比|较|与|同|于)\\s?(?:19|20)\\d\\d\\s?年");

    /** What an amount is compared with: 与2021年度支出合计800万元相比. */
    private static final Pattern COMPARED_AMOUNT = Pattern.compile("(?:比|较|与|同|于)\\s?(?:19|20)\\d\\d\\s?年[^，；相增减]*$");

    private static final Pattern REASON = Pattern.compile(
            "(决算[^，。；]{0,12}预算[^，。；]{0,6}的?)?(?:其)?(?:主要)?(?:变动|增减|变化|增加|减少|增长|下降|差异)?(?:的)?(?:主要)?原因(?:主要)?(?:是|为|：|:)+(?:由于|因为)?(.{2,})$");
    private static final Pattern MOVED =
            Pattern.compile("(?:决算|预算)?(?:数)?(?:比上年|较上年|同比)?(?:增加|减少|增长|下降|上升|降低|变动|增减|持平)*(?:的|[，,])?\\s*$");
    private static final Pattern AS_PLANNED =
            Pattern.compile("(?:支出)?决算数?(?:等于|与|和|同)(?:年初|全年|调整)?预算数?(?:基本)?(?:持平|一致|相同)?");
    private static final Pattern DIVIDING =
            Pattern.compile("^\\s*(?:按照?[^，。：:\\d]{0,20}(?:分类|科目|性质|分)[^，。：:\\d]{0,4}[，,：:]?)?其中");
    private static final Pattern CLAUSE = Pattern.compile("[，,；;]");
    private static final Pattern USE = Pattern.compile("^主要用于[：:]?(.{2,})$");
    private static final Pattern GRAND = Pattern.compile(".*(?:总(?:收入|支出)|(?:收入|支出)(?:合计|总额|总计))");
    private static final Pattern OF_YEAR = Pattern.compile("本年(?:度)?(?:收入|支出)(?:合计)?");
    private static final Pattern GOING_ON = Pattern.compile("(?:(?:年初|全年|调整后?)?预算(?:数|安排)?|(?:支出)?决算数?)?");
    private static final Pattern COMPARING = Pattern.compile("(?:(?:比|较|与|同).{0,14})?");

    private static final int LENGTH_OF_CLASS = 3;

    private final Draft draft;
    private final Vocabulary vocabulary;
    private final SubjectFinder subjects;
    private final List<Spot> spoken = new ArrayList<>();
    private Optional<Spot> changed = Optional.empty();
    private Optional<Spot> current = Optional.empty();
    private Optional<Place> paragraph = Optional.empty();
    private Basis spokenBasis = Basis.OUTTURN;

    /** The basis of the first amount in a sentence; one that begins with 其中 divides that. */
    private Optional<Basis> firstBasis = Optional.empty();

    private boolean isLost = false;
    /** Whether the line before only named the row that the next one is about. */
    private boolean isAnnounced = false;

    private final Set<Concept> gapped = new HashSet<>();

    SentenceReader(Draft draft, Vocabulary vocabulary, String unitName) {
        this.draft = draft;
        this.vocabulary = vocabulary;
        this.subjects = new SubjectFinder(draft, vocabulary, unitName, spoken);
    }

    /** Reads one sentence; returns the offsets of the numbers that were placed. */
    Set<Integer> read(Setting setting) {
        Sentence sentence = setting.sentence();
        boolean goesOn = DIVIDING.matcher(sentence.text()).find();
        if (goesOn) {
            spokenBasis = firstBasis.orElse(spokenBasis);
        } else {
            spoken.clear();
            firstBasis = Optional.empty();
        }
        isLost = false;
        if (!paragraph.equals(Optional.of(setting.place()))) {
            paragraph = Optional.of(setting.place());
            current = isAnnounced ? current : Optional.empty();
            isAnnounced = false;
        }
        if (sentence.figures().isEmpty() && setting.reading() == SectionRule.Reading.ALL) {
            Optional<Spot> item = subjects.item(sentence.text(), setting.context());
            noteGap(sentence.text(), item, setting);
            isAnnounced = item.isPresent();
            current = item.or(() -> current);
        }
        FigurePlacer placer = new FigurePlacer(draft, vocabulary, setting, spoken);
        int end = sentence.start();
        for (Figure figure : sentence.figures()) {
            String lead = sentence.text()
                    .substring(
                            Math.max(0, lastEnd(sentence, figure, end) - sentence.start()),
                            Math.max(0, figure.start() - sentence.start()));
            boolean isPart = (figure.isPart() || goesOn) && !isNamedAnew(figure, lead);
            take(figure, lead, isPart, setting, placer);
            end = figure.start();
        }
        return placer.placed();
    }

    /**
     * Takes the reason that a sentence gives for the change spoken of last; true if the sentence says nothing else.
     *
     */
    boolean readReason(Setting setting) {
        String text = setting.sentence().text();
        Matcher reason = REASON.matcher(text.strip());
        Optional<Spot> of =
                reason.find() ? reasoned(text.strip().substring(0, reason.start()), setting) : Optional.empty();
        if (of.isEmpty()) {
            return false;
        }
        Optional<Spot> target = of.get().child(reason.group(1) == null ? "变动原因" : "原因");
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
                new Origin(setting.place(), text));
        return isOneClause(text.strip().substring(0, reason.start()));
    }

    /** What a reason is for: what the words before it name, or the change spoken of last if they name nothing. */
    private Optional<Spot> reasoned(String words, Setting setting) {
        String subject = MOVED.matcher(words).replaceFirst("");
        return subject.isBlank() || !isOneClause(subject)
                ? changed
                : subjects.find(subject, false, setting).filter(spot -> !subject.contains("其中"));
    }

    private static boolean isOneClause(String words) {
        return !CLAUSE.matcher(words).find();
    }

    /** The lists by code, not read from tables, of which a row was named with 类, 款 and 项 and not found. */
    Set<Concept> gapped() {
        return gapped.stream().filter(list -> !draft.hasNamedRows(list)).collect(Collectors.toSet());
    }

    private void noteGap(String name, Optional<Spot> found, Setting setting) {
        if (found.isEmpty() && SubjectFinder.isItem(name)) {
            setting.context().flatMap(whole -> whole.child("功能分类")).ifPresent(gapped::add);
        }
    }

    /** Classes of which each has a paragraph of its own may be only those that the report wants to speak of. */
    private void noteToldAlone(Spot spot, Figure figure, Setting setting) {
        boolean isOfParagraph =
                setting.sentence().start() == 0 && setting.sentence().figures().get(0) == figure;
        boolean isClass = spot.concept().classification().isPresent()
                && !spot.members().isEmpty()
                && spot.members().get(spot.members().size() - 1).length() == LENGTH_OF_CLASS;
        if (isOfParagraph && isClass) {
            spot.concept().lists().forEach(gapped::add);
        }
    }

    /** Takes what a sentence says that the row spoken of is used for; true if it was taken. */
    boolean readUse(Setting setting) {
        Sentence sentence = setting.sentence();
        boolean isCounted = sentence.quantities().stream().anyMatch(each -> each.kind() == Quantity.Kind.COUNT);
        Matcher use = USE.matcher(isCounted ? "" : sentence.text().strip());
        Optional<Spot> target = current.flatMap(spot -> spot.child("用途"))
                .filter(spot -> use.find()
                        && draft.entry(spot.at(draft.year(), Basis.OUTTURN)).isEmpty());
        target.ifPresent(spot -> draft.place(
                spot.at(draft.year(), Basis.OUTTURN),
                use.group(1).strip(),
                spot.concept().measure(),
                new Origin(setting.place(), setting.sentence())));
        return target.isPresent();
    }

    /** Whether a sentence only names the row that its paragraph is about, or says that it met its budget. */
    boolean saysNoMore(Setting setting) {
        return setting.sentence().figures().isEmpty()
                && current.filter(spot -> spot.concept().classification().isPresent())
                        .isPresent()
                && (subjects.item(setting.sentence().text(), setting.context()).isPresent()
                        || AS_PLANNED.matcher(setting.sentence().text().strip()).matches());
    }

    /** Whether the paragraph is about one row of a classified list. */
    boolean isOfRow() {
        return current.filter(spot -> spot.concept().classification().isPresent())
                .isPresent();
    }

    /** Forgets the change spoken of last: a new section begins. */
    void beginSection() {
        changed = Optional.empty();
    }

    private static int lastEnd(Sentence sentence, Figure figure, int from) {
        return sentence.quantities().stream()
                .filter(quantity -> quantity.end() <= figure.start())
                .mapToInt(Quantity::end)
                .max()
                .orElse(from);
    }

    private void take(Figure figure, String lead, boolean isPart, Setting setting, FigurePlacer placer) {
        boolean isPartOfUnknown = isPart && isLost && lead.contains("其中");
        boolean isGoingOn = !isPart && current.isPresent() && isGoingOn(figure) && !isOfCounted(setting, figure);
        Optional<Spot> spot = isPartOfUnknown || !isOfThisYear(figure, lead, setting.sentence())
                ? Optional.empty()
                : isGoingOn ? current : find(figure, isPart, setting);
        if (!isPart) {
            spoken.clear();
            spokenBasis = Basis.OUTTURN;
            current = setting.sentence().figures().stream().noneMatch(Figure::isPart) ? spot : Optional.empty();
        }
        isLost = spot.isEmpty();
        noteGap(figure.subject(), spot, setting);
        if (spot.isPresent()) {
            noteToldAlone(spot.get(), figure, setting);
            placer.place(figure, spot.get(), isPart, isPart ? spokenBasis : Basis.OUTTURN);
            boolean isChanged = !figure.changes().isEmpty()
                    || figure.budget().isPresent()
                    || !figure.ratios().isEmpty();
            changed = isChanged && !isPart ? spot : changed;
            spoken.add(spot.get());
            if (!isPart && figure.amount().isEmpty() && figure.budget().isPresent()) {
                spokenBasis = FigurePlacer.basis(figure.budgetName()).orElse(Basis.ADJUSTED_BUDGET);
            }
            firstBasis = firstBasis.or(() -> Optional.of(spokenBasis));
        }
    }

    /** 总收入 of which 本年收入 is a part is the total with what was carried over; what is of this year has its own name. */
    private Optional<Spot> find(Figure figure, boolean isPart, Setting setting) {
        boolean isYears = OF_YEAR.matcher(Names.plain(figure.subject())).matches();
        boolean isGrand = !isPart
                && GRAND.matcher(Names.plain(figure.subject())).matches()
                && setting.sentence().figures().stream()
                        .anyMatch(part -> part.isPart()
                                && OF_YEAR.matcher(Names.plain(part.subject())).matches());
        return isGrand
                ? subjects.find(figure.subject().contains("支出") ? "支出总计" : "收入总计", false, setting)
                : subjects.find(figure.subject(), isPart, setting)
                        .or(() ->
                                isPart && isYears ? subjects.find(figure.subject(), false, setting) : Optional.empty());
    }

    /** Whether a figure names nothing itself: 年初预算为…, or 比上年增加…, of what its paragraph spoke of last. */
    private static boolean isGoingOn(Figure figure) {
        String subject = Names.plain(figure.subject());
        boolean isChange = figure.amount().isEmpty() && figure.budget().isEmpty();
        return GOING_ON.matcher(subject).matches()
                || isChange && COMPARING.matcher(subject).matches();
    }

    /** Whether an amount without a name stands behind numbers of other things: 国内公务接待20批次、90人次，共1.5万元. */
    private static boolean isOfCounted(Setting setting, Figure figure) {
        return figure.amount()
                .filter(amount -> setting.sentence().quantities().stream()
                        .anyMatch(
                                quantity -> quantity.kind() == Quantity.Kind.COUNT && quantity.end() <= amount.start()))
                .isPresent();
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
        String before = sentence.before(figure.start());
        Matcher years =
                YEAR.matcher(COMPARED.matcher(figure.isPart() ? lead : before).replaceAll(""));
        int named = draft.year();
        while (years.find()) {
            named = Integer.parseInt(years.group(1));
        }
        return named == draft.year()
                && !OTHER_TIME.matcher(lead).find()
                && !COMPARED_AMOUNT.matcher(before).find();
    }
}
