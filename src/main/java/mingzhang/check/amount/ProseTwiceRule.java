package mingzhang.check.amount;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.MainFigures;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.SubjectNames;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;
import mingzhang.prose.Figure;
import mingzhang.prose.Figure.Ratio;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-twice}: the same figure given twice in the texts of a year with two values, or the same amount with two
 * shares of the same total. The two may differ in scope, so it is for a person to judge.
 */
final class ProseTwiceRule implements Rule {
    private static final Pattern PLANNED = Pattern.compile("预算数|年初预算|预算为|支出预算");

    private static final Pattern GRAND_TOTAL = Pattern.compile("(?:收入|支出|收支|收、支)总计");

    private static final Pattern BASE = Pattern.compile("(?:与|比|较|同)于?(?:上年|去年|20\\d\\d\\s?年)[^，。；\\d]{0,8}$");

    private record Place(Quantity amount, ReportText text) {}

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        Map<String, Place> known = new HashMap<>();
        Map<String, Place> shares = new HashMap<>();
        int year = facts.disclosure().year();
        for (ReportText text : facts.texts()) {
            Spread spread = text.spread();
            for (Sentence sentence : text.sentences()) {
                if (sentence.figures().isEmpty()) {
                    continue;
                }
                boolean isOther = MainFigures.isOfOther(sentence, year);
                for (Figure figure : sentence.figures()) {
                    Optional<Quantity> amount = figure.amount().filter(each -> !each.isApproximate());
                    String name = MainFigures.name(figure.subject());
                    if (amount.isPresent()
                            && !isOther
                            && MainFigures.isOne(name)
                            && isOutturn(sentence, figure)
                            && !MainFigures.isListedItem(sentence, figure)
                            && !isOfFiscal(sentence, figure)) {
                        compare(known, name, new Place(amount.get(), text), spread, figure.subject(), report);
                    }
                    if (amount.isPresent() && amount.get().number().signum() != 0) {
                        compareShares(shares, figure, amount.get(), text, spread, report);
                    }
                }
            }
        }
    }

    /** 财政拨款收入总计10万元，支出总计10万元: the second one is of 财政拨款 too. */
    private static boolean isOfFiscal(Sentence sentence, Figure figure) {
        return GRAND_TOTAL.matcher(figure.subject()).matches()
                && sentence.before(figure.start()).contains("财政拨款");
    }

    /** Beside a budget an amount counts only if it is called the outturn; what a year is held against is of another. */
    private static boolean isOutturn(Sentence sentence, Figure figure) {
        int start = figure.amount().orElseThrow().start();
        int end = start - sentence.start();
        boolean isBase = BASE.matcher(sentence.before(start)).find();
        return !isBase
                && (!PLANNED.matcher(sentence.text()).find()
                        || sentence.text().substring(Math.max(0, end - 8), end).contains("决算"));
    }

    private static void compare(
            Map<String, Place> known,
            String name,
            Place now,
            Spread spread,
            String subject,
            Consumer<Deviation> report) {
        Place before = known.putIfAbsent(name, now);
        boolean isNew =
                before != null && known.putIfAbsent(name + " " + now.amount().base(), now) == null;
        if (isNew && !spread.of(before.amount()).meets(spread.of(now.amount()))) {
            report.accept(Deviation.in(
                    now.text(),
                    Finding.warning(
                            "prose-twice",
                            now.text().prose().at(now.amount().start()),
                            subject,
                            now.amount().text(),
                            before.amount().text(),
                            before.text().prose().at(before.amount().start()).line())));
        }
    }

    private static void compareShares(
            Map<String, Place> shares,
            Figure figure,
            Quantity amount,
            ReportText text,
            Spread spread,
            Consumer<Deviation> report) {
        List<Ratio> all = figure.ratios().stream()
                .filter(ratio ->
                        ratio.kind() == Ratio.Kind.SHARE && ratio.base().isBlank())
                .toList();
        for (Ratio ratio : all) {
            if (all.size() == 1) {
                String name = SubjectNames.plain(figure.subject()) + " "
                        + amount.base().stripTrailingZeros();
                compare(
                        shares,
                        name,
                        new Place(ratio.percent(), text),
                        spread,
                        figure.subject() + amount.text(),
                        report);
            }
        }
    }
}
