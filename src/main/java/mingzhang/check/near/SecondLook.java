package mingzhang.check.near;

import java.util.function.Consumer;

/** A way of looking at the numbers of a sentence. */
interface SecondLook {

    /** Reports numbers that nearly fit together. */
    void look(Surroundings around, Consumer<Suspicion> report);
}
