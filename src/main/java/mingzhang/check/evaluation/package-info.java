/** Rules about self-evaluation (绩效自评): weights, scores, targets, results and reasons of the forms, and what texts say of them. */
package mingzhang.check.evaluation;
