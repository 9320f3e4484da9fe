package mingzhang.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mingzhang.address.Addresses;
import mingzhang.finding.Findings;
import mingzhang.render.UnitSummary.YearSummary;

/**
 * What search engines and feed readers ask a site for: robots.txt and, where the site says where it is published, its
 * sitemap and a feed of what was published last.
 */
final class WebFiles {
    /** A sitemap may list 50,000 pages. */
    private static final int PAGES_PER_MAP = 40_000;

    private static final int FEED_ENTRIES = 50;

    private final SiteFrame frame;
    private final Findings findings;

    WebFiles(SiteFrame frame, Findings findings) {
        this.frame = frame;
        this.findings = findings;
    }

    /**
     * Adds the files by path.
     *
     * @param sitePages the pages that belong to no unit
     */
    void add(List<UnitSummary> units, List<String> sitePages, Map<String, String> files) {
        put("robots.txt", "robots.ftl", Map.of(), files);
        if (frame.settings().portal().address().isEmpty()) {
            return;
        }
        addSitemap(pages(units, sitePages), files);
        put("feed.xml", "feed.ftlx", Map.of("entries", entries(units)), files);
    }

    private void addSitemap(List<Map<String, Object>> pages, Map<String, String> files) {
        if (pages.size() <= PAGES_PER_MAP) {
            put("sitemap.xml", "sitemap.ftlx", Map.of("pages", pages), files);
            return;
        }
        List<String> maps = new ArrayList<>();
        for (int from = 0; from < pages.size(); from += PAGES_PER_MAP) {
            String path = "sitemap-" + (maps.size() + 1) + ".xml";
            List<Map<String, Object>> part = pages.subList(from, Math.min(from + PAGES_PER_MAP, pages.size()));
            put(path, "sitemap.ftlx", Map.of("pages", part), files);
            maps.add(address(path));
        }
        put("sitemap.xml", "sitemap-index.ftlx", Map.of("maps", maps), files);
    }

    private List<Map<String, Object>> pages(List<UnitSummary> units, List<String> sitePages) {
        List<Map<String, Object>> pages = new ArrayList<>();
        sitePages.stream()
                .filter(path -> path.endsWith(".html") && !path.equals(Addresses.notFound()))
                .forEach(path -> pages.add(page(path, "")));
        for (UnitSummary unit : units) {
            pages.add(page(Addresses.unitPage(unit.id()), ""));
            for (YearSummary year : unit.years()) {
                pages.add(page(Addresses.yearPage(unit.id(), year.year()), year.publishedOn()));
                year.documents()
                        .forEach(document -> pages.add(page(
                                Addresses.document(unit.id(), year.year(), document.id(), "html"),
                                year.publishedOn())));
            }
        }
        return pages;
    }

    private List<Map<String, Object>> entries(List<UnitSummary> units) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (UnitSummary unit : units) {
            for (YearSummary year : unit.years()) {
                if (!year.publishedOn().isEmpty()) {
                    year.documents().forEach(document -> {
                        Map<String, Object> entry = new TreeMap<>(page(
                                Addresses.document(unit.id(), year.year(), document.id(), "html"), year.publishedOn()));
                        entry.put("title", document.title());
                        entry.put("unit", unit.name());
                        entry.put("year", year.year());
                        entries.add(entry);
                    });
                }
            }
        }
        entries.sort(Comparator.comparing((Map<String, Object> entry) -> String.valueOf(entry.get("date")))
                .reversed()
                .thenComparing(entry -> String.valueOf(entry.get("address"))));
        return entries.subList(0, Math.min(entries.size(), FEED_ENTRIES));
    }

    private Map<String, Object> page(String path, String date) {
        return Map.of("address", address(path), "date", date);
    }

    private String address(String path) {
        return frame.address(path).orElse(path);
    }

    private void put(String path, String template, Map<String, Object> model, Map<String, String> files) {
        frame.file(template, model, findings).ifPresent(text -> files.put(path, text));
    }
}
