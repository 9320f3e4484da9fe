package mingzhang.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import mingzhang.address.Addresses;
import mingzhang.content.DownloadFormat;
import mingzhang.finding.Finding;
import mingzhang.print.Attachment;
import mingzhang.publish.SiteFolder;
import mingzhang.render.RenderedUnit;
import mingzhang.render.RenderedUnit.OpenYear;
import mingzhang.render.RenderedUnit.Print;

/** Writes a unit's pages and prints, or keeps its former ones if it has errors. */
final class UnitWriter {
    private final BuildOptions options;
    private final SiteFolder site;
    private final Set<DownloadFormat> formats;
    private final Prints prints;
    private final Downloads downloads;
    private final Volumes volumes;
    private final Optional<SiteVolumes> siteVolumes;

    /**
     * A writer for one build.
     *
     * @param siteVolumes takes what is printed, if all of a year is bound to one volume
     */
    UnitWriter(
            BuildOptions options,
            Set<DownloadFormat> formats,
            SiteFolder site,
            Prints prints,
            Optional<SiteVolumes> siteVolumes) {
        this.volumes = new Volumes(prints, site);
        this.siteVolumes = siteVolumes;
        this.options = options;
        this.formats = formats;
        this.site = site;
        this.prints = prints;
        this.downloads = new Downloads(formats, options.withPrints());
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
        List<Downloads.Made> tables = unit.sheets().stream()
                .filter(sheets -> isWanted(Addresses.yearPage(sheets.unit(), sheets.year())))
                .map(downloads::make)
                .toList();
        List<Finding> malformed =
                tables.stream().flatMap(each -> each.finding().stream()).toList();
        if (!malformed.isEmpty()) {
            site.keepBelow(folder);
            return malformed;
        }
        Map<Integer, YearData> data = new TreeMap<>();
        unit.openData().forEach(year -> data.put(year.year(), YearData.of(year, result.sources())));
        List<Prints.Made> made = prints(unit, data);
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
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(bind(unit, data));
        for (Downloads.Made each : tables) {
            each.write(site);
        }
        for (OpenYear year : unit.openData()) {
            writeFacts(year, Objects.requireNonNull(data.get(year.year())));
        }
        return all;
    }

    private List<Finding> bind(RenderedUnit unit, Map<Integer, YearData> data) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (Print front : unit.volumes()) {
            if (isWanted(front.path())) {
                List<Volumes.Part> parts = unit.prints().stream()
                        .filter(print -> print.year() == front.year())
                        .filter(print -> print.xhtml().isPresent())
                        .map(Volumes.Part::of)
                        .toList();
                volumes.write(front, parts, attachments(front, data)).ifPresent(findings::add);
            }
        }
        if (siteVolumes.isPresent()) {
            siteVolumes.get().add(unit.prints());
        }
        return findings;
    }

    private List<Prints.Made> prints(RenderedUnit unit, Map<Integer, YearData> data) throws IOException {
        List<Prints.Made> made = new ArrayList<>();
        for (Print print : unit.prints()) {
            if (isWanted(print.path())) {
                made.add(prints.make(print, attachments(print, data)));
            }
        }
        return made;
    }

    private static List<Attachment> attachments(Print print, Map<Integer, YearData> data) {
        return Optional.ofNullable(data.get(print.year()))
                .filter(year -> print.xhtml().isPresent())
                .map(YearData::attachments)
                .orElse(List.of());
    }

    private void writeFacts(OpenYear year, YearData data) throws IOException {
        String unit = year.unit().id();
        if (!isWanted(Addresses.yearPage(unit, year.year()))) {
            return;
        }
        if (formats.contains(DownloadFormat.CSV)) {
            site.write(Addresses.yearFacts(unit, year.year(), "csv"), data.csv());
        }
        if (formats.contains(DownloadFormat.JSON)) {
            site.write(Addresses.yearFacts(unit, year.year(), "json"), data.json());
        }
        if (formats.contains(DownloadFormat.YAML)) {
            site.write(Addresses.yearSource(unit, year.year()), data.source());
        }
    }

    /** With a build limited to a year, that year's folder and the unit's own page. */
    private boolean isWanted(String path) {
        return options.only()
                .flatMap(only -> only.year().map(year -> Addresses.yearFolder(only.unit(), year)))
                .map(folder -> path.startsWith(folder) || path.indexOf('/') == path.lastIndexOf('/'))
                .orElse(true);
    }
}
