package mingzhang.check.count;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;
import mingzhang.prose.Sentence;

/**
 * {@code prose-count} of evaluated projects by grade: 对6个项目开展自评，其中评价结果为“优”的5个、“良”的2个. The grades of one
 * sentence make up the number of projects before them on the same line.
 */
final class GradeCountRule implements TextRule {
    private static final String NUMBER = "(\\d{1,3}|[一二两三四五六七八九十])个";
    private static final String GRADE = "[“\"‘]?(优秀?|良好?|(?<!其)中等?|差|合格|不合格)[”\"’]?";
    private static final String RESULT = "(?:等级|等次|档次|级|档)?";
    private static final Pattern TOTAL = Pattern.compile("(?<![第\\d.])" + NUMBER
            + "[^，。；、：:\\d]{0,14}(?:项目|专项)(?!类|支出类)[^，。；：:\\d]{0,14}(?:自评|评价)"
            + "|(?:自评|评价)[^，。；、：:\\d]{0,10}(?:项目|专项)(?:共|总数|数量|个数|为|有|合计|总计)*" + NUMBER);
    /** All projects, where the sentence with the grades tells their number again. */
    private static final Pattern OWN = Pattern.compile("(?<![第\\d.])" + NUMBER + "(?:被?(?:自评|评价|参评))?的?(?:项目|专项)");

    private static final Pattern BEFORE =
            Pattern.compile(GRADE + RESULT + "的?(?:项目|专项)?(?:有|为|共|数)?\\s?" + NUMBER + "(?!百分点)");
    private static final Pattern BEHIND =
            Pattern.compile(NUMBER + "(?:项目|专项)?(?:的)?(?:自评|评价|绩效)?(?:结果|等级|等次)?(?:为|是|被?评为|被?评定为|获评|达到)" + GRADE);

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        if (text.words().indexOf('优') < 0) {
            return;
        }
        Optional<Found> total = Optional.empty();
        for (Sentence sentence : text.sentences()) {
            int line = sentence.paragraph();
            total = total.filter(known -> known.line() == line);
            List<MatchResult> grades = grades(sentence.text());
            int first =
                    grades.isEmpty() ? sentence.text().length() : grades.get(0).start();
            Matcher found = TOTAL.matcher(sentence.text()).region(0, first);
            boolean isOfSentence = false;
            while (found.find()) {
                isOfSentence = true;
                String number = found.group(1) == null ? found.group(2) : found.group(1);
                int place = found.start(found.group(1) == null ? 2 : 1);
                total = Optional.of(new Found(number, sentence.start() + place, line));
            }
            Matcher own = OWN.matcher(sentence.text()).region(0, first);
            if (!isOfSentence && !grades.isEmpty() && own.find()) {
                total = total.map(whole -> new Found(own.group(1), sentence.start() + own.start(1), line));
            }
            total.flatMap(whole -> finding(text, whole, grades))
                    .ifPresent(finding -> report.accept(Deviation.in(text, finding)));
        }
    }

    /** A number of projects, where it stands, and on which line. */
    private record Found(String number, int place, int line) {}

    private static List<MatchResult> grades(String sentence) {
        List<MatchResult> before = results(BEFORE.matcher(sentence));
        return before.isEmpty() ? results(BEHIND.matcher(sentence)) : before;
    }

    private static List<MatchResult> results(Matcher matcher) {
        List<MatchResult> results = new ArrayList<>();
        while (matcher.find()) {
            results.add(matcher.toMatchResult());
        }
        return results;
    }

    private static Optional<Finding> finding(ReportText text, Found total, List<MatchResult> grades) {
        Set<String> names = new LinkedHashSet<>();
        List<String> counts = new ArrayList<>();
        for (MatchResult grade : grades) {
            boolean isNumberFirst =
                    Character.isDigit(grade.group(1).charAt(0)) || grade.group().startsWith(grade.group(1) + "个");
            names.add(grade.group(isNumberFirst ? 2 : 1).substring(0, 1));
            counts.add(grade.group(isNumberFirst ? 1 : 2));
        }
        int sum = counts.stream().mapToInt(ProseCountRule::number).sum();
        boolean isWrong =
                names.size() > 1 && names.size() == counts.size() && sum != ProseCountRule.number(total.number());
        return isWrong
                ? Optional.of(Finding.warning(
                        "prose-count",
                        text.prose().at(total.place()),
                        total.number() + "个",
                        sum + "个",
                        counts.stream().map(count -> count + "个").collect(Collectors.joining(" + "))))
                : Optional.empty();
    }
}
