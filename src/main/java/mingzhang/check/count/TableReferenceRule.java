package mingzhang.check.count;

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
import mingzhang.finding.Finding;

/**
 * {@code list-number} of tables and parts: 见表7 behind a heading whose subject another numbered table has, and 第四部分 twice
 * with two titles.
 */
final class TableReferenceRule implements TextRule {
    private static final Pattern REFERENCE =
            Pattern.compile("(?m)^(?<title>[^\\n，。；]{2,40}?)[（(]?(?:详?见|如)(?:附|公开)?表\\s?(?<number>\\d{1,2})[）)]?\\s*$");
    private static final Pattern CAPTION = Pattern.compile(
            "(?m)^\\s*(?:#+\\s*)?(?:[一二三四五六七八九十]{1,3}、)?(?<title>[^\\n，。；]{2,40}?表)[（(](?:附|公开)?表\\s?(?<number>\\d{1,2})[）)]");
    private static final List<String> SUBJECTS = List.of("三公", "政府性基金", "国有资本经营", "基本支出");
    private static final Pattern PART =
            Pattern.compile("(?m)^\\s*(?:#+\\s*)?第(?<number>[一二三四五六七八九十])部分[\\s:：]*(?<title>\\S[^\\n]{1,40})$");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.words();
        if (text.kind() != ReportText.Kind.NARRATIVE) {
            return;
        }
        checkParts(text, words, report);
        Map<String, String> captions = new LinkedHashMap<>();
        Matcher caption = CAPTION.matcher(words);
        while (caption.find()) {
            captions.put(caption.group("number"), caption.group("title"));
        }
        Matcher reference = REFERENCE.matcher(words);
        while (!captions.isEmpty() && reference.find()) {
            String title = reference.group("title");
            String number = reference.group("number");
            String named = captions.getOrDefault(number, title);
            List<String> subjects = SUBJECTS.stream().filter(title::contains).toList();
            boolean isOther = subjects.stream().noneMatch(named::contains)
                    && SUBJECTS.stream().anyMatch(named::contains);
            if (!subjects.isEmpty() && isOther) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "list-number.table", text.prose().at(reference.start("number")), number, named)));
            }
        }
    }

    private static void checkParts(ReportText text, String words, Consumer<Deviation> report) {
        Matcher part = PART.matcher(words);
        String number = "";
        String title = "";
        while (part.find()) {
            boolean isTwice = part.group("number").equals(number)
                    && !part.group("title").strip().equals(title);
            if (isTwice) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "list-number.twice",
                                text.prose().at(part.start("number")),
                                "第" + number + "部分",
                                number)));
            }
            number = part.group("number");
            title = part.group("title").strip();
        }
    }
}
