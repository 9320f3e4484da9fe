/**
 * The figures. In: the taxonomy's files and the disclosures of one unit. Out: a {@link mingzhang.facts.FactBook} that
 * answers for any concept, year and basis what was stated and what follows by formula. Numbers are exact decimals with
 * the envelope that their written precision allows; nothing is ever rounded on the way.
 */
package mingzhang.facts;
