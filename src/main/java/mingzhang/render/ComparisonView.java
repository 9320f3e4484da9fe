package mingzhang.render;

import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingzhang.compare.Comparison;
import mingzhang.compare.Comparison.Cell;
import mingzhang.compare.Comparison.Row;
import mingzhang.compare.SeriesNotes;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import org.jspecify.annotations.Nullable;

/** A comparison as templates see it: years, and sections of rows, each with the content of its cells. */
final class ComparisonView {
    private ComparisonView() {}

    /** {@code years}, {@code sections[].name}, {@code .rows[].label, .depth, .unit, .cells[]}, {@code .notes[]}. */
    static Map<String, Object> of(Comparison comparison, Figures figures) {
        return of(comparison, figures, ComparisonCell.addressed(figures));
    }

    /** The same for a table whose rows have {@code .concept} and {@code .basis}, which their cells do not repeat. */
    static Map<String, Object> grid(Comparison comparison, Figures figures) {
        return of(comparison, figures, ComparisonCell.inGrid(figures));
    }

    private static Map<String, Object> of(Comparison comparison, Figures figures, ComparisonCell cell) {
        SeriesNotes notes = new SeriesNotes(figures.book());
        List<Map<String, Object>> sections = new ArrayList<>();
        for (Comparison.Section section : comparison.sections()) {
            List<RowView> rows = new ArrayList<>(section.rows().size());
            for (Row row : section.rows()) {
                rows.add(new RowView(row, figures, cell));
            }
            sections.add(Map.of("name", section.name(), "rows", rows, "notes", notes.of(section)));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("years", comparison.years());
        model.put("sections", sections);
        return model;
    }

    static String label(Address address) {
        return address.basis() == Basis.OUTTURN
                ? address.name()
                : address.name() + "（" + address.basis().label() + "）";
    }

    /** A row; what a template does not ask for is not made. */
    private record RowView(Row row, Figures figures, ComparisonCell cell) implements TemplateHashModel {

        @Override
        public @Nullable TemplateModel get(String key) throws TemplateModelException {
            return switch (key) {
                case "label" -> new SimpleScalar(label(row.address()));
                case "concept" -> new SimpleScalar(row.address().path());
                case "basis" -> new SimpleScalar(basis());
                case "depth" -> new SimpleNumber(row.depth());
                case "unit" -> new SimpleScalar(figures.tableUnit(row.address()));
                case "cells" -> TemplateRunner.WRAPPER.wrap(cells());
                default -> null;
            };
        }

        /** Empty for the usual one. */
        private String basis() {
            Basis basis = row.address().basis();
            return basis == Basis.OUTTURN ? "" : basis.label();
        }

        private List<TemplateModel> cells() throws TemplateModelException {
            List<TemplateModel> cells = new ArrayList<>(row.cells().size());
            for (Cell each : row.cells()) {
                cells.add(Markup.model(cell.markup(each)));
            }
            return cells;
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
