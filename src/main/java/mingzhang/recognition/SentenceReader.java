package mingzhang.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.facts.Basis;
import mingzhang.prose.Figure;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;
import mingzhang.recognition.source.Place;

/** Reads the amounts, changes and percentages of a section's sentences. */
final class SentenceReader {
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)年");
    private static final Pattern OTHER_TIME = Pattern.compile("上年|去年|上一年|前年|以前年度|下年|下一年|明年|次年|预计|计划|拟安排|累计|人均|平均|力争");
    private static final Pattern COMPARED = Pattern.compile("(?:比|较|与|同|于)(?:19|20)\\d\\d年");

    private static final Pattern REASON = Pattern.compile(
            "(决算[^，。；]{0,12}预算[^，。；]{0,6}的?)?(?:其)?(?:主要)?(?:变动|增减|变化|增加|减少|增长|下降|差异)?(?:的)?(?:主要)?原因(?:主要)?(?:是|为|：|:)+(?:由于|因为)?(.{2,})$");
    private static final Pattern CONTENTS = Pattern.compile("主要(?:包括|用于)[：:]?(.{2,}?)[；;。]?$");

    private final Draft draft;
    private final Vocabulary vocabulary;
    private final SubjectFinder subjects;
    private final List<Spot> spoken = new ArrayList<>();
    private Optional<Spot> changed = Optional.empty();
    private Basis spokenBasis = Basis.OUTTURN;
    private boolean isLost = false;

    SentenceReader(Draft draft, Vocabulary vocabulary, String unitName) {
        this.draft = draft;
        this.vocabulary = vocabulary;
        this.subjects = new SubjectFinder(draft, vocabulary, unitName, spoken);
    }

    /** Reads one sentence; returns the offsets of the numbers that were placed. */
    Set<Integer> read(Setting setting) {
        Sentence sentence = setting.sentence();
        boolean goesOn = sentence.text().strip().startsWith("其中");
        if (!goesOn) {
            spoken.clear();
        }
        isLost = false;
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

    private static int lastEnd(Sentence sentence, Figure figure, int from) {
        return sentence.quantities().stream()
                .filter(quantity -> quantity.end() <= figure.start())
                .mapToInt(Quantity::end)
                .max()
                .orElse(from);
    }

    private void take(Figure figure, String lead, boolean isPart, Setting setting, FigurePlacer placer) {
        boolean isPartOfUnknown = isPart && isLost && lead.contains("其中");
        Optional<Spot> spot = !isPartOfUnknown && isOfThisYear(figure, lead, setting.sentence())
                ? subjects.find(figure.subject(), isPart, setting)
                : Optional.empty();
        if (!isPart) {
            spoken.clear();
            spokenBasis = Basis.OUTTURN;
        }
        isLost = spot.isEmpty();
        if (spot.isPresent()) {
            placer.place(figure, spot.get(), isPart, isPart ? spokenBasis : Basis.OUTTURN);
            boolean isChanged = !figure.changes().isEmpty()
                    || figure.budget().isPresent()
                    || !figure.ratios().isEmpty();
            changed = isChanged && !isPart ? spot : changed;
            spoken.add(spot.get());
            if (!isPart && figure.amount().isEmpty() && figure.budget().isPresent()) {
                spokenBasis = FigurePlacer.basis(figure.budgetName()).orElse(Basis.ADJUSTED_BUDGET);
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
}
