package mingzhang.facts;

import java.util.Optional;

/**
 * In what a concept is measured.
 *
 * @param kind what sort of value it has
 * @param unit the unit printed behind the number: 万元, %, 分, 人 …; empty for text
 * @param power for money, the power of ten by which the unit exceeds one 元
 */
public record Measure(Kind kind, String unit, int power) {
    /** Sorts of values. */
    public enum Kind {
        /** An amount of money. */
        MONEY,
        /** A percentage; 95.52 means 95.52 %. */
        PERCENT,
        /** Points of an evaluation. */
        SCORE,
        /** A number of people, vehicles, occasions … */
        COUNT,
        /** Words. */
        TEXT,
        /** No value of its own, only parts. */
        GROUP
    }

    /** Money in 元. */
    public static final Measure YUAN = new Measure(Kind.MONEY, "元", 0);

    /** Money in 万元. */
    public static final Measure TEN_THOUSAND_YUAN = new Measure(Kind.MONEY, "万元", 4);

    /** The measure of a taxonomy's word: 金额, 百分比, 分数, 文本, 分组, or a unit of count such as 人. */
    public static Measure named(String word) {
        return switch (word) {
            case "金额" -> YUAN;
            case "百分比" -> new Measure(Kind.PERCENT, "%", 0);
            case "分数" -> new Measure(Kind.SCORE, "分", 0);
            case "文本" -> new Measure(Kind.TEXT, "", 0);
            case "分组" -> new Measure(Kind.GROUP, "", 0);
            default -> new Measure(Kind.COUNT, word, 0);
        };
    }

    /** The unit of money of that name; empty if it is none. */
    public static Optional<Measure> money(String unit) {
        return switch (unit) {
            case "元" -> Optional.of(YUAN);
            case "千元" -> Optional.of(new Measure(Kind.MONEY, unit, 3));
            case "万元" -> Optional.of(TEN_THOUSAND_YUAN);
            case "百万元" -> Optional.of(new Measure(Kind.MONEY, unit, 6));
            case "亿元" -> Optional.of(new Measure(Kind.MONEY, unit, 8));
            default -> Optional.empty();
        };
    }

    /** Whether values are numbers. */
    public boolean isNumeric() {
        return kind != Kind.TEXT && kind != Kind.GROUP;
    }

    /** Whether values of several parts may be added up. */
    public boolean isAdditive() {
        return kind == Kind.MONEY || kind == Kind.SCORE || kind == Kind.COUNT;
    }
}
