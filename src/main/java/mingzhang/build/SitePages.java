package mingzhang.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.address.Addresses;
import mingzhang.finding.Findings;
import mingzhang.publish.SiteFolder;
import mingzhang.render.PageTaker;
import mingzhang.render.UnitSummary;
import mingzhang.script.DocumentTerms;

/** Writes the pages across units: from this run's summaries, and from the published ones of units left as they are. */
final class SitePages {
    private final Path output;
    private final SiteModel model;
    private final SiteFolder site;
    private final Findings findings;

    SitePages(Path output, SiteModel model, SiteFolder site, Findings findings) {
        this.output = output;
        this.model = model;
        this.site = site;
        this.findings = findings;
    }

    /**
     * Writes them.
     *
     * @param others the units that this run leaves as they are
     * @param helpPages the paths of the pages of the help
     */
    void write(List<BuiltUnit> built, Collection<String> others, List<String> helpPages) throws IOException {
        List<UnitSummary> summaries = new ArrayList<>();
        Map<String, List<DocumentTerms>> terms = new HashMap<>();
        for (BuiltUnit unit : built) {
            terms.put(unit.id(), unit.terms());
            Optional<UnitSummary> own = unit.summary();
            (own.isPresent() ? own : SummaryFiles.read(output, unit.id())).ifPresent(summaries::add);
        }
        for (String unit : others) {
            SummaryFiles.read(output, unit).ifPresent(summaries::add);
        }
        PublishedFiles published = PublishedFiles.in(output);
        new OpenData(published, model, site).write(summaries);
        PageTaker taker = new WrittenPages(site, site::keep);
        model.pages().render(summaries, helpPages, findings, taker);
        for (UnitSummary unit : summaries) {
            for (String former : formerIds(unit.id())) {
                model.pages().renderMoved(unit, former, findings, taker);
            }
        }
        SearchFiles.write(summaries, terms, published, site);
    }

    private List<String> formerIds(String unit) {
        return model.formerUnits().entrySet().stream()
                .filter(former -> former.getValue().equals(unit))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What belongs to a unit as a whole. */
    static List<String> unitFiles(String unit) {
        return List.of(Addresses.unitPage(unit), Addresses.unitFolder(unit) + SummaryFiles.NAME);
    }
}
