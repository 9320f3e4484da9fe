package mingzhang.check.count;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-count} of parts that must make up their whole: those done and 其余, women and men, and parts that 共计 adds up
 * behind them: 甲馆2.5万人次，乙馆1.5万人次，共计4万人次.
 */
final class PartCountRule implements TextRule {
    private static final Pattern REST = Pattern.compile("[^。]*[，,；;、（(](?:其余|剩余|余下)的?[^，。；\\d]{0,6}");
    private static final Pattern WOMEN = Pattern.compile("[^，。；\\d]{0,10}[，,；;（(]?其中[:：]?(?:有)?女[^，。；、\\d]{0,6}");
    private static final Pattern MEN = Pattern.compile("[，,、；;]?(?:有)?男[^，。；、\\d]{0,6}");
    private static final Pattern SUM = Pattern.compile("[，,；;、]?(?:全年)?(?:共计|合计|总计|一共|共)(?:为|达|有)?[^，。；\\d]{0,10}");
    private static final Pattern OTHER = Pattern.compile("平均|每|其中|目标|计划|上年(?!度?结转)|去年|20\\d\\d年|同比|比|较|（|\\(");
    /** What a bracket says of a part is none beside it: 16人（含工勤1人）. */
    private static final Pattern INCLUDED = Pattern.compile("[（(](?:其中|含|包括)[^（）()]*$");

    private static final Pattern REMARK = Pattern.compile("（[^（）]*）|\\([^()]*\\)");

    /** Fewer amounts of money before a total need not be its parts. */
    private static final int FEWEST_AMOUNTS = 3;

    private static final BigDecimal NEAR = new BigDecimal("0.1");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        for (Sentence sentence : text.sentences()) {
            List<Quantity> counts = of(Quantity.Kind.COUNT, sentence);
            for (int index = 1; index < counts.size(); index++) {
                checkRest(text, sentence, counts, index, report);
                checkSexes(text, sentence, counts, index, report);
                checkSum(text, sentence, counts, index, report);
            }
            List<Quantity> money = of(Quantity.Kind.MONEY, sentence);
            for (int index = FEWEST_AMOUNTS; index < money.size(); index++) {
                checkSum(text, sentence, money, index, report);
            }
        }
    }

    private static List<Quantity> of(Quantity.Kind kind, Sentence sentence) {
        return sentence.quantities().stream()
                .filter(quantity -> quantity.kind() == kind && !quantity.isApproximate())
                .toList();
    }

    /** 其余 at an index: some number before it must be the sum of all behind it up to 其余, or on to the end. */
    private static void checkRest(
            ReportText text, Sentence sentence, List<Quantity> counts, int rest, Consumer<Deviation> report) {
        boolean isRest = rest > 1
                && !sentence.text().strip().startsWith("其中")
                && isOfOneUnit(counts.subList(rest - 2, rest + 1))
                && REST.matcher(sentence.between(counts.get(rest - 1), counts.get(rest)))
                        .matches()
                && !isOneOfKinds(sentence, counts.get(rest - 1), counts.get(rest));
        if (!isRest) {
            return;
        }
        List<Quantity> alike = counts.stream()
                .filter(count -> count.unit().equals(counts.get(rest).unit())
                        && !INCLUDED.matcher(sentence.before(count.start())).find())
                .toList();
        int place = alike.indexOf(counts.get(rest));
        for (int whole = 0; whole < place; whole++) {
            for (int end = place; end < alike.size(); end++) {
                if (Listing.sum(alike.subList(whole + 1, end + 1))
                                .compareTo(alike.get(whole).number())
                        == 0) {
                    return;
                }
            }
        }
        if (!isRestOfAny(alike, place)) {
            report.accept(Listing.apart("prose-count", text, counts.get(rest - 2), counts.subList(rest - 1, rest + 1)));
        }
    }

    /** 登记214家，应检189家，实检174家，其余25家: what is left over of a whole may be told after something else. */
    private static boolean isRestOfAny(List<Quantity> alike, int rest) {
        for (int whole = 0; whole < rest; whole++) {
            for (int part = whole + 1; part < rest; part++) {
                if (Listing.sum(List.of(alike.get(part), alike.get(rest)))
                                .compareTo(alike.get(whole).number())
                        == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** 其中：行政单位1个，其他事业单位3个: what divides a whole named elsewhere. */
    private static boolean isOneOfKinds(Sentence sentence, Quantity before, Quantity rest) {
        return sentence.between(before, rest).contains("其他")
                && sentence.before(before.start()).contains("其中");
    }

    private static void checkSexes(
            ReportText text, Sentence sentence, List<Quantity> counts, int men, Consumer<Deviation> report) {
        boolean areSexes = men > 1
                && isOfOneUnit(counts.subList(men - 2, men + 1))
                && (isPair(sentence, counts, men, WOMEN, MEN)
                        || isPair(
                                sentence,
                                counts,
                                men,
                                Pattern.compile(WOMEN.pattern().replace('女', '男')),
                                Pattern.compile(MEN.pattern().replace('男', '女'))));
        if (areSexes
                && Listing.sum(counts.subList(men - 1, men + 1))
                                .compareTo(counts.get(men - 2).number())
                        != 0) {
            report.accept(Listing.apart("prose-count", text, counts.get(men - 2), counts.subList(men - 1, men + 1)));
        }
    }

    private static boolean isPair(Sentence sentence, List<Quantity> counts, int last, Pattern first, Pattern second) {
        return first.matcher(sentence.between(counts.get(last - 2), counts.get(last - 1)))
                        .matches()
                && second.matcher(sentence.between(counts.get(last - 1), counts.get(last)))
                        .matches();
    }

    private static void checkSum(
            ReportText text, Sentence sentence, List<Quantity> counts, int total, Consumer<Deviation> report) {
        if (!SUM.matcher(sentence.between(counts.get(total - 1), counts.get(total)))
                .matches()) {
            return;
        }
        int first = total - 1;
        while (first > 0
                && counts.get(first - 1).unit().equals(counts.get(total).unit())
                && !OTHER.matcher(REMARK.matcher(sentence.between(counts.get(first - 1), counts.get(first)))
                                .replaceAll(""))
                        .find()) {
            first--;
        }
        List<Quantity> parts = counts.subList(first, total);
        int fewest = counts.get(total).kind() == Quantity.Kind.MONEY ? FEWEST_AMOUNTS : 2;
        boolean mayAdd = parts.size() >= fewest && isOfOneUnit(counts.subList(first, total + 1));
        if (!mayAdd) {
            return;
        }
        BigDecimal whole = counts.get(total).number();
        for (int start = first; start < total - 1; start++) {
            if (Listing.sum(counts.subList(start, total)).compareTo(whole) == 0) {
                return;
            }
        }
        if (Listing.sum(parts).subtract(whole).abs().compareTo(whole.multiply(NEAR)) <= 0) {
            report.accept(Listing.apart("prose-count", text, counts.get(total), parts));
        }
    }

    private static boolean isOfOneUnit(List<Quantity> counts) {
        return counts.stream().map(Quantity::unit).distinct().count() == 1;
    }
}
