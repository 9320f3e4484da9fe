package mingzhang.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import mingzhang.address.Addresses;
import mingzhang.content.DownloadFormat;
import mingzhang.finding.Findings;

/** Renders the pages across units from the units' summaries. */
public final class SiteRenderer {
    private static final int STAND_OUTS_ON_HOME = 6;

    private final SiteFrame frame;

    /** A renderer for the pages of a site. */
    public SiteRenderer(SiteFrame frame) {
        this.frame = frame;
    }

    /** The home page, the directory, one page a year, what helps to find them, and what programs ask a site for. */
    public void render(List<UnitSummary> summaries, Findings findings, PageTaker taker) throws IOException {
        List<UnitSummary> units = summaries.stream()
                .sorted(Comparator.comparing(UnitSummary::region).thenComparing(UnitSummary::id))
                .toList();
        List<String> paths = new ArrayList<>();
        PageTaker noting = new PageTaker() {
            @Override
            public void take(String path, String text) throws IOException {
                paths.add(path);
                taker.take(path, text);
            }

            @Override
            public boolean wants(String path) {
                return taker.wants(path);
            }
        };
        List<YearOverview> years = years(units);
        addHome(units, years, findings, noting);
        for (YearOverview year : years) {
            new YearOverviewPages(frame, findings, noting).add(year);
        }
        add("search", Addresses.search(), Map.of("years", numbers(years)), findings, noting);
        add(
                "compare",
                Addresses.comparison(),
                Map.of("years", numbers(years), "items", items(years)),
                findings,
                noting);
        if (frame.settings().downloads().contains(DownloadFormat.CSV)) {
            addDataPage(years, findings, noting);
        }
        add("not-found", Addresses.notFound(), Map.of(), findings, noting);
        add("components", Addresses.components(), Map.of(), findings, noting);
        Map<String, String> files = new TreeMap<>();
        new WebFiles(frame, findings).add(units, List.copyOf(paths), files);
        for (Map.Entry<String, String> file : files.entrySet()) {
            taker.take(file.getKey(), file.getValue());
        }
    }

    /** The years that some unit reports, the latest first. */
    private static List<YearOverview> years(List<UnitSummary> units) {
        TreeSet<Integer> numbers = new TreeSet<>(Comparator.reverseOrder());
        units.forEach(unit -> unit.years().forEach(year -> numbers.add(year.year())));
        List<YearOverview> years = new ArrayList<>();
        for (int number : numbers) {
            YearOverview year = new YearOverview(number);
            units.forEach(year::add);
            years.add(year);
        }
        return years;
    }

    private void addHome(List<UnitSummary> units, List<YearOverview> years, Findings findings, PageTaker taker)
            throws IOException {
        Map<String, Object> model = new HashMap<>(
                new DirectoryPages(frame, findings, taker).home(UnitDirectory.of(units, Addresses.home())));
        model.put("count", units.size());
        model.put(
                "documents",
                units.stream()
                        .flatMap(unit -> unit.years().stream())
                        .mapToInt(year -> year.documents().size())
                        .sum());
        model.put("years", years.stream().map(SiteRenderer::year).toList());
        model.put("standOuts", years.isEmpty() ? List.of() : years.get(0).standOuts(STAND_OUTS_ON_HOME));
        add("home", Addresses.home(), model, findings, taker);
    }

    private static List<Integer> numbers(List<YearOverview> years) {
        return years.stream().map(YearOverview::year).toList();
    }

    /** The key figures with numbers of any year, which a comparison offers first. */
    private static List<Map<String, Object>> items(List<YearOverview> years) {
        Map<String, Map<String, Object>> items = new LinkedHashMap<>();
        years.forEach(year -> year.columns().stream()
                .filter(figure -> !figure.value().isEmpty())
                .forEach(figure -> items.putIfAbsent(
                        figure.concept(), Map.of("concept", figure.concept(), "label", figure.label()))));
        return List.copyOf(items.values());
    }

    private void addDataPage(List<YearOverview> years, Findings findings, PageTaker taker) throws IOException {
        boolean hasJson = frame.settings().downloads().contains(DownloadFormat.JSON);
        Map<String, Object> model = Map.of("years", numbers(years), "hasJson", hasJson);
        add("data", Addresses.data("index", "html"), model, findings, taker);
    }

    private static Map<String, Object> year(YearOverview year) {
        return Map.of(
                "year",
                year.year(),
                "page",
                Addresses.yearAcrossUnits(year.year()),
                "count",
                year.entries().size(),
                "expenditure",
                year.expenditure());
    }

    private void add(String template, String path, Map<String, Object> model, Findings findings, PageTaker taker)
            throws IOException {
        Optional<String> page = taker.wants(path) ? frame.page(template, path, model, findings) : Optional.empty();
        if (page.isPresent()) {
            taker.take(path, page.get());
        }
    }
}
