/**
 * Reads targets and results of indicators as people write them (≥4次, 80%以上, 不少于3场, 5万元/个, 12月底前) and says
 * whether a result reaches its target. In: the texts of two cells. Out: met, missed, or why it cannot be told; nothing is
 * guessed. Knows no other room.
 */
package mingzhang.target;
