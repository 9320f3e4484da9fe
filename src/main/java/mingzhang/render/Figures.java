package mingzhang.render;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import mingzhang.compare.ScopeChanges;
import mingzhang.content.Form.NumberStyle;
import mingzhang.facts.Address;
import mingzhang.facts.Fact;
import mingzhang.facts.FactBook;
import mingzhang.facts.Measure;
import mingzhang.facts.Value.Amount;

/** A unit's figures as one document of one year publishes them: in its number style, with marks to its notes. */
final class Figures {
    private final FactBook book;
    private final FigureText text;
    private final NoteMarks marks;
    private final ScopeChanges scopeChanges;
    private final Measure money;
    private final Set<Address> printed;

    Figures(FactBook book, FigureText text, NoteMarks marks, ScopeChanges scopeChanges, int year) {
        this(book, text, marks, scopeChanges, book.money(year), new HashSet<>());
    }

    private Figures(
            FactBook book,
            FigureText text,
            NoteMarks marks,
            ScopeChanges scopeChanges,
            Measure money,
            Set<Address> printed) {
        this.book = book;
        this.text = text;
        this.marks = marks;
        this.scopeChanges = scopeChanges;
        this.money = money;
        this.printed = printed;
    }

    /** The same figures as one table of the document prints them. */
    Figures in(NumberStyle style) {
        return new Figures(book, new FigureText(style), marks, scopeChanges, money, printed);
    }

    /** Whether a template has asked for the figure so far. */
    boolean isPrinted(Address address) {
        return printed.contains(address);
    }

    FactBook book() {
        return book;
    }

    String inTable(Address address) {
        printed.add(address);
        Optional<Fact> fact = book.find(address);
        return fact.isPresent() ? text.inTable(fact.get(), money) + marks.mark(address) : "";
    }

    /** A number of any year for a comparison, in this document's unit. */
    String comparisonCell(Fact fact) {
        return text.inTable(fact, money);
    }

    /** The same where its row says which figure it is, and its column of which year. */
    String gridCell(Fact fact) {
        return text.inGrid(fact, money);
    }

    /** A figure alone, as tables print it, without its address. */
    String plain(Fact fact) {
        return text.plainInTable(fact, money);
    }

    /** A number alone, in the unit of this document's tables. */
    String plain(Amount amount) {
        return text.plain(amount, money);
    }

    /** The same with its sign, also where it is positive. */
    String signed(Amount amount) {
        return (amount.number().signum() > 0 ? "+" : "") + plain(amount);
    }

    /** Why a figure must not be compared with the year before; empty text if it may. */
    String scopeChange(Address address) {
        return scopeChanges.reason(address).orElse("");
    }

    String inSentence(Address address) {
        printed.add(address);
        Optional<Fact> fact = book.find(address);
        return fact.isPresent() ? text.inSentence(fact.get(), money) + marks.mark(address) : "";
    }

    /** Without its sign, for a sentence whose verb says it. */
    String absoluteInSentence(Address address) {
        printed.add(address);
        Optional<Fact> fact = book.find(address);
        return fact.isPresent() ? text.absoluteInSentence(fact.get(), money) + marks.mark(address) : "";
    }

    /** The number of the note on a figure. */
    Optional<Integer> note(Address address) {
        return marks.number(address);
    }

    String plain(Address address) {
        printed.add(address);
        Optional<Fact> fact = book.find(address);
        return fact.isPresent() ? text.plain(fact.get(), money) : "";
    }

    BigDecimal base(Address address) {
        return book.find(address).flatMap(Fact::base).orElse(BigDecimal.ZERO);
    }

    /** The unit that a table names for the figures of a concept. */
    String tableUnit(Address address) {
        Measure measure = address.concept().measure();
        return measure.kind() == Measure.Kind.MONEY ? text.tableUnit(money).unit() : measure.unit();
    }

    String tableUnit() {
        return text.tableUnit(money).unit();
    }

    Optional<Fact> find(Address address) {
        return book.find(address);
    }
}
