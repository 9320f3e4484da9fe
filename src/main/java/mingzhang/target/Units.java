package mingzhang.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The units of targets and results: which words mean the same, and by which power of ten they differ. */
final class Units {
    static final String PERCENT = "%";
    private static final Pattern PER = Pattern.compile("/\\p{IsHan}{1,3}(?:[/·]\\p{IsHan}{1,2})?");
    private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)");
    private static final Map<String, Unit> KNOWN = known();
    private static final List<String> LONGEST_FIRST = KNOWN.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .toList();

    private Units() {}

    /**
     * A unit.
     *
     * @param name the word for all that mean the same
     * @param factor how many of {@code name} one is
     */
    record Unit(String name, BigDecimal factor) {
        static final Unit NONE = new Unit("", BigDecimal.ONE);
    }

    /**
     * A unit at the beginning of a text.
     *
     * @param rest what stands behind it
     */
    record Found(Unit unit, String rest) {}

    /** The unit that a text begins with. */
    static Found startOf(String text) {
        for (String word : LONGEST_FIRST) {
            if (text.startsWith(word)) {
                Unit unit = KNOWN.getOrDefault(word, Unit.NONE);
                String rest = text.substring(word.length());
                Matcher per = PER.matcher(rest);
                return per.lookingAt()
                        ? new Found(new Unit(unit.name() + per.group(), unit.factor()), rest.substring(per.end()))
                        : new Found(unit, rest);
            }
        }
        return new Found(Unit.NONE, text);
    }

    /** The unit that a text is, as a column of its own gives it. */
    static Optional<Unit> named(String text) {
        Found found = startOf(text);
        boolean isAll = found.rest().isEmpty() || REMARK.matcher(found.rest()).matches();
        return isAll && !text.isEmpty() ? Optional.of(found.unit()) : Optional.empty();
    }

    private static Map<String, Unit> known() {
        Map<String, Unit> units = new HashMap<>();
        put(units, "%", "1", "%", "个百分点", "百分点");
        put(units, "%", "0.1", "‰");
        put(units, "元", "1", "元");
        put(units, "元", "1000", "千元");
        put(units, "元", "10000", "万元");
        put(units, "元", "1000000", "百万元");
        put(units, "元", "10000000", "千万元");
        put(units, "元", "100000000", "亿元");
        List<String> counts = new ArrayList<>(List.of(
                "个", "家", "户", "所", "处", "项", "件", "份", "篇", "条", "册", "本", "套", "台", "台套", "台(套)", "辆", "座", "间", "栋",
                "幢", "类", "种", "门", "只", "头", "株", "棵", "盏", "块", "幅", "张", "枚", "宗", "起", "例", "部", "款", "组", "支", "村",
                "社区", "品种"));
        put(units, "个", "1", counts.toArray(String[]::new));
        put(units, "次", "1", "次", "场", "场次", "期", "批", "批次", "回", "轮");
        put(units, "人", "1", "人", "名", "位");
        put(units, "人次", "1", "人次");
        put(units, "天", "1", "天", "日");
        put(units, "天", "7", "周");
        put(units, "工作日", "1", "工作日", "个工作日");
        put(units, "小时", "1", "小时", "个小时");
        put(units, "月", "1", "个月");
        put(units, "月", "12", "年");
        put(units, "平方米", "1", "平方米", "²", "m²", "m2");
        put(units, "米", "1", "米");
        put(units, "米", "1000", "公里", "千米", "km");
        for (String single :
                List.of("分", "分钟", "课时", "学时", "亩", "公顷", "吨", "立方米", "升", "级", "倍", "千克", "公斤", "度", "度电")) {
            put(units, single, "1", single);
        }
        return Map.copyOf(units);
    }

    private static void put(Map<String, Unit> units, String name, String factor, String... words) {
        for (String word : words) {
            units.put(word, new Unit(name, new BigDecimal(factor)));
        }
    }
}
