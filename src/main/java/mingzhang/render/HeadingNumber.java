package mingzhang.render;

/** Heading numbers in the styles of official documents. */
final class HeadingNumber {
    private static final String DIGITS = "〇一二三四五六七八九";

    private HeadingNumber() {}

    /** The number in a style that is written as its first number: 一、 （一） 1. （1） 第一部分. */
    static String of(String style, int count) {
        return style.indexOf('一') >= 0 ? style.replace("一", chinese(count)) : style.replace("1", String.valueOf(count));
    }

    /** A count from 1 to 99 in Chinese; beyond that in digits. */
    static String chinese(int count) {
        if (count >= 100) {
            return String.valueOf(count);
        }
        String tens = count < 10 ? "" : (count < 20 ? "" : digit(count / 10)) + "十";
        return tens + (count % 10 == 0 && count >= 10 ? "" : digit(count % 10));
    }

    private static String digit(int value) {
        return DIGITS.substring(value, value + 1);
    }
}
