package mingzhang.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingzhang.address.Addresses;
import mingzhang.render.UnitSummary.YearSummary;

/** Summaries as page templates see them. */
final class SummaryView {
    private SummaryView() {}

    static Map<String, Object> of(UnitSummary summary) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("id", summary.id());
        model.put("name", summary.name());
        model.put("shortName", summary.shortName());
        model.put("region", summary.region());
        model.put("department", summary.department());
        model.put("page", Addresses.unitPage(summary.id()));
        model.put(
                "years",
                summary.years().stream()
                        .map(year -> {
                            Map<String, Object> inner = new LinkedHashMap<>(of(year));
                            inner.put("page", Addresses.yearPage(summary.id(), year.year()));
                            inner.put(
                                    "documents",
                                    year.documents().stream()
                                            .map(document -> Map.of(
                                                    "title",
                                                    document.title(),
                                                    "page",
                                                    Addresses.document(
                                                            summary.id(), year.year(), document.id(), "html"),
                                                    "pdf",
                                                    Addresses.document(summary.id(), year.year(), document.id(), "pdf"),
                                                    "publishedOn",
                                                    year.publishedOn()))
                                            .toList());
                            return inner;
                        })
                        .toList());
        return model;
    }

    static Map<String, Object> of(YearSummary year) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("year", year.year());
        model.put("publishedOn", year.publishedOn());
        model.put(
                "figures",
                year.figures().stream()
                        .map(figure -> Map.of(
                                "concept", figure.concept(),
                                "label", figure.label(),
                                "unit", figure.unit(),
                                "markup", figure.markup()))
                        .toList());
        model.put(
                "documents",
                year.documents().stream()
                        .map(document -> Map.of("id", document.id(), "title", document.title()))
                        .toList());
        return model;
    }

    static List<Map<String, Object>> of(List<UnitSummary> summaries) {
        return summaries.stream().map(SummaryView::of).toList();
    }
}
