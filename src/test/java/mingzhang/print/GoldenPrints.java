package mingzhang.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import mingzhang.Golden;
import mingzhang.TestSite;
import mingzhang.build.BuildOptions;
import mingzhang.build.SiteBuild;

/** The PDFs of the repository's own content and of all golden sites, printed once for all tests that read them. */
public final class GoldenPrints {
    private static final SortedMap<String, byte[]> ALL = print();

    private GoldenPrints() {}

    /** The bytes of every PDF by site and path. */
    public static SortedMap<String, byte[]> all() {
        return ALL;
    }

    private static SortedMap<String, byte[]> print() {
        SortedMap<String, byte[]> prints = new TreeMap<>();
        try {
            Path repository = Golden.folder("../../..").normalize();
            print("content", repository, prints);
            try (Stream<Path> sites = Files.list(Golden.folder("sites"))) {
                for (Path site : sites.filter(Files::isDirectory).sorted().toList()) {
                    print(String.valueOf(site.getFileName()), site, prints);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return prints;
    }

    private static void print(String name, Path site, Map<String, byte[]> prints) throws IOException {
        Path output = Files.createTempDirectory("golden-prints");
        try {
            SiteBuild.build(BuildOptions.of(site).into(output));
            TestSite.files(output).forEach((path, bytes) -> {
                if (path.endsWith(".pdf")) {
                    prints.put(name + "/" + path, bytes);
                }
            });
        } finally {
            try (Stream<Path> files = Files.walk(output)) {
                for (Path file :
                        files.sorted((one, other) -> other.compareTo(one)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
