package mingzhang.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;

/**
 * What all units of a watched site share, as it was at one time.
 *
 * @param generation counts up with every change, after which no unit is as it would be built now
 * @param model as it was when settings and taxonomy could last be read; empty if they never could
 * @param templates where it was read from
 * @param press prints with the fonts of these templates; empty before anything is read
 * @param units the names of the units' folders
 * @param settings the units' own files
 * @param stamps of the files it was read from
 * @param shared what is wrong with settings, taxonomy and forms
 * @param strays what is wrong with the folders of units
 */
record LiveModel(
        int generation,
        Optional<SiteModel> model,
        TemplateFolders templates,
        Optional<Press> press,
        List<String> units,
        UnitSettings settings,
        Stamps stamps,
        List<Finding> shared,
        List<Finding> strays) {

    /** Before anything is read. */
    static LiveModel of(Path root) throws IOException {
        return new LiveModel(
                0,
                Optional.empty(),
                TemplateFolders.of(root),
                Optional.empty(),
                List.of(),
                UnitSettings.NONE,
                new Stamps(Map.of()),
                List.of(),
                List.of());
    }

    /** As it is now; the same if nothing has changed. */
    LiveModel again(Path root) throws IOException {
        Path content = root.resolve("content");
        boolean hasContent = Files.isDirectory(content);
        Stamps now = Stamps.of(root.resolve("templates"), hasContent ? filesIn(content) : List.of());
        Findings strayFindings = new Findings();
        List<String> folders = hasContent ? UnitFolders.names(content, strayFindings) : List.of();
        UnitSettings called = hasContent ? settings.again(content) : UnitSettings.NONE;
        boolean isSame = generation > 0 && now.equals(stamps);
        if (isSame && folders.equals(units) && isSame(called)) {
            return new LiveModel(
                    generation, model, templates, press, units, called, stamps, shared, strayFindings.sorted());
        }
        return isSame
                ? new LiveModel(
                        generation + 1,
                        model.map(read -> read.withUnits(called)),
                        templates,
                        press,
                        folders,
                        called,
                        now,
                        shared,
                        strayFindings.sorted())
                : read(root, folders, called, now, strayFindings.sorted());
    }

    private boolean isSame(UnitSettings called) {
        return called.names().equals(settings.names()) && called.formerUnits().equals(settings.formerUnits());
    }

    private LiveModel read(
            Path root, List<String> folders, UnitSettings called, Stamps now, List<Finding> strayFindings)
            throws IOException {
        TemplateFolders current = templates.again(root);
        Findings findings = new Findings();
        BuildOptions options = BuildOptions.of(root).withoutPrints();
        Optional<SiteModel> read = new SiteModelReader(options, current, findings).read();
        return new LiveModel(
                generation + 1,
                read.isPresent() ? read : model,
                current,
                Optional.of(new Press(root, current)),
                folders,
                called,
                now,
                findings.sorted(),
                strayFindings);
    }

    private static List<Path> filesIn(Path content) throws IOException {
        try (Stream<Path> entries = Files.list(content)) {
            return entries.filter(Files::isRegularFile).toList();
        }
    }
}
