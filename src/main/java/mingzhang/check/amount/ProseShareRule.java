package mingzhang.check.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
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
import mingzhang.finding.Finding;
import mingzhang.finding.Severity;
import mingzhang.prose.Figure;
import mingzhang.prose.Figure.Ratio;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-share}: 占 is the share of its amount in its base. Where the base is named, it must be an amount of that
 * name; where it is not, any amount of the paragraph may be meant, and it is an error only if the sentence has a total
 * or if the other shares of the paragraph show their base.
 */
final class ProseShareRule implements TextRule {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONG_NAME = 6;
    private static final Pattern GRAND = Pattern.compile("(?:总支出|总收入|(?:本年|全年)?(?:支出|收入)(?:合计|总计))");
    /** 本年收入 of a fund, beside that of the whole unit. */
    private static final Pattern YEARS = Pattern.compile("(?:本年|全年)(收入|支出)");

    private static final Pattern OF_FUND = Pattern.compile("政府性基金|国有资本经营|社会保险基金|财政专户|财政拨款|一般公共预算");
    private static final Pattern PLANNED_AS = Pattern.compile("(?:安排|完成)$");
    private static final Pattern WITHIN = Pattern.compile("^\\s*([^，。；]{2,48}(?:支出|收入|经费|决算)数?)(?:之)?中[，,]");
    /** What is held against a plan may exceed it. */
    private static final Pattern OF_PLAN = Pattern.compile("计划|目标|任务|预算|上年|去年");

    private static final Pattern PLANNED = Pattern.compile("(?<=.)预算(?:数|总额)?$");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        Spread spread = text.spread();
        for (Sentence sentence : text.sentences()) {
            for (Figure figure : sentence.figures()) {
                for (Ratio ratio : figure.ratios()) {
                    if (ratio.kind() == Ratio.Kind.SHARE && level(figure).isPresent()) {
                        finding(text, sentence, figure, ratio, spread)
                                .filter(finding -> ratio.percent().number().compareTo(HUNDRED) > 0
                                        || !isShareOfFigure(facts, figure, ratio, spread))
                                .ifPresent(finding -> report.accept(Deviation.in(text, finding)));
                    }
                }
            }
        }
    }

    /** Whether the figures have the named base, though the text gives another amount of that name, such as its budget. */
    private static boolean isShareOfFigure(YearFacts facts, Figure figure, Ratio ratio, Spread spread) {
        Quantity part = level(figure).orElseThrow();
        return new FigureNames(facts.book(), facts.disclosure().year())
                .named(ratio.base()).stream()
                        .flatMap(address -> facts.book().find(address).stream())
                        .anyMatch(base -> spread.isRatio(spread.of(part), base.envelope(), ratio.percent()));
    }

    private static Optional<Finding> finding(
            ReportText text, Sentence sentence, Figure figure, Ratio ratio, Spread spread) {
        Quantity part = level(figure).orElseThrow();
        Quantity percent = ratio.percent();
        if (part.isApproximate() || percent.isApproximate() || part.number().signum() == 0) {
            return Optional.empty();
        }
        boolean isOfPlan =
                ratio.whole().isPresent() && OF_PLAN.matcher(ratio.base()).find();
        if (percent.number().compareTo(HUNDRED) > 0 && !isOfPlan) {
            return Optional.of(Finding.error(
                    "prose-share.above", text.prose().at(percent.start()), figure.subject(), percent.text()));
        }
        if (ratio.whole().isPresent()) {
            return ofWhole(text, figure, ratio, ratio.whole().get(), spread);
        }
        List<Quantity> around = around(text, sentence);
        List<Quantity> named = named(text, ratio.base());
        boolean isOfFigureBefore = isOfFigureBefore(sentence, figure, ratio);
        boolean fits = Stream.concat(isOfFigureBefore ? Stream.empty() : around.stream(), named.stream())
                .filter(whole -> !ratio.base().isBlank() || whole.start() != part.start())
                .anyMatch(whole -> spread.isRatio(spread.of(part), spread.of(whole), percent));
        if (fits) {
            return besideIt(sentence, part, named)
                    .filter(whole ->
                            named.stream().noneMatch(each -> spread.isRatio(spread.of(part), spread.of(each), percent)))
                    .map(whole ->
                            finding(text, figure, part, percent, whole, spread).as(Severity.WARNING));
        }
        Optional<Quantity> base = ratio.base().isBlank()
                ? sureBase(text, sentence, figure, spread)
                : named.stream().filter(whole -> !whole.isApproximate()).findFirst();
        return base.filter(whole -> whole.number().signum() != 0
                        && part.base().compareTo(whole.base()) <= 0
                        && !spread.isRatio(spread.of(part), spread.of(whole), percent))
                .map(whole -> finding(text, figure, part, percent, whole, spread));
    }

    /** The amount of the named base that the sentence itself gives before its part, though the share is that of another. */
    private static Optional<Quantity> besideIt(Sentence sentence, Quantity part, List<Quantity> named) {
        return named.stream()
                .filter(whole -> whole.start() >= sentence.start()
                        && whole.start() < part.start()
                        && !whole.isApproximate()
                        && whole.number().signum() != 0
                        && part.base().compareTo(whole.base()) <= 0)
                .findFirst();
    }

    /** Whether the base is called just as the figure right before is: 采购合同金额20万元，其中小微企业合同金额10万元，占采购合同金额的50%. */
    private static boolean isOfFigureBefore(Sentence sentence, Figure figure, Ratio ratio) {
        int index = sentence.figures().indexOf(figure);
        String base = SubjectNames.plain(ratio.base());
        return index > 0
                && base.length() >= LONG_NAME
                && base.equals(
                        SubjectNames.plain(sentence.figures().get(index - 1).subject()));
    }

    private static Optional<Finding> ofWhole(
            ReportText text, Figure figure, Ratio ratio, Quantity whole, Spread spread) {
        Quantity part = level(figure).orElseThrow();
        return whole.isApproximate()
                        || whole.number().signum() == 0
                        || spread.isRatio(spread.of(part), spread.of(whole), ratio.percent())
                ? Optional.empty()
                : Optional.of(finding(text, figure, part, ratio.percent(), whole, spread));
    }

    private static Finding finding(
            ReportText text, Figure figure, Quantity part, Quantity percent, Quantity whole, Spread spread) {
        return Finding.error(
                "prose-share",
                text.prose().at(percent.start()),
                figure.subject() + part.text(),
                percent.text(),
                whole.text(),
                Spread.percent(part.base(), whole.base(), percent.decimals()));
    }

    /** The amounts that the text gives under the name of the base. */
    static List<Quantity> named(ReportText text, String base) {
        String name = PLANNED.matcher(SubjectNames.plain(base)).replaceFirst("");
        Matcher years = YEARS.matcher(name);
        if (years.matches()) {
            return ofYear(text, years.group(1));
        }
        List<Quantity> same = name.isEmpty() ? List.of() : named(text, subject -> subject.equals(name));
        return same.isEmpty() && GRAND.matcher(name).matches()
                ? named(
                        text,
                        subject -> PLANNED_AS.matcher(subject).replaceFirst("").endsWith(name))
                : same;
    }

    /** All income or spending of the year; only where the text has none, that of a fund. */
    private static List<Quantity> ofYear(ReportText text, String kind) {
        Pattern names = Pattern.compile("(?:本年|全年)?" + kind + "合计|(?:本年|全年|总)" + kind);
        List<Quantity> whole = text.sentences().stream()
                .flatMap(sentence -> sentence.figures().stream()
                        .filter(figure -> names.matcher(SubjectNames.plain(figure.subject()))
                                        .matches()
                                && !OF_FUND.matcher(sentence.before(figure.start()))
                                        .find())
                        .flatMap(figure -> level(figure).stream()))
                .toList();
        return whole.isEmpty()
                ? named(text, subject -> subject.equals("本年" + kind) || subject.equals("全年" + kind))
                : whole;
    }

    /** Parts of a budget only where no other amount has the name. */
    private static List<Quantity> named(ReportText text, Predicate<String> isNamed) {
        List<Quantity> spent = named(text, MainFigures::withoutBudgets, isNamed);
        return spent.isEmpty() ? named(text, Sentence::figures, isNamed) : spent;
    }

    private static List<Quantity> named(
            ReportText text, Function<Sentence, List<Figure>> figures, Predicate<String> isNamed) {
        return text.sentences().stream()
                .flatMap(sentence -> figures.apply(sentence).stream())
                .filter(figure -> isNamed.test(SubjectNames.plain(figure.subject())))
                .flatMap(figure -> level(figure).stream())
                .toList();
    }

    /** The amount, or the budget in a text that has budgets only. */
    private static Optional<Quantity> level(Figure figure) {
        return figure.amount().or(figure::budget);
    }

    private static Optional<Quantity> sureBase(ReportText text, Sentence sentence, Figure figure, Spread spread) {
        Figure first = sentence.figures().get(0);
        boolean isTotal = first != figure
                && !first.isPart()
                && figure.isPart()
                && first.ratios().isEmpty()
                && first.amount().isPresent();
        return isTotal
                ? first.amount()
                : totalBefore(text, sentence)
                        .or(() -> baseOfOthers(text, sentence, figure, spread))
                        .or(() -> totalAbove(text, sentence))
                        .or(() -> totalWithin(text, sentence));
    }

    /** The only amount of that name where the sentence begins with 某支出中，. */
    private static Optional<Quantity> totalWithin(ReportText text, Sentence sentence) {
        Matcher within = WITHIN.matcher(sentence.text());
        String name = within.find() ? whole(within.group(1)) : "";
        List<Quantity> amounts = text.sentences().stream()
                .filter(other -> other.start() < sentence.start() && !name.isEmpty())
                .flatMap(other -> other.figures().stream())
                .filter(figure -> whole(figure.subject()).equals(name))
                .flatMap(figure -> figure.amount().stream())
                .toList();
        boolean isOne = !amounts.isEmpty()
                && amounts.stream()
                        .allMatch(
                                amount -> amount.base().compareTo(amounts.get(0).base()) == 0);
        return isOne ? Optional.of(amounts.get(0)) : Optional.empty();
    }

    /** 某某局2023年度“三公”经费支出决算 is the total that 某某局2023年度“三公”经费支出预算为…，支出决算为 tells. */
    private static String whole(String subject) {
        return SubjectNames.plain(subject)
                .replaceFirst("(?:支出)?(?:预算|决算)?(?:数|总额)?$", "")
                .replaceFirst("支出$", "");
    }

    /** The only amount of the line above a list, as in 支出100万元，主要用于以下方面：. */
    private static Optional<Quantity> totalAbove(ReportText text, Sentence sentence) {
        boolean isListed = sentence.figures().size() == 1;
        for (int index = text.sentences().indexOf(sentence) - 1; isListed && index >= 0; index--) {
            Sentence above = text.sentences().get(index);
            List<Figure> figures = above.figures();
            if (above.text().matches("(?s).*[:：]\\s*")) {
                return Optional.of(figures)
                        .filter(all -> all.size() == 1)
                        .flatMap(all -> all.get(0).amount());
            }
            isListed = figures.size() == 1 && share(figures.get(0)).isPresent();
        }
        return Optional.empty();
    }

    /** The only amount of the sentence before, where this one begins with 其中. */
    private static Optional<Quantity> totalBefore(ReportText text, Sentence sentence) {
        return sentence.text().strip().startsWith("其中")
                ? new Paragraph(text.sentences())
                        .before(sentence)
                        .map(Sentence::figures)
                        .filter(figures -> figures.size() == 1)
                        .flatMap(figures -> figures.get(0).amount())
                : Optional.empty();
    }

    /** The amount of which at least two other shares of the paragraph are the share. */
    private static Optional<Quantity> baseOfOthers(ReportText text, Sentence sentence, Figure figure, Spread spread) {
        Paragraph paragraph = new Paragraph(text.sentences());
        List<Figure> others = paragraph.figures(sentence.paragraph()).stream()
                .filter(other -> other != figure && other.amount().isPresent())
                .filter(other -> other.amount().get().number().signum() != 0)
                .filter(other -> share(other).isPresent())
                .toList();
        return around(text, sentence).stream()
                .filter(whole -> others.stream()
                                .filter(other -> spread.isRatio(
                                        spread.of(other.amount().orElseThrow()),
                                        spread.of(whole),
                                        share(other).orElseThrow()))
                                .count()
                        >= 2)
                .findFirst();
    }

    /** What a share can be of: the amounts of the paragraph, those before first, and the sum of the parts. */
    private static List<Quantity> around(ReportText text, Sentence sentence) {
        Paragraph paragraph = new Paragraph(text.sentences());
        Stream<Quantity> behind =
                paragraph.figures(sentence.paragraph()).stream().flatMap(figure -> level(figure).stream());
        return Stream.of(
                        paragraph.amountsUpTo(sentence).stream(),
                        behind,
                        sum(sentence).stream(),
                        paragraph.before(sentence).flatMap(ProseShareRule::sumOfParts).stream())
                .flatMap(each -> each)
                .toList();
    }

    /** What the amounts with a share add up to; the total may not be written at all. */
    private static Optional<Quantity> sum(Sentence sentence) {
        return sum(sentence, figure -> share(figure).isPresent());
    }

    /** What the parts behind 其中 add up to; where the total is wrong, shares may be right of that. */
    private static Optional<Quantity> sumOfParts(Sentence sentence) {
        return sum(sentence, Figure::isPart);
    }

    private static Optional<Quantity> sum(Sentence sentence, Predicate<Figure> isOne) {
        List<Quantity> parts = sentence.figures().stream()
                .filter(isOne)
                .flatMap(figure -> figure.amount().stream())
                .toList();
        return parts.stream()
                .reduce((one, other) -> new Quantity(
                        one.kind(),
                        one.base().add(other.base()).scaleByPowerOfTen(-one.power()),
                        one.unit(),
                        one.power(),
                        one.isApproximate() || other.isApproximate(),
                        one.start(),
                        one.end()))
                .filter(total -> parts.size() > 2 && !total.isApproximate());
    }

    private static Optional<Quantity> share(Figure figure) {
        return figure.ratios().stream()
                .filter(ratio ->
                        ratio.kind() == Ratio.Kind.SHARE && ratio.base().isBlank())
                .map(Ratio::percent)
                .findFirst();
    }
}
