/**
 * What a run has to say about the files: findings with a place, a rule and a severity. Every stage reports into this
 * room and it knows none of them. Wording lives in {@code messages.properties}, one key a message, in each language.
 */
package mingzhang.finding;
