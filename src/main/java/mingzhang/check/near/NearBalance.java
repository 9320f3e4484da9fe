package mingzhang.check.near;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Spread;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;
import mingzhang.prose.Quantity;
import mingzhang.prose.Quantity.Kind;
import mingzhang.prose.Sentence;

/**
 * {@code prose-sum.balance}: what was left at the beginning of the year, income, expenditure, what was distributed, and what
 * is left at the end, in this order in one sentence. 年末无结转 and （年初无结转） are nil.
 */
final class NearBalance implements SecondLook {
    private static final String LEFT = "(?:财政拨款|资金|项目)?(?:结转和?结余|结转与结余|结转|结余)(?:资金|数|合计)?";
    private static final Pattern OPENING = Pattern.compile("(?:年初|上年|期初|上年末|上年年末)" + LEFT + "(?:为|共|共计|[:：])?\\s?$");
    private static final Pattern INCOME = Pattern.compile(
            "(?<!事业|其他|经营|补助)收入(?:合计|总额|总计|决算|数)?(?:为|共|共计|[:：])?\\s?$|(?<=[；;。]|^)收入[^；;。]*[，,]合计\\s?$");
    private static final Pattern OUTLAY = Pattern.compile(
            "(?<!基本|项目|经营|上级)支出(?:合计|总额|总计|决算|数)?(?:为|共|共计|[:：])?\\s?$|(?<=[；;。]|^)支出[^；;。]*[，,]合计\\s?$");
    private static final Pattern SHARED = Pattern.compile("结余分配(?:为|[:：])?\\s?$");
    private static final Pattern CLOSING =
            Pattern.compile("(?:年末|年终|期末|结转下年|年底)(?:" + LEFT + ")?(?:为|共|共计|[:：])?\\s?$");
    private static final Pattern NIL_OPENING =
            Pattern.compile("(?:年初|上年|期初)(?:无|没有)" + LEFT + "|(?:年初|上年|期初)" + LEFT + "为?0(?![.\\d])");
    private static final Pattern NIL_CLOSING = Pattern.compile("(?:年末|年终|期末|年底)(?:无|没有)" + LEFT);
    private static final Pattern OTHERS =
            Pattern.compile("使用非财政|专用结余|调整|缴回|上缴|收回|交回|其中|预算收入|债|转移|弥补|调入|调出|同比|比上年|较上年|增长|减少");

    /** Amounts of one sentence by what they are; the closing one may be nil without a number. */
    private record Balance(
            Optional<Quantity> opening,
            Quantity income,
            Quantity outlay,
            Optional<Quantity> shared,
            Optional<Quantity> closing) {}

    @Override
    public void look(Surroundings around, Consumer<Suspicion> report) {
        Sentence sentence = around.sentence();
        if (sentence.text().contains("结") && !OTHERS.matcher(sentence.text()).find()) {
            balance(sentence)
                    .filter(balance -> !isRight(around.text().spread(), balance))
                    .map(balance -> suspicion(around, balance))
                    .ifPresent(report);
        }
    }

    private static Optional<Balance> balance(Sentence sentence) {
        List<Quantity> amounts = sentence.quantities().stream()
                .filter(each -> each.kind() == Kind.MONEY && !each.isApproximate())
                .toList();
        List<Quantity> opening = of(sentence, amounts, OPENING);
        List<Quantity> income = of(sentence, amounts, INCOME);
        List<Quantity> outlay = of(sentence, amounts, OUTLAY);
        List<Quantity> shared = of(sentence, amounts, SHARED);
        List<Quantity> closing = of(sentence, amounts, CLOSING).stream()
                .filter(each -> !opening.contains(each))
                .toList();
        boolean isOpened = opening.size() == 1
                || opening.isEmpty() && NIL_OPENING.matcher(sentence.text()).find();
        boolean isClosed = closing.size() == 1
                || closing.isEmpty() && NIL_CLOSING.matcher(sentence.text()).find();
        return isOpened && isClosed && income.size() == 1 && outlay.size() == 1 && shared.size() < 2
                ? Optional.of(new Balance(
                        opening.stream().findFirst(),
                        income.get(0),
                        outlay.get(0),
                        shared.stream().findFirst(),
                        closing.stream().findFirst()))
                : Optional.empty();
    }

    private static List<Quantity> of(Sentence sentence, List<Quantity> amounts, Pattern name) {
        List<Quantity> named = new ArrayList<>();
        for (Quantity amount : amounts) {
            Matcher matcher = name.matcher(sentence.before(amount.start()));
            if (matcher.find()) {
                named.add(amount);
            }
        }
        return named;
    }

    private static boolean isRight(Spread spread, Balance balance) {
        Envelope nil = Envelope.exact(BigDecimal.ZERO);
        Envelope computed = balance.opening()
                .map(spread::of)
                .orElse(nil)
                .plus(spread.of(balance.income()))
                .minus(spread.of(balance.outlay()))
                .minus(balance.shared().map(spread::of).orElse(nil));
        return computed.meets(balance.closing().map(spread::of).orElse(nil));
    }

    private static Suspicion suspicion(Surroundings around, Balance balance) {
        BigDecimal opening = balance.opening().map(Quantity::base).orElse(BigDecimal.ZERO);
        BigDecimal exact = opening.add(balance.income().base())
                .subtract(balance.outlay().base())
                .subtract(balance.shared().map(Quantity::base).orElse(BigDecimal.ZERO));
        Quantity last = balance.closing().orElse(balance.outlay());
        Finding finding = Finding.warning(
                "prose-sum.balance",
                around.text().prose().at(last.start()),
                balance.closing().map(Quantity::text).orElse("无"),
                Spread.amount(exact, balance.income()),
                balance.opening().map(Quantity::text).orElse("0"),
                balance.income().text(),
                balance.outlay().text());
        Quantity first = balance.opening().orElse(balance.income());
        return first.start() < last.start()
                ? new Suspicion(around.text(), finding, first, last)
                : new Suspicion(around.text(), finding, last, first);
    }
}
