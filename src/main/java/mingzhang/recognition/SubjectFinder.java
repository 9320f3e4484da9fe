package mingzhang.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.facts.Classification;
import mingzhang.facts.Concept;
import mingzhang.recognition.SectionRule.Reading;

/** Finds the figure that the subject of a sentence means: a part of what was spoken of, or one with a name of its own. */
final class SubjectFinder {
    private static final Pattern BARE = Pattern.compile("(?:总|合计)?(?:收入|支出)(?:合计|决算|总额)?");
    /** What a fund has as the whole unit has. */
    private static final Pattern OF_FUND =
            Pattern.compile("(?:本年度?)?(?:收入|支出)(?:合计|决算|总额)?|(?:年初|年末|上年)结转(?:和|与|及)?(?:结余)?");

    private static final Pattern FISCAL_TOTAL = Pattern.compile("财政拨款收入总计[\\d.,]+\\s?万?元[，、]$");
    private static final Pattern FUND = Pattern.compile("政府性基金|国有资本经营|社会保险基金");
    private static final Pattern OF_SECTION = Pattern.compile("财政拨款支出(?:决算|合计)?");
    private static final Set<String> GENERAL = Set.of("收支总计", "收入", "支出");
    private static final Pattern CLEAR = Pattern.compile(".*(?:总|合计|本年|三公).*|.{6,}");
    private static final Pattern ITEM = Pattern.compile("（[类款项]）$");
    private static final Pattern PROJECT =
            Pattern.compile("(?!占|比|较|完成|其中|共)[^，。；：:\\d年]{2,60}(?:经费|项目|工程|专项|资金|补助|补贴|津贴|生活费|奖补|建设)(?:（[^（）]*）)?");
    private static final Pattern LINE_OF_LIST = Pattern.compile(
            "\\s*[（(]?\\d{1,2}[）)、.．]\\s*([^，。；：:\\d年]{2,40})[：:]?\\s*[\\d,.]+\\s*(?:万|亿)?元(?:[；;。，,].*)?\\s*");

    private final Draft draft;
    private final Vocabulary vocabulary;
    private final String unitName;
    private final List<Spot> spoken;

    /**
     * A finder for a report.
     *
     * @param unitName 单位全称, which subjects may begin with
     * @param spoken what the sentence has spoken of so far, kept up to date by the reader
     */
    SubjectFinder(Draft draft, Vocabulary vocabulary, String unitName, List<Spot> spoken) {
        this.draft = draft;
        this.vocabulary = vocabulary;
        this.unitName = Names.plain(unitName);
        this.spoken = spoken;
    }

    /** What a subject means in its sentence; empty if nothing that is known, or several things. */
    Optional<Spot> find(String subject, boolean isPart, Setting setting) {
        String sentence = setting.sentence().text();
        Optional<Concept> context = setting.context();
        Reading reading = setting.reading();
        boolean isOfFund = !isPart && (isOfFund(subject, sentence, context) || isOfFiscalTotal(subject, sentence));
        boolean isOfSpending = !subject.isEmpty() && sentence.contains(subject + "支出");
        List<String> names = new ArrayList<>(readings(subject));
        if (isOfSpending) {
            names.addAll(readings(subject + "支出"));
        }
        for (String name : names) {
            Optional<Spot> found = isPart ? part(name) : whole(name, context, reading);
            boolean isOfUnit = isOfFund
                    && found.filter(spot -> GENERAL.contains(
                                    spot.concept().lineage().get(0).key()))
                            .isPresent();
            if (found.isPresent() && !isOfUnit) {
                return found;
            }
        }
        return reading == Reading.ALL ? project(subject, isPart, setting) : Optional.empty();
    }

    /** Whether 支出总计 stands behind 财政拨款收入总计: it is that of the fiscal funds. */
    private static boolean isOfFiscalTotal(String subject, String sentence) {
        int place = sentence.indexOf(subject);
        return subject.equals("支出总计")
                && place > 0
                && FISCAL_TOTAL.matcher(sentence.substring(0, place)).find();
    }

    /** Whether 本年收入 or the like stands behind the name of a fund. */
    private static boolean isOfFund(String subject, String sentence, Optional<Concept> context) {
        if (!OF_FUND.matcher(Names.plain(subject)).matches()) {
            return false;
        }
        int place = Math.max(0, sentence.indexOf(subject));
        String before = sentence.substring(0, place);
        String part = before.substring(before.lastIndexOf('；') + 1);
        return context.filter(concept -> FUND.matcher(concept.path()).find()).isPresent()
                || !subject.contains("合计") && FUND.matcher(part).find() && !part.contains("一般公共预算");
    }

    /** A project by its name: behind 项目支出…其中, first in the section on projects, or alone on a numbered line of it. */
    private Optional<Spot> project(String subject, boolean isPart, Setting setting) {
        Concept list = vocabulary.concept("支出.项目支出");
        boolean isAmongProjects = isPart
                ? !spoken.isEmpty() && spoken.get(0).equals(Spot.of(list))
                : setting.context().filter(list::equals).isPresent();
        Matcher line = LINE_OF_LIST.matcher(setting.sentence().text());
        boolean isNamed = PROJECT.matcher(subject).matches()
                || !isPart && line.matches() && line.group(1).strip().equals(subject);
        return isAmongProjects && isNamed
                ? Optional.of(Spot.of(list).row(draft.row(list, List.of(), subject)))
                : Optional.empty();
    }

    /** Whether a name ends with the mark of its level, as in …（类）…（款）…（项）. */
    static boolean isItem(String name) {
        return ITEM.matcher(Names.plain(name).replaceAll("[:：,，。]+$", "")).find();
    }

    /** The row that a sentence without figures names with all its levels, as in …（类）…（款）…（项）. */
    Optional<Spot> item(String sentence, Optional<Concept> context) {
        return ITEM.matcher(Names.plain(sentence)).find()
                ? readings(sentence).stream()
                        .flatMap(name -> coded(context, name).stream())
                        .findFirst()
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
        if (OF_SECTION.matcher(name).matches()) {
            Optional<Spot> fund = context.flatMap(SubjectFinder::generalBudget).map(Spot::of);
            if (fund.isPresent()) {
                return fund;
            }
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

    /** 一般公共预算支出 above a figure: its section may leave the name of the budget out. */
    private static Optional<Concept> generalBudget(Concept concept) {
        return concept.lineage().stream()
                .filter(each -> each.path().equals("财政拨款支出.一般公共预算支出"))
                .findFirst();
    }

    /** A row of the figure's list by 功能分类, where the name is one of its codes'. */
    private Optional<Spot> coded(Optional<Concept> whole, String name) {
        Optional<Concept> list = whole.flatMap(concept -> concept.child("功能分类"));
        Optional<Classification> table = list.flatMap(Concept::classification);
        return table.flatMap(codes -> Vocabulary.code(codes, name, draft))
                .map(code -> Spot.of(list.orElseThrow()).row(code));
    }
}
