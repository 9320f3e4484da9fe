package mingzhang.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mingzhang.address.Addresses;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;
import mingzhang.finding.Position;

/** Which folders below {@code content/} are units; what else lies there is a finding. */
final class UnitFolders {
    private static final Set<String> SITE_FILES =
            Set.of("site.yaml", "taxonomy.yaml", "classification.yaml", "glossary.yaml");

    private UnitFolders() {}

    /** Their names, sorted. */
    static List<String> names(Path content, Findings findings) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> entries = Files.list(content)) {
            for (Path entry : entries.sorted().toList()) {
                String name = String.valueOf(entry.getFileName());
                if (Files.isDirectory(entry) && !name.startsWith(".")) {
                    add(name, names, findings);
                } else if (name.matches("(?i).*\\.ya?ml(\\.txt)?") && !SITE_FILES.contains(name)) {
                    findings.add(Finding.warning("content-stray", Position.of("content/" + name), name));
                }
            }
        }
        if (names.isEmpty()) {
            findings.add(Finding.warning("units-missing", Position.of("content")));
        }
        return names;
    }

    private static void add(String name, List<String> names, Findings findings) {
        if (Addresses.isUnit(name)) {
            names.add(name);
        } else {
            findings.add(Finding.error("unit-folder", Position.of("content/" + name), name));
        }
    }
}
