package mingzhang.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mingzhang.address.Addresses;
import mingzhang.check.Fingerprints.Fingerprint;
import mingzhang.finding.Finding;
import mingzhang.publish.Memory;
import mingzhang.publish.SiteFolder;
import mingzhang.render.UnitSummary;
import mingzhang.script.DocumentTerms;

/**
 * What became of the units in the last build, so that a unit need not be built again of which nothing has changed: none
 * of its files and of its members', nothing that all units share, and none of its published files. Only units without
 * errors are remembered. For several threads, one for each unit.
 */
final class UnitMemory {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();
    private static final String ENDING = ".json";

    private final String shared;
    private final Path output;
    private final SiteFolder site;
    private final Memory memory;

    private UnitMemory(String shared, Path output, SiteFolder site) {
        this.shared = shared;
        this.output = output;
        this.site = site;
        this.memory = site.memory("units");
    }

    /** Empty where it cannot be told what the units share. */
    static Optional<UnitMemory> of(BuildOptions options, SiteModel model, SiteFolder site) throws IOException {
        return SharedInputs.digest(options, model).map(shared -> new UnitMemory(shared, options.output(), site));
    }

    /**
     * What is remembered of a unit.
     *
     * @param inputs stands for all that it was made of
     * @param published stands for the files that it was made into
     */
    private record Note(
            String inputs,
            String published,
            List<Finding> findings,
            FactCount facts,
            List<Fingerprint> fingerprints,
            List<DocumentTerms.Stored> terms) {}

    /** The unit as it was built, and its published files left as they are; empty if something has changed. */
    Optional<BuiltUnit> recall(UnitFiles files) throws IOException {
        Optional<Note> note = note(files.id()).filter(each -> each.inputs().equals(inputs(files)));
        Optional<UnitSummary> summary = note.isPresent() ? SummaryFiles.read(output, files.id()) : Optional.empty();
        if (summary.isEmpty()
                || !site.leave(Addresses.unitFolder(files.id()), note.get().published())) {
            return Optional.empty();
        }
        return Optional.of(new BuiltUnit(
                files.id(),
                note.get().findings(),
                summary,
                note.get().terms().stream().map(DocumentTerms::of).toList(),
                note.get().facts(),
                note.get().fingerprints(),
                true));
    }

    private Optional<Note> note(String unit) throws IOException {
        Optional<byte[]> content = memory.recall(unit + ENDING);
        try {
            return content.isEmpty() ? Optional.empty() : Optional.of(JSON.readValue(content.get(), Note.class));
        } catch (JsonProcessingException otherVersion) {
            return Optional.empty();
        }
    }

    /** Keeps a unit in mind whose files have just been written. */
    void remember(UnitFiles files, BuiltUnit unit) throws IOException {
        Note note = new Note(
                inputs(files),
                site.state(Addresses.unitFolder(unit.id())),
                unit.findings(),
                unit.facts(),
                unit.fingerprints(),
                unit.terms().stream().map(DocumentTerms::stored).toList());
        memory.remember(unit.id() + ENDING, JSON.writeValueAsBytes(note));
    }

    private String inputs(UnitFiles files) {
        return shared + files.digest();
    }

    /** Forgets the units that are no more. */
    void retain(List<String> units) throws IOException {
        memory.retain(units.stream().map(unit -> unit + ENDING).toList());
    }
}
