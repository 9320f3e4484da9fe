package mingzhang.print.typeset;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers with what belongs to them: units, the parts of a date, 第 before and a range's dash between. */
final class Quantities {
    private static final String DASHES = "—–～~-";
    private static final String LEADING = "第表图〕附件";
    private static final String SINGLE_UNITS =
            "元万亿千百十年月日号时分秒个项人名户家次件台套辆处所座间栋只条张本份期批类款级位章节页册届轮" + "场幅块片段天周岁倍成度米里吨克升亩斤层门组队车班名篇支票例宗起股户";
    private static final Set<String> UNITS = Stream.concat(
                    Stream.of(
                            "万元", "亿元", "千元", "百元", "万亿元", "百万元", "人次", "万人次", "万人", "万户", "个百分点", "百分点", "平方米", "万平方米",
                            "平方公里", "立方米", "公里", "公顷", "公斤", "千米", "年度", "月份", "小时", "分钟", "季度", "批次", "万吨", "万亩", "台套",
                            "年以上", "人·次"),
                    SINGLE_UNITS.codePoints().mapToObj(Character::toString))
            .collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST_UNIT = 4;

    private Quantities() {}

    /** Whether this place lies inside a number with its unit, a date or a range. */
    static boolean isInside(String text, int place) {
        char before = text.charAt(place - 1);
        char after = text.charAt(place);
        if (isDigit(after)) {
            return LEADING.indexOf(before) >= 0
                    || "年月".indexOf(before) >= 0 && place > 1 && isDigit(text.charAt(place - 2))
                    || isDash(text, place - 1);
        }
        return isDash(text, place) || isInsideUnit(text, place);
    }

    /** A dash between two numbers; 2024—2026年. */
    private static boolean isDash(String text, int index) {
        return DASHES.indexOf(text.charAt(index)) >= 0
                && index > 0
                && index + 1 < text.length()
                && (isDigit(text.charAt(index - 1)) || "年月日%％".indexOf(text.charAt(index - 1)) >= 0)
                && isDigit(text.charAt(index + 1));
    }

    private static boolean isInsideUnit(String text, int place) {
        for (int start = place; start > 0 && place - start < LONGEST_UNIT; start--) {
            if (isDigit(text.charAt(start - 1))) {
                return start + unitAt(text, start) > place;
            }
        }
        return false;
    }

    private static int unitAt(String text, int start) {
        for (int length = Math.min(LONGEST_UNIT, text.length() - start); length > 0; length--) {
            if (UNITS.contains(text.substring(start, start + length))) {
                return length;
            }
        }
        return 0;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
