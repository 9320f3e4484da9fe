package mingzhang.facts;

import java.math.BigDecimal;
import java.util.Optional;

/** What stands at one address: a number, words, or one of the ways of having none. */
public sealed interface Value {

    /** The number if this is one; a figure given as 无 or 不适用 counts as nil. */
    default Optional<BigDecimal> asBase() {
        return Optional.empty();
    }

    /**
     * A number with the unit and the decimals it was written in.
     *
     * @param number as typed, or as it follows by formula
     * @param measure its unit
     */
    record Amount(BigDecimal number, Measure measure) implements Value {
        private static final int USUAL_DECIMALS_OF_TEN_THOUSAND = 2;

        /** As written, with its unit. */
        public String text() {
            return number.toPlainString() + measure.unit();
        }

        /** The number in the base unit: 元 for money, otherwise the measure itself. */
        public BigDecimal base() {
            return measure.power() == 0 ? number : number.scaleByPowerOfTen(measure.power());
        }

        /**
         * The values that this can stand for. Zero, counts and scores are exact. Amounts in 万元 are taken as rounded to
         * 0.01 even where trailing zeros were left out.
         */
        public Envelope envelope() {
            boolean exact = number.signum() == 0
                    || measure.kind() == Measure.Kind.COUNT
                    || measure.kind() == Measure.Kind.SCORE;
            if (exact) {
                return Envelope.exact(base());
            }
            int decimals =
                    measure.power() == 4 ? Math.max(number.scale(), USUAL_DECIMALS_OF_TEN_THOUSAND) : number.scale();
            return Envelope.around(base(), BigDecimal.valueOf(5, decimals + 1 - measure.power()));
        }

        @Override
        public Optional<BigDecimal> asBase() {
            return Optional.of(base());
        }
    }

    /** Words. */
    record Wording(String text) implements Value {}

    /** The ways of having no number. A figure that was not given has no value at all. */
    enum Absence implements Value {
        /** 无. */
        NONE,
        /** 不适用. */
        NOT_APPLICABLE,
        /** A table that was filled in as empty. */
        EMPTY_TABLE;

        @Override
        public Optional<BigDecimal> asBase() {
            return Optional.of(BigDecimal.ZERO);
        }
    }
}
