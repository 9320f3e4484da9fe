package mingzhang.check.near;

import java.math.BigDecimal;
import java.util.List;
import mingzhang.check.rule.ReportText;
import mingzhang.facts.Envelope;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * A sentence with the numbers by which those in it may be right.
 *
 * @param paragraph what was measured in the sentence's paragraph, in its order
 * @param elsewhere all other amounts of the report, in 元
 */
record Surroundings(ReportText text, Sentence sentence, List<Measured> paragraph, List<Envelope> elsewhere) {

    /** What the sentence itself measures, in its order. */
    List<Measured> own() {
        int end = sentence.start() + sentence.text().length();
        return paragraph.stream()
                .filter(each -> each.start() >= sentence.start() && each.start() < end)
                .toList();
    }

    /** What the sentence right before it in the paragraph measures. */
    List<Measured> before() {
        int index = text.sentences().indexOf(sentence) - 1;
        if (index < 0 || text.sentences().get(index).paragraph() != sentence.paragraph()) {
            return List.of();
        }
        Sentence last = text.sentences().get(index);
        return paragraph.stream()
                .filter(each -> each.start() >= last.start() && each.start() < sentence.start())
                .toList();
    }

    /** What stands before a number of the paragraph, back to the number or the begin of the sentence before it. */
    String lead(Quantity quantity) {
        return text.sentences().stream()
                .filter(each -> each.start() <= quantity.start()
                        && quantity.start() < each.start() + each.text().length())
                .findFirst()
                .map(each -> lead(each, quantity))
                .orElse("");
    }

    private static String lead(Sentence sentence, Quantity quantity) {
        int index = index(sentence, quantity);
        return index == 0
                ? sentence.before(quantity.start())
                : sentence.between(sentence.quantities().get(index - 1), quantity);
    }

    /** The words right behind a number, up to the next one. */
    String behind(Quantity quantity) {
        int index = index(sentence, quantity);
        return index + 1 < sentence.quantities().size()
                ? sentence.between(quantity, sentence.quantities().get(index + 1))
                : sentence.text().substring(quantity.end() - sentence.start());
    }

    private static int index(Sentence sentence, Quantity quantity) {
        return (int) sentence.quantities().stream()
                .takeWhile(each -> each.start() < quantity.start())
                .count();
    }

    static BigDecimal gap(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs();
    }

    /** Whether a gap is at most such a part of a number. */
    static boolean isWithin(BigDecimal gap, BigDecimal whole, String part) {
        return gap.compareTo(whole.abs().multiply(new BigDecimal(part))) <= 0;
    }
}
