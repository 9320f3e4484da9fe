package mingzhang.schema;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import mingzhang.schema.Field.Kind;

/**
 * Fields as a JSON Schema (draft 7) for editors: completion, hover help and marks under mistakes. What lies below a field
 * is a definition of its own, so that a field that is met twice is written once.
 */
public final class JsonSchema {
    private static final String DIALECT = "http://json-schema.org/draft-07/schema#";
    private static final String ABSENCES = "^(无|不适用)$";

    private final Map<String, Object> definitions = new LinkedHashMap<>();
    private final Map<Field, String> names = new HashMap<>();

    private JsonSchema() {}

    /** The schema of a file with these keys. */
    public static Map<String, Object> of(String title, List<Field> fields) {
        JsonSchema writer = new JsonSchema();
        Map<String, Object> schema = ordered("$schema", DIALECT, "title", title);
        schema.putAll(writer.mapping(fields, ""));
        if (!writer.definitions.isEmpty()) {
            schema.put("definitions", writer.definitions);
        }
        return schema;
    }

    private Map<String, Object> mapping(List<Field> fields, String path) {
        return mapping(fields, path, Map.of());
    }

    private Map<String, Object> mapping(List<Field> fields, String path, Map<String, Object> others) {
        Map<String, Object> properties = new LinkedHashMap<>(others);
        for (Field field : fields) {
            String below = path.isEmpty() ? field.key() : path + "." + field.key();
            properties.put(field.key(), property(field, below));
            field.aliases().forEach(alias -> properties.put(alias, property(field, below)));
        }
        Map<String, Object> schema = ordered("type", List.of("object", "null"), "properties", properties);
        List<String> required =
                fields.stream().filter(Field::isRequired).map(Field::key).toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    /** Figures that have the same name and meaning everywhere, such as 年初预算 and 占比, are written once. */
    private Map<String, Object> property(Field field, String path) {
        boolean isUsual = field.kind() == Kind.RATE || field.kind() == Kind.NUMBER;
        return isUsual ? once(field, field.key(), path, () -> described(field, path)) : described(field, path);
    }

    private Map<String, Object> described(Field field, String path) {
        Map<String, Object> property = ordered("title", field.title());
        String unit = field.unit().isEmpty() ? "" : "单位：" + field.unit() + "。";
        if (!(field.description() + unit).isEmpty()) {
            property.put("description", field.description() + unit);
        }
        property.putAll(value(field, path));
        field.example().ifPresent(example -> property.put("examples", List.of(example)));
        return property;
    }

    private Map<String, Object> value(Field field, String path) {
        return switch (field.kind()) {
            case WORDS -> field.choices().isEmpty() ? words() : choice(field.choices());
            case PROSE -> words();
            case DATE -> ordered("type", List.of("string", "null"), "pattern", "^\\d{4}-\\d{2}-\\d{2}$");
            case WHOLE_NUMBER -> ordered("type", List.of("integer", "null"));
            case NUMBER -> number();
            case RATE -> either(number(), bases());
            case FIGURE -> either(number(), once(field, path, () -> mapping(UsualFields.ofFigure(field), path)));
            case GROUP, PRIOR -> field.fields().isEmpty() ? ordered() : mapping(field.fields(), path);
            case ANY -> ordered();
            case WORD_LIST -> list(field);
            case ROWS -> rows(mapping(field.fields(), path));
            case FIGURE_ROWS -> figureRows(field, path);
            case TEXTS -> texts(field, path);
        };
    }

    /** Rows alone; nothing but their total; or both under keys. */
    private Map<String, Object> figureRows(Field field, String path) {
        Map<String, Object> alone = rows(once(field, path, () -> mapping(UsualFields.ofRow(field), path)));
        Map<String, Object> both = mapping(UsualFields.ofFigure(field), path, Map.of(UsualFields.ROWS, alone));
        return either(alone, number(), both);
    }

    private Map<String, Object> bases() {
        definitions.computeIfAbsent("口径", name -> mapping(UsualFields.bases(), name));
        return reference("口径");
    }

    private Map<String, Object> once(Field field, String path, Supplier<Map<String, Object>> content) {
        return once(field, path, path, content);
    }

    private Map<String, Object> once(
            Field field, String name, String otherName, Supplier<Map<String, Object>> content) {
        String known = names.get(field);
        if (known == null) {
            known = definitions.containsKey(name) ? otherName : name;
            names.put(field, known);
            definitions.put(known, ordered());
            definitions.put(known, content.get());
        }
        return reference(known);
    }

    private static Map<String, Object> reference(String name) {
        return ordered("$ref", "#/definitions/" + name);
    }

    private static Map<String, Object> words() {
        return ordered("type", List.of("string", "number", "boolean", "null"));
    }

    private static Map<String, Object> choice(List<String> choices) {
        return ordered("enum", choices);
    }

    private static Map<String, Object> number() {
        return ordered("type", List.of("number", "string", "null"), "pattern", ABSENCES);
    }

    private static Map<String, Object> list(Field field) {
        Map<String, Object> one = field.choices().isEmpty() ? words() : choice(field.choices());
        return either(one, ordered("type", "array", "items", one));
    }

    private static Map<String, Object> rows(Map<String, Object> row) {
        return ordered("type", List.of("array", "null"), "items", row);
    }

    private Map<String, Object> texts(Field field, String path) {
        Map<String, Object> properties = new LinkedHashMap<>();
        field.fields().forEach(text -> properties.put(text.key(), property(text, path)));
        return ordered("type", List.of("object", "null"), "properties", properties, "additionalProperties", words());
    }

    @SafeVarargs
    private static Map<String, Object> either(Map<String, Object>... ways) {
        return ordered("anyOf", List.of(ways));
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int index = 0; index < pairs.length; index += 2) {
            map.put((String) pairs[index], pairs[index + 1]);
        }
        return map;
    }
}
