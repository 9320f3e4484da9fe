package mingzhang.cli;

import java.util.LinkedHashSet;
import mingzhang.facts.Fact;
import mingzhang.facts.Fact.Contributed;
import mingzhang.facts.Fact.Derived;
import mingzhang.facts.Fact.Stated;
import mingzhang.facts.FactBook;
import mingzhang.finding.FindingText;

/** Prints a figure with its line or its formula, and below it the parts, each with theirs. */
final class FactTree {
    private static final int DEEPEST = 12;

    private final Console console;
    private final FactBook book;
    private final FindingText text;

    FactTree(Console console, FactBook book) {
        this.console = console;
        this.book = book;
        this.text = console.text();
    }

    /** A figure and all that it follows from; of a typed one, what it is checked against. */
    void print(Fact fact) {
        print(fact, 0);
        if (fact.isStated()) {
            book.compute(fact.address()).ifPresent(computed -> {
                console.out().println("  " + text.text("facts.checked", book.formula(fact.address())));
                new LinkedHashSet<>(computed.parts()).forEach(part -> print(part, 2));
            });
        }
    }

    private void print(Fact fact, int depth) {
        console.out().println("  ".repeat(depth) + words(fact));
        if (fact.origin() instanceof Derived derived && depth < DEEPEST) {
            new LinkedHashSet<>(derived.parts()).forEach(part -> print(part, depth + 1));
        } else if (fact.origin() instanceof Contributed contributed) {
            print(contributed.fact(), depth + 1);
        }
    }

    /** A figure on one line. */
    void line(Fact fact) {
        console.out().println(words(fact));
    }

    private String words(Fact fact) {
        String figure = fact.amount()
                .map(amount ->
                        amount.number().toPlainString() + amount.measure().unit())
                .orElse("");
        return fact.address().describe() + "  " + figure + "  " + origin(fact);
    }

    private String origin(Fact fact) {
        if (fact.origin() instanceof Stated stated) {
            String source = stated.source().map(words -> "（" + words + "）").orElse("");
            return text.text("facts.stated", stated.position().toString(), source);
        }
        return fact.origin() instanceof Derived derived
                ? text.text("facts.derived", derived.formula())
                : text.text("facts.contributed", fact.name());
    }
}
