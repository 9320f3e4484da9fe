package mingzhang.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mingzhang.recognition.source.Characters;

/** Names of figures, sections and units without the differences that mean nothing. */
final class Names {
    private static final Pattern QUOTES = Pattern.compile("[“”\"‘’'＂「」『』*#]");
    private static final Pattern FILLERS = Pattern.compile(
            "^(?:[、，,；;：:。·\\-—○●◆]|其中|具体为|具体是|全部为|全部是|均为|另有|另外|此外|本年度(?!收)|(?:19|20)\\d\\d年度?(?:末|底)?|度|年度|全年(?!预算)|当年|实际|单位|部门|我|本(?!年)|共计|共|完成)+");
    private static final Pattern NUMBER_BEFORE = Pattern.compile(
            "^(?:第[一二三四五六七八九十\\d]+[部章节][分]?|[一二三四五六七八九十百]+、|（[一二三四五六七八九十百\\d]+）|\\d{1,2}(?:[.．]\\d{1,2})*[、.．)）]|[①-⑳]|[一二三四五六七八九十]是)+");
    private static final Pattern BEHIND = Pattern.compile("(?:为|是|共计|共|：|:|，|,)+$");
    private static final Pattern ENDING = Pattern.compile("(?:决算数?|总额|金额|数|合计|情况)$");

    private Names() {}

    /** Without blanks and quotes, brackets full-width. */
    static String plain(String text) {
        return QUOTES.matcher(Characters.plain(text))
                .replaceAll("")
                .replace('(', '（')
                .replace(')', '）');
    }

    /** A heading's or row's name without its number. */
    static String withoutNumber(String text) {
        return NUMBER_BEFORE.matcher(plain(text)).replaceFirst("");
    }

    /** The readings of a subject in their order: as it stands, without fillers, without a word like 总额 at its end. */
    static List<String> readings(String subject) {
        String whole = BEHIND.matcher(withoutNumber(subject)).replaceFirst("");
        List<String> readings = new ArrayList<>();
        readings.add(whole);
        readings.add(FILLERS.matcher(whole).replaceFirst(""));
        readings.add(ENDING.matcher(readings.get(1)).replaceFirst(""));
        return readings.stream().distinct().filter(name -> !name.isEmpty()).toList();
    }
}
