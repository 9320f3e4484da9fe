/**
 * Holds figures against each other. In: a unit's book of facts with its disclosures and forms. Out: findings with both
 * numbers and the arithmetic between them, less those that the file itself acknowledges with a reason.
 */
package mingzhang.check;
