package mingzhang.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingzhang.prose.Figure;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/** What stands before and around a figure: the amounts that a percentage could be meant of. */
public final class Paragraph {
    private final List<Sentence> sentences;

    /** The sentences of a text. */
    public Paragraph(List<Sentence> sentences) {
        this.sentences = sentences;
    }

    /** All amounts of the sentence and of the sentences before it on the same line, nearest first. */
    public List<Quantity> amountsUpTo(Sentence sentence) {
        List<Quantity> amounts = new ArrayList<>();
        for (int index = sentences.indexOf(sentence); index >= 0; index--) {
            Sentence each = sentences.get(index);
            if (each.paragraph() != sentence.paragraph()) {
                break;
            }
            for (int last = each.quantities().size() - 1; last >= 0; last--) {
                Quantity quantity = each.quantities().get(last);
                if (quantity.kind() == Quantity.Kind.MONEY) {
                    amounts.add(quantity);
                }
            }
        }
        return amounts;
    }

    /** The sentence right before on the same line. */
    public Optional<Sentence> before(Sentence sentence) {
        int index = sentences.indexOf(sentence) - 1;
        return index >= 0 && sentences.get(index).paragraph() == sentence.paragraph()
                ? Optional.of(sentences.get(index))
                : Optional.empty();
    }

    /** The figures of a line. */
    public List<Figure> figures(int paragraph) {
        return sentences.stream()
                .filter(sentence -> sentence.paragraph() == paragraph)
                .flatMap(sentence -> sentence.figures().stream())
                .toList();
    }
}
