package mingzhang.download;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of sheets as spreadsheets allow them: no more than 31 characters, some characters not, none twice. */
final class SheetNames {
    private static final int LONGEST = 31;

    private final Set<String> used = new HashSet<>();

    /** A name for a sheet of this title. */
    String of(String title) {
        String plain = title.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ")
                .replaceAll("^'+|'+$", "")
                .strip();
        String base = plain.isEmpty() ? "表" : plain;
        String name = shortened(base, LONGEST);
        for (int number = 2; !used.add(name.toLowerCase(Locale.ROOT)); number++) {
            String suffix = "(" + number + ")";
            name = shortened(base, LONGEST - suffix.length()) + suffix;
        }
        return name;
    }

    /** Never in the middle of a character outside the basic plane. */
    private static String shortened(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end).strip();
    }
}
