package mingzhang.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mingzhang.address.Addresses;
import mingzhang.build.LivePage.State;
import mingzhang.content.DownloadFormat;
import mingzhang.finding.Finding;
import mingzhang.print.PrintDocument;
import mingzhang.render.RenderedUnit;
import mingzhang.render.RenderedUnit.OpenYear;
import mingzhang.render.RenderedUnit.Print;
import mingzhang.render.RenderedUnit.Sheets;

/** One unit of a watched site with its pages; what is not asked for is not made. Safe for threads. */
final class LiveUnit {
    private final UnitFiles files;
    private final UnitBuild.Result result;
    private final SiteModel model;
    private final Map<String, byte[]> made = new ConcurrentHashMap<>();
    private final Map<String, String> former;

    private LiveUnit(UnitFiles files, UnitBuild.Result result, SiteModel model, Map<String, String> former) {
        this.files = files;
        this.result = result;
        this.model = model;
        this.former = Map.copyOf(former);
    }

    /** Builds it; pages that cannot be made are shown as they were before. */
    static LiveUnit build(UnitFiles files, SiteModel model, Optional<LiveUnit> before) {
        UnitBuild.Result result = UnitBuild.build(files, List.of(), model);
        Map<String, String> former =
                result.isPublishable() ? Map.of() : before.map(LiveUnit::pages).orElse(Map.of());
        return new LiveUnit(files, result, model, former);
    }

    private Map<String, String> pages() {
        Map<String, String> pages = new HashMap<>(former);
        result.rendered().ifPresent(rendered -> pages.putAll(rendered.pages()));
        return pages;
    }

    /** What is kept of it for the pages across units, which name it even where it has errors. */
    BuiltUnit kept() {
        return BuiltUnit.of(result, result.findings(), true);
    }

    /** What there is at an address below its folder. */
    LivePage page(String path, LiveModel now) throws IOException {
        Optional<String> page =
                result.rendered().map(rendered -> rendered.pages().get(path));
        if (page.isPresent()) {
            return new LivePage(State.CURRENT, bytes(page.get()), result.findings()).and(tableFindings(path));
        }
        Optional<byte[]> file = file(path);
        if (file.isPresent()) {
            return new LivePage(State.CURRENT, file.get(), result.findings());
        }
        if (path.endsWith(".pdf") || path.endsWith(".ofd")) {
            return print(path, now.templates(), now.press().orElseThrow());
        }
        String before = former.get(path);
        if (before != null) {
            return new LivePage(State.FORMER, bytes(before), result.findings());
        }
        boolean isBroken = !result.isPublishable();
        return LivePage.without(isBroken ? State.FAILED : State.MISSING, result.findings());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A table, a workbook or the data of a year. */
    private Optional<byte[]> file(String path) {
        byte[] known = made.get(path);
        if (known != null || result.rendered().isEmpty()) {
            return Optional.ofNullable(known);
        }
        RenderedUnit rendered = result.rendered().get();
        for (OpenYear year : rendered.openData()) {
            if (path.startsWith(Addresses.yearFolder(files.id(), year.year()) + "facts.")
                    || path.equals(Addresses.yearSource(files.id(), year.year()))) {
                addData(year);
            }
        }
        Downloads downloads = new Downloads(model.site().downloads(), path.endsWith(".xlsx"));
        for (Sheets sheets : rendered.sheets()) {
            String document = Addresses.document(
                    files.id(), sheets.year(), sheets.document().id(), "html");
            if (path.startsWith(document.replaceFirst("html$", "xlsx")) || path.startsWith(folder(document))) {
                downloads.make(sheets).files().forEach((name, bytes) -> bytes.ifPresent(file -> made.put(name, file)));
            }
        }
        return Optional.ofNullable(made.get(path));
    }

    /** The folder of a document's tables. */
    private static String folder(String document) {
        return document.replaceFirst("\\.html$", "/");
    }

    /** A page that is no XHTML shows by its tables. */
    private List<Finding> tableFindings(String path) {
        Downloads downloads = new Downloads(model.site().downloads(), false);
        return result.rendered().map(RenderedUnit::sheets).orElse(List.of()).stream()
                .filter(sheets -> path.equals(Addresses.document(
                        files.id(), sheets.year(), sheets.document().id(), "html")))
                .flatMap(sheets -> downloads.make(sheets).finding().stream())
                .toList();
    }

    private void addData(OpenYear year) {
        YearData data = YearData.of(year, result.sources());
        Set<DownloadFormat> formats = model.site().downloads();
        if (formats.contains(DownloadFormat.CSV)) {
            made.put(Addresses.yearFacts(files.id(), year.year(), "csv"), data.csv());
        }
        if (formats.contains(DownloadFormat.JSON)) {
            made.put(Addresses.yearFacts(files.id(), year.year(), "json"), data.json());
        }
        if (formats.contains(DownloadFormat.YAML)) {
            made.put(Addresses.yearSource(files.id(), year.year()), data.source());
        }
    }

    /** Rendered once more, because pages are made without what only prints need. */
    private LivePage print(String wanted, TemplateFolders templates, Press press) throws IOException {
        String path = wanted.replaceFirst("ofd$", "pdf");
        SiteModel printing = model.withPrintStyle(templates.text("assets/print.css"));
        Optional<RenderedUnit> rendered =
                UnitBuild.build(files, List.of(), printing).rendered();
        for (Print print : rendered.map(RenderedUnit::prints).orElse(List.of())) {
            if (print.path().equals(path) && print.xhtml().isPresent()) {
                Optional<OpenYear> year = result.rendered().stream()
                        .flatMap(unit -> unit.openData().stream())
                        .filter(each -> each.year() == print.year())
                        .findFirst();
                PrintDocument document = new PrintDocument(
                        print.xhtml().get(),
                        print.published(),
                        year.map(known -> YearData.of(known, result.sources()).attachments())
                                .orElse(List.of()));
                return printed(press.print(print, document), wanted, press);
            }
        }
        return LivePage.without(result.isPublishable() ? State.MISSING : State.FAILED, result.findings());
    }

    private LivePage printed(Press.Printed printed, String wanted, Press press) throws IOException {
        if (printed.pdf().isEmpty()) {
            return LivePage.without(State.FAILED, printed.findings());
        }
        byte[] pdf = printed.pdf().get();
        byte[] bytes = wanted.endsWith(".ofd") ? press.ofd(pdf) : pdf;
        made.put(wanted, bytes);
        return new LivePage(State.CURRENT, bytes, result.findings());
    }
}
