package mingzhang.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;

/**
 * How a form scores, {@code 评分} in its format.yaml. What it does not say is not recomputed.
 *
 * @param execution 预算执行, how the rate of execution becomes a score; in proportion if not given
 * @param increasing 正向, indicators of which more is better
 * @param decreasing 反向, indicators of which less is better
 * @param satisfaction 满意度
 * @param judged 定性, indicators whose result is one of the words of the form; from the best down
 * @param withoutCosts 无成本指标, the most points that the block of costs earns in a project without an indicator of cost
 * @param overshoot 超额, percent of the target from which a result needs a reason
 * @param full 满分, what all weights add up to
 * @param needsReasons 扣分说明, whether lost points need a reason
 */
public record Scoring(
        Scale execution,
        Optional<Scale> increasing,
        Optional<Scale> decreasing,
        Optional<Scale> satisfaction,
        List<Band> judged,
        Optional<BigDecimal> withoutCosts,
        BigDecimal overshoot,
        BigDecimal full,
        boolean needsReasons) {

    /** What the national system does where nothing is said. */
    public static final Scoring USUAL = new Scoring(
            new Scale(Family.PROPORTION, List.of()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            BigDecimal.valueOf(120),
            BigDecimal.valueOf(100),
            true);

    /** The ways of turning a result into a score. */
    public enum Family {
        /** 比例: result over target. */
        PROPORTION,
        /** 线性: full up to the target, nothing from twice the target on, evenly between them. */
        LINEAR,
        /** 比值: target over result. */
        QUOTIENT,
        /** Steps of the result. */
        TIERS
    }

    /**
     * A way of scoring.
     *
     * @param tiers the steps from the best down; empty unless it goes by steps
     */
    public record Scale(Family family, List<Tier> tiers) {
        /** Copies the steps. */
        public Scale {
            tiers = List.copyOf(tiers);
        }
    }

    /**
     * A step.
     *
     * @param from 达到, the smallest percentage that earns it
     * @param share 得分, percent of the weight
     */
    public record Tier(BigDecimal from, BigDecimal share) {}

    /**
     * What a result in words earns: its share and anything below that of the band above it.
     *
     * @param words 完成, how such a result begins
     * @param share 得分, the smallest percent of the weight that it earns
     */
    public record Band(String words, BigDecimal share) {}

    /** Copies the bands. */
    public Scoring {
        judged = List.copyOf(judged);
    }

    static Scoring read(Node node, Findings findings) {
        Fields fields = new Fields(node, findings);
        Scoring scoring = new Scoring(
                scale(fields, "预算执行", findings).orElse(USUAL.execution),
                scale(fields, "正向", findings),
                scale(fields, "反向", findings),
                scale(fields, "满意度", findings),
                fields.list("定性").stream().map(band -> band(band, findings)).toList(),
                fields.wholeNumber("无成本指标").map(BigDecimal::valueOf),
                number(fields, "超额", USUAL.overshoot),
                number(fields, "满分", USUAL.full),
                fields.text("扣分说明").filter("否"::equals).isEmpty());
        fields.reportRest();
        return scoring;
    }

    private static BigDecimal number(Fields fields, String key, BigDecimal usual) {
        return fields.wholeNumber(key).map(BigDecimal::valueOf).orElse(usual);
    }

    private static Optional<Scale> scale(Fields fields, String key, Findings findings) {
        Optional<Node> value = fields.any(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get() instanceof Node.Sequence steps) {
            List<Tier> tiers =
                    steps.content().stream().map(step -> tier(step, findings)).toList();
            return Optional.of(new Scale(Family.TIERS, tiers));
        }
        return switch (value.get().asText().orElse("")) {
            case "比例" -> Optional.of(new Scale(Family.PROPORTION, List.of()));
            case "线性" -> Optional.of(new Scale(Family.LINEAR, List.of()));
            case "比值" -> Optional.of(new Scale(Family.QUOTIENT, List.of()));
            default -> {
                findings.add(Finding.error("scoring-unknown", value.get().position(), key));
                yield Optional.empty();
            }
        };
    }

    private static Band band(Node node, Findings findings) {
        Fields fields = new Fields(node, findings);
        Band band = new Band(fields.required("完成"), number(fields, "得分", BigDecimal.ZERO));
        fields.reportRest();
        return band;
    }

    private static Tier tier(Node node, Findings findings) {
        Fields fields = new Fields(node, findings);
        Tier tier = new Tier(number(fields, "达到", BigDecimal.ZERO), number(fields, "得分", BigDecimal.ZERO));
        fields.reportRest();
        return tier;
    }
}
