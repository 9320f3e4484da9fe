package mingzhang.target;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.target.Statement.Measured;
import mingzhang.target.Statement.Several;
import mingzhang.target.Statement.Words;
import mingzhang.target.Units.Unit;

/** Reads the cell of a target or a result. */
public final class StatementReader {
    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
    private static final Pattern ANY_NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern SINGLE = Pattern.compile("([^\\d-]*)" + NUMBER + "(.*)");
    private static final Pattern RANGE =
            Pattern.compile("([^\\d]*)" + NUMBER + "([^\\d-]{0,4})(?:-|至|到|~)" + NUMBER + "(.*)");
    private static final Pattern BOTH_SIDES =
            Pattern.compile(NUMBER + "([^\\d≤<]{0,4})[≤<][^\\d≤<]{1,12}[≤<]" + NUMBER + "(.*)");
    private static final Pattern CHINESE = Pattern.compile("([^\\d]*?)([〇零一二两三四五六七八九十百千]+)([^\\d]+)");
    private static final Pattern PERCENT = Pattern.compile("百分之([〇零一二两三四五六七八九十百]+)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}年度?(?!\\d|底|末|前|内)");
    private static final Pattern LARGE = Pattern.compile("(亿|千万|百万|万)(?!元)");
    private static final Pattern MORE = Pattern.compile("^(亿|千万|百万|万)?(余|多)(?=.)");
    private static final Pattern ABOUT_BEFORE = Pattern.compile("(约|大约|近|接近|将近|左右)$");
    private static final Pattern ABOUT_AT_END = Pattern.compile("(约|大约)$");
    private static final Pattern ABOUT_BEHIND = Pattern.compile("左右|上下");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{Punct}\\p{IsPunctuation}]");

    private StatementReader() {}

    /**
     * Reads a cell.
     *
     * @param text as typed
     * @param column the unit that a column of its own gives, for a number without one; may be empty
     */
    public static Statement read(String text, String column) {
        String plain = PlainText.of(text);
        return DeadlineReader.read(plain)
                .<Statement>map(deadline -> deadline)
                .orElseGet(() -> numbers(withoutYear(digits(plain)), PlainText.of(column)));
    }

    /**
     * Reads the cell of a target.
     *
     * @param nature what a column of its own (指标性质) says of how a number without a sign is meant; may be empty
     */
    public static Statement read(String text, String column, String nature) {
        Statement statement = read(text, column);
        boolean isBare = statement instanceof Measured measured
                && measured.sign() == Sign.NONE
                && measured.end().isEmpty();
        return isBare ? ((Measured) statement).meant(Sign.ofColumn(PlainText.of(nature))) : statement;
    }

    /** A year only says of when the rest speaks. */
    private static String withoutYear(String text) {
        String without = YEAR.matcher(text).replaceAll("");
        return ANY_NUMBER.matcher(without).find() ? without : text;
    }

    /** A number in characters counts as one only if nothing but its sign stands before it and its unit behind it. */
    private static String digits(String text) {
        Matcher percent = PERCENT.matcher(text);
        if (percent.find()) {
            return ChineseNumber.parse(percent.group(1))
                    .map(value -> percent.replaceFirst(value + "%"))
                    .orElse(text);
        }
        Matcher chinese = CHINESE.matcher(text);
        if (ANY_NUMBER.matcher(text).find() || !chinese.matches()) {
            return text;
        }
        boolean isSign = Sign.endOf(chinese.group(1)).rest().isEmpty();
        String behind = chinese.group(3);
        Units.Found unit = Units.startOf(behind);
        boolean isUnit =
                !unit.rest().equals(behind) && Sign.startOf(unit.rest()).rest().isEmpty();
        Optional<Integer> number = isSign && isUnit ? ChineseNumber.parse(chinese.group(2)) : Optional.empty();
        return number.map(value -> chinese.group(1) + value + behind).orElse(text);
    }

    private static Statement numbers(String text, String column) {
        Matcher bounds = BOTH_SIDES.matcher(text);
        if (bounds.matches()) {
            return range("", bounds.group(1), bounds.group(3), bounds.group(4), text, column);
        }
        Matcher range = RANGE.matcher(text);
        if (range.matches() && !ANY_NUMBER.matcher(range.group(5)).find()) {
            return range(range.group(1), range.group(2), range.group(4), range.group(5), text, column);
        }
        Matcher single = SINGLE.matcher(text);
        if (!single.matches()) {
            return words(text);
        }
        Units.Found unit = Units.startOf(LARGE.matcher(single.group(3)).replaceFirst(""));
        return ANY_NUMBER.matcher(unit.rest()).find()
                ? new Several(words(text).text())
                : single(single.group(1), single.group(2), single.group(3), text, column);
    }

    private static Statement range(String before, String low, String high, String behind, String text, String column) {
        Quantity end = quantity(behind, column);
        BigDecimal from = new BigDecimal(low).multiply(end.factor());
        BigDecimal to = new BigDecimal(high).multiply(end.factor());
        boolean isSigned = Sign.endOf(before).sign() != Sign.NONE;
        return isSigned || from.compareTo(to) >= 0
                ? new Several(words(text).text())
                : new Measured(
                        from,
                        Optional.of(to),
                        end.unit(),
                        Sign.NONE,
                        false,
                        words(text).text());
    }

    private static Statement single(String before, String number, String behind, String text, String column) {
        boolean isAbout = ABOUT_BEFORE.matcher(before).find();
        Sign.Found sign = Sign.endOf(ABOUT_AT_END.matcher(before).replaceFirst(""));
        Quantity quantity = quantity(behind, column);
        Sign.Found suffix = Sign.startOf(quantity.rest());
        Sign more = quantity.isMore() ? Sign.AT_LEAST : Sign.NONE;
        Optional<Sign> both = sign.sign().and(suffix.sign()).flatMap(found -> found.and(more));
        if (both.isEmpty()) {
            return words(text);
        }
        return new Measured(
                new BigDecimal(number).multiply(quantity.factor()),
                Optional.empty(),
                quantity.unit(),
                both.get(),
                isAbout || ABOUT_BEHIND.matcher(suffix.rest()).lookingAt(),
                words(sign.rest() + suffix.rest()).text());
    }

    /**
     * What stands behind a number.
     *
     * @param factor by which the number is to be taken
     * @param isMore whether it is said to be somewhat more (余)
     */
    private record Quantity(BigDecimal factor, String unit, boolean isMore, String rest) {}

    private static Quantity quantity(String behind, String column) {
        boolean isMore = MORE.matcher(behind).find();
        String text = isMore ? behind.replaceFirst("[余多]", "") : behind;
        Matcher large = LARGE.matcher(text);
        BigDecimal factor = BigDecimal.ONE;
        if (large.lookingAt()) {
            factor = Units.startOf(large.group(1) + "元").unit().factor();
            text = text.substring(large.end());
        }
        Units.Found found =
                Units.startOf(text.startsWith("(") ? text.substring(1).replaceFirst("\\)", "") : text);
        boolean isInColumn = found.unit().name().isEmpty();
        Unit unit = isInColumn ? Units.named(column).orElse(Unit.NONE) : found.unit();
        return new Quantity(factor.multiply(unit.factor()), unit.name(), isMore, found.rest());
    }

    private static Words words(String text) {
        return new Words(PUNCTUATION.matcher(text).replaceAll(""));
    }
}
