package mingzhang.check.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Spread;
import mingzhang.facts.Envelope;

/**
 * One side of an equation: numbers with what they count, in brackets and between the signs of the four operations. Words
 * before a number are passed over, as in 本年收入12万元＋年初结转3万元.
 *
 * @param parts numbers, signs and brackets in their order
 */
record Formula(List<Part> parts) {
    private static final Pattern REMARK = Pattern.compile("[（(\\[【][^（()）\\[\\]【】\\d]*[)）\\]】]");
    private static final Pattern NUMBER = Pattern.compile("[\\u4e00-\\u9fa5“”\"《》]*"
            + "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,8})?|\\d{1,15}(?:\\.\\d{1,8})?)(?![\\d.])"
            + "((?:万亿|亿|千万|百万|万|千)?元|[%％‰]|个?百分点|(?!年|月|日|号|第)[\\u4e00-\\u9fa5㎡]{0,4})"
            + "((?:[/／·][\\u4e00-\\u9fa5]{1,2}(?![\\d\\u4e00-\\u9fa5]))*)");
    private static final String SIGNS = "+-*/()";
    private static final Envelope HUNDRED = Envelope.exact(BigDecimal.valueOf(100));

    /**
     * A number, a sign or a bracket.
     *
     * @param sign one of {@link #SIGNS}, or N for a number
     * @param value the number as it was rounded
     * @param power by which power of ten its unit exceeds one
     * @param isPercent whether a per cent sign follows
     */
    record Part(char sign, BigDecimal number, Envelope value, int power, boolean isPercent) {
        static Part of(char sign) {
            return new Part(sign, BigDecimal.ZERO, Envelope.exact(BigDecimal.ZERO), 0, false);
        }

        Part cutOff() {
            BigDecimal last = BigDecimal.ONE.scaleByPowerOfTen(-number.scale());
            return new Part(sign, number, Envelope.around(number, last), power, isPercent);
        }
    }

    /** Reads all of a text; nothing if any of it is neither a number nor a sign. */
    static Optional<Formula> of(String text) {
        String plain = REMARK.matcher(text.replaceAll("\\s", "")).replaceAll("");
        List<Part> parts = new ArrayList<>();
        int place = 0;
        Matcher number = NUMBER.matcher(plain);
        while (place < plain.length()) {
            char sign = sign(plain.charAt(place));
            if (SIGNS.indexOf(sign) >= 0) {
                parts.add(Part.of(sign));
                place++;
            } else if (number.region(place, plain.length()).lookingAt()) {
                parts.add(number(number.group(1), number.group(2)));
                place = number.end();
            } else {
                return Optional.empty();
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Formula(List.copyOf(parts)));
    }

    /** The number with which a text begins, if no sign follows it. */
    static Optional<Formula> leading(String text) {
        Matcher number = NUMBER.matcher(text.strip());
        boolean isOne = number.lookingAt()
                && (number.end() == text.strip().length()
                        || SIGNS.indexOf(sign(text.strip().charAt(number.end()))) < 0);
        return isOne ? Optional.of(new Formula(List.of(number(number.group(1), number.group(2))))) : Optional.empty();
    }

    private static char sign(char character) {
        return switch (character) {
            case '＋' -> '+';
            case '－', '−', '–' -> '-';
            case '×', 'x', 'X', '＊', '✖' -> '*';
            case '÷', '／' -> '/';
            case '（', '[', '【' -> '(';
            case '）', ']', '】' -> ')';
            default -> character == 'N' ? ' ' : character;
        };
    }

    private static Part number(String typed, String unit) {
        BigDecimal number = Spread.number(typed);
        boolean isRounded = number.scale() > 0 || unit.startsWith("万") || unit.startsWith("亿");
        int power = unit.startsWith("亿") ? 8 : unit.startsWith("万") ? 4 : 0;
        return new Part(
                'N', number, isRounded ? Spread.rounded(number) : Envelope.exact(number), power, unit.matches("[%％]"));
    }

    /** Whether it is a number alone, perhaps a negative one. */
    boolean isNumber() {
        return parts.stream().filter(part -> part.sign() == 'N').count() == 1
                && parts.stream().allMatch(part -> part.sign() == 'N' || part.sign() == '-');
    }

    /** The first of its numbers. */
    BigDecimal number() {
        return parts.stream()
                .filter(part -> part.sign() == 'N')
                .map(Part::number)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    /** The same where the last digits of its numbers may have been rounded or cut off. */
    Formula cutOff() {
        return new Formula(parts.stream().map(Part::cutOff).toList());
    }

    /** Whether one of its numbers bears a per cent sign. */
    boolean isPercent() {
        return parts.stream().anyMatch(Part::isPercent);
    }

    /**
     * What it comes to; nothing if signs and numbers do not alternate or it divides by nil.
     *
     * @param inHundredths whether 95% is 0.95 instead of 95
     * @param inUnits whether 3万元 is 30000 instead of 3
     */
    Optional<Envelope> value(boolean inHundredths, boolean inUnits) {
        Reader reader = new Reader(inHundredths, inUnits);
        Optional<Envelope> value = reader.sum();
        return reader.place == parts.size() ? value : Optional.empty();
    }

    /** Works a formula out from its first part to its last. */
    private final class Reader {
        private final boolean inHundredths;
        private final boolean inUnits;
        private int place;

        Reader(boolean inHundredths, boolean inUnits) {
            this.inHundredths = inHundredths;
            this.inUnits = inUnits;
        }

        private boolean isNext(char sign) {
            boolean isNext = place < parts.size() && parts.get(place).sign() == sign;
            place += isNext ? 1 : 0;
            return isNext;
        }

        Optional<Envelope> sum() {
            Optional<Envelope> sum = isNext('-')
                    ? product().map(first -> Envelope.exact(BigDecimal.ZERO).minus(first))
                    : product();
            while (sum.isPresent()) {
                Envelope before = sum.get();
                if (isNext('+')) {
                    sum = product().map(before::plus);
                } else if (isNext('-')) {
                    sum = product().map(before::minus);
                } else {
                    break;
                }
            }
            return sum;
        }

        private Optional<Envelope> product() {
            Optional<Envelope> product = factor();
            while (product.isPresent()) {
                Envelope before = product.get();
                if (isNext('*')) {
                    product = factor().map(before::times);
                } else if (isNext('/')) {
                    product =
                            factor().filter(divisor -> !divisor.containsZero()).map(before::dividedBy);
                } else {
                    break;
                }
            }
            return product;
        }

        private Optional<Envelope> factor() {
            if (isNext('(')) {
                return sum().filter(value -> isNext(')'));
            }
            if (isNext('N')) {
                Part number = parts.get(place - 1);
                int power = inUnits ? number.power() : 0;
                Envelope value = number.value().times(Envelope.exact(BigDecimal.ONE.scaleByPowerOfTen(power)));
                return Optional.of(inHundredths && number.isPercent() ? value.dividedBy(HUNDRED) : value);
            }
            return Optional.empty();
        }
    }
}
