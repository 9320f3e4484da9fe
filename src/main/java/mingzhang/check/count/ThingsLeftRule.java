package mingzhang.check.count;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;
import mingzhang.prose.Sentence;

/**
 * {@code prose-difference} of households and their people, or of other things counted in pairs: of 300户900人 there are
 * 290户870人 done, so that 10户30人 are left. Reported where one of the pair is what is left and the other is not.
 */
final class ThingsLeftRule implements TextRule {
    private static final String UNIT = "(户|家|个|处|批次|批|件)";
    private static final Pattern PAIR =
            Pattern.compile("(?<!\\d)(\\d{1,7})" + UNIT + "[、，]?(?:共计?|计)?(\\d{1,8})(人次|人|名|口|亩|平方米)");
    private static final Pattern LEFT = Pattern.compile("(?:剩余|剩下|还剩|尚余|尚有|仍有|还有|未脱贫|其余)[^，。；\\d]{0,8}$");

    private record Pair(Matcher found, boolean isLeft) {
        long number(int group) {
            return Long.parseLong(found.group(group));
        }

        boolean isLike(Pair other) {
            return found.group(2).equals(other.found.group(2)) && found.group(4).equals(other.found.group(4));
        }
    }

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        for (Sentence sentence : text.sentences()) {
            List<Pair> pairs = pairs(sentence.text());
            for (int index = 2; index < pairs.size(); index++) {
                if (pairs.get(index).isLeft()) {
                    check(text, sentence, pairs.subList(0, index), pairs.get(index), report);
                }
            }
        }
    }

    private static List<Pair> pairs(String words) {
        List<Pair> pairs = new ArrayList<>();
        Matcher matcher = PAIR.matcher(words);
        int place = 0;
        while (matcher.find(place)) {
            Matcher found = PAIR.matcher(words);
            found.find(place);
            pairs.add(new Pair(
                    found, LEFT.matcher(words.substring(0, found.start())).find()));
            place = found.end();
        }
        return pairs;
    }

    private static void check(
            ReportText text, Sentence sentence, List<Pair> before, Pair left, Consumer<Deviation> report) {
        Pair wholeOfHalf = left;
        Pair doneOfHalf = left;
        for (Pair whole : before) {
            for (Pair done : before) {
                boolean isFirst = whole.number(1) - done.number(1) == left.number(1);
                boolean isSecond = whole.number(3) - done.number(3) == left.number(3);
                if (!whole.isLike(left) || !done.isLike(left) || whole == done || isFirst && isSecond) {
                    if (isFirst && isSecond) {
                        return;
                    }
                    continue;
                }
                if (isFirst) {
                    wholeOfHalf = whole;
                    doneOfHalf = done;
                }
            }
        }
        if (wholeOfHalf != left) {
            String unit = left.found().group(4);
            report.accept(Deviation.in(
                    text,
                    Finding.warning(
                            "prose-difference",
                            text.prose().at(sentence.start() + left.found().start(3)),
                            wholeOfHalf.found().group(3) + unit,
                            doneOfHalf.found().group(3) + unit,
                            wholeOfHalf.number(3) - doneOfHalf.number(3) + unit,
                            left.found().group(3) + unit)));
        }
    }
}
