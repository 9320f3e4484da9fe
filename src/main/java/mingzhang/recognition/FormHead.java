package mingzhang.recognition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.facts.Basis;
import mingzhang.recognition.source.Block.Cell;

/** Reads the head of a 自评表: a label and behind it what it says, in the next cell or behind a colon. */
final class FormHead {
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("主管部门", "主管部门"),
            Map.entry("主管部门及代码", "主管部门"),
            Map.entry("实施单位", "实施单位"),
            Map.entry("实施（主管）单位", "实施单位"),
            Map.entry("自评总分", "总分"),
            Map.entry("项目单位", "实施单位"),
            Map.entry("项目实施单位", "实施单位"),
            Map.entry("支出方向名称（子项目）", "子项目"),
            Map.entry("子项目名称", "子项目"),
            Map.entry("项目总实施期", "实施期"),
            Map.entry("项目实施期", "实施期"),
            Map.entry("项目类别", "类别"),
            Map.entry("项目属性", "属性"),
            Map.entry("项目总投资", "总投资"));
    private static final Pattern KNOWN =
            Pattern.compile("(?:项目|专项)(?:支出)?名称|(?:[区市县省]级)?(?:预算)?(?:部门|单位)(?:（单位）|（部门）)?名称|年度总体目标.*|绩效指标|.*自评表.*|…+");
    private static final Pattern COLON = Pattern.compile("([^:：]{3,16})[:：](.+)", Pattern.DOTALL);

    private final TableRun run;
    private final Spot form;
    private boolean isBehindInvestment = false;

    FormHead(TableRun run, Spot form) {
        this.run = run;
        this.form = form;
    }

    void read(int row) {
        List<Cell> cells = run.own(row);
        boolean isUnderstood = false;
        for (int index = 0; index < cells.size(); index++) {
            Cell cell = cells.get(index);
            Matcher inside = COLON.matcher(cell.text().strip());
            Optional<Spot> behindColon = inside.matches() ? spot(inside.group(1)) : Optional.empty();
            Optional<Spot> next = index + 1 < cells.size() ? spot(cell.text()) : Optional.empty();
            if (behindColon.isPresent()) {
                isUnderstood |= run.place(
                        new Cell(inside.group(2).strip(), row, cell.column()), row, behindColon.get(), Basis.OUTTURN);
                run.use(cell);
            } else if (next.isPresent()) {
                run.place(cells.get(index + 1), row, next.get(), Basis.OUTTURN);
                isUnderstood = true;
            } else {
                isUnderstood |= KNOWN.matcher(Names.plain(cell.text())).matches();
            }
        }
        if (isUnderstood) {
            run.understand(row);
        }
    }

    private Optional<Spot> spot(String label) {
        String word = Names.plain(label).replaceAll("（(?:万元|元|分|盖章)）|[:：]$", "");
        if (isBehindInvestment && word.matches("(?:其中[:：]?)?财政拨款")) {
            isBehindInvestment = false;
            return form.child("总投资").flatMap(spot -> spot.child("财政拨款"));
        }
        Optional<Spot> spot = Optional.ofNullable(LABELS.get(word)).flatMap(form::child);
        isBehindInvestment |= word.equals("项目总投资");
        return spot;
    }
}
