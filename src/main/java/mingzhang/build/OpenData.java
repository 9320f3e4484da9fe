package mingzhang.build;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import mingzhang.address.Addresses;
import mingzhang.content.DownloadFormat;
import mingzhang.download.Csv;
import mingzhang.facts.Concept;
import mingzhang.publish.SiteOutput;
import mingzhang.render.UnitSummary;

/**
 * The open data of the whole site below {@code data/}: all figures of each year, the units and the concepts as CSV, and
 * a data package that describes them. The figures are copied from the files beside the units' pages one after the other,
 * so that memory does not grow with the number of units, and so that units which this run left alone are in it too.
 */
final class OpenData {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final PublishedFiles published;
    private final SiteModel model;
    private final SiteOutput site;

    OpenData(PublishedFiles published, SiteModel model, SiteOutput site) {
        this.published = published;
        this.model = model;
        this.site = site;
    }

    /** Writes it if the site offers CSV. */
    void write(List<UnitSummary> summaries) throws IOException {
        if (!model.site().downloads().contains(DownloadFormat.CSV)) {
            return;
        }
        List<UnitSummary> units =
                summaries.stream().sorted(Comparator.comparing(UnitSummary::id)).toList();
        TreeSet<Integer> years = new TreeSet<>();
        units.forEach(unit -> unit.years().forEach(year -> years.add(year.year())));
        for (int year : years) {
            site.stream(Addresses.data(DataPackage.factsName(year), "csv"), out -> copyFacts(units, year, out));
        }
        site.write(Addresses.data(DataPackage.UNITS, "csv"), units(units));
        site.write(Addresses.data(DataPackage.CONCEPTS, "csv"), concepts());
        byte[] descriptor = JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
                .writeValueAsBytes(DataPackage.of(model.site(), years));
        site.write(Addresses.data(DataPackage.NAME, "json"), descriptor);
    }

    private void copyFacts(List<UnitSummary> units, int year, OutputStream out) throws IOException {
        byte[] heads = new Csv().add(FactFiles.HEADS).bytes();
        out.write(heads);
        for (UnitSummary unit : units) {
            if (unit.year(year).isEmpty()) {
                continue;
            }
            Optional<InputStream> file = published.open(Addresses.yearFacts(unit.id(), year, "csv"));
            if (file.isPresent()) {
                try (InputStream facts = file.get()) {
                    facts.skipNBytes(heads.length);
                    facts.transferTo(out);
                }
            }
        }
    }

    private static byte[] units(List<UnitSummary> units) {
        Csv csv = new Csv().add(DataPackage.UNIT_HEADS);
        for (UnitSummary unit : units) {
            csv.add(List.of(unit.id(), unit.name(), unit.shortName(), unit.region(), unit.department()));
        }
        return csv.bytes();
    }

    private byte[] concepts() {
        Csv csv = new Csv().add(DataPackage.CONCEPT_HEADS);
        model.taxonomy().roots().forEach(root -> add(root, csv));
        return csv.bytes();
    }

    private void add(Concept concept, Csv csv) {
        csv.add(List.of(
                concept.path(),
                concept.label(),
                concept.definition().english().orElse(""),
                concept.parent().map(Concept::path).orElse(""),
                concept.measure().unit(),
                concept.section().orElse(""),
                model.taxonomy()
                        .calculation(concept)
                        .map(calculation -> calculation.text())
                        .orElse("")));
        concept.parts().forEach(part -> add(part, csv));
        concept.aspects().forEach(aspect -> add(aspect, csv));
    }
}
