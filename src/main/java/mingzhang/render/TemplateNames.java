package mingzhang.render;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mingzhang.content.Node;

/** The Chinese names by which texts call tables and clauses, with the templates that print them. */
public final class TemplateNames {
    private final Map<String, String> tables = new TreeMap<>();
    private final Map<String, String> charts = new TreeMap<>();
    private final Map<String, String> clauses = new TreeMap<>();

    /** Adds names of tables: 名称 to the name of a template below {@code tables/}. A name given before stays. */
    public TemplateNames addTables(Node file) {
        add(tables, file);
        return this;
    }

    /** Adds names of charts: 名称 to the name of a template below {@code charts/}. A name given before stays. */
    public TemplateNames addCharts(Node file) {
        add(charts, file);
        return this;
    }

    /** Adds names of clauses: 名称 to the name of a template below {@code clauses/}. A name given before stays. */
    public TemplateNames addClauses(Node file) {
        add(clauses, file);
        return this;
    }

    private static void add(Map<String, String> names, Node file) {
        file.entries().forEach(entry -> entry.value().asText().ifPresent(id -> names.putIfAbsent(entry.key(), id)));
    }

    Optional<String> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    Optional<String> chart(String name) {
        return Optional.ofNullable(charts.get(name));
    }

    Optional<String> clause(String name) {
        return Optional.ofNullable(clauses.get(name));
    }

    Collection<String> tables() {
        return tables.keySet();
    }

    Collection<String> charts() {
        return charts.keySet();
    }

    Collection<String> clauses() {
        return clauses.keySet();
    }
}
