package mingzhang.check.count;

import java.math.BigDecimal;
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
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-completion} of things that were counted: 应检查120家，实际检查118家，检查率98.33%. Which of the numbers before it a
 * rate is meant of is not written, so it is a warning, and only where it is the quotient of none of them.
 */
final class CountRateRule implements TextRule {
    private static final Pattern RATE = Pattern.compile(
            "[，,；;、]\\s?([\\u4e00-\\u9fa5]{0,6}(?:完成|完工|竣工|发放|覆盖|合格|到位|回收|使用|满意|办结|达标|通过|参与|入学|就业|受理|检查|验收|兑现|成功|结案|办理|处置|整改|调处|化解|报销|签约|回访|检测|抽检|转化|落实|销号|治愈|存活|成活|建档|参保|安装|改造|及时)率)(?:为|达到|达|是|：|:)?\\s?$");

    private static final Pattern DONE = Pattern.compile("[，,](?:截[止至][^，,]{2,10}[，,])?(?:已|实际)?完成$");
    private static final Pattern NOT_DONE = Pattern.compile("未|不|跨年|推迟|延期|滞后|在建|逾期|超期");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        for (Sentence sentence : text.sentences()) {
            List<Quantity> all = sentence.quantities();
            for (int index = 2; index < all.size(); index++) {
                finding(text, sentence, all.subList(0, index), all.get(index))
                        .ifPresent(finding -> report.accept(Deviation.in(text, finding)));
            }
        }
    }

    private static Optional<Finding> finding(
            ReportText text, Sentence sentence, List<Quantity> before, Quantity percent) {
        Quantity last = before.get(before.size() - 1);
        if (percent.kind() != Quantity.Kind.PERCENT || last.kind() != Quantity.Kind.COUNT) {
            return Optional.empty();
        }
        Matcher rate = RATE.matcher(sentence.between(last, percent));
        int clauses = sentence.start() + sentence.before(percent.start()).lastIndexOf('；');
        List<Quantity> counts = before.stream()
                .filter(each -> each.start() > clauses
                        && each.kind() == Quantity.Kind.COUNT
                        && each.unit().equals(last.unit())
                        && each.number().signum() > 0)
                .toList();
        boolean isRate = counts.size() > 1
                && !percent.isApproximate()
                && counts.stream().noneMatch(Quantity::isApproximate)
                && rate.find();
        if (!isRate || fits(sentence, counts, percent) || fitsAbove(text, sentence, last, percent)) {
            return Optional.empty();
        }
        Quantity whole = counts.get(counts.size() - 2);
        return Optional.of(Finding.warning(
                "prose-completion.count",
                text.prose().at(percent.start()),
                percent.text(),
                last.text(),
                whole.text(),
                Spread.percent(last.number(), whole.number())));
    }

    private static boolean fits(Sentence sentence, List<Quantity> counts, Quantity percent) {
        return isRateOfRest(sentence, counts, percent)
                || !isFullOfPart(sentence, counts, percent)
                        && counts.stream()
                                .anyMatch(part -> counts.stream().anyMatch(whole -> isQuotient(part, whole, percent)));
    }

    /** Whether it is a rate of what the paragraph has counted before: 38个项目开展监控；35个自评，3个跨年度未自评，自评覆盖率92.11%. */
    private static boolean fitsAbove(ReportText text, Sentence sentence, Quantity last, Quantity percent) {
        List<Quantity> counts = text.sentences().stream()
                .filter(other -> other.paragraph() == sentence.paragraph())
                .flatMap(other -> other.quantities().stream())
                .filter(each -> each.start() < percent.start()
                        && each.kind() == Quantity.Kind.COUNT
                        && each.unit().equals(last.unit())
                        && each.number().signum() > 0)
                .toList();
        return percent.decimals() > 0
                && counts.stream()
                        .anyMatch(part -> counts.stream().anyMatch(whole -> isQuotient(part, whole, percent)));
    }

    /** 养护40公里，完成12公里，完工率100%: all of it can only be where what was done is all that was planned. */
    private static boolean isFullOfPart(Sentence sentence, List<Quantity> counts, Quantity percent) {
        if (counts.size() != 2 || percent.number().compareTo(HUNDRED) != 0) {
            return false;
        }
        Quantity planned = counts.get(0);
        Quantity done = counts.get(1);
        String between = sentence.between(planned, done);
        return done.number().compareTo(planned.number()) < 0
                && DONE.matcher(between).find()
                && !between.contains("其中");
    }

    /** 16个项目中，1个跨年完工，按期完工率93.75%: the rate is that of the others. */
    private static boolean isRateOfRest(Sentence sentence, List<Quantity> counts, Quantity percent) {
        Quantity part = counts.get(counts.size() - 1);
        return NOT_DONE.matcher(sentence.between(part, percent)).find()
                && counts.stream()
                        .anyMatch(
                                whole -> isNear(HUNDRED.subtract(Spread.rate(part.number(), whole.number())), percent));
    }

    private static boolean isQuotient(Quantity part, Quantity whole, Quantity percent) {
        return isNear(Spread.rate(part.number(), whole.number()), percent);
    }

    private static boolean isNear(BigDecimal exact, Quantity percent) {
        BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(-percent.decimals());
        return exact.subtract(percent.number()).abs().compareTo(step) <= 0;
    }
}
