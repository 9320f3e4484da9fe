package mingzhang.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.content.Disclosure;
import mingzhang.content.DisclosureReader;
import mingzhang.content.Source;
import mingzhang.content.Unit;
import mingzhang.content.YamlReader;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;
import mingzhang.finding.Position;

/** Reads the files of one unit. */
final class UnitReader {
    private static final Pattern YEAR_FILE = Pattern.compile(".*/([1-9]\\d{3})\\.ya?ml");
    private static final Pattern UNIT_FILE = Pattern.compile(".*/unit\\.ya?ml");

    private final Findings findings;

    UnitReader(Findings findings) {
        this.findings = findings;
    }

    /** Its name and what else holds for all years; empty, with a finding, if there is none. */
    Optional<Unit> unit(UnitFiles files) {
        String path = "content/" + files.id() + "/unit.yaml";
        byte[] bytes = files.files().get(path);
        if (bytes == null) {
            findings.add(Finding.error("unit-missing", Position.of(path), files.id()));
            return Optional.empty();
        }
        return Source.read(path, bytes, findings)
                .flatMap(source -> YamlReader.read(source, findings))
                .map(node -> Unit.read(files.id(), node, findings));
    }

    /** Its years in rising order; files that are none are findings. */
    List<Disclosure> disclosures(UnitFiles files, Optional<Unit> unit) {
        if (files.files().keySet().stream()
                .noneMatch(path -> YEAR_FILE.matcher(path).matches())) {
            findings.add(Finding.warning("unit-without-years", Position.of("content/" + files.id()), files.id()));
        }
        List<Disclosure> disclosures = new ArrayList<>();
        Map<String, String> years = new HashMap<>();
        for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
            Matcher year = YEAR_FILE.matcher(file.getKey());
            if (year.matches()) {
                String former = years.putIfAbsent(year.group(1), file.getKey());
                if (former != null) {
                    findings.add(Finding.error("year-twice", Position.of(file.getKey()), year.group(1), former));
                    continue;
                }
                Source.read(file.getKey(), file.getValue(), findings)
                        .flatMap(source -> YamlReader.read(source, findings))
                        .map(node -> DisclosureReader.read(Integer.parseInt(year.group(1)), node, findings))
                        .map(disclosure -> unit.map(known -> disclosure.scoped(known.scope()))
                                .orElse(disclosure))
                        .ifPresent(disclosures::add);
            } else if (!UNIT_FILE.matcher(file.getKey()).matches()) {
                String name = file.getKey().substring(file.getKey().lastIndexOf('/') + 1);
                findings.add(Finding.error("year-file", Position.of(file.getKey()), name));
            }
        }
        return disclosures;
    }
}
