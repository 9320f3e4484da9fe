package mingzhang.build;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import mingzhang.compare.Changes;
import mingzhang.compare.ScopeChanges;
import mingzhang.content.Disclosure;
import mingzhang.content.Nearest;
import mingzhang.content.Unit;
import mingzhang.facts.FactBook;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;
import mingzhang.finding.Position;

/** Reads one unit so that a person can ask for its figures. */
public final class Inspection {
    private Inspection() {}

    /**
     * A unit's figures.
     *
     * @param book empty if settings or taxonomy cannot be read, or there is no such unit
     * @param findings why not; else what was found while reading
     */
    public record Inspected(Optional<UnitFigures> book, List<Finding> findings) {}

    /**
     * What can be asked.
     *
     * @param book the figures of all years
     * @param changes how figures stand to those of other years
     */
    public record UnitFigures(FactBook book, Changes changes) {}

    /** Reads a unit of a site. */
    public static Inspected unit(BuildOptions options, String unit) throws IOException {
        Findings findings = new Findings();
        ContentFolder content = new ContentFolder(options.root().resolve("content"));
        try (TemplateFolders templates = TemplateFolders.of(options.root())) {
            Optional<SiteModel> model = new SiteModelReader(options.withoutPrints(), templates, findings).read();
            if (model.isEmpty()) {
                return new Inspected(Optional.empty(), findings.sorted());
            }
            if (!content.units().contains(unit)) {
                findings.add(unknown(unit, content.units()));
                return new Inspected(Optional.empty(), findings.sorted());
            }
            UnitFiles files = UnitFiles.read(content.path(), unit);
            findings.addAll(files.findings());
            return new Inspected(Optional.of(figures(files, model.get(), findings)), findings.sorted());
        }
    }

    private static UnitFigures figures(UnitFiles files, SiteModel model, Findings findings) {
        UnitReader reader = new UnitReader(findings);
        Optional<Unit> unit = reader.unit(files);
        List<Disclosure> disclosures = reader.disclosures(files, unit);
        FactBook book = new Books(model.taxonomy(), findings).of(files, unit, disclosures);
        ScopeChanges scopes = ScopeChanges.of(disclosures, model.taxonomy(), findings);
        return new UnitFigures(book, new Changes(book, scopes, model.site().largeChange()));
    }

    private static Finding unknown(String unit, List<String> units) {
        Position place = Position.of("content/" + unit);
        return Nearest.to(unit, units)
                .map(nearest -> Finding.error("author-unit.nearest", place, unit, nearest))
                .orElseGet(() -> Finding.error("author-unit", place, unit));
    }
}
