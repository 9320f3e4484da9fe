package mingzhang.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped code tables of the 政府收支分类科目 are whole in themselves. */
class CodeTablesTest {
    private static final Path FOLDER = Path.of("templates", "classification");
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    @ParameterizedTest
    @ValueSource(strings = {"functional.yaml", "economic.yaml"})
    void everyCodeStandsUnderItsClassAndGroup(String file) throws IOException {
        JsonNode codes = read(file);
        List<String> orphans = new ArrayList<>();
        codes.fieldNames().forEachRemaining(code -> {
            if (code.length() > 3 && !codes.has(code.substring(0, code.length() - 2))) {
                orphans.add(code);
            }
        });
        assertThat(orphans).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"functional.yaml", "economic.yaml"})
    void codesRiseAndHaveTheDigitsOfTheirLevel(String file) throws IOException {
        List<String> codes = new ArrayList<>();
        read(file).fieldNames().forEachRemaining(codes::add);
        assertThat(codes).isSorted().allMatch(code -> code.matches("[23]\\d\\d(\\d\\d){0,2}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"functional.yaml", "economic.yaml"})
    void theYearsOfACodeDoNotOverlap(String file) throws IOException {
        JsonNode codes = read(file);
        List<String> overlaps = new ArrayList<>();
        codes.fields().forEachRemaining(code -> {
            int free = 0;
            for (JsonNode name : code.getValue().isArray() ? code.getValue() : List.<JsonNode>of()) {
                if (name.path("自").asInt(0) < free) {
                    overlaps.add(code.getKey());
                }
                free = name.path("至").asInt(Integer.MAX_VALUE - 1) + 1;
            }
        });
        assertThat(overlaps).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"functional.yaml", "economic.yaml"})
    void whatACodeWasBeforeIsInTheTableToo(String file) throws IOException {
        JsonNode codes = read(file);
        List<String> former = new ArrayList<>();
        codes.findValues("沿用").forEach(code -> former.add(code.asText()));
        assertThat(former).allMatch(codes::has);
    }

    private static JsonNode read(String file) throws IOException {
        return YAML.readTree(FOLDER.resolve(file).toFile());
    }
}
