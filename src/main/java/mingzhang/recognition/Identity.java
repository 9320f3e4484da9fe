package mingzhang.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.recognition.source.Block;
import mingzhang.recognition.source.Characters;

/**
 * Whose report it is, of which year, and of which kind.
 *
 * @param unit 单位全称; empty if the report does not say it plainly
 * @param year the year that it is about
 * @param isFinalAccounts whether it is a 部门决算公开 rather than a 绩效自评
 */
record Identity(Optional<String> unit, Optional<Integer> year, boolean isFinalAccounts) {
    private static final Pattern LABELLED = Pattern.compile(
            "^(?:[区市县省]级)?(?:预算)?(?:部门|单位|编制单位)(?:（单位）|（部门）)?(?:名称)?[:：]([^:：（_\\d]{4,40}?)(?:（.*|20\\d\\d年.*|金额单位.*|单位[:：].*|_.*)?$");
    private static final Pattern LABEL_CELL = Pattern.compile("(?:[区市县省]级)?(?:预算)?(?:部门|单位)(?:（单位）|（部门）)?名称");
    private static final Pattern DATED_TITLE =
            Pattern.compile("^(?:关于)?([^\\d，。、：:]{4,30}?)20\\d\\d年度?[^，。：:]{0,40}(?:决算|自评|评价|三公).*$");
    private static final Pattern IMPLEMENTING = Pattern.compile("(?:项目)?(?:实施|填报|申报)单位(?:（.{1,4}）)?[:：]?");
    private static final Pattern TITLE = Pattern.compile(
            "^(?:关于)?(?:20\\d\\d年度?)?([^\\d，。、：:]{4,30}?)(?:20\\d\\d年度?)?(?:部门|单位)?(?:整体)?(?:支出)?(?:绩效(?:自评|评价)?|自评|决算).*$");
    private static final Pattern ORGANISATION =
            Pattern.compile(".*(?:局|委员会|委|办公室|办|会|院|中心|站|所|馆|队|校|学校|幼儿园|厅|部|处|社|团|联合会|政府|街道|镇|乡)$");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年(度?)");
    /** A line about a change names the year before too. */
    private static final Pattern COMPARED = Pattern.compile("(?:比|较|与|同)20\\d\\d年");

    private static final int LINES_ABOVE_HEADS = 3;
    private static final int TITLE_WEIGHT = 20;
    private static final int LONGEST_TITLE = 60;

    static Identity of(List<Block> blocks) {
        return new Identity(unit(blocks), year(blocks), isFinalAccounts(blocks));
    }

    private static Optional<String> unit(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> labelled(block).stream())
                .filter(name -> ORGANISATION.matcher(name).matches())
                .findFirst()
                .or(() -> titles(blocks).stream()
                        .map(TITLE::matcher)
                        .filter(Matcher::matches)
                        .map(matcher -> matcher.group(1))
                        .filter(name -> ORGANISATION.matcher(name).matches())
                        .findFirst())
                .or(() -> titles(blocks).stream()
                        .map(DATED_TITLE::matcher)
                        .filter(Matcher::matches)
                        .map(matcher -> matcher.group(1))
                        .filter(name -> ORGANISATION.matcher(name).matches())
                        .findFirst())
                .or(() -> implementing(blocks));
    }

    /** The unit that carries out the projects of a file that says nothing else, if it is always the same; without its code. */
    private static Optional<String> implementing(List<Block> blocks) {
        Set<String> names = new LinkedHashSet<>();
        for (Block block : blocks) {
            if (block instanceof Block.Table table) {
                for (List<Block.Cell> row : table.rows()) {
                    List<Block.Cell> cells = row.stream().distinct().toList();
                    for (int index = 0; index + 1 < cells.size(); index++) {
                        if (IMPLEMENTING
                                .matcher(Names.plain(cells.get(index).text()))
                                .matches()) {
                            names.add(Names.plain(cells.get(index + 1).text()).replaceFirst("^\\d+[-－—]*", ""));
                        }
                    }
                }
            }
        }
        return names.size() == 1
                ? names.stream()
                        .filter(name -> ORGANISATION.matcher(name).matches())
                        .findFirst()
                : Optional.empty();
    }

    /** The short lines, each also joined with the next: titles run over two. */
    private static List<String> titles(List<Block> blocks) {
        List<String> lines = blocks.stream()
                .filter(block -> block instanceof Block.Paragraph)
                .map(block -> Names.plain(block.text()))
                .toList();
        List<String> titles = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            String next = index + 1 < lines.size() ? lines.get(index + 1) : "";
            if (lines.get(index).length() < LONGEST_TITLE) {
                titles.add(lines.get(index));
                titles.add(next.length() < LONGEST_TITLE ? lines.get(index) + next : "");
            }
        }
        return titles;
    }

    private static Optional<String> labelled(Block block) {
        return block instanceof Block.Table table ? labelled(table) : named(block.text());
    }

    /** Behind a label's cell; or, as workbooks have it, in one cell of the lines above the heads. */
    private static Optional<String> labelled(Block.Table table) {
        for (List<Block.Cell> row : table.rows()) {
            List<Block.Cell> cells = row.stream().distinct().toList();
            for (int index = 0; index < cells.size(); index++) {
                Block.Cell cell = cells.get(index);
                boolean isLabel = index + 1 < cells.size()
                        && LABEL_CELL.matcher(Names.plain(cell.text())).matches();
                Optional<String> name = isLabel
                        ? Optional.of(Names.plain(cells.get(index + 1).text()))
                        : cell.row() < LINES_ABOVE_HEADS ? named(cell.text()) : Optional.empty();
                if (name.isPresent()) {
                    return name;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> named(String line) {
        Matcher matcher = LABELLED.matcher(Names.plain(line));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The year that is named most; titles count for many, those of a budget for fewer, 年度 for more than 年. */
    private static Optional<Integer> year(List<Block> blocks) {
        Map<Integer, Integer> weights = new HashMap<>();
        for (Block block : blocks) {
            String text = Characters.plain(block.text());
            int factor = titleWeight(text);
            Matcher years = YEAR.matcher(text);
            while (years.find()) {
                weights.merge(
                        Integer.parseInt(years.group(1)), (years.group(2).isEmpty() ? 1 : 4) * factor, Integer::sum);
            }
        }
        return weights.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static int titleWeight(String text) {
        if (text.length() >= LONGEST_TITLE || COMPARED.matcher(text).find()) {
            return 1;
        }
        boolean isOfOutturn = text.matches("(?s).*(?:决算|绩效|自评).*");
        boolean isOfBudget = !isOfOutturn && text.contains("预算");
        return isOfOutturn || text.matches("[^。]*三公[^。]*") ? isOfBudget ? TITLE_WEIGHT / 2 : TITLE_WEIGHT : 1;
    }

    private static boolean isFinalAccounts(List<Block> blocks) {
        long accounts = blocks.stream()
                .filter(block -> block.text().length() < LONGEST_TITLE)
                .filter(block -> Names.plain(block.text()).matches(".*(?:决算情况说明|部门决算|单位决算|决算公开|支出决算(?:明细)?表|决算总表).*"))
                .count();
        long evaluations = blocks.stream()
                .filter(block -> block.text().length() < LONGEST_TITLE)
                .filter(block -> Names.plain(block.text()).matches(".*(?:绩效自评报告|绩效评价报告|绩效自评表|自评报告)$"))
                .count();
        return accounts > evaluations || accounts > 3;
    }
}
