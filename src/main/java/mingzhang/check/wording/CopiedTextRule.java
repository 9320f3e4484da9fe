package mingzhang.check.wording;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.Wordings;
import mingzhang.check.rule.YearFacts;
import mingzhang.content.Disclosure;
import mingzhang.content.Prose;
import mingzhang.facts.Fact;
import mingzhang.finding.Finding;
import mingzhang.finding.Severity;

/**
 * {@code text-copied}: a text is that of the year before, to the letter, although figures changed. What stands from year
 * to year (duties, structure, glossary) is left alone; a text without a typed number is a hint.
 */
final class CopiedTextRule implements Rule {
    private static final Pattern STANDING = Pattern.compile("职能|职责|机构|部门设置|人员|名词|概况|附件|决算表|管理|制度|公开|依据|口径|产出目标|效果目标");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}|《.*?》|〔\\d+〕\\d*号?");
    private static final Pattern NUMBER = Pattern.compile("\\d");
    private static final int SHORTEST = 30;

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        Optional<Disclosure> before = facts.disclosure(facts.disclosure().year() - 1);
        if (before.isEmpty() || !hasChanged(facts)) {
            return;
        }
        facts.disclosure().narratives().forEach((slot, prose) -> {
            boolean isCopied = Optional.ofNullable(before.get().narratives().get(slot))
                    .map(Prose::text)
                    .filter(former -> Wordings.plain(former).equals(Wordings.plain(prose.text())))
                    .isPresent();
            if (isCopied
                    && prose.text().strip().length() >= SHORTEST
                    && !STANDING.matcher(slot).find()) {
                report.accept(deviation(slot, prose));
            }
        });
    }

    private static Deviation deviation(String slot, Prose prose) {
        boolean hasNumber =
                NUMBER.matcher(PLACEHOLDER.matcher(prose.text()).replaceAll("")).find();
        Finding finding = Finding.warning("text-copied", prose.position(), slot);
        return new Deviation(
                hasNumber ? finding : finding.as(Severity.HINT), Optional.empty(), Optional.of("叙述." + slot));
    }

    /** Whether some number of this year is not that of the year before. */
    private static boolean hasChanged(YearFacts facts) {
        return facts.ownBook().stated(facts.disclosure().year()).stream()
                .filter(fact -> fact.amount().isPresent())
                .anyMatch(fact -> facts.ownBook()
                        .find(fact.address().in(fact.address().year() - 1))
                        .flatMap(Fact::base)
                        .flatMap(former -> fact.base().map(former::compareTo))
                        .filter(order -> order != 0)
                        .isPresent());
    }
}
