package mingzhang.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.IntStream;
import mingzhang.facts.Address;
import mingzhang.facts.Fact;
import mingzhang.facts.FactBook;
import mingzhang.facts.Measure;
import mingzhang.facts.Value.Absence;
import mingzhang.facts.Value.Amount;

/** Words the step from one year to the next. */
public final class Changes {
    private static final int RATE_DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FactBook book;
    private final ScopeChanges scopeChanges;
    private final BigDecimal large;

    /**
     * Changes in one unit's figures.
     *
     * @param scopeChanges what must not be compared
     * @param large percent from which a change is large
     */
    public Changes(FactBook book, ScopeChanges scopeChanges, BigDecimal large) {
        this.book = book;
        this.scopeChanges = scopeChanges;
        this.large = large;
    }

    /** How a figure stands to that of the calendar year before. */
    public Change against(Fact fact) {
        return against(fact, fact.address().year() - 1);
    }

    /** How a figure stands to that of an earlier year. */
    public Change against(Fact fact, int earlierYear) {
        Address before = fact.address().in(earlierYear);
        Optional<String> reason = IntStream.rangeClosed(
                        earlierYear + 1, fact.address().year())
                .mapToObj(year -> scopeChanges.reason(fact.address().in(year)))
                .flatMap(Optional::stream)
                .findFirst();
        if (reason.isPresent()) {
            return new Change.OtherScope(reason.get());
        }
        Optional<Amount> restated = restated(before);
        if (restated.isPresent()) {
            return new Change.Restated(restated.get());
        }
        Optional<BigDecimal> base = book.find(before)
                .filter(known -> known.value() != Absence.NOT_APPLICABLE)
                .flatMap(Fact::base);
        Optional<BigDecimal> value = fact.base();
        return base.isPresent() && value.isPresent() ? step(fact, value.get(), base.get()) : new Change.NoBase();
    }

    /** The year before as this year's report sees it, where that year's own file gives something else. */
    private Optional<Amount> restated(Address before) {
        FactBook seen = book.asOf(before.year() + 1);
        if (seen == book) {
            return Optional.empty();
        }
        Optional<Fact> own = book.find(before);
        return seen.find(before)
                .filter(now -> own.isPresent())
                .filter(now -> !now.envelope().meets(own.map(Fact::envelope).orElse(now.envelope())))
                .flatMap(Fact::amount);
    }

    private Change step(Fact fact, BigDecimal value, BigDecimal base) {
        BigDecimal difference = value.subtract(base);
        if (difference.signum() == 0) {
            return new Change.Same();
        }
        Measure measure = fact.amount()
                .map(Amount::measure)
                .orElse(book.money(fact.address().year()));
        Amount amount = new Amount(inUnit(difference, measure), measure);
        if (measure.kind() == Measure.Kind.PERCENT || measure.kind() == Measure.Kind.SCORE) {
            return new Change.DiffersBy(amount);
        }
        if (base.signum() == 0) {
            return new Change.FromNil(amount);
        }
        BigDecimal rate = difference.multiply(HUNDRED).divide(base.abs(), RATE_DECIMALS, RoundingMode.HALF_UP);
        return new Change.Differs(amount, rate, rate.abs().compareTo(large) >= 0);
    }

    private static BigDecimal inUnit(BigDecimal base, Measure measure) {
        BigDecimal number = base.scaleByPowerOfTen(-measure.power()).stripTrailingZeros();
        return number.setScale(Math.max(number.scale(), 0));
    }
}
