package mingzhang.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mingzhang.facts.Basis;
import mingzhang.schema.Field.Kind;

/** Keys that figures and rows have without the taxonomy naming them. */
final class UsualFields {
    static final Field MONEY_UNIT =
            field("金额单位", "这一组数的金额单位", "不写时与全文件相同。", Kind.WORDS).withChoices(List.of("元", "千元", "万元", "百万元", "亿元"));

    static final String ROWS = "明细";

    private static final Field TOTAL = field("合计", "合计", "可以不填，由程序按各项相加；填了就核对。", Kind.RATE);

    private UsualFields() {}

    /** The stages of the budget. */
    static List<Field> bases() {
        return Arrays.stream(Basis.values())
                .map(basis -> field(basis.label(), basis.label(), meaning(basis), Kind.NUMBER)
                        .withAliases(basis.aliases()))
                .toList();
    }

    private static String meaning(Basis basis) {
        return switch (basis) {
            case INITIAL_BUDGET -> "年初批复的预算数。";
            case ADJUSTED_BUDGET -> "年初预算加上年度中追加、减去调减，执行率以它为基数。";
            case OUTTURN -> "全年实际发生数；只写一个数就是决算数。";
        };
    }

    /** What may stand under any figure or in its rows: 合计, 明细, 金额单位, 名称, 编码. */
    static List<Field> others() {
        return List.of(
                TOTAL, field(ROWS, ROWS, "列表要另写合计时，各行写在这里。", Kind.ROWS), MONEY_UNIT, rowName("名称"), rowName("编码"));
    }

    /** What may stand under a figure: its parts, its own number as 合计, and a unit of its own. */
    static List<Field> ofFigure(Field figure) {
        return with(figure.fields(), TOTAL, MONEY_UNIT);
    }

    /** What may stand in a row. */
    static List<Field> ofRow(Field list) {
        return with(ofFigure(list), rowName("名称"), rowName("编码"));
    }

    private static Field rowName(String key) {
        return field(key, key, "这一行的" + key + "。", Kind.WORDS);
    }

    private static List<Field> with(List<Field> fields, Field... others) {
        List<Field> all = new ArrayList<>(fields);
        Arrays.stream(others)
                .filter(other -> fields.stream().noneMatch(field -> field.key().equals(other.key())))
                .forEach(all::add);
        return all;
    }

    static Field field(String key, String title, String description, Kind kind) {
        return new Field(
                key,
                List.of(),
                title,
                description,
                kind,
                "",
                List.of(),
                Optional.empty(),
                false,
                "",
                List.of(),
                List.of());
    }
}
