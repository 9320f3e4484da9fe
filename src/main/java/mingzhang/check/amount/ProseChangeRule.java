package mingzhang.check.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.FigureNames;
import mingzhang.check.rule.MainFigures;
import mingzhang.check.rule.Paragraph;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.SubjectNames;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;
import mingzhang.finding.Severity;
import mingzhang.prose.Direction;
import mingzhang.prose.Figure;
import mingzhang.prose.Figure.Change;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * A change as a sentence gives it: {@code prose-change} where amount, change and rate fit in no reading,
 * {@code prose-direction} where the words of amount and rate go apart, {@code prose-sign} for a minus behind 减少, and
 * {@code prose-nil-base} for a rate upon nothing.
 */
final class ProseChangeRule implements TextRule {
    private static final Pattern TOTAL = Pattern.compile("总计|总$|总决算|总额|合计|总收支|^[收支、]+$");
    private static final Pattern BASE =
            Pattern.compile("(?:比(?!较)|(?<!比)较)于?(?:上年|去年|20\\d\\d\\s?年)[^，。；\\d]{0,12}的?$");
    private static final Pattern HELD = Pattern.compile("(?:与|同|和)(?:上年|去年|20\\d\\d\\s?年)[^，。；\\d]{0,12}的?$");
    private static final Pattern HELD_BEHIND = Pattern.compile("\\s?(?:相比|对比|比较|相较)");
    private static final Pattern COMPARED =
            Pattern.compile("^相?(?:与|比|较|同|和)于?(?:(?:上年|去年)度?)?(?:同期)?(?:决算数?)?(?:相比)?|^(?:上年|去年)相比|各$");
    private static final Pattern CLAUSE = Pattern.compile("[，,；;：:。]");
    private static final Pattern COMPARISON =
            Pattern.compile("相?(?:与|比(?!较)|(?<!比)较|同|和)于?(?:上年|去年|20\\d\\d\\s?年|$).*$");
    private static final Pattern YEAR = Pattern.compile("^\\s*(20\\d\\d)\\s?年");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern COMPARED_WITH =
            Pattern.compile("(?:与|比|较|同|和)于?(?:上年|去年|20\\d\\d\\s?年)[^，。；]{0,20}[，；]");
    private static final Pattern BEFORE_IT = Pattern.compile("上年|去年|上一年");
    private static final Pattern BEFORE = Pattern.compile("上年|去年|上一年|年初|预算|原|20\\d\\d\\s?年");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        Spread spread = text.spread();
        Paragraph paragraph = new Paragraph(text.sentences());
        for (Sentence sentence : text.sentences()) {
            for (Figure figure : sentence.figures()) {
                for (Change change : figure.changes()) {
                    finding(text, change)
                            .or(() -> fromNothing(facts, text, figure, change))
                            .or(() -> arithmetic(
                                    text,
                                    figure,
                                    change,
                                    spread,
                                    paragraph.amountsUpTo(sentence),
                                    facts.disclosure().year()))
                            .or(() -> elsewhere(facts, text, sentence, figure, change))
                            .ifPresent(finding -> report.accept(Deviation.in(text, finding)));
                }
            }
        }
    }

    private static Optional<Finding> finding(ReportText text, Change change) {
        Optional<Quantity> negative = Optional.<Quantity>empty()
                .or(() -> change.amount().filter(amount -> isNegativeFall(amount, change.amountDirection())))
                .or(() -> change.rate().filter(rate -> isNegativeFall(rate, change.rateDirection())));
        if (negative.isPresent()) {
            return negative.map(quantity -> Finding.error(
                    "prose-sign",
                    text.prose().at(quantity.start()),
                    quantity.text(),
                    quantity.text().substring(1)));
        }
        boolean isApart = change.amountDirection().isPresent()
                && change.rateDirection().isPresent()
                && !change.amountDirection().equals(change.rateDirection())
                && !change.words().matches("(?s).*(?:增幅|增速|降幅|减幅|幅度|比重|占比).*");
        return isApart && change.rate().isPresent() && change.amount().isPresent()
                ? Optional.of(Finding.error(
                        "prose-direction",
                        text.prose().at(change.rate().get().start()),
                        words(change.amountDirection().get(), "增加", "减少")
                                + change.amount().get().text(),
                        words(change.rateDirection().get(), "增长", "下降")
                                + change.rate().get().text()))
                : Optional.empty();
    }

    private static boolean isNegativeFall(Quantity quantity, Optional<Direction> direction) {
        return quantity.number().signum() < 0
                && direction.filter(Direction.DOWN::equals).isPresent();
    }

    static String words(Direction direction, String up, String down) {
        return direction == Direction.UP ? up : down;
    }

    private static Optional<Finding> arithmetic(
            ReportText text, Figure figure, Change change, Spread spread, List<Quantity> around, int year) {
        if (change.amount().isEmpty()
                || change.rate().isEmpty()
                || change.amountDirection().isEmpty()) {
            return Optional.empty();
        }
        Quantity by = change.amount().get();
        Quantity rate = change.rate().get();
        List<Quantity> amounts = around.stream()
                .filter(amount -> amount.start() != by.start() && amount.start() < rate.start())
                .toList();
        Optional<Quantity> own = level(text, figure, change, amounts);
        if (own.isEmpty()
                || by.isApproximate()
                || rate.isApproximate()
                || own.get().isApproximate()) {
            return Optional.empty();
        }
        int sign = change.amountDirection().get().sign();
        BigDecimal base = own.get().base().subtract(by.base().multiply(BigDecimal.valueOf(sign)));
        if (base.signum() == 0) {
            return nilBase(text, by, rate);
        }
        boolean isBase = isBaseNamed(text, own.get());
        if (isBase) {
            base = own.get().base();
        }
        boolean isOwnLevel = change.isAgainstBudget() && figure.budget().isPresent();
        boolean isOfBefore = isOfBefore(text, figure, own.get(), year);
        boolean fits = isBase
                ? isStart(spread, own.get(), by, rate)
                : amounts.stream()
                        .anyMatch(amount -> (!isOwnLevel || amount == own.get())
                                        && isLevel(spread, amount, by, sign, rate)
                                || (isOfBefore || !isSame(amount, own.get())) && isStart(spread, amount, by, rate));
        boolean isPlausible = base.signum() > 0;
        return fits || !isPlausible && figure.amount().isEmpty()
                ? Optional.empty()
                : Optional.of(wrong(text, change, own.get(), base));
    }

    private static boolean isSame(Quantity amount, Quantity other) {
        return amount.base().compareTo(other.base()) == 0;
    }

    /** A change of a figure whose only amount stands in another paragraph. The two may differ in scope. */
    private static Optional<Finding> elsewhere(
            YearFacts facts, ReportText text, Sentence sentence, Figure figure, Change change) {
        List<Quantity> around = new Paragraph(text.sentences()).amountsUpTo(sentence);
        boolean isBare = figure.amount().isEmpty()
                && figure.budget().isEmpty()
                && !change.isAgainstBudget()
                && change.amount().filter(by -> !by.isApproximate()).isPresent()
                && change.rate().filter(rate -> !rate.isApproximate()).isPresent()
                && change.amountDirection().isPresent()
                && !figure.subject().isEmpty()
                && !isBelowOtherYear(text, sentence, facts.disclosure().year())
                && levelBefore(text, figure, change, around).isEmpty();
        return isBare
                ? MainFigures.only(
                                text,
                                COMPARISON.matcher(figure.subject()).replaceFirst(""),
                                facts.disclosure().year())
                        .flatMap(level -> elsewhere(text, change, level, around))
                : Optional.empty();
    }

    /** Whether the paragraph begins with another year than that of the report: 2026年度预算较2025年度增加…. */
    private static boolean isBelowOtherYear(ReportText text, Sentence sentence, int year) {
        return text.sentences().stream()
                .filter(other -> other.paragraph() == sentence.paragraph())
                .findFirst()
                .map(first -> YEAR.matcher(first.text()))
                .filter(Matcher::find)
                .filter(first -> Integer.parseInt(first.group(1)) != year)
                .isPresent();
    }

    private static Optional<Finding> elsewhere(ReportText text, Change change, Quantity level, List<Quantity> around) {
        Spread spread = text.spread();
        Quantity by = change.amount().orElseThrow();
        Quantity rate = change.rate().orElseThrow();
        int sign = change.amountDirection().orElseThrow().sign();
        BigDecimal base = level.base().subtract(by.base().multiply(BigDecimal.valueOf(sign)));
        boolean fits = isLevel(spread, level, by, sign, rate)
                || around.stream()
                        .filter(amount -> amount.start() != by.start())
                        .anyMatch(
                                amount -> isLevel(spread, amount, by, sign, rate) || isStart(spread, amount, by, rate));
        if (base.signum() == 0) {
            return nilBase(text, by, rate);
        }
        return fits || base.signum() < 0
                ? Optional.empty()
                : Optional.of(wrong(text, change, level, base).as(Severity.WARNING));
    }

    private static Finding wrong(ReportText text, Change change, Quantity level, BigDecimal base) {
        Quantity by = change.amount().orElseThrow();
        Quantity rate = change.rate().orElseThrow();
        return Finding.error(
                "prose-change",
                text.prose().at(rate.start()),
                words(change.rateDirection().orElse(Direction.UP), "增长", "下降") + rate.text(),
                Spread.percent(by.base(), base, rate.decimals()),
                level.text(),
                words(change.amountDirection().orElseThrow(), "增加", "减少") + by.text(),
                Spread.amount(base, level));
    }

    /** What has changed: the amount, in a text of budgets the budget, or what was said of the subject before. */
    private static Optional<Quantity> level(ReportText text, Figure figure, Change change, List<Quantity> amounts) {
        return figure.amount()
                .or(() -> figure.budget().filter(budget -> !change.isAgainstBudget()))
                .or(() -> levelBefore(text, figure, change, amounts));
    }

    /** Whether all there is now is what has been added, as the file or the text say: then a rise of 100% starts from nil. */
    private static Optional<Finding> fromNothing(YearFacts facts, ReportText text, Figure figure, Change change) {
        boolean isAlone = figure.amount().isEmpty()
                && figure.budget().isEmpty()
                && change.amount().isPresent()
                && change.rate().isPresent();
        return isAlone && isFromNothing(facts, text, figure, change)
                ? nilBase(text, change.amount().orElseThrow(), change.rate().orElseThrow())
                : Optional.empty();
    }

    private static boolean isFromNothing(YearFacts facts, ReportText text, Figure figure, Change change) {
        Quantity by = change.amount().orElseThrow();
        String subject = SubjectNames.plain(figure.subject());
        boolean isDoubled = change.rate().orElseThrow().number().compareTo(HUNDRED) == 0
                && !subject.isEmpty()
                && by.number().signum() > 0
                && change.amountDirection().filter(Direction.UP::equals).isPresent()
                && !change.isAgainstBudget();
        return isDoubled
                && Stream.concat(stated(facts, subject), told(text, subject))
                        .anyMatch(level -> level.compareTo(by.base()) == 0);
    }

    private static Stream<BigDecimal> stated(YearFacts facts, String subject) {
        return new FigureNames(facts.book(), facts.disclosure().year())
                .named(subject).stream()
                        .flatMap(address -> facts.book().find(address).stream())
                        .flatMap(fact -> fact.base().stream());
    }

    private static Stream<BigDecimal> told(ReportText text, String subject) {
        return text.sentences().stream()
                .filter(sentence -> !BEFORE_IT.matcher(sentence.text()).find())
                .flatMap(sentence -> sentence.figures().stream())
                .filter(other -> SubjectNames.plain(other.subject()).equals(subject))
                .flatMap(other -> other.amount().stream())
                .map(Quantity::base);
    }

    /** The amount before that is of the same subject, where a change is given without its own. */
    private static Optional<Quantity> levelBefore(
            ReportText text, Figure figure, Change change, List<Quantity> amounts) {
        String name = SubjectNames.plain(figure.subject());
        String subject =
                COMPARISON.matcher(COMPARED.matcher(name).replaceAll("")).replaceFirst("");
        boolean isNamedBefore = subject.isEmpty()
                && !name.isEmpty()
                && CLAUSE.matcher(change.words().strip()).find();
        if (isNamedBefore) {
            return Optional.empty();
        }
        List<Quantity> levels = text.sentences().stream()
                .flatMap(sentence -> sentence.figures().stream())
                .filter(other -> isAlike(subject, SubjectNames.plain(other.subject())))
                .flatMap(other -> other.amount().stream())
                .toList();
        return amounts.stream().filter(levels::contains).findFirst();
    }

    /** Whether two names may be of one figure: 收支总计 is also called 收入总计 and 总决算. */
    private static boolean isAlike(String subject, String other) {
        return subject.isEmpty()
                || other.equals(subject)
                || TOTAL.matcher(subject).find() && TOTAL.matcher(other).find();
    }

    /** Whether the words before an amount say that the change starts from it: 比上年的3.5万元减少1.4万元. */
    private static boolean isBaseNamed(ReportText text, Quantity amount) {
        return text.sentences().stream()
                .filter(sentence -> sentence.quantities().contains(amount))
                .anyMatch(sentence ->
                        BASE.matcher(sentence.before(amount.start())).find()
                                || HELD.matcher(sentence.before(amount.start())).find()
                                        && HELD_BEHIND
                                                .matcher(sentence.text().substring(amount.end() - sentence.start()))
                                                .lookingAt());
    }

    /** A rate upon nothing has no meaning, but 增长100% is widely written for what is new. */
    private static Optional<Finding> nilBase(ReportText text, Quantity by, Quantity rate) {
        boolean isUsual = rate.number().compareTo(HUNDRED) == 0;
        return by.number().signum() == 0
                ? Optional.empty()
                : Optional.of(Finding.error("prose-nil-base", text.prose().at(rate.start()), rate.text(), by.text())
                        .as(isUsual ? Severity.WARNING : Severity.ERROR));
    }

    /** Whether the words before an amount say that it is that of another year or a budget. */
    private static boolean isOfBefore(ReportText text, Figure figure, Quantity level, int year) {
        boolean isBare = figure.amount().isEmpty() && figure.budget().isEmpty();
        int place = isBare ? level.start() : figure.start();
        return text.sentences().stream()
                .filter(sentence -> sentence.quantities().contains(level))
                .map(sentence -> COMPARED_WITH
                        .matcher(sentence.before(place).replaceAll(year + "\\s?年", ""))
                        .replaceAll(""))
                .anyMatch(words -> BEFORE.matcher(words).find());
    }

    /** Whether the rate is right if the amount is what it has changed to. */
    private static boolean isLevel(Spread spread, Quantity amount, Quantity by, int sign, Quantity rate) {
        Envelope change = spread.of(by);
        Envelope level = spread.of(amount);
        return spread.isRatio(change, sign > 0 ? level.minus(change) : level.plus(change), rate);
    }

    /** Whether the rate is right if the amount is what the change starts from. */
    private static boolean isStart(Spread spread, Quantity amount, Quantity by, Quantity rate) {
        return spread.isRatio(spread.of(by), spread.of(amount), rate);
    }
}
