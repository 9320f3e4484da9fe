package mingzhang.render;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
import mingzhang.render.UnitSummary.YearSummary;

/** Renders the pages across units from the units' summaries. */
public final class SiteRenderer {
    private static final int STAND_OUTS_ON_HOME = 6;

    /** 1亿元 in 万元; larger sums are told in 亿元. */
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(10_000);

    private final SiteFrame frame;

    /** A renderer for the pages of a site. */
    public SiteRenderer(SiteFrame frame) {
        this.frame = frame;
    }

    /**
     * The home page, the directory, one page a year, what helps to find them, and what programs ask a site for.
     *
     * @param helpPages the paths of the pages of the help, which the sitemap lists too
     */
    public void render(List<UnitSummary> summaries, List<String> helpPages, Findings findings, PageTaker taker)
            throws IOException {
        List<UnitSummary> units = summaries.stream()
                .sorted(Comparator.comparing(UnitSummary::region).thenComparing(UnitSummary::id))
                .toList();
        List<String> paths = new ArrayList<>(helpPages);
        PageTaker noting = new PageTaker() {
            @Override
            public void take(String path, String text) throws IOException {
                paths.add(path);
                taker.take(path, text);
            }

            @Override
            public void keep(String path) {
                taker.keep(path);
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
        if (frame.settings().publishesHelp()) {
            add("components", Addresses.components(), Map.of(), findings, noting);
        }
        Map<String, String> files = new TreeMap<>();
        new WebFiles(frame, findings).add(units, List.copyOf(paths), files);
        for (Map.Entry<String, String> file : files.entrySet()) {
            taker.take(file.getKey(), file.getValue());
        }
    }

    /** Pages at the addresses that a unit had in another folder; each leads to the same page of today. */
    public void renderMoved(UnitSummary unit, String former, Findings findings, PageTaker taker) throws IOException {
        for (String path : pagesOf(unit)) {
            String from = Addresses.unitFolder(former)
                    + path.substring(Addresses.unitFolder(unit.id()).length());
            Map<String, Object> model = Map.of(
                    "name",
                    unit.name(),
                    "to",
                    path,
                    "canonical",
                    frame.address(path).orElse(""));
            add("moved", from, model, findings, taker);
        }
    }

    private static List<String> pagesOf(UnitSummary unit) {
        List<String> pages = new ArrayList<>(List.of(Addresses.unitPage(unit.id())));
        for (YearSummary year : unit.years()) {
            pages.add(Addresses.yearPage(unit.id(), year.year()));
            year.documents()
                    .forEach(document -> pages.add(Addresses.document(unit.id(), year.year(), document.id(), "html")));
        }
        return pages;
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
        if (!taker.wants(Addresses.home())) {
            return;
        }
        model.put("count", units.size());
        model.put(
                "documents",
                units.stream()
                        .flatMap(unit -> unit.years().stream())
                        .mapToInt(year -> year.documents().size())
                        .sum());
        model.put("years", years.stream().map(SiteRenderer::year).toList());
        model.put("standOuts", years.isEmpty() ? List.of() : YearStandOuts.of(years.get(0), STAND_OUTS_ON_HOME));
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
        Optional<BigDecimal> spent = year.expenditure();
        boolean isHuge =
                spent.filter(sum -> sum.compareTo(HUNDRED_MILLION) >= 0).isPresent();
        String text = spent.map(sum -> isHuge ? sum.movePointLeft(4) : sum)
                .map(sum -> FigureText.plainDecimal(sum.setScale(2, RoundingMode.HALF_UP)))
                .orElse("");
        return Map.of(
                "year",
                year.year(),
                "page",
                Addresses.yearAcrossUnits(year.year()),
                "count",
                year.counted(),
                "expenditure",
                text,
                "expenditureUnit",
                isHuge ? "亿元" : "万元");
    }

    private void add(String template, String path, Map<String, Object> model, Findings findings, PageTaker taker)
            throws IOException {
        if (taker.wants(path)) {
            taker.takeOrKeep(path, frame.page(template, path, model, findings));
        }
    }
}
