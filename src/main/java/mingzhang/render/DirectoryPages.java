package mingzhang.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingzhang.address.Addresses;
import mingzhang.finding.Findings;

/** The pages of the directory below the home page: one for each place with many units, in parts where it lists many. */
final class DirectoryPages {
    /** Up to so many units, their documents are listed too. */
    private static final int UNITS_WITH_DOCUMENTS = 30;

    private final SiteFrame frame;
    private final Findings findings;
    private final PageTaker taker;

    DirectoryPages(SiteFrame frame, Findings findings, PageTaker taker) {
        this.frame = frame;
        this.findings = findings;
        this.taker = taker;
    }

    /** What the home page shows of the directory; writes the pages that it leads to. */
    Map<String, Object> home(UnitDirectory directory) throws IOException {
        for (UnitDirectory place : directory.places()) {
            add(place);
        }
        List<UnitSummary> units = directory.units();
        Map<String, Object> model = new HashMap<>();
        model.put("places", places(directory));
        model.put("groups", groups(units.subList(0, Math.min(units.size(), UnitDirectory.UNITS_PER_PAGE)), ""));
        model.put("parts", List.of());
        if (units.size() > UnitDirectory.UNITS_PER_PAGE) {
            List<Map<String, Object>> pager = pager(Addresses.home(), "units/more-", units.size());
            addParts(units, pager, "全部单位", "");
            model.put("parts", pager);
        }
        return model;
    }

    private void add(UnitDirectory place) throws IOException {
        List<UnitSummary> units = place.units();
        List<Map<String, Object>> pager = pager(place.page(), place.page().replace("index.html", ""), units.size());
        Map<String, Object> model = model(place.name(), place.count(), pager, 0);
        model.put("places", places(place));
        model.put(
                "groups", groups(units.subList(0, Math.min(units.size(), UnitDirectory.UNITS_PER_PAGE)), place.name()));
        write(place.page(), model);
        addParts(units, pager, place.name(), place.name());
        for (UnitDirectory inner : place.places()) {
            add(inner);
        }
    }

    /** The parts behind the first. */
    private void addParts(List<UnitSummary> units, List<Map<String, Object>> pager, String title, String place)
            throws IOException {
        for (int part = 1; part < pager.size(); part++) {
            int from = part * UnitDirectory.UNITS_PER_PAGE;
            Map<String, Object> model = model(title, units.size(), pager, part);
            model.put("places", List.of());
            model.put(
                    "groups",
                    groups(units.subList(from, Math.min(from + UnitDirectory.UNITS_PER_PAGE, units.size())), place));
            write(String.valueOf(pager.get(part).get("page")), model);
        }
    }

    private static Map<String, Object> model(String title, int count, List<Map<String, Object>> pager, int current) {
        Map<String, Object> model = new HashMap<>();
        model.put("title", title);
        model.put("count", count);
        model.put("parts", pager);
        model.put("current", current);
        return model;
    }

    private void write(String path, Map<String, Object> model) throws IOException {
        if (taker.wants(path)) {
            taker.takeOrKeep(path, frame.page("units", path, model, findings));
        }
    }

    private static List<Map<String, Object>> pager(String first, String others, int count) {
        List<Map<String, Object>> pages = new ArrayList<>();
        for (int from = 0; from < count; from += UnitDirectory.UNITS_PER_PAGE) {
            int to = Math.min(from + UnitDirectory.UNITS_PER_PAGE, count);
            String page = from == 0 ? first : others + (pages.size() + 1) + ".html";
            pages.add(Map.of("name", (from + 1) + "—" + to, "page", page));
        }
        return pages;
    }

    private static List<Map<String, Object>> places(UnitDirectory directory) {
        List<Map<String, Object>> places = new ArrayList<>();
        for (UnitDirectory place : directory.places()) {
            places.add(Map.of("name", place.name(), "page", place.page(), "count", place.count()));
        }
        return places;
    }

    /** Units under their place and department. */
    private static List<Map<String, Object>> groups(List<UnitSummary> units, String place) {
        Map<String, List<Map<String, Object>>> groups = new LinkedHashMap<>();
        for (UnitSummary unit : units) {
            String region = unit.region().startsWith(place) ? unit.region().substring(place.length()) : unit.region();
            String department = unit.department().equals(unit.name()) ? "" : unit.department();
            String name = region + (region.isEmpty() || department.isEmpty() ? "" : " · ") + department;
            groups.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(SummaryView.brief(unit, units.size() <= UNITS_WITH_DOCUMENTS));
        }
        return groups.entrySet().stream()
                .map(group -> Map.<String, Object>of("name", group.getKey(), "units", group.getValue()))
                .toList();
    }
}
