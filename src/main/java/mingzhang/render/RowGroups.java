package mingzhang.render;

import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingzhang.render.TemplateFunction.Arguments;

/** Groups a table's rows by what one or two of their columns say, keeping the order; rows apart stay apart. */
final class RowGroups {
    private RowGroups() {}

    /** {@code groups(rows, "一级", "二级")}: groups with name, rows and groups. */
    static List<Map<String, Object>> of(Arguments arguments) throws TemplateModelException {
        TemplateSequenceModel rows = (TemplateSequenceModel) arguments.models().get(0);
        List<FigureView> views = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            views.add((FigureView) rows.get(index));
        }
        List<String> columns = new ArrayList<>();
        for (int index = 1; index < arguments.models().size(); index++) {
            columns.add(arguments.text(index));
        }
        return group(views, columns);
    }

    private static List<Map<String, Object>> group(List<FigureView> rows, List<String> columns)
            throws TemplateModelException {
        List<Map<String, Object>> groups = new ArrayList<>();
        if (columns.isEmpty()) {
            return groups;
        }
        List<FigureView> run = new ArrayList<>();
        String name = "";
        for (FigureView row : rows) {
            String own = text(row, columns.get(0));
            if (!run.isEmpty() && !own.equals(name)) {
                groups.add(group(name, run, columns));
                run = new ArrayList<>();
            }
            name = own;
            run.add(row);
        }
        if (!run.isEmpty()) {
            groups.add(group(name, run, columns));
        }
        return groups;
    }

    private static Map<String, Object> group(String name, List<FigureView> rows, List<String> columns)
            throws TemplateModelException {
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("name", name);
        group.put("rows", List.copyOf(rows));
        group.put("groups", group(rows, columns.subList(1, columns.size())));
        return group;
    }

    private static String text(FigureView row, String column) throws TemplateModelException {
        return row.get(column) instanceof FigureView cell ? cell.text() : "";
    }
}
