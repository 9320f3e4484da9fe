package mingzhang.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import mingzhang.address.Addresses;
import mingzhang.finding.Findings;
import mingzhang.render.UnitSummary.KeyFigure;
import mingzhang.render.UnitSummary.YearSummary;

/** Renders the pages across units from the units' summaries. */
public final class SiteRenderer {
    private final SiteFrame frame;

    /** A renderer for the pages of a site. */
    public SiteRenderer(SiteFrame frame) {
        this.frame = frame;
    }

    /** The home page, one page a year, what helps to find them, and what programs ask a site for, by path. */
    public Map<String, String> render(List<UnitSummary> summaries, Findings findings) {
        List<UnitSummary> units = summaries.stream()
                .sorted(Comparator.comparing(UnitSummary::region).thenComparing(UnitSummary::id))
                .toList();
        TreeSet<Integer> years = new TreeSet<>(Comparator.reverseOrder());
        units.forEach(unit -> unit.years().forEach(year -> years.add(year.year())));
        Map<String, String> pages = new TreeMap<>();
        Map<String, Object> home = new HashMap<>();
        home.put("units", SummaryView.of(units));
        home.put("years", List.copyOf(years));
        frame.page("home", Addresses.home(), home, findings).ifPresent(page -> pages.put(Addresses.home(), page));
        years.forEach(year -> addYear(year, units, pages, findings));
        frame.page("not-found", Addresses.notFound(), Map.of(), findings)
                .ifPresent(page -> pages.put(Addresses.notFound(), page));
        frame.page("components", Addresses.components(), Map.of(), findings)
                .ifPresent(page -> pages.put(Addresses.components(), page));
        new WebFiles(frame, findings).add(units, List.copyOf(pages.keySet()), pages);
        return pages;
    }

    private void addYear(int year, List<UnitSummary> units, Map<String, String> pages, Findings findings) {
        Map<String, KeyFigure> columns = new LinkedHashMap<>();
        List<UnitSummary> reporting =
                units.stream().filter(unit -> unit.year(year).isPresent()).toList();
        reporting.forEach(unit -> unit.year(year)
                .ifPresent(
                        summary -> summary.figures().forEach(figure -> columns.putIfAbsent(figure.concept(), figure))));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (UnitSummary unit : reporting) {
            unit.year(year).ifPresent(summary -> rows.add(row(unit, summary, columns)));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("year", year);
        model.put(
                "columns",
                columns.values().stream()
                        .map(figure -> Map.of("label", figure.label(), "unit", figure.unit()))
                        .toList());
        model.put("rows", rows);
        String path = Addresses.yearAcrossUnits(year);
        frame.page("years", path, model, findings).ifPresent(page -> pages.put(path, page));
    }

    private static Map<String, Object> row(UnitSummary unit, YearSummary summary, Map<String, KeyFigure> columns) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", unit.shortName());
        row.put("region", unit.region());
        row.put("page", Addresses.yearPage(unit.id(), summary.year()));
        row.put(
                "cells",
                columns.keySet().stream()
                        .map(concept ->
                                summary.figure(concept).map(KeyFigure::markup).orElse(""))
                        .toList());
        return row;
    }
}
