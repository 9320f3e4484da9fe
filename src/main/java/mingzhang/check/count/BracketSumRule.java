package mingzhang.check.count;

import java.math.BigDecimal;
import java.util.ArrayList;
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
 * {@code prose-sum} and {@code prose-count} of parts in brackets right behind their total: 53人（公务员40人、工勤2人）. What is in
 * brackets may be a remark or a selection, so it is a warning, and only where the parts exceed the total or come near
 * it, or are the two of which expenses on vehicles consist.
 */
final class BracketSumRule implements TextRule {
    private static final Pattern OPENING =
            Pattern.compile("\\s?[^，。；、（）()\\d]{0,8}[（(](?:其中)?[:：]?(?:[^（）()，。；、\\d]|[（(]\\d{1,2}[）)]){1,16}");
    private static final Pattern NEXT = Pattern.compile("[、，,；;和及](?:[^（）()，。；、\\d]|[（(]\\d{1,2}[）)]){1,16}");
    private static final Pattern OTHER = Pattern.compile("上年|去年|预算|决算|比|增|减|占|含|均|每|单价|标准|党员|女|男|学历|本科|硕士|博士|职称|岁|民族");
    private static final int FARTHEST = 10;
    private static final Pattern FUND = Pattern.compile("(?:一般公共|政府性基金|国有资本经营|社会保险基金)预算");
    private static final BigDecimal NEARLY = new BigDecimal("0.05");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        for (Sentence sentence : text.sentences()) {
            List<Quantity> all = sentence.quantities().stream()
                    .filter(quantity -> !isOfName(sentence, quantity))
                    .toList();
            for (int index = 0; index + 2 < all.size(); index++) {
                List<Quantity> parts = parts(sentence, all, index);
                if (parts.size() > 1) {
                    check(text, all.get(index), parts, report);
                }
            }
        }
    }

    /** A number in brackets of its own belongs to a name: 小（1）型. */
    private static boolean isOfName(Sentence sentence, Quantity quantity) {
        int from = quantity.start() - sentence.start();
        int end = quantity.end() - sentence.start();
        return quantity.kind() == Quantity.Kind.BARE
                && from > 0
                && end < sentence.text().length()
                && "（(".indexOf(sentence.text().charAt(from - 1)) >= 0
                && "）)".indexOf(sentence.text().charAt(end)) >= 0;
    }

    /** The parts in the bracket behind a total, up to its end; none if there is anything else in it. */
    private static List<Quantity> parts(Sentence sentence, List<Quantity> all, int total) {
        Quantity whole = all.get(total);
        int behindWhole = whole.end() - sentence.start();
        String next = sentence.text()
                .substring(
                        behindWhole,
                        Math.min(behindWhole + FARTHEST, sentence.text().length()));
        if (next.indexOf('（') < 0 && next.indexOf('(') < 0) {
            return List.of();
        }
        String opening = sentence.between(whole, all.get(total + 1));
        boolean isListed = !whole.isApproximate() && OPENING.matcher(opening).matches();
        List<Quantity> parts = new ArrayList<>();
        String names = opening;
        for (int index = total + 1; isListed && index < all.size(); index++) {
            Quantity part = all.get(index);
            String lead = index == total + 1 ? "" : sentence.between(all.get(index - 1), part);
            boolean isPart = part.kind() == whole.kind()
                    && part.unit().equals(whole.unit())
                    && !part.unit().isEmpty()
                    && !part.isApproximate();
            if (!isPart || !lead.isEmpty() && !NEXT.matcher(lead).matches()) {
                return List.of();
            }
            names += lead;
            parts.add(part);
            String behind = sentence.text().substring(part.end() - sentence.start());
            if (behind.startsWith("）") || behind.startsWith(")")) {
                return OTHER.matcher(FUND.matcher(names).replaceAll("")).find() ? List.of() : parts;
            }
        }
        return List.of();
    }

    private static void check(ReportText text, Quantity whole, List<Quantity> parts, Consumer<Deviation> report) {
        boolean isMoney = whole.kind() == Quantity.Kind.MONEY;
        if (!isMoney && whole.kind() != Quantity.Kind.COUNT) {
            return;
        }
        BigDecimal sum = Listing.sum(parts);
        BigDecimal gap = sum.subtract(whole.number());
        BigDecimal slack = isMoney
                ? BigDecimal.ONE.scaleByPowerOfTen(-whole.decimals()).multiply(BigDecimal.valueOf(parts.size()))
                : BigDecimal.ZERO;
        boolean isNear = gap.abs().compareTo(whole.number().multiply(NEARLY)) <= 0;
        if (gap.abs().compareTo(slack) > 0 && (gap.signum() > 0 || isNear || areVehicles(text, whole, parts))) {
            report.accept(Listing.apart(isMoney ? "prose-sum" : "prose-count", text, whole, parts));
        }
    }

    /** Whether they are the two parts of which expenses on vehicles consist. */
    private static boolean areVehicles(ReportText text, Quantity whole, List<Quantity> parts) {
        String names = text.prose()
                .text()
                .substring(whole.end(), parts.get(parts.size() - 1).start());
        return parts.size() == 2 && names.contains("购置") && names.contains("运行");
    }
}
