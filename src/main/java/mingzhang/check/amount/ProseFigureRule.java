package mingzhang.check.amount;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Arithmetic;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.FigureNames;
import mingzhang.check.rule.MainFigures;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.SubjectNames;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.Fact;
import mingzhang.facts.FactBook;
import mingzhang.finding.Finding;
import mingzhang.finding.Position;
import mingzhang.finding.Severity;
import mingzhang.prose.Figure;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-figure}: an amount that a text gives under the name of a figure is that figure. It is an error where the
 * sentence states it of the unit's own year and it is no figure of that name on any basis, and a warning where a report
 * gives such a figure only once; elsewhere the text may speak of a part, and it is a hint. An amount that is the figure
 * could be a placeholder: {@code prose-typed}.
 */
final class ProseFigureRule implements Rule {
    private static final Pattern LAST_YEAR = Pattern.compile("((?:19|20)\\d\\d)\\s?年(?:度)?$");
    private static final Pattern OWN_STATEMENT = Pattern.compile(
            "^\\s*(?:\\d{1,2}[.、．]|（[一二三四五六七八九十\\d]{1,2}）)?\\s*" + "(?:(20\\d\\d)\\s?年度?，?|本年度|本年(?=收入|支出)|全年)");

    /** What is said of any money, and what a fund has as the whole unit has. */
    private static final Pattern GENERAL = Pattern.compile("(?:专项|项目|其他)?资金|(?:共计?|合计)?支出");

    private static final Pattern OF_FUND = Pattern.compile("本年(?:收入|支出)(?:合计)?|年[初末]结转和?结余|基本支出|项目支出");
    private static final Pattern FUND = Pattern.compile("政府性基金|国有资本经营|社会保险基金");
    /** What a section on one fund may call as the whole unit's. */
    private static final Pattern OF_SECTION = Pattern.compile("本年(?:收入|支出)|年[初末]结转和?结余|(财政拨款(?:收入|支出))(?:合计|决算)?");

    private static final Pattern ONE_FUND = Pattern.compile("政府性基金|国有资本经营|社会保险基金|一般公共预算");
    private static final Pattern SECTION =
            Pattern.compile("^\\s*(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)[^，。；]{0,40}。?\\s*$");
    private static final Pattern TOP = Pattern.compile("^\\s*[一二三四五六七八九十]{1,3}、");
    private static final Pattern KIND = Pattern.compile("(?:基本|项目)支出");
    private static final Pattern LEFT = Pattern.compile("(?:年末|年底|下年)[^，。；]{0,4}结[转余]");
    private static final Pattern OF_PROJECT = Pattern.compile("[该此本]项目|项目资金|专项资金");

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        boolean hasFigures = facts.texts().stream()
                .anyMatch(text -> text.sentences().stream()
                        .anyMatch(sentence -> !sentence.figures().isEmpty()));
        if (!hasFigures) {
            return;
        }
        FigureNames names = new FigureNames(facts.book(), facts.disclosure().year());
        for (ReportText text : facts.texts()) {
            Spread spread = text.spread();
            for (Sentence sentence : text.sentences()) {
                for (Figure figure : MainFigures.withoutBudgets(sentence)) {
                    if (isOfOtherYear(figure, facts.disclosure().year())) {
                        continue;
                    }
                    boolean isOfFund = isOfFund(text, sentence, figure);
                    Severity severity = isOfFund
                            ? Severity.HINT
                            : severity(sentence, figure, facts.disclosure().year());
                    List<Address> addresses = names.named(MainFigures.name(figure.subject()));
                    boolean mayBeOther = severity == Severity.HINT && (isOfFund || mayBeOther(sentence, figure));
                    check(facts, text, new Named(figure, addresses, severity, mayBeOther), spread, report);
                }
            }
        }
    }

    /** Whether the year right before an amount, as in 本年收入合计2022年651万元, is not the report's. */
    private static boolean isOfOtherYear(Figure figure, int year) {
        Matcher last = LAST_YEAR.matcher(figure.subject());
        return last.find() && Integer.parseInt(last.group(1)) != year;
    }

    /** Whether a subject may be anything, or is one of a fund or of what was left at the year's end. */
    private static boolean mayBeOther(Sentence sentence, Figure figure) {
        String subject = SubjectNames.plain(figure.subject());
        String before = sentence.before(figure.start());
        return GENERAL.matcher(subject).matches()
                || OF_FUND.matcher(subject).matches() && FUND.matcher(before).find()
                || KIND.matcher(subject).matches() && LEFT.matcher(before).find();
    }

    /** Whether 本年收入 or the like stands on a line or below a heading that is about one fund, not all of the unit. */
    private static boolean isOfFund(ReportText text, Sentence sentence, Figure figure) {
        Matcher subject = OF_SECTION.matcher(SubjectNames.plain(figure.subject()));
        if (!subject.matches()) {
            return false;
        }
        Pattern fund = subject.group(1) == null ? FUND : ONE_FUND;
        List<Sentence> sentences = text.sentences();
        for (int index = sentences.indexOf(sentence) - 1; index >= 0; index--) {
            Sentence before = sentences.get(index);
            boolean isHeading = SECTION.matcher(before.text()).find();
            boolean isOnLine = before.paragraph() == sentence.paragraph();
            if ((isOnLine || isHeading) && fund.matcher(before.text()).find()) {
                return true;
            }
            if (isHeading && TOP.matcher(before.text()).find()) {
                return false;
            }
        }
        return false;
    }

    /** A figure of a sentence with what it can be, and how grave it is if it is not. */
    private record Named(Figure figure, List<Address> addresses, Severity severity, boolean mayBeOther) {}

    private static void check(
            YearFacts facts, ReportText text, Named named, Spread spread, Consumer<Deviation> report) {
        FactBook book = facts.book();
        Figure figure = named.figure();
        if (named.addresses().isEmpty()
                || figure.amount().isEmpty()
                || figure.amount().get().isApproximate()) {
            return;
        }
        Quantity amount = figure.amount().get();
        Position position = text.prose().at(amount.start());
        List<Fact> known = named.addresses().stream()
                .flatMap(address -> bases(book, address).stream())
                .filter(fact ->
                        fact.isStated() || !facts.reporter().completeness().isOpen(book, List.of(fact)))
                .sorted(Comparator.comparing(fact -> !fact.isStated()))
                .toList();
        Optional<Fact> same = known.stream()
                .filter(fact -> fact.envelope().meets(spread.of(amount)))
                .findFirst();
        if (same.isPresent()) {
            report.accept(Deviation.in(
                    text,
                    Finding.hint(
                            "prose-typed",
                            position,
                            amount.text(),
                            placeholder(same.get().address()))));
            new FigureChanges(book, text, spread).check(figure, same.get(), report);
        } else if (known.stream().anyMatch(fact -> fact.address().basis() == Basis.OUTTURN) && !named.mayBeOther()) {
            Fact first = known.get(0);
            Object[] arguments = {figure.subject(), amount.text(), Arithmetic.text(first), placeholder(first.address())
            };
            String key = isTenThousandfold(first, amount) ? "prose-figure.unit" : "prose-figure";
            report.accept(
                    Deviation.in(text, Finding.error(key, position, arguments).as(named.severity())));
        }
    }

    /** The figure on every basis, and those of the year before: a text may speak of any. */
    private static List<Fact> bases(FactBook book, Address address) {
        return java.util.stream.Stream.of(Basis.OUTTURN, Basis.ADJUSTED_BUDGET, Basis.INITIAL_BUDGET)
                .flatMap(basis -> book.find(address.on(basis)).stream())
                .filter(fact -> fact.amount().isPresent())
                .toList();
    }

    /** An error in the unit's own statement of its year; a warning for what a report gives only once; else a hint. */
    private static Severity severity(Sentence sentence, Figure figure, int year) {
        if (isOwnStatement(sentence, figure, year)) {
            return Severity.ERROR;
        }
        boolean isMain = MainFigures.isOne(MainFigures.name(figure.subject()))
                && !MainFigures.isListedItem(sentence, figure)
                && !MainFigures.isOfOther(sentence, year);
        return isMain ? Severity.WARNING : Severity.HINT;
    }

    private static boolean isOwnStatement(Sentence sentence, Figure figure, int year) {
        if (OF_PROJECT.matcher(sentence.text()).find()) {
            return false;
        }
        Matcher matcher = OWN_STATEMENT.matcher(sentence.text());
        boolean isFirst = sentence.figures().get(0) == figure && !figure.isPart();
        if (!isFirst || !matcher.find()) {
            return false;
        }
        boolean isSameYear = matcher.group(1) == null || Integer.parseInt(matcher.group(1)) == year;
        String lead = sentence.text().substring(matcher.end(), figure.start() - sentence.start());
        String named = SubjectNames.plain(lead.replaceAll("(?:为|共|：)+$", ""));
        String subject = SubjectNames.plain(figure.subject());
        return isSameYear && (named.equals(subject) || ("本年" + named).equals(subject));
    }

    private static boolean isTenThousandfold(Fact fact, Quantity amount) {
        return fact.base()
                .filter(base -> base.signum() != 0)
                .map(base -> amount.base().compareTo(base.scaleByPowerOfTen(4)) == 0
                        || amount.base().scaleByPowerOfTen(4).compareTo(base) == 0)
                .orElse(false);
    }

    private static String placeholder(Address address) {
        String basis =
                address.basis() == Basis.OUTTURN ? "" : "." + address.basis().label();
        return "{{" + address.path() + basis + "}}";
    }
}
