package mingzhang.recognition.file.word;

/** Numbers of lists in the ways in which word processors write them. */
final class NumberFormats {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int LARGEST_CIRCLED = 20;
    private static final int LETTERS = 26;

    private NumberFormats() {}

    /** A number in a format of WordprocessingML; as plain digits where it is one that reports do not use. */
    static String of(String format, int number) {
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "chineseLegalSimplified",
                    "ideographDigital",
                    "ideographTraditional" -> chinese(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number <= LARGEST_CIRCLED && number > 0
                        ? String.valueOf((char) ('①' + number - 1))
                        : String.valueOf(number);
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            case "upperLetter" -> letter('A', number);
            case "lowerLetter" -> letter('a', number);
            default -> String.valueOf(number);
        };
    }

    private static String letter(char first, int number) {
        return String.valueOf((char) (first + Math.floorMod(number - 1, LETTERS)));
    }

    /** 一, 十, 十二, 二十, 一百零三; beyond 999 digit by digit. */
    static String chinese(int number) {
        if (number < 0 || number > 999) {
            return String.valueOf(number);
        }
        int hundreds = number / 100;
        int tens = number / 10 % 10;
        int ones = number % 10;
        StringBuilder text = new StringBuilder(hundreds > 0 ? digit(hundreds) + "百" : "");
        if (tens > 0) {
            text.append(tens == 1 && hundreds == 0 ? "" : digit(tens)).append('十');
        } else if (hundreds > 0 && ones > 0) {
            text.append('零');
        }
        return text.append(ones > 0 || number == 0 ? digit(ones) : "").toString();
    }

    private static String digit(int digit) {
        return String.valueOf(DIGITS.charAt(digit));
    }
}
