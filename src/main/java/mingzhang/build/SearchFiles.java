package mingzhang.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.address.Addresses;
import mingzhang.publish.SiteOutput;
import mingzhang.render.UnitSummary;
import mingzhang.render.UnitSummary.YearSummary;
import mingzhang.script.DocumentTerms;
import mingzhang.script.SearchIndex;
import mingzhang.script.SearchText;
import mingzhang.script.SearchText.Section;

/** Writes the search index of all that is published: of this run's documents, and of those left as they are. */
final class SearchFiles {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private SearchFiles() {}

    /**
     * Writes the files.
     *
     * @param built the terms of this run's documents by unit
     */
    static void write(
            List<UnitSummary> units, Map<String, List<DocumentTerms>> built, PublishedFiles published, SiteOutput site)
            throws IOException {
        SearchIndex index = new SearchIndex();
        for (UnitSummary unit : units) {
            List<DocumentTerms> terms = new ArrayList<>();
            for (YearSummary year : unit.years()) {
                terms.addAll(terms(unit.id(), year.year(), built.getOrDefault(unit.id(), List.of()), published));
            }
            List<Integer> years = unit.years().stream().map(YearSummary::year).toList();
            index.add(unit.id(), unit.name(), unit.shortName(), unit.region(), years, terms);
        }
        for (Map.Entry<String, String> file : index.files().entrySet()) {
            site.write("search/" + file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<DocumentTerms> terms(String unit, int year, List<DocumentTerms> built, PublishedFiles published)
            throws IOException {
        List<DocumentTerms> own =
                built.stream().filter(terms -> terms.year() == year).toList();
        Optional<InputStream> former =
                own.isEmpty() ? published.open(Addresses.searchTexts(unit, year)) : Optional.empty();
        if (former.isEmpty()) {
            return own;
        }
        try (InputStream script = former.get()) {
            return published(year, new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Reads what a former run wrote; a file that is not as it should be finds nothing. */
    private static List<DocumentTerms> published(int year, String script) {
        List<DocumentTerms> terms = new ArrayList<>();
        try {
            JsonNode arguments =
                    JSON.readTree("[" + script.substring(script.indexOf('(') + 1, script.lastIndexOf(')')) + "]");
            for (JsonNode document : arguments.path(2)) {
                List<Section> sections = new ArrayList<>();
                for (JsonNode section : document.path(2)) {
                    sections.add(new Section(
                            section.path(0).asText(),
                            section.path(1).asText(),
                            section.path(2).asText()));
                }
                terms.add(DocumentTerms.of(
                        year,
                        new SearchText(
                                document.path(0).asText(), document.path(1).asText(), sections)));
            }
        } catch (JsonProcessingException | IndexOutOfBoundsException notAsWritten) {
            terms.clear();
        }
        return terms;
    }
}
