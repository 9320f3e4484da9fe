package mingzhang.check.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingzhang.check.rule.Arithmetic;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.FigureNames;
import mingzhang.check.rule.MainFigures;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.Fact;
import mingzhang.finding.Finding;
import mingzhang.prose.Figure;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-even} of a figure that a text calls the same as last year's: a warning where last year's figure is another
 * one, or, of 基本持平, differs by what needs a reason, and where the budget that it is called even with is another one; a
 * hint where no figure of last year is known, so that nobody can
 * tell.
 */
final class EvenRule implements Rule {
    private static final Pattern EVEN = Pattern.compile(
            "[，,]?\\s?(?:与|和|同|较|比)(?:(?:上年|去年)(?:度|同期)?|(20\\d\\d)\\s?年(?:度)?)(?:决算数?|支出数?)?(?:相比)?[，,]?(基本|大体|大致|总体)?(?:持平|一致|相同|一样)");
    private static final Pattern EVEN_WITH_BUDGET = Pattern.compile(
            "[，,]?\\s?(?:与|和|同|较|比)(?:(20\\d\\d)\\s?年(?:度)?)?(?:年初|全年|调整)?预算数?(?:相比)?[，,]?(?:持平|一致|相同|一样|无变化|没有变化|无增减)");
    private static final List<String> WORDS = List.of("持平", "一致", "相同", "一样", "变化", "增减");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        List<ReportText> texts = facts.texts().stream()
                .filter(text -> text.kind() == ReportText.Kind.NARRATIVE
                        && WORDS.stream().anyMatch(text.words()::contains))
                .toList();
        if (!texts.isEmpty()) {
            FigureNames names = new FigureNames(facts.book(), facts.disclosure().year());
            texts.forEach(text -> text.sentences().forEach(sentence -> check(facts, text, sentence, names, report)));
        }
    }

    private static void check(
            YearFacts facts, ReportText text, Sentence sentence, FigureNames names, Consumer<Deviation> report) {
        for (Figure figure : sentence.figures()) {
            Optional<Quantity> amount = figure.amount().filter(found -> !found.isApproximate());
            Matcher even = EVEN.matcher(text.words());
            boolean isEven = amount.filter(found ->
                            even.region(found.end(), text.words().length()).lookingAt())
                    .isPresent();
            checkBudget(facts, text, figure, names, report);
            if (isEven && isOfLastYear(even, facts)) {
                check(facts, text, figure, even, names.named(MainFigures.name(figure.subject())), report);
            }
        }
    }

    /** 与预算相比无变化, of a figure that the file gives with that amount and with other budgets. */
    private static void checkBudget(
            YearFacts facts, ReportText text, Figure figure, FigureNames names, Consumer<Deviation> report) {
        Matcher even = EVEN_WITH_BUDGET.matcher(text.words());
        Optional<Quantity> amount = figure.amount()
                .filter(found -> !found.isApproximate()
                        && figure.budget().isEmpty()
                        && even.region(found.end(), text.words().length()).lookingAt());
        boolean isOfThisYear = amount.isPresent()
                && (even.group(1) == null
                        || Integer.parseInt(even.group(1)) == facts.disclosure().year());
        for (Address address : isOfThisYear ? names.named(MainFigures.name(figure.subject())) : List.<Address>of()) {
            boolean isSame = facts.book()
                    .find(address.on(Basis.OUTTURN))
                    .filter(now -> now.envelope().meets(text.spread().of(amount.orElseThrow())))
                    .isPresent();
            List<Fact> budgets = Stream.of(Basis.INITIAL_BUDGET, Basis.ADJUSTED_BUDGET)
                    .flatMap(basis -> facts.book().find(address.on(basis)).stream())
                    .filter(fact -> fact.isStated() && fact.amount().isPresent())
                    .toList();
            if (isSame
                    && !budgets.isEmpty()
                    && budgets.stream().noneMatch(fact -> isEven(facts, text, amount.orElseThrow(), fact, false))) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "prose-even.budget",
                                text.prose().at(amount.orElseThrow().start()),
                                figure.subject() + amount.orElseThrow().text(),
                                even.group().replaceFirst("^[，,\\s]+", ""),
                                Arithmetic.text(budgets.get(0)))));
            }
        }
    }

    private static boolean isOfLastYear(Matcher even, YearFacts facts) {
        return even.group(1) == null
                || Integer.parseInt(even.group(1)) == facts.disclosure().year() - 1;
    }

    private static void check(
            YearFacts facts,
            ReportText text,
            Figure figure,
            Matcher even,
            List<Address> figures,
            Consumer<Deviation> report) {
        Quantity amount = figure.amount().orElseThrow();
        String now = figure.subject() + amount.text();
        List<Fact> before = figures.stream()
                .flatMap(address -> facts.book().find(address.on(Basis.OUTTURN).in(address.year() - 1)).stream())
                .filter(fact -> fact.amount().isPresent())
                .toList();
        String words = even.group().replaceFirst("^[，,\\s]+", "");
        if (!figures.isEmpty() && before.isEmpty()) {
            report.accept(Deviation.in(
                    text, Finding.hint("prose-even.untold", text.prose().at(amount.start()), now, words)));
        } else if (!before.isEmpty()
                && before.stream().noneMatch(fact -> isEven(facts, text, amount, fact, even.group(2) != null))) {
            report.accept(Deviation.in(
                    text,
                    Finding.warning(
                            "prose-even.before",
                            text.prose().at(amount.start()),
                            now,
                            words,
                            Arithmetic.text(before.get(0)))));
        }
    }

    private static boolean isEven(YearFacts facts, ReportText text, Quantity now, Fact before, boolean isNearly) {
        BigDecimal base = before.base().orElse(BigDecimal.ZERO);
        BigDecimal change = now.base().subtract(base).abs().multiply(HUNDRED);
        boolean isSmall = change.compareTo(facts.largeChange().multiply(base.abs())) < 0;
        return before.envelope().meets(text.spread().of(now)) || isNearly && isSmall;
    }
}
