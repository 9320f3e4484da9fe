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
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import org.jspecify.annotations.Nullable;

/** A comparison as templates see it: years, and sections of rows, each with the content of its cells. */
final class ComparisonView {
    private ComparisonView() {}

    /** {@code years}, {@code sections[].name}, {@code .rows[].label, .depth, .unit, .cells[]}. */
    static Map<String, Object> of(Comparison comparison, Figures figures) {
        ComparisonCell cell = new ComparisonCell(figures);
        List<Map<String, Object>> sections = new ArrayList<>();
        for (Comparison.Section section : comparison.sections()) {
            List<RowView> rows = new ArrayList<>(section.rows().size());
            for (Row row : section.rows()) {
                rows.add(new RowView(row, figures, cell));
            }
            sections.add(Map.of("name", section.name(), "rows", rows));
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
                case "depth" -> new SimpleNumber(row.depth());
                case "unit" -> new SimpleScalar(figures.tableUnit(row.address()));
                case "cells" -> TemplateRunner.WRAPPER.wrap(cells());
                default -> null;
            };
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
