package mingzhang.check.rule;

import java.util.function.Consumer;

/** One kind of thing that can be wrong with a unit's figures of one year. */
@FunctionalInterface
public interface Rule {

    /** Reports what is wrong. */
    void check(YearFacts facts, Consumer<Deviation> report);
}
