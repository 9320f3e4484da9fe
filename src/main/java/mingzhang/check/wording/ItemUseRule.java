package mingzhang.check.wording;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/**
 * {@code item-use}: an item is explained by what belongs to another one, such as 住房公积金 by 医疗保险. Both names must be of
 * the few whose meaning is fixed by law, and the explanation must not name its own.
 */
final class ItemUseRule implements TextRule {
    private record Family(String name, Pattern item, Pattern use) {}

    private static Family family(String name, String item, String use) {
        return new Family(name, Pattern.compile(item), Pattern.compile(use));
    }

    private static final List<Family> FAMILIES = List.of(
            family("住房公积金", "住房公积金", "公积金|住房保障|住房改革"),
            family("医疗", "行政单位医疗|事业单位医疗|公务员医疗补助|基本医疗保险缴费", "医疗|医保|药费"),
            family("养老保险", "基本养老保险缴费", "养老|社会保险|社保"),
            family("职业年金", "职业年金缴费", "年金"),
            family("奖励金", "奖励金", "奖励|独生子女|奖金"),
            family("个人农业生产补贴", "个人农业生产补贴", "农业生产|种粮|农机"),
            family("抚恤金", "抚恤金", "抚恤|丧葬|死亡|优抚"),
            family("助学金", "助学金", "助学|学生|奖学"));
    private static final Pattern ITEM = Pattern.compile(
            "(?:([\\u4e00-\\u9fa5]{3,20})（项）[。：:，]?(?:主要用于|：反映|:反映|是?指)|(奖励金|抚恤金|助学金|住房公积金)(?:是指|指|：反映|:反映|：|主要用于))[：:]?([^。；\\n]{2,80})");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        boolean isUse = text.subject()
                .filter(address -> address.concept().label().equals("用途"))
                .isPresent();
        if (isUse) {
            text.subject()
                    .flatMap(address -> family(address.name()))
                    .ifPresent(own -> check(text, own, text.prose().text(), 0, report));
        } else if (text.prose().text().contains("（项）") || text.prose().text().contains("金")) {
            Matcher matcher = ITEM.matcher(text.prose().text());
            while (matcher.find()) {
                String item = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                int start = matcher.start(3);
                String use = matcher.group(3);
                family(item).ifPresent(own -> check(text, own, use, start, report));
            }
        }
    }

    private static Optional<Family> family(String name) {
        return FAMILIES.stream()
                .filter(family -> family.item().matcher(name).find())
                .findFirst();
    }

    private static void check(ReportText text, Family own, String use, int start, Consumer<Deviation> report) {
        boolean isOwn = own.use().matcher(use).find();
        FAMILIES.stream()
                .filter(other ->
                        !isOwn && other != own && other.item().matcher(use).find()
                                || !isOwn && other != own && isOnlyOf(other, use))
                .findFirst()
                .ifPresent(other -> report.accept(Deviation.in(
                        text,
                        Finding.warning("item-use", text.prose().at(start), own.name(), use.strip(), other.name()))));
    }

    private static boolean isOnlyOf(Family other, String use) {
        return other.name().matches("住房公积金|医疗|养老保险|职业年金")
                && other.use().matcher(use).find();
    }
}
