package mingzhang.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import mingzhang.address.Addresses;
import mingzhang.render.UnitSummary;

/**
 * A unit's summary beside its pages, so that the pages across units can name a unit that this run leaves as it is:
 * because it has errors now, or because the run is limited to another.
 */
final class SummaryFiles {
    static final String NAME = "summary.json";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private SummaryFiles() {}

    static byte[] toJson(UnitSummary summary) {
        try {
            return JSON.writeValueAsBytes(summary);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The summary published by a former run; empty if there is none that can be read. */
    static Optional<UnitSummary> read(Path site, String unit) throws IOException {
        Path file = site.resolve(Addresses.unitFolder(unit) + NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), UnitSummary.class));
        } catch (JsonProcessingException otherVersion) {
            return Optional.empty();
        }
    }
}
