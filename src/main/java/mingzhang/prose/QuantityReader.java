package mingzhang.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.prose.Quantity.Kind;

/** Finds the numbers of a sentence. Years, dates, document numbers, list numbers and parts of names are none. */
final class QuantityReader {
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\d.A-Za-z〔\\[【第_/])([-－−]?(?:\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d{1,8})?|\\d{1,3}(?:，\\d{3})+\\.\\d{1,6}|\\d{1,15}(?:\\.\\d{1,8})?))(?![\\d.]*[A-Za-z_〕\\]】/])\\s?"
                    + "((?:余|多|来)?(万亿|千万|百万|十万|亿|万|千|百)?(?:余|多)?元"
                    + "|个?百分点|%|‰|倍|年度?|月份?|日|号|时|"
                    + "(?:余|多|来)?万?(?:余|多)?(?:人次|人天|批次|人|名|位|个|家|户|辆|台|套|项|次|批|场|件|份|篇|条|处|所|起|期|亩|分|天"
                    + "|公里|千米|平方米|㎡|吨|公斤|斤|栋|间|座|张|本|册|支|株|棵|头|只|艘|架|桶|字|元/人|小时|分钟))?");
    private static final Pattern MORE = Pattern.compile("[余多来]");
    private static final Pattern ABOUT_BEFORE =
            Pattern.compile("(?:(?<!节)约|近|超|超过|逾|不低于|不少于|不超过|不高于|至少|将近|大约|以内|≥|≤|>|<|[~～—-]|(?<![增减升降高低加少缩涨长])至)\\s?$");
    private static final int LONGEST_ABOUT = 4;
    private static final Pattern ABOUT_AFTER = Pattern.compile("^\\s?(?:左右|以上|以下|上下|以内|多|余|[~～至—-]\\d)");
    private static final Pattern LIST_NUMBER =
            Pattern.compile("^\\s*(?:[（(]\\s*\\d{1,2}\\s*[)）]|\\d{1,2}\\s*[.、)）．](?!\\d))");
    private static final Map<String, Integer> POWERS =
            Map.of("百", 2, "千", 3, "万", 4, "十万", 5, "百万", 6, "千万", 7, "亿", 8, "万亿", 12);
    private static final Pattern AMOUNT_BEFORE = Pattern.compile("(?:预算数?|决算数?|支出|收入|经费|费)(?:均?为|是)\\s?$");
    private static final String DATES = "年月日号时";

    private QuantityReader() {}

    static List<Quantity> read(String sentence, int offset) {
        if (!hasDigit(sentence)) {
            return List.of();
        }
        List<Quantity> quantities = new ArrayList<>();
        Matcher list = LIST_NUMBER.matcher(sentence);
        int from = list.find() ? list.end() : 0;
        Matcher matcher = NUMBER.matcher(sentence);
        while (from <= sentence.length() && matcher.find(from)) {
            from = matcher.end();
            String unit = matcher.group(2) == null ? "" : matcher.group(2);
            boolean isDate = !unit.isEmpty() && DATES.contains(unit.substring(0, 1));
            if (!isDate && (unit.endsWith("元") || !isPartOfDate(sentence, matcher.start()))) {
                quantities.add(ofNothing(sentence, offset, quantity(sentence, offset, matcher, unit)));
            }
        }
        return quantities;
    }

    private static boolean hasDigit(String sentence) {
        for (int index = 0; index < sentence.length(); index++) {
            char character = sentence.charAt(index);
            if (character >= '0' && character <= '9') {
                return true;
            }
        }
        return false;
    }

    /** 年初预算为0 is an amount although it has no unit. */
    private static Quantity ofNothing(String sentence, int offset, Quantity quantity) {
        boolean isNothing = quantity.kind() == Kind.BARE
                && quantity.number().signum() == 0
                && AMOUNT_BEFORE
                        .matcher(sentence.substring(0, quantity.start() - offset))
                        .find();
        return isNothing
                ? new Quantity(
                        Kind.MONEY,
                        quantity.number(),
                        "",
                        POWERS.getOrDefault("万", 0),
                        false,
                        quantity.start(),
                        quantity.end())
                : quantity;
    }

    private static boolean isPartOfDate(String sentence, int start) {
        return start > 0
                && "年月〔".indexOf(sentence.charAt(start - 1)) >= 0
                && start > 1
                && Character.isDigit(sentence.charAt(start - 2));
    }

    private static Quantity quantity(String sentence, int offset, Matcher matcher, String unit) {
        String typed = matcher.group(1)
                .replace(",", "")
                .replace("，", "")
                .replace('－', '-')
                .replace('−', '-');
        Matcher more = MORE.matcher(unit);
        boolean isApproximate = more.find()
                || ABOUT_BEFORE
                        .matcher(sentence)
                        .region(Math.max(matcher.start(1) - LONGEST_ABOUT, 0), matcher.start(1))
                        .find()
                || ABOUT_AFTER
                        .matcher(sentence)
                        .region(matcher.end(), sentence.length())
                        .lookingAt();
        String plain = more.replaceAll("");
        Kind kind = kind(plain);
        int power = kind == Kind.MONEY && matcher.group(3) != null ? POWERS.getOrDefault(matcher.group(3), 0) : 0;
        return new Quantity(
                kind,
                new BigDecimal(typed),
                plain,
                power,
                isApproximate,
                offset + matcher.start(1),
                offset + (unit.isEmpty() ? matcher.end(1) : matcher.end()));
    }

    private static Kind kind(String unit) {
        if (unit.isEmpty()) {
            return Kind.BARE;
        }
        if (unit.equals("%")) {
            return Kind.PERCENT;
        }
        return unit.endsWith("元") ? Kind.MONEY : Kind.COUNT;
    }
}
