package mingzhang.build;

import java.util.List;
import java.util.Optional;
import mingzhang.check.Fingerprints.Fingerprint;
import mingzhang.finding.Finding;
import mingzhang.render.UnitSummary;

/**
 * What is kept of a unit once it is built.
 *
 * @param id which
 * @param findings what there is to say
 * @param summary for the pages across units; empty if it was not published
 * @param facts how many figures it has
 * @param fingerprints by which its files are told from those of other units
 */
record BuiltUnit(
        String id,
        List<Finding> findings,
        Optional<UnitSummary> summary,
        FactCount facts,
        List<Fingerprint> fingerprints) {}
