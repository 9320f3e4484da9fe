package mingzhang.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingzhang.schema.Field.Kind;

/** Fields as a JSON Schema (draft 7) for editors: completion, hover help and marks under mistakes. */
public final class JsonSchema {
    private static final String DIALECT = "http://json-schema.org/draft-07/schema#";
    private static final List<String> ABSENCES = List.of("无", "不适用");

    private JsonSchema() {}

    /** The schema of a file with these keys. */
    public static Map<String, Object> of(String title, List<Field> fields) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DIALECT);
        schema.put("title", title);
        schema.putAll(mapping(fields));
        return schema;
    }

    private static Map<String, Object> mapping(List<Field> fields) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Field field : fields) {
            properties.put(field.key(), property(field));
            field.aliases().forEach(alias -> properties.put(alias, property(field)));
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", List.of("object", "null"));
        schema.put("properties", properties);
        List<String> required =
                fields.stream().filter(Field::isRequired).map(Field::key).toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> property(Field field) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("title", field.title());
        String description = field.description() + unit(field);
        if (!description.isEmpty()) {
            property.put("description", description);
        }
        property.putAll(value(field));
        field.example().ifPresent(example -> property.put("examples", List.of(example)));
        return property;
    }

    private static String unit(Field field) {
        return field.unit().isEmpty() ? "" : "单位：" + field.unit() + "。";
    }

    private static Map<String, Object> value(Field field) {
        return switch (field.kind()) {
            case WORDS -> field.choices().isEmpty() ? words() : choice(field.choices());
            case PROSE -> words();
            case DATE -> Map.of("type", List.of("string", "null"), "pattern", "^\\d{4}-\\d{2}-\\d{2}$");
            case WHOLE_NUMBER -> Map.of("type", List.of("integer", "null"));
            case NUMBER -> number();
            case FIGURE -> field.fields().isEmpty() ? number() : either(number(), mapping(withTotal(field)));
            case GROUP, PRIOR -> field.fields().isEmpty() ? Map.of() : mapping(field.fields());
            case WORD_LIST -> list(field);
            case ROWS -> rows(field.fields());
            case FIGURE_ROWS -> either(rows(row(field)), number(), mapping(withRows(field)));
            case TEXTS -> texts(field);
        };
    }

    private static Map<String, Object> words() {
        return Map.of("type", List.of("string", "number", "boolean", "null"));
    }

    private static Map<String, Object> choice(List<String> choices) {
        return Map.of("enum", choices);
    }

    private static Map<String, Object> number() {
        return ordered("type", List.of("number", "string", "null"), "pattern", "^(" + String.join("|", ABSENCES) + ")$");
    }

    private static Map<String, Object> list(Field field) {
        Map<String, Object> one = field.choices().isEmpty() ? words() : choice(field.choices());
        return either(one, ordered("type", "array", "items", one));
    }

    private static Map<String, Object> rows(List<Field> fields) {
        return ordered("type", List.of("array", "null"), "items", mapping(fields));
    }

    private static Map<String, Object> texts(Field field) {
        Map<String, Object> properties = new LinkedHashMap<>();
        field.fields().forEach(text -> properties.put(text.key(), property(text)));
        return ordered("type", List.of("object", "null"), "properties", properties, "additionalProperties", words());
    }

    /** A figure with parts may have its own number under 合计, and a unit of its own. */
    private static List<Field> withTotal(Field field) {
        return UsualFields.with(field.fields(), UsualFields.total(bases(field)), UsualFields.MONEY_UNIT);
    }

    private static List<Field> withRows(Field field) {
        return UsualFields.with(withTotal(field), UsualFields.rows(row(field)));
    }

    private static List<Field> row(Field field) {
        return UsualFields.with(withTotal(field), UsualFields.rowName("名称"), UsualFields.rowName("编码"));
    }

    private static List<Field> bases(Field field) {
        return field.fields().stream()
                .filter(below -> below.kind() == Kind.NUMBER)
                .toList();
    }

    @SafeVarargs
    private static Map<String, Object> either(Map<String, Object>... ways) {
        return Map.of("anyOf", List.of(ways));
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int index = 0; index < pairs.length; index += 2) {
            map.put((String) pairs[index], pairs[index + 1]);
        }
        return map;
    }
}
