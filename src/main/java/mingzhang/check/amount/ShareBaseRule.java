package mingzhang.check.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import mingzhang.check.rule.Arithmetic;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.SubjectNames;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Envelope;
import mingzhang.facts.Fact;
import mingzhang.finding.Finding;
import mingzhang.prose.Figure;
import mingzhang.prose.Figure.Ratio;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-share}: several amounts with their shares of a total that the text names but does not give. They all tell
 * how large the total is; one that tells otherwise than the rest is wrong, or its total is another one.
 */
final class ShareBaseRule implements TextRule {
    private static final Pattern OTHER_YEAR = Pattern.compile("上年|去年|上一年|前年");
    private static final Envelope HUNDRED = Envelope.exact(BigDecimal.valueOf(100));
    private static final Pattern TOTAL = Pattern.compile("支出|收入|预算|经费|总额|总量|合计");
    private static final Pattern SPENDING = Pattern.compile("(?:全部|全年|本年|部门)?(?:总支出|支出总额|支出合计|全部支出|整体支出)");
    private static final Pattern RELATIVE = Pattern.compile("同类|同期|各自|所属|相应|当期|该|其");

    /** A share and the total that it tells. */
    private record Share(Figure figure, Quantity part, Quantity percent, Envelope whole) {}

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        Map<String, List<Share>> byBase = new LinkedHashMap<>();
        Spread spread = text.spread();
        for (Sentence sentence : text.sentences()) {
            if (!OTHER_YEAR.matcher(sentence.text()).find()) {
                sentence.figures().forEach(figure -> add(figure, spread, byBase));
            }
        }
        byBase.forEach((base, shares) -> {
            if (!ProseShareRule.named(text, base).isEmpty()) {
                return;
            }
            Optional<Fact> known = SPENDING.matcher(base).matches() ? spending(facts) : Optional.empty();
            boolean isKnown = shares.stream().anyMatch(share -> isOf(share, known));
            if (isKnown) {
                shares.stream()
                        .filter(share -> !isOf(share, known))
                        .forEach(share -> report(text, share, known.orElseThrow(), report));
            } else {
                report(text, base, shares, report);
            }
        });
    }

    private static Optional<Fact> spending(YearFacts facts) {
        return facts.address("支出").flatMap(facts.book()::find);
    }

    private static boolean isOf(Share share, Optional<Fact> whole) {
        return whole.filter(fact -> share.whole().meets(fact.envelope())).isPresent();
    }

    /** A share that is not of the whole spending of the report, as another one of the same base is. */
    private static void report(ReportText text, Share share, Fact whole, Consumer<Deviation> report) {
        whole.base()
                .filter(base -> share.part().base().compareTo(base) <= 0)
                .ifPresent(base -> report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "prose-share",
                                text.prose().at(share.percent().start()),
                                share.figure().subject() + share.part().text(),
                                share.percent().text(),
                                Arithmetic.text(whole),
                                Spread.percent(share.part().base(), base)))));
    }

    private static void add(Figure figure, Spread spread, Map<String, List<Share>> byBase) {
        for (Ratio ratio : figure.ratios()) {
            String base = SubjectNames.plain(ratio.base());
            boolean isShare = ratio.kind() == Ratio.Kind.SHARE
                    && ratio.whole().isEmpty()
                    && TOTAL.matcher(base).find()
                    && !RELATIVE.matcher(base).find()
                    && ratio.percent().number().signum() > 0
                    && !ratio.percent().isApproximate();
            figure.amount()
                    .or(figure::budget)
                    .filter(part -> isShare && part.number().signum() > 0 && !part.isApproximate())
                    .map(part -> new Share(
                            figure,
                            part,
                            ratio.percent(),
                            spread.of(part).times(HUNDRED).dividedBy(spread.of(ratio.percent()))))
                    .ifPresent(share -> byBase.computeIfAbsent(base, key -> new ArrayList<>())
                            .add(share));
        }
    }

    private static void report(ReportText text, String base, List<Share> shares, Consumer<Deviation> report) {
        for (Share share : shares) {
            List<Share> others = shares.stream().filter(other -> other != share).toList();
            boolean isAlone = !others.isEmpty() && others.stream().noneMatch(other -> meets(share, other));
            boolean isOutvoted = others.size() > 1 && allMeet(others) || others.size() == 1 && share == shares.get(1);
            if (isAlone && isOutvoted) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "prose-share.base",
                                text.prose().at(share.percent().start()),
                                share.figure().subject() + share.part().text(),
                                base,
                                share.percent().text(),
                                whole(share),
                                whole(others.get(0)))));
            }
        }
    }

    private static boolean allMeet(List<Share> shares) {
        return shares.stream().allMatch(one -> shares.stream().allMatch(other -> meets(one, other)));
    }

    private static boolean meets(Share one, Share other) {
        return one.whole().meets(other.whole());
    }

    private static String whole(Share share) {
        return Spread.amount(
                share.part()
                        .base()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(share.percent().number(), 2 - share.part().power(), RoundingMode.HALF_UP),
                share.part());
    }
}
