package mingzhang.check.near;

import mingzhang.check.rule.ReportText;
import mingzhang.finding.Finding;
import mingzhang.prose.Quantity;

/**
 * What a second look would report.
 *
 * @param from the first number it is about
 * @param to the last number it is about
 */
record Suspicion(ReportText text, Finding finding, Quantity from, Quantity to) {}
