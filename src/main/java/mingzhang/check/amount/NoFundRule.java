package mingzhang.check.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Arithmetic;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Address;
import mingzhang.finding.Finding;

/** {@code prose-figure} where a text says that there was nothing of a fund, and the tables have something. */
final class NoFundRule implements TextRule {
    private static final Pattern NONE = Pattern.compile(
            "(?:无|没有|未安排|未使用|不涉及|未发生)(?:使用|安排)?(?<fund>政府性基金|国有资本经营)预算(?:财政拨款)?(?:安排的?)?(?:的)?(?<kind>收入支出|收入和支出|收入及支出|收入、支出|收支|支出)(?!决算表)");
    private static final Pattern OTHER = Pattern.compile("上年|去年|年初|结转|本级|下属|所属");
    private static final Map<String, List<String>> FIGURES = Map.of(
            "政府性基金",
            List.of("财政拨款支出.政府性基金预算支出", "收入.财政拨款收入.政府性基金预算财政拨款收入"),
            "国有资本经营",
            List.of("财政拨款支出.国有资本经营预算支出", "收入.财政拨款收入.国有资本经营预算财政拨款收入"));

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.words();
        if (text.kind() != ReportText.Kind.NARRATIVE || !words.contains("预算")) {
            return;
        }
        Matcher none = NONE.matcher(words);
        while (none.find()) {
            int start = Math.max(words.lastIndexOf('。', none.start()), words.lastIndexOf('\n', none.start())) + 1;
            boolean isOther =
                    OTHER.matcher(words.substring(start, none.start())).find()
                            || words.substring(start, none.start())
                                    .contains((facts.disclosure().year() - 1) + "年");
            Optional<Address> given = FIGURES.getOrDefault(none.group("fund"), List.of()).stream()
                    .flatMap(path -> facts.address(path).stream())
                    .filter(address -> facts.number(address)
                            .filter(amount -> amount.compareTo(BigDecimal.ZERO) > 0)
                            .isPresent())
                    .findFirst();
            if (!isOther && given.isPresent()) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "prose-figure.none",
                                text.prose().at(none.start()),
                                none.group(),
                                given.get().name()
                                        + Arithmetic.text(
                                                facts.book().find(given.get()).orElseThrow()))));
            }
        }
    }
}
