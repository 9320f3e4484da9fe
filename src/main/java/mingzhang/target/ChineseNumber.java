package mingzhang.target;

import java.util.Optional;

/** Numbers below ten thousand in Chinese characters: 三, 十二, 两百零五. */
final class ChineseNumber {
    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumber() {}

    /** The number; empty if the characters are no number. */
    static Optional<Integer> parse(String characters) {
        int sum = 0;
        int digit = 0;
        int formerUnit = 10_000;
        for (char character : characters.replace('两', '二').replace('〇', '零').toCharArray()) {
            int unit = "十百千".indexOf(character) + 1;
            int value = DIGITS.indexOf(character);
            if (unit > 0) {
                int size = (int) Math.pow(10, unit);
                if (size >= formerUnit || digit == 0 && sum > 0) {
                    return Optional.empty();
                }
                sum += Math.max(digit, 1) * size;
                digit = 0;
                formerUnit = size;
            } else if (value < 0 || digit > 0) {
                return Optional.empty();
            } else {
                digit = value;
            }
        }
        return characters.isEmpty() ? Optional.empty() : Optional.of(sum + digit);
    }
}
