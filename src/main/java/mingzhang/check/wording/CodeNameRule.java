package mingzhang.check.wording;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Classification;
import mingzhang.facts.Concept;
import mingzhang.finding.Finding;

/**
 * {@code function-name} of codes that a text writes right before their names: a code with two names, one of which bears
 * another code elsewhere in the text. Of codes in brackets behind names: 住房保障支出（212）, which the classification calls 221.
 */
final class CodeNameRule implements TextRule {
    private static final Pattern CODED = Pattern.compile(
            "(?<![\\d.])(?<code>2\\d{6}|2\\d{4})(?!\\d)[“\"（(—-]{0,2}(?<name>[\\u4e00-\\u9fa5][\\u4e00-\\u9fa5（）()、]{1,30}?)(?=[”\"，,。；;、|\\d\\s等]|$)");

    private static final Pattern NAMED = Pattern.compile(
            "(?<name>[\\u4e00-\\u9fa5、（）]{3,30})[（(](?<code>[23]\\d{2}|[23]\\d{4}|2\\d{6})(?:[类款项])?[）)]");
    private static final List<String> KINDS = List.of("财政拨款支出.一般公共预算支出.功能分类", "财政拨款支出.一般公共预算支出.经济分类");
    private static final int SHORTEST = 3;

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        checkNamed(facts, text, report);
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

    private static void checkNamed(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.prose().text();
        if (!words.contains("（2") && !words.contains("（3") && !words.contains("(2") && !words.contains("(3")) {
            return;
        }
        int year = facts.disclosure().year();
        List<Classification> known = KINDS.stream()
                .flatMap(path -> facts.book().taxonomy().concept(path).flatMap(Concept::classification).stream())
                .toList();
        Matcher named = NAMED.matcher(words);
        while (named.find()) {
            String code = named.group("code");
            known.stream()
                    .filter(table -> table.name(code, year).isPresent())
                    .findFirst()
                    .ifPresent(table -> check(table, text, named, year, report));
        }
    }

    /** Whether the longest name of the same level that ends before the code is that of other codes only. */
    private static void check(
            Classification table, ReportText text, Matcher named, int year, Consumer<Deviation> report) {
        String code = named.group("code");
        String run = named.group("name");
        for (int start = 0; start + SHORTEST <= run.length(); start++) {
            String name = run.substring(start);
            List<String> codes = table.codes(name, year).stream()
                    .filter(other -> other.length() == code.length())
                    .toList();
            if (codes.isEmpty()) {
                continue;
            }
            if (!codes.contains(code) && !table.hasBorne(code, name)) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "function-name.classified",
                                text.prose().at(named.start("code")),
                                name,
                                code,
                                codes.get(0),
                                table.name(code, year).orElseThrow())));
            }
            return;
        }
    }
}
