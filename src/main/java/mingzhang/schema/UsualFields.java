package mingzhang.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mingzhang.schema.Field.Kind;

/** Keys that figures and rows have without the taxonomy naming them. */
final class UsualFields {
    static final Field MONEY_UNIT =
            field("金额单位", "这一组数的金额单位", "不写时与全文件相同。", Kind.WORDS).withChoices(List.of("元", "千元", "万元", "百万元", "亿元"));

    private UsualFields() {}

    /** 合计, a figure's own number where its parts are typed too. */
    static Field total(List<Field> bases) {
        return field("合计", "合计", "可以不填，由程序按各项相加；填了就核对。", Kind.FIGURE).withFields(bases);
    }

    /** 明细, the rows where the total is typed too. */
    static Field rows(List<Field> row) {
        return field("明细", "各行", "一行一项。", Kind.ROWS).withFields(row);
    }

    static Field rowName(String key) {
        return field(key, key, "这一行的名称。", Kind.WORDS);
    }

    static List<Field> with(List<Field> fields, Field... others) {
        List<Field> all = new ArrayList<>(fields);
        Arrays.stream(others)
                .filter(other -> fields.stream().noneMatch(field -> field.key().equals(other.key())))
                .forEach(all::add);
        return all;
    }

    static Field field(String key, String title, String description, Kind kind) {
        return new Field(
                key, List.of(), title, description, kind, "", List.of(), Optional.empty(), false, List.of());
    }
}
