package mingzhang.recognition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.facts.Basis;
import mingzhang.recognition.source.Block.Table;

/**
 * Reads the table of the 三公经费 whose items are heads of columns: one row of figures, or one of the budget and one of the
 * outturn, each called so in its first cell.
 */
final class ThreePublicTable {
    private static final String CARS = "三公经费.公务用车购置及运行维护费";
    private static final Map<String, String> ITEMS = Map.ofEntries(
            Map.entry("合计", "三公经费"),
            Map.entry("三公经费合计", "三公经费"),
            Map.entry("因公出国（境）费", "三公经费.因公出国境费"),
            Map.entry("因公出国（境）费用", "三公经费.因公出国境费"),
            Map.entry("因公出国（境）经费", "三公经费.因公出国境费"),
            Map.entry("因公出国费", "三公经费.因公出国境费"),
            Map.entry("因公出国", "三公经费.因公出国境费"),
            Map.entry("小计", CARS),
            Map.entry("公务用车小计", CARS),
            Map.entry("公务用车购置及运行维护费", CARS),
            Map.entry("公务用车购置及运行费", CARS),
            Map.entry("公务用车购置及运行维护", CARS),
            Map.entry("公务用车购置", CARS + ".公务用车购置费"),
            Map.entry("公车运行及维护", CARS + ".公务用车运行维护费"),
            Map.entry("公务用车运行维护", CARS + ".公务用车运行维护费"),
            Map.entry("车辆购置", CARS + ".公务用车购置费"),
            Map.entry("车辆运行", CARS + ".公务用车运行维护费"),
            Map.entry("公车购置及运行维护费", CARS),
            Map.entry("公车购置及运行费", CARS),
            Map.entry("购置费", CARS + ".公务用车购置费"),
            Map.entry("运行维护费", CARS + ".公务用车运行维护费"),
            Map.entry("公务用车购置费", CARS + ".公务用车购置费"),
            Map.entry("公务用车运行费", CARS + ".公务用车运行维护费"),
            Map.entry("公务用车运行维护费", CARS + ".公务用车运行维护费"),
            Map.entry("公务接待费", "三公经费.公务接待费"));

    private static final Pattern BUDGET = Pattern.compile("(?:20\\d\\d年度?)?(?:年初|全年|调整)?预算数?");

    private static final Pattern OF_YEAR = Pattern.compile("(20\\d\\d)年度?(?:决算|支出)?数?");
    private static final Pattern OF_CHANGE = Pattern.compile(".*(?:比|较|增减|同比).*");

    private ThreePublicTable() {}

    /** Whether its columns are headed by the items. */
    static boolean isOne(Heads heads) {
        return heads.column(word -> word.startsWith("因公出国")).isPresent()
                && heads.column(word -> word.equals("公务接待费")).isPresent();
    }

    static void read(TableRun run, Heads heads, Vocabulary vocabulary) {
        Table table = run.table();
        boolean isRead = false;
        for (int row = 0; row < table.rows().size(); row++) {
            if (row < heads.first() || Heads.isColumnNumbers(table.rows().get(row))) {
                run.own(row).forEach(run::use);
                run.understand(row);
            } else if (isOfOther(run, row)) {
                run.own(row).forEach(run::use);
                run.understand(row);
            } else if (isBudget(run, row) || !isRead && table.rows().get(row).size() == table.width()) {
                boolean isOfBudget = isBudget(run, row);
                isRead |= readRow(run, heads, vocabulary, row) && !isOfBudget;
            }
        }
    }

    /** Whether the row is called that of the budget, so that another holds the outturn. */
    private static boolean isBudget(TableRun run, int row) {
        return BUDGET.matcher(run.table().cell(row, 0).plain()).matches();
    }

    /** Whether the row is called that of another year, or of the change between two. */
    private static boolean isOfOther(TableRun run, int row) {
        String name = run.table().cell(row, 0).plain();
        Matcher year = OF_YEAR.matcher(name);
        return OF_CHANGE.matcher(name).matches()
                || year.matches()
                        && Integer.parseInt(year.group(1)) != run.draft().year();
    }

    private static Basis basis(String words) {
        return words.contains("年初预算")
                ? Basis.INITIAL_BUDGET
                : words.contains("预算") && !words.contains("决算") ? Basis.ADJUSTED_BUDGET : Basis.OUTTURN;
    }

    private static boolean readRow(TableRun run, Heads heads, Vocabulary vocabulary, int row) {
        boolean isRead = false;
        for (int column = 0; column < heads.columns().size(); column++) {
            Optional<String> item = item(heads.columns().get(column));
            String path = heads.path(column);
            Basis basis = isBudget(run, row)
                    ? basis(run.table().cell(row, 0).plain())
                    : path.contains("年初预算")
                            ? Basis.INITIAL_BUDGET
                            : path.contains("预算数") ? Basis.ADJUSTED_BUDGET : Basis.OUTTURN;
            boolean isOtherYear = path.contains("上年");
            if (item.isPresent() && !isOtherYear) {
                isRead |= run.place(run.table().cell(row, column), row, Spot.of(vocabulary.concept(item.get())), basis);
            }
        }
        if (isRead) {
            run.understand(row);
        }
        return isRead;
    }

    private static Optional<String> item(List<String> words) {
        for (int index = words.size() - 1; index >= 0; index--) {
            String path = ITEMS.get(words.get(index));
            boolean isTotalOfItem = words.get(index).equals("合计")
                    && words.subList(0, index).stream().anyMatch(ITEMS::containsKey);
            if (path != null && !isTotalOfItem) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }
}
