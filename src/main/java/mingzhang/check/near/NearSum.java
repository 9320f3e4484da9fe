package mingzhang.check.near;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/** {@code prose-sum}: a total and a list behind 其中, 包括, 分别 or a colon that nearly make it up. */
final class NearSum implements SecondLook {
    private static final Pattern OPENING = Pattern.compile("其中|包括|包含|分别|分为|由|即|[:：（(]");
    private static final Pattern SELECTION = Pattern.compile("主要|重点|如|例如");
    private static final Pattern SEPARATOR = Pattern.compile("[、，,；;和及以与（(）)①-⑩]");
    private static final Pattern OTHER = Pattern.compile(
            "比|较|上年|去年|(?:19|20)\\d\\d\\s?年|预算|合计|共计|总计|小计|累计|剩余|结余|结转|人均|平均|每|满分|目标|计划|其中|均|达到|控制|不超过|至|到|增幅|标准");
    private static final Pattern RISE = Pattern.compile("(?:增加|增长|新增|净增|追加|调增|增)(?:了|额|支出)?(?:为)?\\s?$");
    private static final Pattern FALL = Pattern.compile("(?:减少|下降|降低|压减|节约|调减|减|降)(?:了|额|支出)?(?:为)?\\s?$");
    private static final Pattern OPEN_END = Pattern.compile("^\\s?(?:[）)])?等");
    private static final Pattern PERCENT = Pattern.compile("[（(，,]?占[^，。；;]{0,24}?[\\d.]{1,8}\\s?[%％][）)]?");
    private static final int FEW = 2;

    /** What is listed, and what was found to stand before the list. */
    private record Listed(List<Measured> totals, List<Measured> parts, boolean isOpen) {}

    @Override
    public void look(Surroundings around, Consumer<Suspicion> report) {
        List<Measured> own = around.own();
        for (int first = 1; first < own.size(); first++) {
            listed(around, own, first).flatMap(list -> suspicion(around, list)).ifPresent(report);
        }
    }

    private static Optional<Listed> listed(Surroundings around, List<Measured> own, int first) {
        Measured part = own.get(first);
        String lead = lead(around, part.quantity());
        if (!OPENING.matcher(lead).find() || isOther(lead.replace("其中", ""))) {
            return Optional.empty();
        }
        int clause = around.sentence().before(part.start()).lastIndexOf('；');
        List<Measured> totals = own.subList(0, first).stream()
                .filter(each ->
                        each.isLike(part) && each.start() > around.sentence().start() + clause)
                .toList();
        List<Measured> parts = new ArrayList<>(List.of(part));
        for (Measured next : own.subList(first + 1, own.size())) {
            String words = PERCENT.matcher(between(around.sentence(), parts.get(parts.size() - 1), next))
                    .replaceAll("");
            if (!next.isLike(part) && words.indexOf('。') < 0) {
                continue;
            }
            if (!SEPARATOR.matcher(words).find() || isOther(words)) {
                break;
            }
            parts.add(next);
        }
        boolean isOpen = SELECTION.matcher(lead).find()
                || OPEN_END.matcher(around.behind(parts.get(parts.size() - 1).quantity()))
                        .find();
        return totals.isEmpty() || parts.size() < FEW
                ? Optional.empty()
                : Optional.of(new Listed(totals, parts, isOpen));
    }

    private static String between(Sentence sentence, Measured one, Measured next) {
        return sentence.between(one.quantity(), next.quantity());
    }

    private static String lead(Surroundings around, Quantity quantity) {
        return around.lead(quantity);
    }

    private static boolean isOther(String words) {
        return OTHER.matcher(words).find();
    }

    private static Optional<Suspicion> suspicion(Surroundings around, Listed list) {
        int sign = sign(around, list.parts().get(0));
        List<Measured> totals = list.totals().stream()
                .filter(total -> (sign == 0) == (sign(around, total) == 0))
                .toList();
        List<Envelope> parts = list.parts().stream()
                .map(part -> signed(part.envelope(), sign(around, part)))
                .toList();
        boolean isFitting = totals.stream()
                .map(total -> signed(total.envelope(), sign(around, total)))
                .anyMatch(total -> isMadeUp(parts, total));
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

    private static int sign(Surroundings around, Measured each) {
        String lead = lead(around, each.quantity());
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
            for (Envelope part : parts.subList(from, parts.size())) {
                sum = sum.plus(part);
                if (sum.meets(total)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isNear(Listed list, BigDecimal total, BigDecimal sum) {
        BigDecimal gap = total.subtract(sum).abs();
        boolean isOver = sum.abs().compareTo(total.abs()) > 0;
        boolean isSlip = Slip.isOne(gap) && Surroundings.isWithin(gap, total, total.precision() > FEW ? "0.5" : "0.15");
        String part = isOver ? "0.25" : list.parts().size() > FEW ? "0.1" : "0.03";
        return total.signum() != 0 && (isOver || !list.isOpen()) && (isSlip || Surroundings.isWithin(gap, total, part));
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
