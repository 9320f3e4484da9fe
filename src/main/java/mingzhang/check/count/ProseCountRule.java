package mingzhang.check.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-count}: a number of things and the parts behind 其中. Vehicles cannot be of two kinds, so it is an error
 * where their kinds exceed the total, or with 其他用车 at the end do not make it up; people can be counted twice, so
 * elsewhere more parts than the total are a warning. A number of titles that are not so many is a warning too.
 */
final class ProseCountRule implements TextRule {
    private static final Pattern OVERLAPPING =
            Pattern.compile("党员|女|男|以上|学历|职称|本科|硕士|博士|研究生|高级|中级|初级|专业技术|少数民族|退休|离休|其中|占|岁|同时|兼|含");
    private static final Pattern TITLES = Pattern.compile(
            "((?:《[^《》\\n]{1,60}》[、，和及与]{0,2}){2,20})([二两三四五六七八九十]|\\d{1,2})(?:个|项|套|本|部|册|份|篇)(?!以上)[^，。；\\d]{0,8}(?:书|文件|制度|办法|方案|规定|读本|规划|报告|细则)");
    private static final Pattern TITLES_BEHIND = Pattern.compile(
            "(?<![第\\d])([二两三四五六七八九十]|\\d{1,2})(?:(?:个|项|套|本|部|册|份|篇)[^，。；、《》\\d]{0,8}(?:书籍?|文件|制度|办法|方案|规定|读本|规划|报告|细则)(?:[，,]?(?:分别|具体|主要)?(?:为|是|有|包括|即))?[:：]?|(?:个|项|种|类|套|本|部|册|份|篇|首|台|期)[^，。；、《》\\d]{0,12}[，,]?(?:分别(?:为|是)|即|包括)[:：]?)((?:《[^《》\\n]{1,60}》[、，和及与]{0,2}){2,20})(?!等|[^。；]*等)");
    private static final Pattern MEMBERSHIP = Pattern.compile("党员|女|男|以上|学历|职称|本科|硕士|博士|研究生|[高中初]级|少数民族|占|岁|同时|兼|含");
    private static final BigDecimal NEARLY = new BigDecimal("0.02");
    private static final int FEWEST_NEAR = 3;
    private static final String CHINESE = "一二三四五六七八九十";

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        for (int index = 0; index < text.sentences().size(); index++) {
            Sentence sentence = text.sentences().get(index);
            checkParts(text, sentence, report);
            if (index > 0) {
                checkNext(text, text.sentences().get(index - 1), sentence, report);
            }
        }
        if (text.words().indexOf('《') >= 0) {
            checkTitles(text, TITLES.matcher(text.words()), 1, 2, report);
            checkTitles(text, TITLES_BEHIND.matcher(text.words()), 2, 1, report);
        }
    }

    private static void checkTitles(ReportText text, Matcher titles, int list, int count, Consumer<Deviation> report) {
        while (titles.find()) {
            long listed = titles.group(list)
                    .chars()
                    .filter(character -> character == '《')
                    .count();
            if (number(titles.group(count)) != listed) {
                report.accept(Listing.otherThan(titles.group(count), titles.start(count), text, listed));
            }
        }
    }

    /** A number in digits or in one character: 5, 五, 两. */
    static int number(String typed) {
        return typed.equals("两")
                ? 2
                : Character.isDigit(typed.charAt(0)) ? Integer.parseInt(typed) : CHINESE.indexOf(typed) + 1;
    }

    /** 现有205人。其中，甲113人、乙92人: the total is all that the sentence before ends with. */
    private static void checkNext(ReportText text, Sentence before, Sentence sentence, Consumer<Deviation> report) {
        List<Quantity> parts = sentence.quantities();
        boolean isSplit = sentence.text().strip().startsWith("其中")
                && before.paragraph() == sentence.paragraph()
                && before.quantities().size() == 1
                && parts.size() >= FEWEST_NEAR;
        if (!isSplit) {
            return;
        }
        Quantity total = before.quantities().get(0);
        boolean isCounted = total.kind() == Quantity.Kind.COUNT
                && !total.isApproximate()
                && parts.stream().allMatch(part -> part.unit().equals(total.unit()) && !part.isApproximate())
                && before.text().substring(total.end() - before.start()).matches("[。\\s]*");
        BigDecimal sum = Listing.sum(parts);
        BigDecimal gap = sum.subtract(total.number());
        boolean isNear = gap.abs().compareTo(total.number().multiply(NEARLY)) <= 0;
        boolean mayOverlap = MEMBERSHIP.matcher(sentence.text()).find();
        if (isCounted && gap.signum() != 0 && !mayOverlap && (gap.signum() > 0 || isNear)) {
            report.accept(Listing.apart("prose-count", text, total, parts));
        }
    }

    private static void checkParts(ReportText text, Sentence sentence, Consumer<Deviation> report) {
        List<Quantity> all = sentence.quantities();
        for (int index = 0; index + 2 < all.size(); index++) {
            Quantity total = all.get(index);
            boolean isTotal = total.kind() == Quantity.Kind.COUNT
                    && !total.isApproximate()
                    && sentence.between(total, all.get(index + 1))
                            .matches("[^，。；、：:（()\\d]{0,8}[，,（(：:；]?\\s?其中[\\s\\S]{0,30}");
            if (isTotal) {
                finding(text, sentence, total, parts(sentence, all, index))
                        .ifPresent(finding -> report.accept(Deviation.in(text, finding)));
            }
        }
    }

    private static List<Quantity> parts(Sentence sentence, List<Quantity> all, int total) {
        List<Quantity> parts = new ArrayList<>();
        for (int index = total + 1; index < all.size(); index++) {
            Quantity part = all.get(index);
            boolean goesOn = part.unit().equals(all.get(total).unit())
                    && !(index > total + 1
                            && sentence.between(all.get(index - 1), part)
                                    .replaceFirst("^（[^（）]{1,2}）", "")
                                    .matches(
                                            "(?:等|[\\s\\S]*(?:[；;（()）]|平均|另|超编|缺编|空编|共计|合计|总计|[比较与](?:上年|去年|同期|20\\d\\d\\s?年)))[\\s\\S]*"));
            if (!goesOn) {
                break;
            }
            parts.add(part);
        }
        return parts;
    }

    private static Optional<Finding> finding(ReportText text, Sentence sentence, Quantity total, List<Quantity> parts) {
        if (parts.size() < 2 || parts.stream().anyMatch(Quantity::isApproximate)) {
            return Optional.empty();
        }
        BigDecimal sum = Listing.sum(parts);
        Quantity last = parts.get(parts.size() - 1);
        String named = sentence.text().substring(total.end() - sentence.start(), last.end() - sentence.start());
        boolean isOfVehicles = total.unit().equals("辆") && named.contains("用车");
        boolean isComplete = isOfVehicles && named.matches("[\\s\\S]*其他(?:公务)?用车[^，。；、]{0,4}");
        int order = sum.compareTo(total.number());
        Object[] arguments = {
            total.text(),
            sum.toPlainString() + total.unit(),
            parts.stream().map(Quantity::text).collect(Collectors.joining(" + "))
        };
        var position = text.prose().at(total.start());
        if (isOfVehicles && (order > 0 || order < 0 && isComplete)) {
            return Optional.of(Finding.error("prose-count", position, arguments));
        }
        boolean mayOverlap = OVERLAPPING.matcher(named.replaceFirst("其中", "")).find();
        return order > 0 && !mayOverlap
                ? Optional.of(Finding.warning("prose-count", position, arguments))
                : Optional.empty();
    }
}
