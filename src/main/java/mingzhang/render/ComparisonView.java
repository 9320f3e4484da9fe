package mingzhang.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingzhang.compare.Change;
import mingzhang.compare.Comparison;
import mingzhang.compare.Comparison.Cell;
import mingzhang.compare.Comparison.Row;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.Measure;

/** A comparison as templates see it: years, and sections of rows of cells with their markup. */
final class ComparisonView {
    private final Figures figures;

    private ComparisonView(Figures figures) {
        this.figures = figures;
    }

    /** {@code years}, {@code sections[].name}, {@code .rows[].label, .depth, .unit, .cells[].figure, .change …}. */
    static Map<String, Object> of(Comparison comparison, Figures figures) {
        ComparisonView view = new ComparisonView(figures);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("years", comparison.years());
        model.put(
                "sections",
                comparison.sections().stream()
                        .map(section -> Map.of(
                                "name",
                                section.name(),
                                "rows",
                                section.rows().stream().map(view::row).toList()))
                        .toList());
        return model;
    }

    private Map<String, Object> row(Row row) {
        Address address = row.address();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("label", label(address));
        model.put("depth", row.depth());
        model.put("unit", figures.tableUnit(address));
        List<Map<String, Object>> cells = new ArrayList<>();
        row.cells().forEach(cell -> cells.add(cell(cell)));
        model.put("cells", cells);
        return model;
    }

    static String label(Address address) {
        return address.basis() == Basis.OUTTURN
                ? address.name()
                : address.name() + "（" + address.basis().label() + "）";
    }

    private Map<String, Object> cell(Cell cell) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("exists", cell.fact().isPresent());
        model.put("figure", cell.fact().map(figures::comparisonCell).orElse(""));
        cell.change().ifPresent(change -> model.put("change", change(change)));
        return model;
    }

    private Map<String, Object> change(Change change) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("kind", change.getClass().getSimpleName());
        if (change instanceof Change.Differs differs) {
            model.put("amount", figures.signed(differs.amount()));
            model.put(
                    "rate",
                    (differs.rate().signum() > 0 ? "+" : "") + differs.rate().toPlainString());
            model.put("isLarge", differs.isLarge());
            model.put("isRise", differs.rate().signum() > 0);
        } else if (change instanceof Change.DiffersBy by) {
            Measure measure = by.amount().measure();
            String unit = measure.kind() == Measure.Kind.PERCENT ? "个百分点" : measure.unit();
            model.put("amount", figures.signed(by.amount()) + unit);
        } else if (change instanceof Change.FromNil fromNil) {
            model.put("amount", figures.signed(fromNil.amount()));
        } else if (change instanceof Change.OtherScope scope) {
            model.put("reason", scope.reason());
        } else if (change instanceof Change.Restated restated) {
            model.put("restated", figures.plain(restated.restated()));
        }
        return model;
    }
}
