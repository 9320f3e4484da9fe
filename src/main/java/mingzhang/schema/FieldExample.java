package mingzhang.schema;

import java.util.List;
import mingzhang.facts.Concept;

/** How a figure is written in a year's file, with made-up values. */
final class FieldExample {
    private static final String MONEY = "72.04";

    private FieldExample() {}

    /** One line of YAML; empty for a group that holds nothing itself. */
    static String of(Concept concept) {
        String written = concept.isRepeated() ? row(concept, "") : value(concept);
        if (written.isEmpty()) {
            return "";
        }
        List<Concept> lineage = concept.lineage();
        String text = concept.key() + ": " + written;
        for (int index = lineage.size() - 2; index >= 0; index--) {
            Concept above = lineage.get(index);
            text = above.key() + ": " + (above.isRepeated() ? row(above, text) : "{ " + text + " }");
        }
        return text;
    }

    /** A list with one row that has this in it; its own figure if there is nothing else. */
    private static String row(Concept list, String inner) {
        String name = list.classification().isPresent()
                ? "编码: \"" + code(list) + "\""
                : list.definition().rowKey().orElse("名称") + ": 某某"
                        + list.definition().rowKey().orElse("名称");
        String figure = list.measure().isNumeric() ? "决算: " + MONEY : "";
        String rest = inner.isEmpty() ? figure : inner.startsWith(rowKey(list) + ":") ? "" : inner;
        return "[ { " + name + (rest.isEmpty() ? "" : ", " + rest) + " } ]";
    }

    private static String rowKey(Concept list) {
        return list.definition().rowKey().orElse("编码");
    }

    private static String code(Concept list) {
        return list.definition().classification().filter("经济分类"::equals).isPresent() ? "30201" : "2010301";
    }

    private static String value(Concept concept) {
        return switch (concept.measure().kind()) {
            case MONEY -> MONEY;
            case COUNT -> "12";
            case PERCENT -> "95.52";
            case SCORE -> "9.5";
            case TEXT -> "某某" + concept.label().replaceAll("[（）“”、，。\\s].*", "");
            case GROUP -> "";
        };
    }
}
