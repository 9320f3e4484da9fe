package mingzhang.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingzhang.address.Addresses;
import mingzhang.content.DownloadFormat;
import mingzhang.render.RenderedDocument.NamedTable;

/** Where the downloads of a year lie, as page templates see them: only what the site offers. */
final class DownloadLinks {
    private final Set<DownloadFormat> formats;
    private final String unit;
    private final int year;

    DownloadLinks(Set<DownloadFormat> formats, String unit, int year) {
        this.formats = formats;
        this.unit = unit;
        this.year = year;
    }

    /** {@code pdf}, {@code xlsx}, {@code ofd}, {@code tables} (each with title and page) of a document, and those of its year. */
    Map<String, Object> of(RenderedDocument document) {
        Map<String, Object> links = new HashMap<>(ofFacts());
        links.put("title", document.title());
        links.put("pdf", Addresses.document(unit, year, document.id(), "pdf"));
        if (formats.contains(DownloadFormat.XLSX)) {
            links.put("xlsx", Addresses.document(unit, year, document.id(), "xlsx"));
        }
        if (formats.contains(DownloadFormat.OFD)) {
            links.put("ofd", Addresses.document(unit, year, document.id(), "ofd"));
        }
        links.put("tables", formats.contains(DownloadFormat.CSV) ? tables(document) : List.of());
        return links;
    }

    /** {@code documents}, and the year's own {@code csv}, {@code json} and {@code yaml}. */
    Map<String, Object> ofYear(List<RenderedDocument> documents) {
        Map<String, Object> links = new HashMap<>(ofFacts());
        links.put("documents", documents.stream().map(this::of).toList());
        return links;
    }

    private Map<String, Object> ofFacts() {
        Map<String, Object> links = new HashMap<>();
        for (DownloadFormat format : List.of(DownloadFormat.CSV, DownloadFormat.JSON)) {
            if (formats.contains(format)) {
                links.put(format.extension(), Addresses.yearFacts(unit, year, format.extension()));
            }
        }
        if (formats.contains(DownloadFormat.YAML)) {
            links.put("yaml", Addresses.yearSource(unit, year));
        }
        return links;
    }

    private List<Map<String, String>> tables(RenderedDocument document) {
        return document.tables().stream()
                .map(table -> Map.of("title", table.title(), "page", path(document, table)))
                .toList();
    }

    private String path(RenderedDocument document, NamedTable table) {
        return Addresses.table(unit, year, document.id(), table.name());
    }
}
