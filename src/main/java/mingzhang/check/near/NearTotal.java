package mingzhang.check.near;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;
import mingzhang.prose.Quantity;

/** {@code prose-sum}: a total behind what it adds up, as 以上三项共扣3.2分 or ①…；②…。合计86万元. */
final class NearTotal implements SecondLook {
    private static final Pattern TOTAL = Pattern.compile(
            "(?:合计|共计|总计|累计|总得分|总分|[二两三四五六七八九十]项(?:指标|资金|支出)?共?|以上(?:各项)?|共)([^，。；：、\\d]{0,8}?)(?:为|约|了)?\\s?$");
    private static final Pattern OTHER = Pattern.compile("人均|平均|每|上年|去年|比|较|占|目标|计划|上限|标准");
    private static final Pattern VERB = Pattern.compile("(?:为|了|约|\\s)+$");
    private static final int FEWEST = 3;
    private static final int MOST = 12;

    @Override
    public void look(Surroundings around, Consumer<Suspicion> report) {
        for (Measured total : around.own()) {
            String lead = around.lead(total.quantity());
            if (TOTAL.matcher(lead).find() && !OTHER.matcher(lead).find()) {
                suspicion(around, total).ifPresent(report);
            }
        }
    }

    private static Optional<Suspicion> suspicion(Surroundings around, Measured total) {
        List<Measured> before = around.paragraph().stream()
                .filter(each -> each.isLike(total) && each.start() < total.start())
                .toList();
        List<List<Measured>> lists = Stream.concat(
                        Stream.of(before.stream()
                                .filter(each -> !isOther(around, each))
                                .toList()),
                        before.stream()
                                .map(each -> verb(around, each))
                                .distinct()
                                .map(verb -> before.stream()
                                        .filter(each -> verb(around, each).equals(verb))
                                        .toList()))
                .filter(list -> list.size() >= FEWEST && list.size() <= MOST)
                .toList();
        boolean isFitting = Stream.concat(Stream.of(before), lists.stream()).anyMatch(list -> isMadeUp(list, total));
        return isFitting
                ? Optional.empty()
                : lists.stream()
                        .filter(list -> isNear(total, sum(list)))
                        .min(Comparator.comparing(list -> Surroundings.gap(sum(list), total.value())))
                        .map(list -> suspicion(around, list, total));
    }

    private static boolean isOther(Surroundings around, Measured each) {
        return OTHER.matcher(around.lead(each.quantity())).find();
    }

    /** The last character before a number, as 得 in 自评得20分, by which the parts of one total are known. */
    private static String verb(Surroundings around, Measured each) {
        String lead = VERB.matcher(around.lead(each.quantity())).replaceFirst("");
        return lead.isEmpty() ? "" : lead.substring(lead.length() - 1);
    }

    private static boolean isMadeUp(List<Measured> parts, Measured total) {
        for (int from = 0; from < parts.size(); from++) {
            Envelope sum = Envelope.exact(BigDecimal.ZERO);
            for (Measured part : parts.subList(from, parts.size())) {
                sum = sum.plus(part.envelope());
                if (sum.meets(total.envelope())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static BigDecimal sum(List<Measured> parts) {
        return parts.stream().map(Measured::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isNear(Measured total, BigDecimal sum) {
        BigDecimal gap = Surroundings.gap(total.value(), sum);
        return Surroundings.isWithin(gap, total.value(), "0.05")
                || Slip.isOne(gap) && Surroundings.isWithin(gap, total.value(), "0.35");
    }

    private static Suspicion suspicion(Surroundings around, List<Measured> parts, Measured total) {
        Finding finding = Finding.warning(
                "prose-sum",
                around.text().prose().at(total.start()),
                total.quantity().text(),
                total.inUnit(sum(parts)),
                parts.stream().map(part -> part.quantity().text()).collect(Collectors.joining(" + ")));
        Quantity first = parts.get(0).quantity();
        return new Suspicion(around.text(), finding, first, total.quantity());
    }
}
