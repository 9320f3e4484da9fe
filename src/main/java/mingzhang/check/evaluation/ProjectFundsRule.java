package mingzhang.check.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import mingzhang.check.rule.Arithmetic;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Evaluation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.Fact;
import mingzhang.finding.Finding;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-twice} of the funds of a project: the first budget and the first spending that a text gives behind a project's
 * name are those of its form. A difference of ten thousand times points at the unit.
 */
final class ProjectFundsRule implements TextRule {
    private static final Pattern INITIAL = Pattern.compile("年初(?:批复|安排|下达)?预算(?:数|资金|批复|安排)?(?:为|是|共)?\\s?$");
    private static final Pattern ADJUSTED =
            Pattern.compile("(?:调整后?的?(?:全年)?预算|全年预算|调整预算)(?:数|总额|资金)?(?:合计)?(?:为|是|达)?\\s?$");
    private static final Pattern BUDGET = Pattern.compile("(?<!年初|比|较|占)(?:批复|安排)?预算(?:数|资金|总额)?(?:为|是|共)?\\s?$");
    private static final Pattern SPENT =
            Pattern.compile("(?<!未|尚未|应)(?:全年|实际|共|累计|资金)*(?:执行|支出|使用)(?:数|金额|资金)?(?:为|是|共)?\\s?$");
    private static final Pattern OTHER =
            Pattern.compile("(?:20\\d\\d年|上年|去年|其中|比|较|占|中央|省级|市级|县级|区级|财政拨款|自筹)[^，。；]*$|(?:截至|累计)[^。；]*$");
    private static final Pattern OWN =
            Pattern.compile("(?:项目|专项|资金|经费|支出|年初|全年|实际|共|累计|调整后?|的|批复|安排|下达|预算|执行|使用|数|金额|总额|合计|为|是|达|\\s)*");
    private static final Pattern BEGINNING = Pattern.compile(
            "(?:.*[；;])?\\s*(?:[（(]?[一二三四五六七八九十\\d]{1,3}[）).、．]*|[一二三四五六七八九十]是|其中[:：，]?|20\\d\\d年度?|本年度?|[“\"])*\\s*");
    private static final Pattern WITHOUT = Pattern.compile("剔除|扣除|不含|除.{1,30}外");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final int SHORTEST = 4;

    private record Project(String name, Evaluation evaluation) {}

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        if (text.kind() != ReportText.Kind.NARRATIVE) {
            return;
        }
        List<Project> projects = projects(facts);
        if (projects.isEmpty()) {
            return;
        }
        Optional<Project> spoken = Optional.empty();
        Set<Basis> told = new HashSet<>();
        int paragraph = -1;
        for (Sentence sentence : text.sentences()) {
            if (sentence.paragraph() != paragraph) {
                paragraph = sentence.paragraph();
                spoken = Optional.empty();
            }
            List<Project> named = projects.stream()
                    .filter(project -> isSubject(sentence.text(), project.name()))
                    .toList();
            if (named.size() == 1) {
                told = spoken.equals(Optional.of(named.get(0))) ? told : new HashSet<>();
                spoken = Optional.of(named.get(0));
            } else if (named.size() > 1 || WITHOUT.matcher(sentence.text()).find()) {
                spoken = Optional.empty();
            }
            if (spoken.isPresent()) {
                check(facts, text, sentence, spoken.get(), told, report);
            }
        }
    }

    /** Whether a sentence or a part of it behind a semicolon begins with the name. */
    private static boolean isSubject(String sentence, String name) {
        int place = sentence.indexOf(name);
        return place >= 0 && BEGINNING.matcher(sentence.substring(0, place)).matches();
    }

    private static List<Project> projects(YearFacts facts) {
        List<Project> projects = new ArrayList<>();
        for (Evaluation evaluation : facts.evaluations()) {
            String name = ProjectScoreRule.plain(evaluation.name());
            if (!evaluation.subject().members().isEmpty() && name.length() >= SHORTEST) {
                projects.add(new Project(name, evaluation));
            }
        }
        return projects.stream()
                .filter(project -> projects.stream()
                                .filter(other -> other.name().contains(project.name()))
                                .count()
                        == 1)
                .toList();
    }

    private static void check(
            YearFacts facts,
            ReportText text,
            Sentence sentence,
            Project project,
            Set<Basis> told,
            Consumer<Deviation> report) {
        int from = Math.max(0, sentence.text().indexOf(project.name())) + sentence.start();
        Quantity last = null;
        for (Quantity quantity : sentence.quantities()) {
            int start = last == null ? from : last.end();
            last = quantity;
            if (quantity.start() < from || quantity.kind() != Quantity.Kind.MONEY || quantity.isApproximate()) {
                continue;
            }
            String before = sentence.text().substring(start - sentence.start(), quantity.start() - sentence.start());
            String own = before.replace(facts.disclosure().year() + "年", "");
            if (OTHER.matcher(own).find() || !isOfProject(own, project.name())) {
                continue;
            }
            Optional<Basis> basis = basis(own);
            if (basis.isPresent() && told.add(basis.get())) {
                held(facts, text, project, quantity, basis.get(), report);
            }
        }
    }

    /** Whether the clause of an amount speaks of nothing but the project. */
    private static boolean isOfProject(String before, String name) {
        String clause = before.substring(
                1 + Math.max(before.lastIndexOf('，'), Math.max(before.lastIndexOf('；'), before.lastIndexOf('。'))));
        int named = clause.indexOf(name);
        String rest = named < 0 ? clause : clause.substring(named + name.length());
        return OWN.matcher(rest).matches();
    }

    private static Optional<Basis> basis(String before) {
        return INITIAL.matcher(before).find()
                ? Optional.of(Basis.INITIAL_BUDGET)
                : ADJUSTED.matcher(before).find() || BUDGET.matcher(before).find()
                        ? Optional.of(Basis.ADJUSTED_BUDGET)
                        : SPENT.matcher(before).find() ? Optional.of(Basis.OUTTURN) : Optional.empty();
    }

    /** A budget may be either of the two; a form may give only one of them. */
    private static void held(
            YearFacts facts,
            ReportText text,
            Project project,
            Quantity quantity,
            Basis basis,
            Consumer<Deviation> report) {
        Address funds = project.evaluation().part("资金");
        List<Basis> bases =
                basis == Basis.OUTTURN ? List.of(Basis.OUTTURN) : List.of(Basis.ADJUSTED_BUDGET, Basis.INITIAL_BUDGET);
        List<Fact> typed = bases.stream()
                .flatMap(each -> facts.book().find(funds.on(each)).stream())
                .filter(fact -> fact.isStated() && fact.base().isPresent())
                .toList();
        boolean isKnown = typed.isEmpty()
                || typed.stream()
                        .anyMatch(fact -> fact.envelope().meets(text.spread().of(quantity)));
        if (isKnown) {
            return;
        }
        Optional<Fact> inOtherUnit =
                typed.stream().filter(fact -> isOfOtherUnit(fact, quantity)).findFirst();
        Fact form = inOtherUnit.orElse(typed.get(0));
        report.accept(Deviation.in(
                text,
                Finding.warning(
                        inOtherUnit.isPresent() ? "prose-twice.unit" : "prose-twice.form",
                        text.prose().at(quantity.start()),
                        project.name(),
                        quantity.text(),
                        Arithmetic.text(form),
                        facts.position(form.address()).line())));
    }

    private static boolean isOfOtherUnit(Fact form, Quantity quantity) {
        BigDecimal base = form.base().orElseThrow();
        return base.compareTo(quantity.base().multiply(TEN_THOUSAND)) == 0
                || base.multiply(TEN_THOUSAND).compareTo(quantity.base()) == 0;
    }
}
