package mingzhang.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import mingzhang.prose.Figure;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/** The figures that a report gives once for the whole unit, so that the same name means the same amount. */
public final class MainFigures {
    private static final Set<String> NAMES = Set.of(
            "本年收入合计",
            "本年支出合计",
            "收入总计",
            "支出总计",
            "收支总计",
            "财政拨款收支总计",
            "一般公共预算财政拨款支出",
            "一般公共预算财政拨款基本支出",
            "政府性基金预算财政拨款支出",
            "机关运行经费",
            "政府采购支出",
            "三公经费",
            "三公经费财政拨款支出",
            "人员经费",
            "公用经费",
            "公务接待费",
            "因公出国境费",
            "公务用车购置费",
            "公务用车运行维护费",
            "公务用车购置及运行维护费");
    private static final Pattern OUTLAY = Pattern.compile("费支出$");
    private static final Pattern OTHER = Pattern.compile("上年|去年|(?:19|20)\\d\\d\\s?年|所属|下属|本级|合计数");
    private static final Pattern COMPARED = Pattern.compile("(?:与|比|较|同)[^，。；]{0,8}(?:年|上年)[^，。；]*");

    private static final Pattern ITEMS = Pattern.compile("(?:公用经费|人员经费)[^。]{0,30}包括");

    private static final Pattern PLAN = Pattern.compile("预算(?:数|总额|安排)?$");

    private MainFigures() {}

    /** Whether an amount is listed as one of which 公用经费 or 人员经费 consist, and so is only a part of the figure of its name. */
    public static boolean isListedItem(Sentence sentence, Figure figure) {
        return ITEMS.matcher(sentence.before(figure.start())).find();
    }

    /** Whether a name, as {@link #name} gives it, is one of them. */
    public static boolean isOne(String name) {
        return NAMES.contains(name);
    }

    /** The name of a subject, alike for the ways in which it is written. */
    public static String name(String subject) {
        return OUTLAY.matcher(SubjectNames.plain(SubjectNames.plain(subject)))
                .replaceFirst("费")
                .replaceFirst("^公车(?=购置|运)", "公务用车")
                .replaceFirst("^公务用车(购置及)?运(?:行维护|行|维)(?:费|费用|经费|支出)$", "公务用车$1运行维护费")
                .replaceFirst("^公务用车购置(?:费用|经费|支出)?$", "公务用车购置费")
                .replaceFirst("^因公出国境(?:费用|经费|支出)$", "因公出国境费")
                .replaceFirst("^公务接待(?:费用|经费|支出)$", "公务接待费")
                .replaceFirst("^(?:经比较|经汇总|，)*(?:全镇|全县|全区|全市|我镇|本镇|镇本级)(?=三公经费)", "")
                .replaceFirst("^三公经费财政拨款$", "三公经费财政拨款支出");
    }

    /** The amount that a text gives of such a figure; none if it gives several or none. */
    public static Optional<Quantity> only(ReportText text, String subject, int year) {
        String name = name(subject);
        if (!isOne(name)) {
            return Optional.empty();
        }
        List<Quantity> amounts = text.sentences().stream()
                .filter(sentence -> !isOfOther(sentence, year))
                .flatMap(sentence -> sentence.figures().stream())
                .filter(figure -> name(figure.subject()).equals(name))
                .flatMap(figure -> figure.amount().stream())
                .toList();
        boolean isOne = !amounts.isEmpty()
                && amounts.stream()
                        .allMatch(amount -> !amount.isApproximate()
                                && amount.base().compareTo(amounts.get(0).base()) == 0);
        return isOne ? Optional.of(amounts.get(0)) : Optional.empty();
    }

    /** The figures of a sentence without the parts of a budget: 预算100万元，其中：基本支出80万元. */
    public static List<Figure> withoutBudgets(Sentence sentence) {
        List<Figure> figures = new ArrayList<>();
        boolean isBudget = false;
        for (Figure figure : sentence.figures()) {
            isBudget = figure.isPart()
                    ? isBudget
                    : figure.amount().isEmpty() && figure.budget().isPresent()
                            || PLAN.matcher(figure.subject()).find();
            if (!figure.isPart() || !isBudget) {
                figures.add(figure);
            }
        }
        return figures;
    }

    /** Whether a sentence speaks of another year or of another unit than the report. */
    public static boolean isOfOther(Sentence sentence, int year) {
        String own = sentence.text().replace(year + "年", "").replace(year + " 年", "");
        return OTHER.matcher(COMPARED.matcher(own).replaceAll("")).find();
    }
}
