package mingzhang.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    void write(List<BuiltUnit> built, Collection<String> others) throws IOException {
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
        model.pages()
                .render(summaries, findings, (path, text) -> site.write(path, text.getBytes(StandardCharsets.UTF_8)));
        SearchFiles.write(summaries, terms, published, site);
    }

    /** What belongs to a unit as a whole. */
    static List<String> unitFiles(String unit) {
        return List.of(Addresses.unitPage(unit), Addresses.unitFolder(unit) + SummaryFiles.NAME);
    }
}
