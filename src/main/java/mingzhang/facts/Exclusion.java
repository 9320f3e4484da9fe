package mingzhang.facts;

import java.util.Optional;

/**
 * What must not be stated for a fallback or the sources of a list to hold (仅当无).
 *
 * @param concept of which nothing but nil may be stated
 * @param counterpart with which it may be stated all the same if both are equal, as balances are that nobody touched
 */
record Exclusion(Concept concept, Optional<Concept> counterpart) {}
