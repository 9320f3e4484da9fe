package mingzhang.render;

import java.util.LinkedHashMap;
import java.util.Map;
import mingzhang.content.AccountsTable;
import mingzhang.content.AccountsTable.Layout;

/** A table of the set of final accounts as templates see it: which template, its layout, and the figures in its unit. */
final class AccountsTableView {
    private AccountsTableView() {}

    static Map<String, Object> of(AccountsTable table, DocumentContext context) {
        Map<String, Object> model = new LinkedHashMap<>();
        Layout layout = table.layout();
        model.put("id", table.id());
        model.put("template", context.names().table(table.id()).orElse(""));
        model.put("title", table.title().orElse(""));
        model.put("label", table.label());
        model.put("note", table.note().orElse(""));
        model.put(
                "facts",
                new FactsView(
                        context.figures().in(table.numbers()),
                        context.disclosure().year()));
        model.put("hasHead", layout.hasHead());
        model.put("isTotalLast", layout.isTotalLast());
        model.put("isNumbered", layout.isNumbered());
        model.put("hasAllCodes", layout.hasAllCodes());
        model.put("codeCells", layout.codeCells());
        model.put("isPaired", layout.isPaired());
        model.put("lanes", layout.lanes());
        model.put("hasBudgets", layout.hasBudgets());
        model.put("economicCodes", layout.economicCodes());
        model.put("hasBalances", layout.hasBalances());
        layout.isWide().ifPresent(isWide -> model.put("isWide", isWide));
        return model;
    }
}
