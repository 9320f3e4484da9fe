package mingzhang.build;

import java.util.List;
import java.util.Optional;
import mingzhang.check.Fingerprints.Fingerprint;
import mingzhang.finding.Finding;
import mingzhang.render.RenderedUnit;
import mingzhang.render.UnitSummary;
import mingzhang.script.DocumentTerms;

/**
 * What is kept of a unit once it is built.
 *
 * @param id which
 * @param findings what there is to say
 * @param summary for the pages across units; empty if it was not published
 * @param terms by what the search finds its documents; empty if it was not published
 * @param facts how many figures it has
 * @param fingerprints by which its files are told from those of other units
 * @param isUnchanged whether nothing of it has changed since the last build, so that it was not built again
 */
record BuiltUnit(
        String id,
        List<Finding> findings,
        Optional<UnitSummary> summary,
        List<DocumentTerms> terms,
        FactCount facts,
        List<Fingerprint> fingerprints,
        boolean isUnchanged) {

    /** Of a unit whose pages are shown, or are not to be shown. */
    static BuiltUnit of(UnitBuild.Result result, List<Finding> findings, boolean isShown) {
        Optional<RenderedUnit> shown = isShown ? result.rendered() : Optional.empty();
        return new BuiltUnit(
                result.id(),
                findings,
                shown.map(RenderedUnit::summary),
                shown.map(RenderedUnit::terms).orElse(List.of()),
                result.facts(),
                result.fingerprints(),
                false);
    }
}
