package mingzhang.check.count;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Arithmetic;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.Fact;
import mingzhang.finding.Finding;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-count} of the projects above the table of them: 预算项目5个，情况见下表 and six rows; {@code prose-twice} of
 * what as many projects as the table has are said to have been given, or to have spent, and the total of the table.
 */
final class ProjectTableRule implements Rule {
    private static final Pattern NUMBER =
            Pattern.compile("(?:项目|专项)(?:支出)?(?:共有?|总数|数量|有|为)?(?<behind>\\d{1,3})个(?!百分点|月|工作日|单位|镇|乡|村)"
                    + "|(?<![\\d.第])(?<before>\\d{1,3})个[^，。；、：:\\d]{0,8}(?:项目|专项)");
    private static final Pattern TABLE_BELOW = Pattern.compile("(?:见|如)下表|情况如下|如下[:：]?\\s*$");
    private static final Pattern OTHER = Pattern.compile("其中|上年|去年|20\\d\\d\\s?年|中央|省级|市级|每|平均|结转|追加|调[增减]|压减|新增");
    private static final Pattern INITIAL = Pattern.compile("年初(?:安排|批复|下达)?预算(?:数|资金|总额|金额)?(?:合计|共|为|是)*\\s?$");
    private static final Pattern ADJUSTED = Pattern.compile("(?:全年|调整后?的?)预算(?:数|资金|总额|金额)?(?:合计|共|为|是)*\\s?$");
    private static final Pattern SPENT = Pattern.compile("(?:全年|实际|累计)(?:执行|支出)(?:数|资金|总额|金额)?(?:合计|共|为|是)*\\s?$");
    private static final Pattern SELECTION = Pattern.compile("(?:主要|重点|部分|重大)(?:项目|专项)|[^，。；]{0,10}等\\d{1,3}个");
    private static final int FEWEST = 2;
    private static final int FARTHEST = 20;

    /** The projects of the report's table. */
    private record Projects(Address list, int number, int firstLine) {}

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        projects(facts)
                .ifPresent(table -> facts.texts().stream()
                        .filter(text -> text.kind() == ReportText.Kind.NARRATIVE)
                        .forEach(text -> check(facts, text, table, report)));
    }

    private static void check(YearFacts facts, ReportText text, Projects table, Consumer<Deviation> report) {
        int line = -1;
        for (Sentence sentence : text.sentences()) {
            if (sentence.text().indexOf('个') < 0) {
                continue;
            }
            if (sentence.paragraph() != line) {
                line = sentence.paragraph();
                checkCount(text, line(text, sentence), sentence, table, report);
            }
            checkTotals(facts, text, sentence, table, report);
        }
    }

    private static Optional<Projects> projects(YearFacts facts) {
        Optional<Address> list = facts.address("支出.项目支出");
        List<String> rows = list.map(facts.book()::rows).orElse(List.of());
        return rows.size() < FEWEST
                ? Optional.empty()
                : list.map(all -> new Projects(
                        all, rows.size(), facts.position(all.row(rows.get(0))).line()));
    }

    /** The whole line of a sentence, from where the sentence begins. */
    private static String line(ReportText text, Sentence sentence) {
        String words = text.prose().text();
        int end = words.indexOf('\n', sentence.start());
        return words.substring(sentence.start(), end < 0 ? words.length() : end);
    }

    private static void checkCount(
            ReportText text, String words, Sentence sentence, Projects table, Consumer<Deviation> report) {
        int distance = table.firstLine() - text.prose().at(sentence.start()).line();
        boolean isAbove = distance > 0
                && distance <= FARTHEST
                && TABLE_BELOW.matcher(words).find();
        if (!isAbove || SELECTION.matcher(words).find()) {
            return;
        }
        Matcher found = NUMBER.matcher(words);
        int first = -1;
        String said = "";
        while (found.find()) {
            int group = found.group("behind") == null ? 2 : 1;
            if (Integer.parseInt(found.group(group)) == table.number()) {
                return;
            }
            String clause = Sentence.lastClause(words.substring(0, found.start()));
            boolean isOther =
                    OTHER.matcher(clause.replace(table.list().year() + "年", "")).find();
            if (first < 0 && !isOther) {
                first = found.start(group);
                said = found.group(group);
            }
        }
        if (first >= 0) {
            report.accept(Listing.otherThan(said + "个", sentence.start() + first, text, table.number()));
        }
    }

    private static void checkTotals(
            YearFacts facts, ReportText text, Sentence sentence, Projects table, Consumer<Deviation> report) {
        Matcher found = NUMBER.matcher(sentence.text());
        int from = -1;
        while (from < 0 && found.find()) {
            String number = found.group(found.group("behind") == null ? 2 : 1);
            from = Integer.parseInt(number) == table.number() ? sentence.start() + found.end() : -1;
        }
        for (Quantity amount : sentence.quantities()) {
            boolean isAmount = from >= 0
                    && amount.start() >= from
                    && amount.kind() == Quantity.Kind.MONEY
                    && !amount.isApproximate();
            String before = isAmount ? sentence.before(amount.start()).substring(from - sentence.start()) : "";
            if (isAmount
                    && OTHER.matcher(before.replace(table.list().year() + "年", ""))
                            .find()) {
                return;
            }
            if (isAmount) {
                basis(before)
                        .flatMap(basis -> facts.book().find(table.list().on(basis)))
                        .filter(fact -> fact.isStated()
                                && !fact.envelope().meets(text.spread().of(amount)))
                        .ifPresent(fact -> report.accept(twice(facts, text, sentence, amount, fact)));
            }
        }
    }

    private static Optional<Basis> basis(String before) {
        return INITIAL.matcher(before).find()
                ? Optional.of(Basis.INITIAL_BUDGET)
                : ADJUSTED.matcher(before).find()
                        ? Optional.of(Basis.ADJUSTED_BUDGET)
                        : SPENT.matcher(before).find() ? Optional.of(Basis.OUTTURN) : Optional.empty();
    }

    private static Deviation twice(YearFacts facts, ReportText text, Sentence sentence, Quantity amount, Fact fact) {
        return Deviation.in(
                text,
                Finding.warning(
                        "prose-twice",
                        text.prose().at(amount.start()),
                        Sentence.lastClause(sentence.before(amount.start())),
                        amount.text(),
                        Arithmetic.text(fact),
                        facts.position(fact.address()).line()));
    }
}
