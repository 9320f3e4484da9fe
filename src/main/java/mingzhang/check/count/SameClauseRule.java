package mingzhang.check.count;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-twice} of a total that a text gives in two places in the very same words, such as 全年共补贴, with two numbers.
 */
final class SameClauseRule implements TextRule {
    private static final Pattern TOTAL = Pattern.compile("(?:全年|全县|全市|全区|本年|年内)[^，。；\\d]{0,10}|共|累计|合计|总计");
    private static final Pattern OTHER = Pattern.compile("目标|计划|不少于|不低于|每|平均|上年|去年|20\\d\\d年|新增|增加|减少|季度|月|其中|预计|[比较]");
    private static final int SHORTEST = 5;

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        if (text.kind() != ReportText.Kind.NARRATIVE) {
            return;
        }
        int year = facts.disclosure().year();
        TwoNumbers numbers = new TwoNumbers(text);
        for (Sentence sentence : text.sentences()) {
            for (Quantity quantity : sentence.quantities()) {
                String clause = clause(sentence.before(quantity.start()).replace(year + "年", ""));
                boolean isTotal = quantity.kind() == Quantity.Kind.COUNT
                        && !quantity.isApproximate()
                        && clause.length() >= SHORTEST
                        && TOTAL.matcher(clause).find()
                        && !OTHER.matcher(clause).find();
                if (isTotal) {
                    numbers.add(clause, sentence, quantity);
                }
            }
        }
        numbers.report(report);
    }

    private static String clause(String words) {
        String clause = Sentence.lastClause(words).strip();
        return clause.chars().anyMatch(Character::isDigit) || clause.indexOf(' ') >= 0 ? "" : clause;
    }
}
