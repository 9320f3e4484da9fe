package mingzhang.check.amount;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
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
 * {@code prose-equation} of usual phrases with three numbers of which the last follows from the others: questionnaires with
 * their rate of return, prices bid and saved, courses with as many people each.
 */
final class PhraseRule implements TextRule {
    private static final String N = "\\s?(?<%s>\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,6})?|\\d{1,9}(?:\\.\\d{1,6})?)\\s?";
    private static final String WORDS = "[^，。；\\n\\d]{0,%d}";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How the last number follows from the first two. */
    private enum Way {
        SECOND_IN_PERCENT_OF_FIRST,
        FIRST_IN_PERCENT_OF_SECOND,
        GROWTH_FROM_SECOND,
        FALL_FROM_SECOND,
        DIFFERENCE,
        PRODUCT
    }

    private static final Pattern SATISFIED = Pattern.compile(
            "问卷[^，。；\\n\\d]{0,8}(\\d{1,6})份[，,][^，。；\\n\\d]{0,6}满意的?(\\d{1,6})份[、，,](?:基本|比较)满意的?(\\d{1,6})份[，,][^，。；\\n\\d]{0,10}(?:满意度|满意率)[^，。；\\n\\d]{0,4}(\\d{1,3}(?:\\.\\d{1,4})?)[%％]");

    private record Phrase(String needle, Way way, Pattern pattern) {}

    private static final List<Phrase> PHRASES = List.of(
            phrase(
                    "问卷",
                    Way.SECOND_IN_PERCENT_OF_FIRST,
                    "问卷",
                    words(6),
                    n("a"),
                    "份[，,]",
                    words(8),
                    "(?:回收|收回)",
                    words(8),
                    n("b"),
                    "份[，,]",
                    words(6),
                    "(?:回收率|有效率)",
                    words(4),
                    n("c"),
                    "[%％]"),
            phrase(
                    "分率",
                    Way.SECOND_IN_PERCENT_OF_FIRST,
                    "(?:权重|分值|满分)为?",
                    n("a"),
                    "分[，,](?:实际|自评)?得分?为?",
                    n("b"),
                    "分[，,]得分率为?",
                    n("c"),
                    "[%％]"),
            phrase(
                    "万元",
                    Way.SECOND_IN_PERCENT_OF_FIRST,
                    "(?:计划|预算|下达|合同|安排|应到位)",
                    words(8),
                    n("a"),
                    "万元[，,](?!其中|第)",
                    words(8),
                    "(?:到位|支付|拨付)",
                    words(6),
                    n("b"),
                    "万元[，,](?:资金)?(?:到位率|支付进度|支付率|拨付率|拨付进度)",
                    words(4),
                    n("c"),
                    "[%％]"),
            phrase(
                    "总",
                    Way.SECOND_IN_PERCENT_OF_FIRST,
                    "总(?:投资|金额|价|预算)为?",
                    n("a"),
                    "万元[，,]",
                    words(12),
                    n("b"),
                    "万元[，,]占总(?:投资|金额|价|预算)的",
                    n("c"),
                    "[%％]"),
            phrase(
                    "万元的",
                    Way.FIRST_IN_PERCENT_OF_SECOND,
                    n("a"),
                    "万元[，,](?:为|相当于)",
                    words(10),
                    n("b"),
                    "万元的",
                    n("c"),
                    "[%％]"),
            phrase(
                    "万元",
                    Way.GROWTH_FROM_SECOND,
                    n("a"),
                    "万元[，,](?:同比|比|较)20\\d\\d年的?",
                    words(6),
                    n("b"),
                    "万元(?:增长|增加|提高|上升)",
                    n("c"),
                    "[%％]"),
            phrase(
                    "万元",
                    Way.FALL_FROM_SECOND,
                    n("a"),
                    "万元[，,](?:同比|比|较)20\\d\\d年的?",
                    words(6),
                    n("b"),
                    "万元(?:减少|下降|降低)",
                    n("c"),
                    "[%％]"),
            phrase(
                    "控制价",
                    Way.DIFFERENCE,
                    "控制价为?",
                    n("a"),
                    "万元[，,]",
                    words(10),
                    "(?:中标|成交)",
                    words(6),
                    n("b"),
                    "万元[，,](?:节约|节省)",
                    words(4),
                    n("c"),
                    "万元"),
            phrase(
                    "百分点",
                    Way.DIFFERENCE,
                    n("a"),
                    "[%％][，,]?(?:比|较)(?!上年|去年|上一年|20)",
                    words(10),
                    n("b"),
                    "[%％](?:的)?(?:目标|指标)?值?(?:高出?|超出?|提高)了?",
                    n("c"),
                    "个?百分点"),
            phrase(
                    "比",
                    Way.DIFFERENCE,
                    n("a"),
                    "(?<u>场|次|人|个|户|件|家|期|篇|份|人次)[，,](?:比|较)(?!上年|去年|上一年|20)",
                    words(10),
                    n("b"),
                    "\\k<u>(?:多|超出?|增加)了?",
                    n("c"),
                    "\\k<u>"),
            phrase(
                    "每",
                    Way.PRODUCT,
                    n("a"),
                    "(?<u>期|次|场|批|班)[，,]每\\k<u>",
                    n("b"),
                    "(?<v>人|名|户)[，,]共",
                    words(8),
                    n("c"),
                    "\\k<v>"),
            phrase(
                    "单价",
                    Way.PRODUCT,
                    n("a"),
                    "(?:册|台|套|个|件|本|辆|张|盏|株|亩|米|公里|平方米)[，,]单价",
                    n("b"),
                    "(?<v>万元|元)[，,](?:总价|合计|共计?|计)",
                    n("c"),
                    "(?<w>万元|元)"));

    private static Phrase phrase(String needle, Way way, String... parts) {
        return new Phrase(needle, way, Pattern.compile("(?<![\\d.,])" + String.join("", parts)));
    }

    private static String n(String name) {
        return N.formatted(name);
    }

    private static String words(int most) {
        return WORDS.formatted(most);
    }

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.words();
        if (text.kind() != ReportText.Kind.NARRATIVE) {
            return;
        }
        Matcher satisfied = SATISFIED.matcher(words.contains("问卷") ? words : "");
        while (satisfied.find()) {
            checkSatisfied(text, satisfied, report);
        }
        for (Phrase phrase : PHRASES) {
            Matcher found = phrase.pattern().matcher(words.contains(phrase.needle()) ? words : "");
            while (found.find()) {
                check(text, phrase, found, report);
            }
        }
    }

    /** Those who are rather satisfied count wholly, in part, or not at all. */
    private static void checkSatisfied(ReportText text, Matcher found, Consumer<Deviation> report) {
        BigDecimal all = new BigDecimal(found.group(1));
        BigDecimal satisfied = new BigDecimal(found.group(2));
        BigDecimal rather = new BigDecimal(found.group(3));
        BigDecimal typed = new BigDecimal(found.group(4));
        Optional<BigDecimal> most = percent(satisfied.add(rather), all);
        boolean isBetween = percent(satisfied, all)
                .filter(least -> least.compareTo(typed.add(BigDecimal.ONE)) <= 0)
                .isPresent();
        most.filter(share -> share.add(BigDecimal.ONE).compareTo(typed) < 0 || !isBetween)
                .ifPresent(share -> report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "prose-equation.phrase",
                                text.prose().at(found.start(4)),
                                found.group(),
                                share.setScale(2, RoundingMode.HALF_UP)
                                        .stripTrailingZeros()
                                        .toPlainString()))));
    }

    private static void check(ReportText text, Phrase phrase, Matcher found, Consumer<Deviation> report) {
        BigDecimal first = Spread.number(found.group("a"));
        BigDecimal second = Spread.number(found.group("b"));
        BigDecimal typed = Spread.number(found.group("c"));
        Optional<BigDecimal> computed =
                computed(phrase.way(), first, second).map(number -> number.scaleByPowerOfTen(power(found)));
        BigDecimal slack = BigDecimal.ONE.movePointLeft(Math.max(typed.scale(), 0));
        computed.filter(number -> number.subtract(typed).abs().compareTo(slack) >= 0)
                .ifPresent(number -> report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "prose-equation.phrase",
                                text.prose().at(found.start("c")),
                                found.group().strip(),
                                number.setScale(Math.max(2, typed.scale()), RoundingMode.HALF_UP)
                                        .stripTrailingZeros()
                                        .toPlainString()))));
    }

    private static Optional<BigDecimal> computed(Way way, BigDecimal first, BigDecimal second) {
        return switch (way) {
            case SECOND_IN_PERCENT_OF_FIRST -> percent(second, first);
            case FIRST_IN_PERCENT_OF_SECOND -> percent(first, second);
            case GROWTH_FROM_SECOND -> percent(first.subtract(second), second);
            case FALL_FROM_SECOND -> percent(second.subtract(first), second);
            case DIFFERENCE -> Optional.of(first.subtract(second));
            case PRODUCT -> Optional.of(first.multiply(second));
        };
    }

    private static Optional<BigDecimal> percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64));
    }

    /** From 元 to 万元 where a price is in the one and the total in the other. */
    private static int power(Matcher found) {
        if (!found.pattern().pattern().contains("?<w>") || found.group("v").equals(found.group("w"))) {
            return 0;
        }
        return found.group("w").equals("万元") ? -4 : 4;
    }
}
