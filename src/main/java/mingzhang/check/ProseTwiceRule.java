package mingzhang.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
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
    private static final Set<String> FIGURES = Set.of(
            "本年收入合计",
            "本年支出合计",
            "收入总计",
            "支出总计",
            "收支总计",
            "财政拨款收支总计",
            "一般公共预算财政拨款支出",
            "一般公共预算财政拨款基本支出",
            "政府性基金预算财政拨款支出",
            "机关运行经费",
            "政府采购支出",
            "三公经费",
            "三公经费财政拨款支出",
            "人员经费",
            "公用经费",
            "公务接待费",
            "因公出国境费",
            "公务用车运行维护费",
            "公务用车购置及运行维护费");
    private static final Pattern OUTLAY = Pattern.compile("费支出$");
    private static final Pattern OTHER = Pattern.compile("上年|去年|(?:19|20)\\d\\d\\s?年|所属|下属|本级|合计数");
    private static final Pattern PLANNED = Pattern.compile("预算数|年初预算|预算为|支出预算");

    private static final Pattern COMPARED = Pattern.compile("(?:与|比|较|同)[^，。；]{0,8}(?:年|上年)[^，。；]*");

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
                String own = sentence.text().replace(year + "年", "").replace(year + " 年", "");
                boolean isOther =
                        OTHER.matcher(COMPARED.matcher(own).replaceAll("")).find();
                for (Figure figure : sentence.figures()) {
                    Optional<Quantity> amount = figure.amount().filter(each -> !each.isApproximate());
                    String name =
                            OUTLAY.matcher(SubjectNames.plain(figure.subject())).replaceFirst("费");
                    if (amount.isPresent() && !isOther && FIGURES.contains(name) && isOutturn(sentence, figure)) {
                        compare(known, name, new Place(amount.get(), text), spread, figure.subject(), report);
                    }
                    if (amount.isPresent() && amount.get().number().signum() != 0) {
                        compareShares(shares, figure, amount.get(), text, spread, report);
                    }
                }
            }
        }
    }

    /** Beside a budget an amount counts only if it is called the outturn. */
    private static boolean isOutturn(Sentence sentence, Figure figure) {
        int end = figure.amount().orElseThrow().start() - sentence.start();
        return !PLANNED.matcher(sentence.text()).find()
                || sentence.text().substring(Math.max(0, end - 8), end).contains("决算");
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
        for (Ratio ratio : figure.ratios()) {
            if (ratio.kind() == Ratio.Kind.SHARE && ratio.base().isBlank()) {
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
