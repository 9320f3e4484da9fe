package mingzhang.check.near;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import mingzhang.facts.Envelope;

/** Whether a rate follows from numbers in any usual way. */
final class Quotients {
    private static final Envelope HUNDRED = Envelope.exact(BigDecimal.valueOf(100));

    private Quotients() {}

    /** Whether some number is so many percent of another, or exceeds or misses it by so many. */
    static boolean anyIs(Envelope percent, List<Envelope> parts, List<Envelope> wholes) {
        return wholes.stream()
                .filter(whole -> !whole.containsZero())
                .anyMatch(whole -> parts.stream().anyMatch(part -> isRate(percent, part, whole)));
    }

    /**
     * Whether some number, or numbers that follow each other added up, is so many percent of one of others, or differs from
     * it by so many percent.
     */
    static boolean anyMeets(Envelope percent, List<Envelope> parts, List<Envelope> wholes) {
        List<Envelope> sums = sums(parts);
        return wholes.stream()
                .filter(whole -> !whole.containsZero())
                .anyMatch(whole -> sums.stream().anyMatch(part -> meets(percent, part, whole)));
    }

    private static List<Envelope> sums(List<Envelope> parts) {
        List<Envelope> sums = new ArrayList<>();
        for (int from = 0; from < parts.size(); from++) {
            Envelope sum = Envelope.exact(BigDecimal.ZERO);
            for (int to = from; to < Math.min(parts.size(), from + 4); to++) {
                sum = sum.plus(parts.get(to));
                sums.add(sum);
            }
        }
        return sums;
    }

    private static boolean meets(Envelope percent, Envelope part, Envelope whole) {
        return isRate(percent, part, whole)
                || isChange(percent, part, whole.minus(part))
                || isChange(percent, part, whole.plus(part));
    }

    private static boolean isRate(Envelope percent, Envelope part, Envelope whole) {
        Envelope rate = part.dividedBy(whole).times(HUNDRED);
        return percent.meets(rate) || percent.meets(rate.minus(HUNDRED)) || percent.meets(HUNDRED.minus(rate));
    }

    private static boolean isChange(Envelope percent, Envelope by, Envelope base) {
        return !base.containsZero() && percent.meets(by.dividedBy(base).times(HUNDRED));
    }
}
