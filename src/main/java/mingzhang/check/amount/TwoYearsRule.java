package mingzhang.check.amount;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.SubjectNames;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;
import mingzhang.prose.Direction;
import mingzhang.prose.Figure;
import mingzhang.prose.Figure.Change;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-difference} where a text gives an amount for this year in one sentence, for the year before in another, and
 * the change in a third. The two may differ in scope, so it is for a person to judge.
 */
final class TwoYearsRule implements TextRule {
    private static final Pattern YEAR =
            Pattern.compile("^\\s*(?:[（(]?[一二三四五六七八九十\\d]{1,2}[）).、．]\\s*)?(20\\d\\d)\\s?年");
    private static final Pattern OWN =
            Pattern.compile("([^，,。；;：:]{2,20}?)(?:决算数?|支出决算)?相?(?:比|较)于?(?:上年|去年|20\\d\\d年)[^，,。；;]*$");
    private static final Pattern YEARLY = Pattern.compile("上年|去年|同比");

    /** A subject in a year. */
    private record Place(String subject, int year) {}

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        Map<Place, Quantity> known = amounts(text);
        if (known.isEmpty()) {
            return;
        }
        Spread spread = text.spread();
        for (Sentence sentence : text.sentences()) {
            int year = yearOf(sentence).orElse(facts.disclosure().year());
            for (Figure figure : sentence.figures()) {
                for (Change change : figure.changes()) {
                    finding(text, figure, change, year, known, spread)
                            .ifPresent(finding -> report.accept(Deviation.in(text, finding)));
                }
            }
        }
    }

    /** What sentences that begin with a year give for it; a subject with two amounts in a year is left out. */
    private static Map<Place, Quantity> amounts(ReportText text) {
        Map<Place, Quantity> amounts = new HashMap<>();
        Set<Place> twice = new HashSet<>();
        for (Sentence sentence : text.sentences()) {
            Optional<Integer> year = yearOf(sentence);
            for (Figure figure : year.isPresent() ? sentence.figures() : List.<Figure>of()) {
                Place place = new Place(plain(figure.subject()), year.get());
                figure.amount().filter(amount -> !place.subject().isEmpty()).ifPresent(amount -> {
                    Quantity other = amounts.putIfAbsent(place, amount);
                    if (amount.isApproximate() || other != null && other.base().compareTo(amount.base()) != 0) {
                        twice.add(place);
                    }
                });
            }
        }
        amounts.keySet().removeAll(twice);
        return amounts;
    }

    private static Optional<Finding> finding(
            ReportText text, Figure figure, Change change, int year, Map<Place, Quantity> known, Spread spread) {
        String subject = subject(figure, change);
        Optional<Quantity> now = Optional.ofNullable(known.get(new Place(subject, year)));
        Optional<Quantity> before = Optional.ofNullable(known.get(new Place(subject, year - 1)));
        boolean isYearly =
                YEARLY.matcher(change.words()).find() || change.words().contains((year - 1) + "年");
        Optional<Quantity> by = change.amount().filter(amount -> !amount.isApproximate());
        if (now.isEmpty() || before.isEmpty() || by.isEmpty() || !isYearly || change.isAgainstBudget()) {
            return Optional.empty();
        }
        boolean isRise = change.amountDirection().filter(Direction.UP::equals).isPresent();
        Envelope rise = isRise
                ? spread.of(now.get()).minus(spread.of(before.get()))
                : spread.of(before.get()).minus(spread.of(now.get()));
        return rise.meets(spread.of(by.get()))
                ? Optional.empty()
                : Optional.of(Finding.warning(
                        "prose-difference",
                        text.prose().at(by.get().start()),
                        now.get().text(),
                        before.get().text(),
                        Spread.amount(now.get().base().subtract(before.get().base()), now.get()),
                        ProseChangeRule.words(change.amountDirection().orElse(Direction.UP), "增加", "减少")
                                + by.get().text()));
    }

    /** The subject that stands before 较上年 in the clause of a change; else that of the figure. */
    private static String subject(Figure figure, Change change) {
        Matcher own = OWN.matcher(change.words());
        return own.find() ? plain(own.group(1)) : plain(figure.subject());
    }

    private static String plain(String subject) {
        String name = SubjectNames.plain(subject)
                .replaceAll("^其中[:：]?|相?(?:比|较|与|和|同)于?(?:上年|去年).*$|同比$|预算(?:总计|合计)?$|合计(?:支出)?$|支出$", "");
        return SubjectNames.plain(name);
    }

    private static Optional<Integer> yearOf(Sentence sentence) {
        Matcher year = YEAR.matcher(sentence.text());
        return year.find() ? Optional.of(Integer.valueOf(year.group(1))) : Optional.empty();
    }
}
