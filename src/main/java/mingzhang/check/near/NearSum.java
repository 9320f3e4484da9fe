package mingzhang.check.near;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/** {@code prose-sum}: a total and a list behind 其中, 包括, 分别 or a colon that nearly make it up. */
final class NearSum implements SecondLook {
    private static final Pattern OPENING = Pattern.compile("其中|包括|包含|分别|分为|由|即|[:：]");
    private static final Pattern SELECTION = Pattern.compile("主要|重点|如|例如");
    private static final Pattern SEPARATOR = Pattern.compile("[、，,；;和及以与（(）)①-⑩]");
    private static final Pattern OTHER = Pattern.compile(
            "比|较|上年(?!度?结转)|去年|预算(?!执行|编制)|合计|共计|总计|小计|累计|剩余|结余|人均|平均|每|满分|分值|目标(?!任务)|计划(?!内|外)|其中|平均|达到|控制|不超过|提高到|增幅|标准|在用|净值");
    private static final Pattern TARGET = Pattern.compile("任务|目标|计划");
    private static final Pattern RISE = Pattern.compile("(?:增加|增长|新增|净增|追加|调增|增)(?:了|额|支出)?(?:为)?\\s?$");
    private static final Pattern FALL = Pattern.compile("(?:减少|下降|降低|压减|节约|调减|减|降)(?:了|额|支出)?(?:为)?\\s?$");
    private static final Pattern OPEN_END = Pattern.compile("^\\s?(?:[）)])?等");
    private static final Pattern PERCENT = Pattern.compile("[（(，,]?占[^，。；;]{0,24}?[\\d.]{1,8}\\s?[%％][）)]?");
    private static final Pattern BRACKETS = Pattern.compile("（[^（）]*）");
    private static final Pattern CHANGED =
            Pattern.compile("[，,（(]?(?:同比|比上年|较上年|比去年|较去年)[^，。；;]{0,10}?[\\d.]{1,8}\\s?[%％](?:[）)])?");
    private static final int FEW = 2;

    /**
     * A list and what stands before it.
     *
     * @param totals what it may be the division of
     * @param parts what is listed
     * @param all the parts with what else follows them
     * @param isOpen whether it is a selection
     * @param isOfChanges whether rises and falls are listed
     */
    private record Listed(
            List<Measured> totals, List<Measured> parts, List<Measured> all, boolean isOpen, boolean isOfChanges) {}

    @Override
    public void look(Surroundings around, Consumer<Suspicion> report) {
        List<Measured> own = around.own();
        for (int first = 0; first < own.size(); first++) {
            listed(around, own, first).flatMap(list -> suspicion(around, list)).ifPresent(report);
        }
    }

    private static Optional<Listed> listed(Surroundings around, List<Measured> own, int first) {
        Measured part = own.get(first);
        List<Measured> before =
                own.subList(0, first).stream().filter(part::isLike).toList();
        String lead = before.isEmpty()
                ? around.sentence().before(part.start())
                : around.sentence().between(before.get(before.size() - 1).quantity(), part.quantity());
        Matcher opening = OPENING.matcher(lead);
        int opened = -1;
        while (opening.find()) {
            opened = opening.start();
        }
        if (opened < 0 || isOther(lead.substring(opened).replace("其中", ""))) {
            return Optional.empty();
        }
        List<Measured> totals = totals(around, part, lead);
        List<Measured> rest = own.subList(first, own.size()).stream()
                .filter(part::isLike)
                .filter(each -> isInBrackets(around, each) == isInBrackets(around, part))
                .toList();
        List<Measured> parts = parts(around, rest);
        boolean isOpen = SELECTION.matcher(lead.substring(opened)).find()
                || OPEN_END.matcher(around.behind(parts.get(parts.size() - 1).quantity()))
                        .find();
        return totals.isEmpty() || parts.size() < FEW
                ? Optional.empty()
                : Optional.of(new Listed(totals, parts, rest, isOpen, sign(around, part) != 0));
    }

    /** Numbers before a list up to a semicolon; of the sentence before where the list opens its own. */
    private static List<Measured> totals(Surroundings around, Measured part, String lead) {
        Sentence sentence = around.sentence();
        int clause = sentence.start()
                + sentence.before(part.start())
                        .substring(0, part.start() - sentence.start() - lead.length())
                        .lastIndexOf('；');
        List<Measured> own = around.own().stream()
                .filter(each -> each.isLike(part) && each.start() < part.start() && each.start() > clause)
                .filter(each -> !TARGET.matcher(Sentence.lastClause(around.lead(each.quantity())))
                        .find())
                .toList();
        boolean isFirst = own.isEmpty() && sentence.text().strip().startsWith("其中");
        return isFirst ? around.before().stream().filter(part::isLike).toList() : own;
    }

    private static List<Measured> parts(Surroundings around, List<Measured> rest) {
        List<Measured> parts = new ArrayList<>(rest.subList(0, 1));
        boolean isParted = false;
        for (Measured next : rest.subList(1, rest.size())) {
            String words =
                    plain(around.sentence().between(parts.get(parts.size() - 1).quantity(), next.quantity()));
            boolean isBreak = words.indexOf('；') >= 0 || words.indexOf(';') >= 0;
            boolean goesOn = SEPARATOR.matcher(words).find() && !isOther(words);
            if (!goesOn || isBreak && !isParted && parts.size() > 1) {
                break;
            }
            isParted = isParted || isBreak;
            parts.add(next);
        }
        return parts;
    }

    /** The words between two parts without what is said of the first one. */
    private static String plain(String words) {
        String plain = words;
        for (Pattern remark : List.of(PERCENT, CHANGED, BRACKETS)) {
            plain = remark.matcher(plain).replaceAll("");
        }
        return plain;
    }

    private static boolean isInBrackets(Surroundings around, Measured each) {
        return around.sentence().isInBrackets(each.start());
    }

    private static boolean isOther(String words) {
        return OTHER.matcher(words).find();
    }

    private static Optional<Suspicion> suspicion(Surroundings around, Listed list) {
        int sign = sign(around, list.parts().get(0));
        List<Measured> totals = wholes(
                list.totals().stream()
                        .filter(total -> (sign == 0) == (sign(around, total) == 0))
                        .toList(),
                list.parts());
        List<Envelope> parts = list.parts().stream()
                .map(part -> signed(part.envelope(), sign(around, part)))
                .toList();
        List<Envelope> all =
                sign == 0 ? list.all().stream().map(Measured::envelope).toList() : parts;
        boolean isFitting = isTotalled(list)
                || totals.stream()
                        .map(total -> signed(total.envelope(), sign(around, total)))
                        .anyMatch(total -> isMadeUp(parts, total) || isBegun(all, total));
        if (totals.isEmpty() || isFitting) {
            return Optional.empty();
        }
        BigDecimal sum = list.parts().stream()
                .map(part -> signed(part.value(), sign(around, part)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return totals.stream()
                .filter(total -> isNear(list, signed(total.value(), sign(around, total)), sum))
                .min(Comparator.comparing(total -> Surroundings.gap(signed(total.value(), sign(around, total)), sum)))
                .map(total -> suspicion(around, list, total, sum));
    }

    /** Of counts only the last one that may be the whole: small numbers would fit too easily. */
    private static List<Measured> wholes(List<Measured> totals, List<Measured> parts) {
        BigDecimal most = parts.stream()
                .map(Measured::value)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Measured> wholes = totals.stream()
                .filter(total -> total.value().compareTo(most) >= 0)
                .toList();
        boolean isMoney = parts.get(0).quantity().kind() == Quantity.Kind.MONEY;
        return isMoney || wholes.isEmpty() ? wholes : wholes.subList(wholes.size() - 1, wholes.size());
    }

    private static int sign(Surroundings around, Measured each) {
        String lead = around.lead(each.quantity());
        return RISE.matcher(lead).find() ? 1 : FALL.matcher(lead).find() ? -1 : 0;
    }

    private static BigDecimal signed(BigDecimal value, int sign) {
        return sign < 0 ? value.negate() : value;
    }

    private static Envelope signed(Envelope value, int sign) {
        return sign < 0 ? Envelope.exact(BigDecimal.ZERO).minus(value) : value;
    }

    /** Whether some parts that follow each other make up the total. */
    private static boolean isMadeUp(List<Envelope> parts, Envelope total) {
        for (int from = 0; from < parts.size(); from++) {
            Envelope sum = Envelope.exact(BigDecimal.ZERO);
            for (int to = from; to < parts.size(); to++) {
                sum = sum.plus(parts.get(to));
                if (to > from && sum.meets(total)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the number behind a list adds it up. */
    private static boolean isTotalled(Listed list) {
        int next = list.parts().size();
        return next < list.all().size()
                && list.parts().stream()
                        .map(Measured::envelope)
                        .reduce(Envelope::plus)
                        .orElseThrow()
                        .meets(list.all().get(next).envelope());
    }

    /** Whether the first of some numbers make up the total. */
    private static boolean isBegun(List<Envelope> numbers, Envelope total) {
        Envelope sum = Envelope.exact(BigDecimal.ZERO);
        for (Envelope number : numbers) {
            sum = sum.plus(number);
            if (sum.meets(total)) {
                return true;
            }
        }
        return false;
    }

    /** Round numbers differ by one digit too easily: parts that are too few are then only some of them. */
    private static boolean isNear(Listed list, BigDecimal total, BigDecimal sum) {
        BigDecimal gap = total.subtract(sum).abs();
        boolean isOver = sum.abs().compareTo(total.abs()) > 0;
        boolean isRound = !list.isOfChanges()
                && (total.stripTrailingZeros().precision() <= FEW
                        || sum.stripTrailingZeros().precision() <= FEW);
        boolean isFew = list.parts().size() <= FEW;
        String part = isOver ? "0.35" : isFew ? "0.03" : "0.1";
        String slip = isRound ? isOver ? "0.35" : isFew ? part : "0.15" : "0.5";
        return total.signum() != 0
                && (isOver || !list.isOpen())
                && (Slip.isOne(gap) && Surroundings.isWithin(gap, total, slip)
                        || Surroundings.isWithin(gap, total, part));
    }

    private static Suspicion suspicion(Surroundings around, Listed list, Measured total, BigDecimal sum) {
        Quantity quantity = total.quantity();
        Finding finding = Finding.warning(
                "prose-sum",
                around.text().prose().at(quantity.start()),
                quantity.text(),
                total.inUnit(sum),
                list.parts().stream().map(part -> part.quantity().text()).collect(Collectors.joining(" + ")));
        Measured last = list.parts().get(list.parts().size() - 1);
        return new Suspicion(around.text(), finding, quantity, last.quantity());
    }
}
