package mingzhang.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mingzhang.recognition.source.Block;
import mingzhang.recognition.source.Block.Cell;
import mingzhang.recognition.source.Block.Table;

/** A 自评表 that was set as several tables below one heading: its head, its funds, its goals, and last its indicators. */
final class FormParts {
    private static final Pattern HEADING = Pattern.compile("自评表(?:（.{1,20}）)?$");
    private static final Pattern PART = Pattern.compile("(?:年度)?(?:预算执行|绩效目标|(?:绩效)?指标)(?:完成|执行)?(?:情况)?表?");
    private static final Pattern CAPTION = Pattern.compile("指标(?:完成)?情况表（((?!.*(?:整体|部门|单位|年度))[^（）]{2,40})）$");
    private static final Pattern PROJECT = Pattern.compile("^((?:项目|专项)名称)\\s*[:：]\\s*(.+)$");

    private FormParts() {}

    /** Whether a line names a part of the form that a section is, and not another annex. */
    static boolean isPart(String line, Section section) {
        return isForm(section) && PART.matcher(line).matches();
    }

    private static boolean isForm(Section section) {
        return section.heading()
                .filter(heading -> HEADING.matcher(Names.plain(heading.text())).find())
                .isPresent();
    }

    /** The blocks of a section, the tables of such a form as one table in the place of the first. */
    static List<Block> joined(Section section) {
        List<Block> blocks = section.blocks();
        List<Integer> forms = IntStream.range(0, blocks.size())
                .filter(index -> blocks.get(index) instanceof Table table && EvaluationTable.isOne(table))
                .boxed()
                .toList();
        return isForm(section) && forms.size() == 1 ? joined(blocks, forms.get(0)) : blocks;
    }

    private static List<Block> joined(List<Block> blocks, int last) {
        List<Table> parts = new ArrayList<>();
        List<Block> before = new ArrayList<>();
        List<Block> behind = new ArrayList<>();
        for (Block block : blocks.subList(0, last + 1)) {
            if (block instanceof Table part) {
                parts.add(part);
            } else if (!parts.isEmpty()) {
                behind.add(block);
            } else if (project(block.text()).isPresent()) {
                parts.add(row(block));
            } else {
                before.add(block);
            }
        }
        before.add(one(parts));
        before.addAll(behind);
        before.addAll(blocks.subList(last + 1, blocks.size()));
        return before;
    }

    /** The project that the line before a table of indicators names in brackets. */
    static Optional<String> projectOf(String title) {
        return title.lines()
                .reduce((former, line) -> line)
                .flatMap(line -> CAPTION.matcher(Names.plain(line)).results().findFirst())
                .map(match -> match.group(1));
    }

    /** A line that names the project. */
    private static Optional<MatchResult> project(String line) {
        return PROJECT.matcher(line.strip()).results().findFirst();
    }

    private static Table row(Block line) {
        MatchResult named = project(line.text()).orElseThrow();
        return new Table(
                List.of(List.of(new Cell(named.group(1), 0, 0), new Cell(named.group(2), 0, 1))), line.place());
    }

    private static Table one(List<Table> parts) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        for (Table part : parts) {
            int above = rows.size();
            part.rows()
                    .forEach(row -> rows.add(row.stream()
                            .map(cell -> new Cell(cell.text(), cell.row() + above, cell.column()))
                            .toList()));
            lines.addAll(part.lines());
        }
        return new Table(rows, parts.get(0).place(), lines);
    }
}
