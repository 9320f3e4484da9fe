package mingzhang.script;

import java.util.Arrays;

/** Rising numbers as the steps between them, in base 36 with blanks between, as the page's script reads them. */
final class Steps {
    private static final int RADIX = 36;

    private Steps() {}

    /** The first of the numbers as text. */
    static String text(int[] numbers, int size) {
        StringBuilder text = new StringBuilder(size * 3);
        int before = 0;
        for (int index = 0; index < size; index++) {
            text.append(index == 0 ? "" : " ").append(Integer.toString(numbers[index] - before, RADIX));
            before = numbers[index];
        }
        return text.toString();
    }

    static int[] numbers(String text) {
        int[] numbers = new int[(text.length() + 1) / 2];
        int size = 0;
        int before = 0;
        for (int start = 0; start < text.length(); ) {
            int blank = text.indexOf(' ', start);
            int end = blank < 0 ? text.length() : blank;
            before += Integer.parseInt(text, start, end, RADIX);
            numbers[size++] = before;
            start = end + 1;
        }
        return Arrays.copyOf(numbers, size);
    }
}
