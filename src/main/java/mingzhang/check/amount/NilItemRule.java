package mingzhang.check.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Address;
import mingzhang.facts.Fact;
import mingzhang.finding.Finding;
import mingzhang.prose.Quantity;

/** {@code nil-item}: 主要包括 lists an item of which the year, or the table of 基本支出, has nothing. */
final class NilItemRule implements TextRule {
    private static final Map<String, String> ITEMS = Map.of(
            "因公出国", "三公经费.因公出国境费",
            "公务接待费", "三公经费.公务接待费",
            "公务用车运行维护费", "三公经费.公务用车购置及运行维护费.公务用车运行维护费",
            "公务用车购置", "三公经费.公务用车购置及运行维护费.公务用车购置费");
    private static final Pattern LIST = Pattern.compile("主要包括[：:]?([^。；\\n]{4,600})");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        boolean isList = text.subject()
                .filter(address -> address.concept().label().equals("主要包括"))
                .isPresent();
        String words = text.words();
        if (isList) {
            check(facts, text, words, 0, report);
        } else if (text.kind() == ReportText.Kind.NARRATIVE && !text.name().contains("名词解释")) {
            Matcher matcher = LIST.matcher(words);
            while (matcher.find()) {
                check(facts, text, matcher.group(1), matcher.start(1), report);
            }
        }
    }

    private static void check(YearFacts facts, ReportText text, String list, int offset, Consumer<Deviation> report) {
        ITEMS.forEach((word, path) -> {
            int place = list.indexOf(word);
            if (place >= 0 && (isNilFigure(facts, path) || isNilInText(text, word))) {
                report.accept(Deviation.in(
                        text, Finding.warning("nil-item", text.prose().at(offset + place), word)));
            }
        });
        boolean isToldTwice = text.kind() == ReportText.Kind.FIGURE
                && !facts.reporter().completeness().isWhole();
        List<String> items = isToldTwice ? List.of() : BasicItems.without(facts, list);
        if (!items.isEmpty()) {
            report.accept(Deviation.in(
                    text,
                    Finding.warning(
                            "nil-item.basic",
                            text.prose().at(offset + list.indexOf(items.get(0))),
                            String.join("、", items))));
        }
    }

    private static boolean isNilFigure(YearFacts facts, String path) {
        return facts.address(path)
                .flatMap((Address address) -> facts.book().find(address))
                .flatMap(Fact::base)
                .filter(base -> base.signum() == 0)
                .isPresent();
    }

    /** Whether the text itself says that there was none, everywhere it speaks of it. */
    private static boolean isNilInText(ReportText text, String word) {
        List<BigDecimal> amounts = text.sentences().stream()
                .flatMap(sentence -> sentence.figures().stream())
                .filter(figure -> figure.subject().startsWith(word))
                .flatMap(figure -> figure.amount().stream())
                .map(Quantity::base)
                .toList();
        return !amounts.isEmpty() && amounts.stream().allMatch(amount -> amount.signum() == 0);
    }
}
