package mingzhang.check.wording;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/**
 * {@code function-name} of codes that a text writes right before their names: a code with two names, one of which bears
 * another code elsewhere in the text.
 */
final class CodeNameRule implements TextRule {
    private static final Pattern CODED = Pattern.compile(
            "(?<![\\d.])(?<code>2\\d{6}|2\\d{4})(?!\\d)[“\"（(—-]{0,2}(?<name>[\\u4e00-\\u9fa5][\\u4e00-\\u9fa5（）()、]{1,30}?)(?=[”\"，,。；;、|\\d\\s等]|$)");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        Map<String, Map<String, Integer>> names = new LinkedHashMap<>();
        Map<String, Integer> codes = new HashMap<>();
        Matcher coded = CODED.matcher(text.prose().text());
        while (coded.find()) {
            Map<String, Integer> known = names.computeIfAbsent(coded.group("name"), name -> new LinkedHashMap<>());
            if (known.putIfAbsent(coded.group("code"), coded.start()) == null) {
                codes.merge(coded.group("code"), 1, Integer::sum);
            }
        }
        names.forEach((name, places) -> {
            if (places.size() > 1) {
                places.forEach((code, place) -> {
                    if (codes.getOrDefault(code, 0) > 1) {
                        report.accept(Deviation.in(
                                text,
                                Finding.warning(
                                        "function-name.code",
                                        text.prose().at(place),
                                        code,
                                        name,
                                        String.join("、", places.keySet()))));
                    }
                });
            }
        });
    }
}
