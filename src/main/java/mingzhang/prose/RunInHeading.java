package mingzhang.prose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A numbered heading that its text follows in the same line: （二）收入决算情况说明2022年度本年收入合计…. */
public final class RunInHeading {
    private static final String FIRST = "一二三四五六七八九十（(0123456789 \u3000";
    private static final Pattern LINE = Pattern.compile("[ \\u3000]*"
            + "(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\\d{1,2}[、.．](?!\\d)|[（(]\\d{1,2}[）)])\\s?"
            + "(?:[^，。；：:？\\d\\n]|20\\d\\d\\s?年){2,40}?"
            + "(?:情况说明|情况|说明|概况|问题|措施|建议)(?:（[^（）\\n]{1,20}）)?"
            + "(?:[ \\u3000]+(?![及和与（(])|(?=20\\d\\d\\s?年|截[至止]|根据|按照|经自评|经评价|本年|全年|年[初末]"
            + "|本?部门|本?单位|街道|[我本全][局委办镇乡街区县市院校中站馆部单]))");
    private static final int SHORTEST_TEXT = 12;

    private RunInHeading() {}

    /** How many characters at the beginning of a line are a heading with text behind it; 0 if none are. */
    public static int length(String line) {
        if (line.isEmpty() || FIRST.indexOf(line.charAt(0)) < 0) {
            return 0;
        }
        Matcher heading = LINE.matcher(line);
        return heading.lookingAt() && line.length() - heading.end() >= SHORTEST_TEXT ? heading.end() : 0;
    }
}
