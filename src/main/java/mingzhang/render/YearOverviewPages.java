package mingzhang.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingzhang.address.Addresses;
import mingzhang.content.VolumeKind;
import mingzhang.finding.Findings;
import mingzhang.render.UnitSummary.KeyFigure;
import mingzhang.render.YearOverview.Entry;
import mingzhang.script.ScriptText;

/**
 * The pages of one year across units. The table is in parts where there are many units; the rows of all parts are in a
 * script too, by which a reader sorts and filters all of them.
 */
final class YearOverviewPages {
    private static final int ROWS_PER_PAGE = 150;
    private static final int STAND_OUTS = 10;

    private final SiteFrame frame;
    private final Findings findings;
    private final PageTaker taker;

    YearOverviewPages(SiteFrame frame, Findings findings, PageTaker taker) {
        this.frame = frame;
        this.findings = findings;
        this.taker = taker;
    }

    void add(YearOverview overview) throws IOException {
        List<Map<String, Object>> pager = pager(overview);
        if (pager.stream().map(page -> String.valueOf(page.get("page"))).anyMatch(taker::wants)) {
            addParts(overview, pager);
        }
        String rows = Addresses.yearAcrossUnits(overview.year()).replace("index.html", "rows.js");
        if (pager.size() > 1 && taker.wants(rows)) {
            taker.take(rows, script(overview));
        }
    }

    private void addParts(YearOverview overview, List<Map<String, Object>> pager) throws IOException {
        PeerGroups peers = new PeerGroups(overview);
        List<KeyFigure> numbers = overview.columns().stream()
                .filter(figure -> !figure.value().isEmpty())
                .toList();
        for (int part = 0; part < pager.size(); part++) {
            String path = String.valueOf(pager.get(part).get("page"));
            if (!taker.wants(path)) {
                continue;
            }
            Map<String, Object> model = new HashMap<>();
            model.put("year", overview.year());
            model.put("count", overview.entries().size());
            model.put("counted", overview.counted());
            model.put("columns", columns(overview.columns()));
            model.put("rows", rows(overview, part * ROWS_PER_PAGE));
            model.put("parts", pager);
            model.put("current", part);
            model.put("allRows", pager.size() > 1 ? "rows.js" : "");
            model.put("distribution", part == 0 ? overview.distribution() : List.of());
            if (frame.settings().volumes().contains(VolumeKind.SITE)) {
                model.put("volume", Addresses.volumeAcrossUnits(overview.year()));
            }
            model.put("sizes", peers.sizes());
            model.put("numbers", columns(numbers));
            model.put("peers", part == 0 ? peers.middles(numbers) : List.of());
            model.put("standOuts", part == 0 ? YearStandOuts.of(overview, STAND_OUTS) : List.of());
            taker.takeOrKeep(path, frame.page("years", path, model, findings));
        }
    }

    private static List<Map<String, Object>> pager(YearOverview overview) {
        String first = Addresses.yearAcrossUnits(overview.year());
        List<Map<String, Object>> pages = new ArrayList<>();
        int count = overview.entries().size();
        for (int from = 0; from < count; from += ROWS_PER_PAGE) {
            String page = from == 0 ? first : first.replace("index.html", (pages.size() + 1) + ".html");
            pages.add(Map.of("name", (from + 1) + "—" + Math.min(from + ROWS_PER_PAGE, count), "page", page));
        }
        return pages;
    }

    private static List<Map<String, Object>> columns(List<KeyFigure> columns) {
        return columns.stream()
                .map(figure -> Map.<String, Object>of(
                        "label",
                        figure.label(),
                        "unit",
                        figure.unit(),
                        "isNumber",
                        !figure.value().isEmpty()))
                .toList();
    }

    private static List<Map<String, Object>> rows(YearOverview overview, int from) {
        List<Map<String, Object>> rows = new ArrayList<>();
        int to = Math.min(from + ROWS_PER_PAGE, overview.entries().size());
        for (Entry entry : overview.entries().subList(from, to)) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", entry.unit().shortName());
            row.put("region", entry.unit().region());
            row.put("page", Addresses.yearPage(entry.unit().id(), overview.year()));
            row.put("size", PeerGroups.of(entry));
            row.put("cells", overview.cells(entry));
            rows.add(row);
        }
        return rows;
    }

    private static String script(YearOverview overview) {
        ScriptText script = new ScriptText("mingzhang.rows").open('[');
        for (Entry entry : overview.entries()) {
            script.line()
                    .open('[')
                    .add(entry.unit().id())
                    .add(entry.unit().shortName())
                    .add(PeerGroups.of(entry));
            overview.cells(entry).forEach(script::add);
            script.close(']');
        }
        return script.close(']').end();
    }
}
