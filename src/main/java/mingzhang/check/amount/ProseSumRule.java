package mingzhang.check.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.MainFigures;
import mingzhang.check.rule.Paragraph;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.SubjectNames;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;
import mingzhang.finding.Severity;
import mingzhang.prose.Figure;
import mingzhang.prose.Figure.Ratio;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-sum}: a total and the parts behind 其中. It is an error where the parts are all there are (their shares
 * make up 100 %, or they are a complete set such as 人员经费 and 公用经费) and do not add up, or where they exceed the
 * total; a warning where they nearly make it up. Parts may be a selection, or two divisions of the same total.
 */
final class ProseSumRule implements TextRule {
    private static final Set<String> VEHICLES = Set.of("公务用车购置费", "公务用车运行维护费");
    private static final List<Set<String>> COMPLETE = List.of(
            Set.of("人员经费", "公用经费"),
            Set.of("人员经费支出", "公用经费支出"),
            Set.of("人员经费支出", "日常公用经费支出"),
            Set.of("人员经费", "日常公用经费"),
            Set.of("政府采购货物支出", "政府采购工程支出", "政府采购服务支出"),
            Set.of("货物支出", "工程支出", "服务支出"),
            Set.of("因公出国境费", "公务用车购置及运行维护费", "公务接待费"),
            VEHICLES,
            Set.of("因公出国境费", "公务接待费", "公务用车购置费", "公务用车运行维护费"),
            Set.of("国内接待费", "外事接待费"));
    private static final List<String> PURCHASES = List.of("货物", "工程", "服务");
    private static final Set<String> STAFF = Set.of("人员经费", "人员经费支出");
    private static final Set<String> OFFICE = Set.of("公用经费", "公用经费支出", "日常公用经费", "日常公用经费支出");
    private static final Pattern FUND = Pattern.compile("(?:一般公共|政府性基金|国有资本经营|社会保险基金)预算");
    /** At the beginning of a sentence: what the total of the one before is held against. */
    private static final Pattern COMPARED = Pattern.compile("^\\s*(?:与|比|较|同)(?:上年|去年|20\\d\\d\\s?年)");

    private static final Pattern BEFORE = Pattern.compile("上年|去年");
    private static final Pattern OF_BEFORE = Pattern.compile("^(?:比|较|与|同)于?(?:上年|去年|20\\d\\d\\s?年)");
    private static final Pattern EARLIER =
            Pattern.compile("[，,](?:与|比|较|同|和)于?(?:上年|去年|(?:19|20)\\d\\d\\s?年)度?(?:决算数?|支出)?的?\\s?$");
    private static final String NAME = "[^，。；、:：\\d]{1,24}";
    private static final Pattern BEHIND_COLON = Pattern.compile("(?:，?分别(?:是|为))?[:：]" + NAME);
    private static final Pattern MADE_OF = Pattern.compile("[，,]?由" + NAME);
    private static final Pattern NEXT = Pattern.compile("[、，；和及与]" + NAME);
    /** How much of the part before is used, no part of its own. */
    private static final Pattern IN_USE = Pattern.compile("(?:实际|正常|正在)?(?:在用|使用|已使用)|(?:累计)?折旧|净值");

    private static final Pattern SELECTION = Pattern.compile("等|主要|包括|其中|上年|去年|预算|用于");
    private static final Pattern YEARLY =
            Pattern.compile("(?:同比|比上年|比去年)[^，。；\\d]{0,6}?(?:增长|下降|增加|减少|上升|降低)了?[\\d.]{1,12}\\s?(?:万元|%|％)");
    private static final BigDecimal NEARLY = new BigDecimal("0.03");
    private static final BigDecimal VERY_NEARLY = new BigDecimal("0.01");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        Spread spread = text.spread();
        Paragraph paragraph = new Paragraph(text.sentences());
        if (text.words().contains("公用经费")) {
            checkApart(text, spread, report);
        }
        for (Sentence sentence : text.sentences()) {
            together(text, sentence, spread)
                    .or(() -> listed(text, sentence, spread))
                    .ifPresent(finding -> report.accept(Deviation.in(text, finding)));
            list(sentence, paragraph.before(sentence))
                    .flatMap(list -> finding(text, list, spread))
                    .ifPresent(finding -> report.accept(Deviation.in(text, finding)));
            lineAbove(text, sentence)
                    .flatMap(above -> list(sentence, Optional.of(above)))
                    .flatMap(list -> finding(text, list, spread))
                    .ifPresent(finding -> report.accept(Deviation.in(text, finding.as(Severity.WARNING))));
        }
    }

    /** 基本支出, then 人员经费 and 公用经费 in sentences or lines of their own. */
    private static void checkApart(ReportText text, Spread spread, Consumer<Deviation> report) {
        Optional<Figure> total = Optional.empty();
        Optional<Figure> staff = Optional.empty();
        for (Sentence sentence : text.sentences()) {
            for (Figure figure : sentence.figures()) {
                String name = SubjectNames.plain(figure.subject());
                if (name.endsWith("基本支出") || BEFORE.matcher(sentence.text()).find()) {
                    boolean isAlone = sentence.figures().stream()
                            .noneMatch(
                                    each -> SubjectNames.plain(each.subject()).contains("公用经费"));
                    total = Optional.of(figure)
                            .filter(each -> isAlone && name.endsWith("基本支出") && isExact(each.amount()));
                    staff = Optional.empty();
                } else if (STAFF.contains(name)) {
                    staff = Optional.of(figure).filter(each -> isExact(each.amount()));
                } else if (OFFICE.contains(name)
                        && total.isPresent()
                        && staff.isPresent()
                        && isExact(figure.amount())) {
                    PartList list = new PartList(total.get(), List.of(staff.get(), figure));
                    finding(text, list, spread).ifPresent(finding -> report.accept(Deviation.in(text, finding)));
                    total = Optional.empty();
                }
            }
        }
    }

    /** The line above, if it is one sentence with figures, where this one begins a line with 其中. */
    private static Optional<Sentence> lineAbove(ReportText text, Sentence sentence) {
        int index = text.sentences().indexOf(sentence) - 1;
        boolean isFirst = index >= 0
                && text.sentences().get(index).paragraph() != sentence.paragraph()
                && sentence.text().strip().startsWith("其中");
        if (!isFirst) {
            return Optional.empty();
        }
        int line = text.sentences().get(index).paragraph();
        List<Sentence> above = text.sentences().stream()
                .filter(other -> other.paragraph() == line && !other.figures().isEmpty())
                .toList();
        return above.size() == 1 ? Optional.of(above.get(0)) : Optional.empty();
    }

    private record PartList(Figure total, List<Figure> parts) {}

    /** The parts behind the only 其中 of a sentence, up to where another level begins. */
    private static Optional<PartList> list(Sentence sentence, Optional<Sentence> above) {
        List<Figure> figures = sentence.figures();
        boolean isSplit = !figures.isEmpty() && sentence.text().strip().startsWith("其中");
        Optional<Figure> before = isSplit
                ? above.filter(other -> other.figures().size() == 1)
                        .filter(other -> !COMPARED.matcher(other.text()).find())
                        .map(other -> other.figures().get(0))
                : Optional.empty();
        int first = 0;
        while (first < figures.size() && !figures.get(first).isPart()) {
            first++;
        }
        boolean isNested = sentence.text().indexOf("其中") != sentence.text().lastIndexOf("其中");
        if (first == 0 && before.isEmpty() || first >= figures.size() - 1 || isNested) {
            return Optional.empty();
        }
        List<Figure> parts = new ArrayList<>();
        boolean isParted = false;
        for (int index = first; index < figures.size(); index++) {
            String between = index == first
                    ? ""
                    : sentence.text()
                            .substring(
                                    figures.get(index - 1).start() - sentence.start(),
                                    figures.get(index).start() - sentence.start());
            if (between.contains("包括") && between.indexOf('；') < 0
                    || between.contains("合计")
                    || YEARLY.matcher(between).replaceAll("").contains("比")) {
                return Optional.empty();
            }
            boolean isBreak = between.contains("；");
            boolean isStateOfLast = index > first
                    && IN_USE.matcher(figures.get(index).subject()).matches();
            if (index > first + 1 && isBreak && !isParted || isStateOfLast) {
                break;
            }
            isParted = isParted || isBreak;
            if (!isBase(sentence, figures.get(index))) {
                parts.add(figures.get(index));
            }
        }
        return Optional.of(new PartList(withLevel(first == 0 ? before.orElseThrow() : figures.get(first - 1)), parts));
    }

    /** Whether an amount is what the part before it is held against: 与2020年4.20万元持平. */
    private static boolean isBase(Sentence sentence, Figure figure) {
        return figure.amount()
                .filter(amount ->
                        EARLIER.matcher(sentence.before(amount.start())).find())
                .isPresent();
    }

    /** The figure with its budget for its amount where it has nothing else. */
    private static Figure withLevel(Figure figure) {
        return figure.amount().isPresent() ? figure : figure.ofBudget();
    }

    private static Optional<Finding> finding(ReportText text, PartList list, Spread spread) {
        boolean isWhole = list.total().amount().isPresent()
                && !OF_BEFORE.matcher(list.total().subject()).find()
                && list.parts().size() > 1
                && list.parts().stream()
                        .allMatch(part -> part.amount().isPresent()
                                && !part.amount().get().isApproximate()
                                && !part.subject().contains("上年")
                                && (part.subject().startsWith("用于")
                                        || !FUND.matcher(part.subject())
                                                .replaceAll("")
                                                .contains("预算")));
        if (!isWhole || list.total().amount().get().isApproximate()) {
            return Optional.empty();
        }
        Quantity total = list.total().amount().get();
        Envelope sum = Envelope.exact(BigDecimal.ZERO);
        BigDecimal exact = BigDecimal.ZERO;
        for (Figure part : list.parts()) {
            sum = sum.plus(spread.of(part.amount().orElseThrow()));
            exact = exact.add(part.amount().orElseThrow().base());
        }
        if (sum.meets(spread.of(total)) || hasDivision(list, spread)) {
            return Optional.empty();
        }
        Object[] arguments = arguments(list);
        var position = text.prose().at(total.start());
        boolean isBudget = list.total().budget().equals(list.total().amount());
        if (isComplete(list)) {
            return Optional.of(
                    Finding.error("prose-sum", position, arguments).as(isBudget ? Severity.WARNING : Severity.ERROR));
        }
        BigDecimal gap = exact.subtract(total.base());
        BigDecimal share = list.parts().size() > 2 ? NEARLY : VERY_NEARLY;
        boolean isNear = gap.abs().compareTo(total.base().abs().multiply(share)) <= 0;
        return gap.signum() > 0 || isNear
                ? Optional.of(Finding.warning("prose-sum", position, arguments))
                : Optional.empty();
    }

    /** 甲10万元、乙20万元，合计40万元: a total behind what is listed right before it, or behind any part of that. */
    private static Optional<Finding> together(ReportText text, Sentence sentence, Spread spread) {
        List<Figure> figures = sentence.figures();
        for (int index = 2; index < figures.size(); index++) {
            boolean isTotal = lead(sentence, figures, index)
                    .matches("(?s).*[，,；;]\\s?(?:两项|三项|四项|以上|共|全部)?(?:合计|总计|共计)(?:为|支出|金额)?\\s?");
            int from = index - 1;
            while (isTotal && from > 0 && lead(sentence, figures, from).matches("(?s)[^，。；]*[、和及，][^，。；]*")) {
                from--;
            }
            Optional<Quantity> total = figures.get(index).amount();
            List<Figure> parts = figures.subList(from, index);
            if (isTotal
                    && parts.size() > 1
                    && isExact(total)
                    && parts.stream().allMatch(part -> isExact(part.amount()))) {
                PartList list = new PartList(figures.get(index), parts);
                if (!hasDivision(list, spread)) {
                    return Optional.of(Finding.warning(
                            "prose-sum", text.prose().at(total.orElseThrow().start()), arguments(list)));
                }
            }
        }
        return Optional.empty();
    }

    /** 100万元：甲60万元，乙50万元, or 由甲60万元和乙50万元构成: nothing but the parts stands behind the total. */
    private static Optional<Finding> listed(ReportText text, Sentence sentence, Spread spread) {
        List<Figure> figures = sentence.figures();
        boolean isSelection = SELECTION.matcher(sentence.text()).find();
        if (isSelection || figures.size() <= 2 || !figures.stream().allMatch(figure -> isExact(figure.amount()))) {
            return Optional.empty();
        }
        String behind = sentence.text()
                .substring(
                        figures.get(figures.size() - 1).amount().orElseThrow().end() - sentence.start());
        boolean isListed = BEHIND_COLON.matcher(lead(sentence, figures, 1)).matches() && behind.isBlank();
        boolean isMadeOf = MADE_OF.matcher(lead(sentence, figures, 1)).matches() && behind.matches("(?:构成|组成).*");
        for (int index = 2; index < figures.size(); index++) {
            isListed &= NEXT.matcher(lead(sentence, figures, index)).matches();
            isMadeOf &= NEXT.matcher(lead(sentence, figures, index)).matches();
        }
        PartList list = new PartList(figures.get(0), figures.subList(1, figures.size()));
        return (isListed || isMadeOf) && !hasDivision(list, spread)
                ? Optional.of(Finding.warning(
                        "prose-sum",
                        text.prose().at(list.total().amount().orElseThrow().start()),
                        arguments(list)))
                : Optional.empty();
    }

    private static boolean isExact(Optional<Quantity> amount) {
        return amount.filter(known -> !known.isApproximate()).isPresent();
    }

    /** The words between an amount and the one before it. */
    private static String lead(Sentence sentence, List<Figure> figures, int index) {
        int from = figures.get(index - 1)
                .amount()
                .map(Quantity::end)
                .orElse(figures.get(index - 1).start());
        return sentence.text()
                .substring(from - sentence.start(), figures.get(index).start() - sentence.start());
    }

    private static Object[] arguments(PartList list) {
        Quantity total = list.total().amount().orElseThrow();
        BigDecimal sum = list.parts().stream()
                .map(part -> part.amount().orElseThrow().base())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Object[] {
            list.total().subject() + total.text(),
            Spread.amount(sum, total),
            list.parts().stream()
                    .map(part -> part.subject() + part.amount().orElseThrow().text())
                    .collect(Collectors.joining("、"))
        };
    }

    /** Whether some parts that follow each other make up the total: then it is divided more than once. */
    private static boolean hasDivision(PartList list, Spread spread) {
        Envelope total = spread.of(list.total().amount().orElseThrow());
        for (int from = 0; from < list.parts().size(); from++) {
            Envelope sum = Envelope.exact(BigDecimal.ZERO);
            for (Figure part : list.parts().subList(from, list.parts().size())) {
                sum = sum.plus(spread.of(part.amount().orElseThrow()));
                if (sum.meets(total) && total.high().signum() != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isComplete(PartList list) {
        Set<String> names = list.parts().stream()
                .map(part -> MainFigures.name(part.subject()))
                .collect(Collectors.toSet());
        boolean isOfPurchases = names.size() == PURCHASES.size()
                && PURCHASES.stream()
                        .allMatch(kind -> names.stream().anyMatch(name -> name.contains(kind) && name.contains("采购")));
        boolean isOfVehicles = !names.equals(VEHICLES) || list.total().subject().contains("车");
        return isOfPurchases || isOfVehicles && COMPLETE.stream().anyMatch(names::equals) || sharesMakeUpAll(list);
    }

    private static boolean sharesMakeUpAll(PartList list) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Figure part : list.parts()) {
            Optional<Ratio> share = part.ratios().stream()
                    .filter(ratio ->
                            ratio.kind() == Ratio.Kind.SHARE && ratio.base().isBlank())
                    .findFirst();
            if (share.isEmpty()) {
                return false;
            }
            sum = sum.add(share.get().percent().number());
        }
        return sum.subtract(BigDecimal.valueOf(100)).abs().compareTo(new BigDecimal("0.05")) <= 0;
    }
}
