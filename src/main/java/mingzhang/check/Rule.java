package mingzhang.check;

import java.util.function.Consumer;

/** One kind of thing that can be wrong with a unit's figures of one year. */
@FunctionalInterface
interface Rule {

    /** Reports what is wrong. */
    void check(YearFacts facts, Consumer<Deviation> report);
}
