package mingzhang.check.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/**
 * {@code prose-equation} of an amount that a text gives with heads and a standard: 扶助100人，按每人每年600元标准，共发放6万元. An
 * amount for a month may be paid twelve times; who has no part in the year's whole is for a person to judge.
 */
final class StandardAmountRule implements TextRule {
    private static final String NUMBER = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,4})?|\\d{1,9}(?:\\.\\d{1,4})?)";
    private static final Pattern STANDARD = Pattern.compile(NUMBER
            + "\\s?(人次|人|户|名|家|亩|个|头|只)[^。；\\n\\d]{0,10}[，,][^。；\\n\\d]{0,6}(?:按照?|以|执行)?每(人|户|名|家|亩|个|头|只|次)[^，。；\\n\\d]{0,6}?"
            + NUMBER
            + "\\s?(万元|元)(?!左右|上下|以上|以内|至|-)(?:的)?(?:/[年人月])?(?:补助|补贴|奖励|发放|救助|一次性)*(?:标准)?(?:一次性)?[^。；\\n\\d]{0,8}[，,]?(?:共计?|合计|总计|累计|全年)?"
            + "[^。；，\\n\\d]{0,14}(?:发放|兑付|支付|拨付|支出|补助|补贴|奖励|资金|金)[^。；，\\n\\d]{0,8}" + NUMBER + "\\s?(万元|元)");
    private static final List<Integer> TIMES = List.of(1, 2, 4, 12);

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.words();
        if (text.kind() != ReportText.Kind.NARRATIVE || words.indexOf('每') < 0) {
            return;
        }
        Matcher matcher = STANDARD.matcher(words);
        while (matcher.find()) {
            BigDecimal heads = Spread.number(matcher.group(1));
            BigDecimal each = yuan(matcher.group(4), matcher.group(5));
            BigDecimal all = yuan(matcher.group(6), matcher.group(7));
            BigDecimal product = heads.multiply(each);
            boolean isSameHead = matcher.group(2).startsWith(matcher.group(3))
                    || matcher.group(3).equals("次");
            boolean isOther = words.substring(matcher.end(5), matcher.start(6)).indexOf('另') >= 0;
            if (isSameHead
                    && !isOther
                    && TIMES.stream()
                            .noneMatch(times ->
                                    isNear(product.multiply(BigDecimal.valueOf(times)), all, matcher.group(7)))) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "prose-equation.standard",
                                text.prose().at(matcher.start(6)),
                                matcher.group(6) + matcher.group(7),
                                matcher.group(1) + matcher.group(2),
                                matcher.group(4) + matcher.group(5),
                                text(product, matcher.group(7)))));
            }
        }
    }

    private static BigDecimal yuan(String number, String unit) {
        return Spread.number(number).scaleByPowerOfTen(unit.equals("万元") ? 4 : 0);
    }

    /** An amount in 万元 may have been rounded to its last digit. */
    private static boolean isNear(BigDecimal product, BigDecimal all, String unit) {
        BigDecimal slack = unit.equals("万元") ? BigDecimal.valueOf(100) : BigDecimal.ONE;
        return product.subtract(all).abs().compareTo(slack) <= 0;
    }

    private static String text(BigDecimal yuan, String unit) {
        return yuan.scaleByPowerOfTen(unit.equals("万元") ? -4 : 0)
                        .stripTrailingZeros()
                        .toPlainString()
                + unit;
    }
}
