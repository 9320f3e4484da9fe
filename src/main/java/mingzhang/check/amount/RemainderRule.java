package mingzhang.check.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-sum} of funds, what was used of them, and what is left, named one after the other; {@code
 * prose-difference}
 * of what assets cost, what was written off, and what they are worth. Funds of other years or taken back may stand
 * elsewhere, so it is a warning.
 */
final class RemainderRule implements TextRule {
    private static final Pattern FUNDS = Pattern.compile("(?:下达|到位|拨入|收到|拨付|安排|(?:全年|调整后|项目)预算|合同金额)[^，。；\\d]{0,24}$");
    private static final Pattern USED =
            Pattern.compile("[，,；;](?:项目|资金|全年|累计|已|共|实际)*(?:使用|支出|支付|执行)(?:资金|金额|数)?(?:为|共)?");
    private static final Pattern LEFT = Pattern.compile("[，,；;](?:项目|资金|年末|尚)*(?:结转|结余|剩余|未使用)(?:下年|资金|金额|结余)?");
    private static final Pattern COST = Pattern.compile("(?:资产|账面|房屋|设备|车辆)[^，。；\\d]{0,4}原值[^，。；\\d]{0,6}$");
    private static final Pattern WRITTEN_OFF =
            Pattern.compile("[，,；;、](?:已|共)?(?:累计)?(?:计提)?(?:折旧|摊销)(?:和摊销)?(?:额|数)?(?:为|共)?");
    private static final Pattern WORTH = Pattern.compile("[，,；;、](?:资产|账面|固定资产|无形资产)*净值(?:为|共)?");
    private static final Pattern OTHERS = Pattern.compile("减值|上年|年初结转|以前年度|收回|上缴|缴回|调整|调减|其他资金");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        for (Sentence sentence : text.sentences()) {
            List<Quantity> all = sentence.quantities();
            for (int index = 0; index + 2 < all.size(); index++) {
                List<Quantity> three = all.subList(index, index + 3);
                if (!isExact(three) || OTHERS.matcher(sentence.text()).find()) {
                    continue;
                }
                if (areNamed(sentence, three, FUNDS, USED, LEFT)) {
                    rest(text, three).ifPresent(rest -> report.accept(left(text, three, rest)));
                } else if (areNamed(sentence, three, COST, WRITTEN_OFF, WORTH)) {
                    rest(text, three).ifPresent(rest -> report.accept(worth(text, three, rest)));
                }
            }
        }
    }

    private static boolean isExact(List<Quantity> three) {
        return three.stream().allMatch(each -> each.kind() == Quantity.Kind.MONEY && !each.isApproximate());
    }

    private static boolean areNamed(
            Sentence sentence, List<Quantity> three, Pattern whole, Pattern taken, Pattern left) {
        return taken.matcher(sentence.between(three.get(0), three.get(1))).matches()
                && left.matcher(sentence.between(three.get(1), three.get(2))).matches()
                && whole.matcher(sentence.before(three.get(0).start())).find();
    }

    /** What is left by the arithmetic; empty if it is what the third amount says. */
    private static Optional<String> rest(ReportText text, List<Quantity> three) {
        Spread spread = text.spread();
        Quantity left = three.get(2);
        Envelope computed = spread.of(three.get(0)).minus(spread.of(three.get(1)));
        BigDecimal exact = three.get(0).base().subtract(three.get(1).base());
        return exact.signum() >= 0 && !computed.meets(spread.of(left))
                ? Optional.of(Spread.amount(exact, left))
                : Optional.empty();
    }

    private static Deviation left(ReportText text, List<Quantity> three, String rest) {
        Quantity left = three.get(2);
        return Deviation.in(
                text,
                Finding.warning(
                        "prose-sum.left",
                        text.prose().at(left.start()),
                        left.text(),
                        rest,
                        three.get(0).text(),
                        three.get(1).text()));
    }

    private static Deviation worth(ReportText text, List<Quantity> three, String rest) {
        Quantity worth = three.get(2);
        return Deviation.in(
                text,
                Finding.warning(
                        "prose-difference",
                        text.prose().at(worth.start()),
                        three.get(0).text(),
                        three.get(1).text(),
                        rest,
                        worth.text()));
    }
}
