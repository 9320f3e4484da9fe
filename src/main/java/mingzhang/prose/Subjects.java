package mingzhang.prose;

import java.util.regex.Pattern;

/** Takes a subject out of the words before a number. */
final class Subjects {
    private static final Pattern BEFORE = Pattern.compile(
            "^(?:[、，,；;：:。\\s\\-—]|其中|包括|主要包括|分别为|分别是|分别|一是|二是|三是|四是|五是|六是|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,2}[.、]"
                    + "|(?:19|20)\\d\\d\\s?年\\s?(?:度)?(?:末|底)?|截至[^，]{0,12}(?:日|底|末)|本年度|本年(?!收入|支出)|全年(?!预算)|当年|年度|我单位|本单位|本部门|我部门|我局|我会|本会|共计|共|另|另有|另外|即|和|及|与)+");
    private static final Pattern BEHIND =
            Pattern.compile("(?:(?:与|同|和)(?:上年|20\\d\\d年)(?:度)?(?:一样|相同|持平|保持一致)|为|共计|共|约|达到|达|是|：|:|\\s|各|\\()+$");

    private Subjects() {}

    /** The subject before an amount: in its clause, or in the clause before where that only says 支出决算为. */
    static String of(String words, String lead) {
        String own = clean(words);
        int clause = lead.lastIndexOf(words);
        if (!own.isEmpty() || clause <= 0) {
            return own;
        }
        String before = lead.substring(0, clause).replaceFirst("[，,；;：:\\s]+$", "");
        return clean(before.substring(1 + Math.max(before.lastIndexOf('，'), before.lastIndexOf('；'))));
    }

    static String clean(String words) {
        String rest = BEFORE.matcher(words.strip()).replaceFirst("");
        return BEHIND.matcher(rest).replaceFirst("").strip();
    }
}
