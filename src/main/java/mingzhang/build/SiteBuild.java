package mingzhang.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mingzhang.address.Addresses;
import mingzhang.content.DownloadFormat;
import mingzhang.content.VolumeKind;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;
import mingzhang.finding.Position;
import mingzhang.publish.PublishedYear;
import mingzhang.publish.SiteFolder;
import mingzhang.publish.Summary;
import mingzhang.render.UnitSummary;
import mingzhang.render.UnitSummary.YearSummary;

/** Builds a site: reads, checks, renders, prints and publishes. */
public final class SiteBuild {
    private final BuildOptions options;
    private final BuildProgress progress;
    private final Findings findings = new Findings();

    private SiteBuild(BuildOptions options, BuildProgress progress) {
        this.options = options;
        this.progress = progress;
    }

    /** Builds the site into its output folder. */
    public static BuildReport build(BuildOptions options) throws IOException {
        return build(options, BuildProgress.NONE);
    }

    /** The same, telling how far it has come. */
    public static BuildReport build(BuildOptions options, BuildProgress progress) throws IOException {
        return new SiteBuild(options, progress).build(true);
    }

    /** Does all but printing and writing. */
    public static BuildReport check(BuildOptions options) throws IOException {
        return check(options, BuildProgress.NONE);
    }

    /** The same, telling how far it has come. */
    public static BuildReport check(BuildOptions options, BuildProgress progress) throws IOException {
        return new SiteBuild(options, progress).build(false);
    }

    private BuildReport build(boolean isWritten) throws IOException {
        try (TemplateFolders templates = TemplateFolders.of(options.root())) {
            Optional<SiteModel> model = new SiteModelReader(options, templates, findings).read();
            if (model.isEmpty()) {
                return report(List.of(), Optional.empty());
            }
            List<String> all = UnitFolders.names(options.root().resolve("content"), findings);
            List<String> wanted = wanted(all);
            return isWritten && !all.isEmpty()
                    ? write(model.get(), templates, all, wanted)
                    : report(check(wanted, model.get(), templates), Optional.empty());
        }
    }

    /** Pages are tried out only where the site has templates of its own for them; those of the program do not fail. */
    private List<BuiltUnit> check(List<String> ids, SiteModel model, TemplateFolders templates) throws IOException {
        boolean isRendered = templates.hasOwn("pages") || templates.hasOwn("parts");
        return run(ids, id -> {
            UnitFiles files = UnitFiles.read(options.root().resolve("content"), id);
            UnitBuild.Result result =
                    isRendered ? UnitBuild.build(files, published(id), model) : UnitBuild.check(files, model);
            return BuiltUnit.of(result, result.findings(), false);
        });
    }

    private BuildReport write(SiteModel model, TemplateFolders templates, List<String> all, List<String> wanted)
            throws IOException {
        try (SiteFolder site = SiteFolder.open(options.output());
                SiteVolumes volumes = SiteVolumes.open()) {
            Set<DownloadFormat> formats = model.site().downloads();
            Prints prints = new Prints(options, formats.contains(DownloadFormat.OFD), templates, site);
            UnitWriter writer = new UnitWriter(
                    options, formats, site, prints, Optional.of(volumes).filter(each -> isBound(model)));
            SortedSet<String> others = new TreeSet<>(all);
            wanted.forEach(others::remove);
            others.forEach(unit -> site.keepBelow(Addresses.unitFolder(unit)));
            others.addAll(keepFormerYears(site, all, model.formerUnits().keySet()));
            Optional<UnitMemory> memory = isOfOneYear() ? Optional.empty() : UnitMemory.of(options, model, site);
            List<BuiltUnit> units = run(wanted, id -> build(id, model, writer, memory));
            if (memory.isPresent()) {
                memory.get().retain(all);
            }
            if (isBound(model) && units.stream().allMatch(unit -> unit.summary().isPresent())) {
                volumes.write(model.volumes(), new Volumes(prints, site), findings);
            } else if (isSiteVolume(model)) {
                SiteVolumes.keep(site, site.formerPaths());
            }
            Assets.write(templates, site);
            List<String> help = model.site().publishesHelp()
                    ? new HelpFiles(model, templates).write(site, site::keep, findings)
                    : List.of();
            new SitePages(options.output(), model, site, findings).write(units, others, help);
            return report(units, Optional.of(site.finish()));
        }
    }

    /** Then the unit is written in parts. */
    private boolean isOfOneYear() {
        return options.only().flatMap(BuildOptions.Only::year).isPresent();
    }

    private static boolean isSiteVolume(SiteModel model) {
        return model.site().volumes().contains(VolumeKind.SITE);
    }

    /** A volume of all units is bound only by a build of all of them, which then renders all of them. */
    private boolean isBound(SiteModel model) {
        return isSiteVolume(model) && options.withPrints() && options.only().isEmpty();
    }

    /**
     * Former years stay published although their files are gone, until somebody asks for their removal.
     *
     * @param moved the folders of units that have another one now; their downloads stay where they were
     * @return the units of which no file is left
     */
    private Set<String> keepFormerYears(SiteFolder site, List<String> all, Set<String> moved) {
        Set<String> gone = new TreeSet<>();
        if (options.isPruned()) {
            return gone;
        }
        for (PublishedYear former : PublishedYear.in(site.formerPaths())) {
            String file = "content/" + former.unit() + "/" + former.year() + ".yaml";
            if (moved.contains(former.unit())) {
                site.keepBelow(former.folder());
                site.keep(Addresses.unitPage(former.unit()));
            } else if (!hasFile(former.unit(), former.year())) {
                site.keepBelow(former.folder());
                if (!all.contains(former.unit())) {
                    SitePages.unitFiles(former.unit()).forEach(site::keep);
                    gone.add(former.unit());
                }
                findings.add(Finding.warning("former-year", Position.of(file)));
            }
        }
        return gone;
    }

    /** What is done for each unit. */
    @FunctionalInterface
    private interface UnitStep {
        BuiltUnit take(String id) throws IOException;
    }

    private List<BuiltUnit> run(List<String> ids, UnitStep step) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(options.threads());
        try {
            List<Future<BuiltUnit>> running = new ArrayList<>();
            for (String id : ids) {
                running.add(workers.submit(() -> step.take(id)));
            }
            List<BuiltUnit> units = new ArrayList<>();
            progress.units(0, ids.size());
            for (Future<BuiltUnit> each : running) {
                units.add(each.get());
                progress.units(units.size(), ids.size());
            }
            progress.overviews();
            return units;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException(failed.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private BuiltUnit build(String id, SiteModel model, UnitWriter writer, Optional<UnitMemory> memory)
            throws IOException {
        UnitFiles files = UnitFiles.read(options.root().resolve("content"), id);
        Optional<BuiltUnit> former =
                memory.isPresent() && !isBound(model) ? memory.get().recall(files) : Optional.empty();
        if (former.isPresent()) {
            return former.get();
        }
        UnitBuild.Result result = UnitBuild.build(files, published(id), model);
        List<Finding> all = new ArrayList<>(result.findings());
        all.addAll(writer.write(result));
        BuiltUnit built = BuiltUnit.of(result, all, all.stream().noneMatch(Finding::isError));
        if (memory.isPresent() && built.summary().isPresent()) {
            memory.get().remember(files, built);
        }
        return built;
    }

    private List<YearSummary> published(String id) throws IOException {
        return options.isPruned()
                ? List.of()
                : SummaryFiles.read(options.output(), id)
                        .map(UnitSummary::years)
                        .orElse(List.of());
    }

    private BuildReport report(List<BuiltUnit> units, Optional<Summary> written) {
        FactCount facts = new FactCount(0, 0);
        for (BuiltUnit unit : units) {
            findings.addAll(unit.findings());
            facts = facts.plus(unit.facts());
        }
        SameContent.report(units, findings);
        int unchanged = (int) units.stream().filter(BuiltUnit::isUnchanged).count();
        return new BuildReport(findings.sorted(), units.size(), unchanged, facts, written);
    }

    private List<String> wanted(List<String> all) {
        return options.only()
                .map(only -> {
                    if (!all.contains(only.unit())
                            || only.year()
                                    .filter(year -> !hasFile(only.unit(), year))
                                    .isPresent()) {
                        String typed = only.unit()
                                + only.year().map(year -> "/" + year).orElse("");
                        findings.add(Finding.error("filter-unmatched", Position.of("content"), typed));
                    }
                    return all.stream().filter(only.unit()::equals).toList();
                })
                .orElse(all);
    }

    private boolean hasFile(String unit, int year) {
        Path file = options.root().resolve("content/" + unit + "/" + year + ".yaml");
        return Files.exists(file) || Files.exists(file.resolveSibling(year + ".yml"));
    }
}
