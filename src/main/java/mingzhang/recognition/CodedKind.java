package mingzhang.recognition;

import java.util.Optional;
import java.util.regex.Pattern;
import mingzhang.facts.Basis;
import mingzhang.facts.Concept;

/**
 * Which of the tables by codes one is.
 *
 * @param whole the figure that its total row tells
 * @param list the list of its rows
 */
record CodedKind(Concept whole, Concept list) {
    private static final String NUMBER = "(?m)^\\s*(?:表\\s?[一二三四五六七八九十\\d]*[:：、]?|[一二三四五六七八九十\\d]+[、.．]|公开\\d+表)?\\s*";
    private static final Pattern INCOME = Pattern.compile(NUMBER + "收入决算总?表\\s*$");
    private static final Pattern SPENDING = Pattern.compile(NUMBER + "支出决算总?表\\s*$");

    /**
     * A column of values.
     *
     * @param key the part of the row; empty for the row's own figure
     */
    record CellKind(Optional<String> key, Basis basis) {}

    /** By its heads, and where they are the same for several tables by its title; none of a list of projects by codes. */
    static Optional<CodedKind> of(String title, Heads heads, Vocabulary vocabulary) {
        String plain = Names.plain(title);
        boolean isOfIncome = heads.column(word -> word.matches("本年收入合计|上级补助收入")).isPresent();
        boolean isOfSpending =
                heads.column(word -> word.matches("上缴上级支出|对附属单位补助支出")).isPresent();
        boolean isEconomic = heads.column(word -> word.contains("经济分类")).isPresent() || plain.contains("基本支出决算");
        if (isOfIncome || INCOME.matcher(title).find()) {
            return kind(vocabulary, "收入", "功能分类");
        }
        if (isOfSpending || SPENDING.matcher(title).find()) {
            return kind(vocabulary, "支出", "功能分类");
        }
        boolean isOfProjects =
                plain.contains("项目支出") && heads.column("项目名称"::equals).isPresent();
        if (isOfProjects) {
            return Optional.empty();
        }
        if (plain.contains("政府性基金")) {
            return kind(vocabulary, "财政拨款支出.政府性基金预算支出", isEconomic ? "经济分类" : "功能分类");
        }
        if (plain.contains("国有资本")) {
            return kind(vocabulary, "财政拨款支出.国有资本经营预算支出", isEconomic ? "经济分类" : "功能分类");
        }
        if (!plain.contains("一般公共预算")) {
            return Optional.empty();
        }
        if (isEconomic) {
            return plain.contains("基本支出")
                    ? Optional.of(new CodedKind(
                            vocabulary.concept("财政拨款支出.一般公共预算支出.基本支出"), vocabulary.concept("财政拨款支出.一般公共预算支出.经济分类")))
                    : Optional.empty();
        }
        return kind(vocabulary, "财政拨款支出.一般公共预算支出", "功能分类");
    }

    private static Optional<CodedKind> kind(Vocabulary vocabulary, String whole, String list) {
        return Optional.of(new CodedKind(vocabulary.concept(whole), vocabulary.concept(whole + "." + list)));
    }

    /** What a column of that head holds; empty if it is nothing that the list has. */
    Optional<CellKind> cell(String head, int year) {
        String[] words = head.split("/");
        String last = words[words.length - 1].replaceAll("^其中[:：]", "");
        boolean isNamed = list.child(last)
                .filter(concept -> !concept.definition().isAspect())
                .isPresent();
        if (isNamed) {
            return Optional.of(new CellKind(Optional.of(last), basis(head, year)));
        }
        if (words.length > 1
                && last.matches("小计|决算数|金额")
                && list.child(words[words.length - 2])
                        .filter(concept -> !concept.definition().isAspect())
                        .isPresent()) {
            return Optional.of(new CellKind(Optional.of(words[words.length - 2]), basis(head, year)));
        }
        if (last.matches("教育收费")) {
            return Optional.empty();
        }
        Optional<Bases.Column> stage = Bases.of(last, year).filter(column -> column.yearsBefore() == 0);
        boolean isOwn = last.matches("合计|小计|金额|本年(?:收入|支出)(?:合计)?|决算数|总计");
        return isOwn || stage.isPresent()
                ? Optional.of(new CellKind(
                        Optional.empty(), stage.map(Bases.Column::basis).orElse(basis(head, year))))
                : Optional.empty();
    }

    private static Basis basis(String head, int year) {
        return Bases.of(head.contains("预算数") ? head : "", year)
                .map(Bases.Column::basis)
                .orElse(Basis.OUTTURN);
    }

    /** What the total of a column is; empty if no figure is that. */
    Optional<Concept> total(CellKind cell, Vocabulary vocabulary) {
        if (cell.key().isEmpty()) {
            return Optional.of(whole);
        }
        String fund = whole.key().replaceFirst("支出$", "财政拨款");
        Optional<String> balance = switch (cell.key().get()) {
            case "年初结转和结余" -> Optional.of("财政拨款收支总计.年初财政拨款结转和结余." + fund);
            case "本年收入" -> Optional.of("收入.财政拨款收入." + fund + "收入");
            case "年末结转和结余" -> Optional.of("财政拨款收支总计.年末财政拨款结转和结余." + fund);
            default -> Optional.empty();
        };
        if (balance.isPresent()) {
            return balance.flatMap(vocabulary.taxonomy()::concept);
        }
        return whole.child(cell.key().get())
                .filter(concept -> !concept.isRepeated() || concept.key().equals("项目支出"));
    }

    /** A part of the whole by its name. */
    Optional<Concept> part(String name) {
        return whole.child(name).filter(concept -> !concept.definition().isAspect());
    }
}
