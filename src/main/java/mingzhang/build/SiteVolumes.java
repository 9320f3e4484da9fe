package mingzhang.build;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import mingzhang.finding.Findings;
import mingzhang.print.PrintDocument;
import mingzhang.publish.SiteFolder;
import mingzhang.render.RenderedUnit.Print;
import mingzhang.render.VolumeFronts;

/**
 * Gathers the documents of all units by years, on the disk, and binds each year to one PDF. For threads while it
 * gathers.
 */
final class SiteVolumes implements Closeable {
    private final Path folder;
    private final List<Gathered> gathered = new ArrayList<>();

    private record Gathered(String unit, int order, Print print, byte[] digest, Path file) {}

    private SiteVolumes(Path folder) {
        this.folder = folder;
    }

    static SiteVolumes open() throws IOException {
        return new SiteVolumes(Files.createTempDirectory("mingzhang-volumes"));
    }

    /** Takes the documents of a unit; those that are not printed are left out. */
    void add(List<Print> prints) throws IOException {
        for (Print print : prints) {
            if (print.xhtml().isPresent()) {
                byte[] digest = Volumes.document(print).digest();
                keep(print, digest);
            }
        }
    }

    private synchronized void keep(Print print, byte[] digest) throws IOException {
        Path file = folder.resolve(gathered.size() + ".xhtml");
        Files.writeString(file, print.xhtml().orElseThrow());
        Print without =
                new Print(print.unit(), print.year(), print.title(), print.path(), Optional.empty(), print.published());
        gathered.add(new Gathered(print.unit(), gathered.size(), without, digest, file));
    }

    /** Binds all years. */
    void write(VolumeFronts fronts, Volumes volumes, Findings findings) throws IOException {
        SortedMap<Integer, List<Gathered>> years = new TreeMap<>();
        gathered.stream()
                .sorted(Comparator.comparing(Gathered::unit).thenComparing(Gathered::order))
                .forEach(each -> years.computeIfAbsent(each.print().year(), year -> new ArrayList<>())
                        .add(each));
        for (List<Gathered> year : years.values()) {
            Instant latest = year.stream()
                    .map(each -> each.print().published())
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            List<String> titles =
                    year.stream().map(each -> each.print().title()).toList();
            Print front = fronts.ofSite(year.get(0).print().year(), titles, latest, findings);
            volumes.write(front, year.stream().map(SiteVolumes::part).toList(), List.of())
                    .ifPresent(findings::add);
        }
    }

    private static Volumes.Part part(Gathered each) {
        return new Volumes.Part(
                each.print().title(),
                each.digest(),
                () -> new PrintDocument(
                        Files.readString(each.file()), each.print().published()));
    }

    /** Leaves the volumes of former builds as they are. */
    static void keep(SiteFolder site, Collection<String> formerPaths) {
        formerPaths.stream()
                .filter(path -> path.matches("years/\\d{4}/reports-\\d{4}\\.pdf"))
                .forEach(site::keep);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
