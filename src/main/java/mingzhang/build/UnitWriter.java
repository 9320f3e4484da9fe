package mingzhang.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingzhang.address.Addresses;
import mingzhang.finding.Finding;
import mingzhang.publish.SiteFolder;
import mingzhang.render.RenderedUnit;
import mingzhang.render.RenderedUnit.Print;

/** Writes a unit's pages and prints, or keeps its former ones if it has errors. */
final class UnitWriter {
    private final BuildOptions options;
    private final SiteFolder site;
    private final Prints prints;

    UnitWriter(BuildOptions options, SiteFolder site, Prints prints) {
        this.options = options;
        this.site = site;
        this.prints = prints;
    }

    List<Finding> write(UnitBuild.Result result) throws IOException {
        String folder = Addresses.unitFolder(result.id());
        if (!result.isPublishable()) {
            site.keepBelow(folder);
            return List.of();
        }
        if (options.only().flatMap(BuildOptions.Only::year).isPresent()) {
            site.keepBelow(folder);
        }
        RenderedUnit unit = result.rendered().orElseThrow();
        List<Prints.Made> made = make(unit.prints(), result.data());
        List<Finding> findings =
                made.stream().flatMap(print -> print.findings().stream()).toList();
        if (findings.stream().anyMatch(Finding::isError)) {
            site.keepBelow(folder);
            return findings;
        }
        for (Map.Entry<String, String> page : unit.pages().entrySet()) {
            if (isWanted(page.getKey())) {
                site.write(page.getKey(), page.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        site.write(folder + SummaryFiles.NAME, SummaryFiles.toJson(unit.summary()));
        for (Prints.Made print : made) {
            prints.write(print);
        }
        return findings;
    }

    private List<Prints.Made> make(List<Print> wanted, YearData data) throws IOException {
        List<Prints.Made> made = new ArrayList<>();
        for (Print print : wanted) {
            if (isWanted(print.path())) {
                made.add(prints.make(print, data));
            }
        }
        return made;
    }

    /** With a build limited to a year, that year's folder and the unit's own page. */
    private boolean isWanted(String path) {
        return options.only()
                .flatMap(only -> only.year().map(year -> Addresses.yearFolder(only.unit(), year)))
                .map(folder -> path.startsWith(folder) || path.indexOf('/') == path.lastIndexOf('/'))
                .orElse(true);
    }
}
