package mingzhang.check.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-count} of staff or posts by kind: 实有人员85人，其中行政62人、事业21人. Where both 行政 and 事业 are named, the kinds that
 * the sentence lists make up the total.
 */
final class PostsOfKindsRule implements TextRule {
    private static final Pattern OPENING =
            Pattern.compile("[，,；;：:（(]?\\s?(?:其中[:：]?)?(?:行政|公务员|参公|参照|事业|机关)[^，。；、\\d]{0,12}");
    private static final Pattern NEXT =
            Pattern.compile("(?:（[^（）]{0,30}）)?[、，,；;和及]\\s?非?(?:行政|公务员|参公|参照|事业|机关|工勤|其他|全额|差额|自收自支)[^，。；、\\d]{0,12}");
    private static final Pattern OFFICE = Pattern.compile("行政|公务员|机关");
    private static final String INSTITUTE = "事业";
    private static final Pattern WHOLE = Pattern.compile("(?:编制|实有|在职|在编|人员|核定)[^，。；、\\d]{0,8}$");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        if (!text.words().contains(INSTITUTE)) {
            return;
        }
        for (Sentence sentence : text.sentences()) {
            List<Quantity> all = sentence.quantities();
            for (int index = 0; index + 2 < all.size(); index++) {
                Quantity total = all.get(index);
                boolean isTotal = total.kind() == Quantity.Kind.COUNT
                        && !total.isApproximate()
                        && WHOLE.matcher(sentence.before(total.start())).find()
                        && OPENING.matcher(sentence.between(total, all.get(index + 1)))
                                .matches();
                if (isTotal) {
                    check(text, sentence, all, index, report);
                }
            }
        }
    }

    private static void check(
            ReportText text, Sentence sentence, List<Quantity> all, int total, Consumer<Deviation> report) {
        String unit = all.get(total).unit();
        List<Quantity> parts = new ArrayList<>(List.of(all.get(total + 1)));
        String names = sentence.between(all.get(total), all.get(total + 1));
        for (int index = total + 2; index < all.size(); index++) {
            String lead = sentence.between(all.get(index - 1), all.get(index));
            if (!NEXT.matcher(lead).matches()) {
                break;
            }
            names += lead;
            parts.add(all.get(index));
        }
        boolean isDivided = parts.size() > 1
                && parts.stream().allMatch(part -> part.unit().equals(unit) && !part.isApproximate())
                && OFFICE.matcher(names).find()
                && names.contains(INSTITUTE);
        BigDecimal sum = Listing.sum(parts);
        String behind = sentence.text().substring(parts.get(parts.size() - 1).end() - sentence.start());
        boolean goesOn = behind.matches("(?s)^(?:等|（[^）]*）)?[、，,；;]?(?:工勤|其他|临聘|编外|聘用|另有|另).*");
        if (isDivided && !goesOn && sum.compareTo(all.get(total).number()) < 0) {
            report.accept(Listing.apart("prose-count", text, all.get(total), parts));
        }
    }
}
