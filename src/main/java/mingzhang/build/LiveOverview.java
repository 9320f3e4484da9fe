package mingzhang.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.address.Addresses;
import mingzhang.build.LivePage.State;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;
import mingzhang.publish.SiteOutput;
import mingzhang.render.PageTaker;
import mingzhang.render.UnitSummary;
import mingzhang.script.DocumentTerms;

/** The pages across the units of a watched site. They are made when one of them is asked for. Safe for threads. */
final class LiveOverview {
    private final PublishedFiles published;
    private Made made = new Made(0, 0, List.of(), Map.of());

    /** What was made of the units as they were at one time. */
    private record Made(int generation, long revision, List<Finding> findings, Map<String, LivePage> pages) {}

    LiveOverview(PublishedFiles published) {
        this.published = published;
    }

    /** What there is at an address that belongs to no unit. */
    synchronized LivePage page(String path, LiveModel now, SiteModel model, LiveUnits known) throws IOException {
        Made current = current(now, known);
        LivePage page = current.pages().get(path);
        if (page == null) {
            Findings findings = new Findings();
            Optional<byte[]> content = make(path, now.templates(), model, known.built(now.units()), findings);
            State missing = findings.hasErrors() ? State.FAILED : State.MISSING;
            page = content.map(bytes -> new LivePage(State.CURRENT, bytes, findings.sorted()))
                    .orElse(LivePage.without(missing, findings.sorted()))
                    .and(current.findings());
            current.pages().put(path, page);
        }
        return page;
    }

    private Optional<byte[]> make(
            String path, TemplateFolders templates, SiteModel model, List<BuiltUnit> units, Findings findings)
            throws IOException {
        WantedFile wanted = new WantedFile(path);
        String moved = model.formerUnits().getOrDefault(path.substring(0, Math.max(0, path.indexOf('/'))), "");
        if (path.startsWith("data/") && !path.endsWith(".html")) {
            new OpenData(published, model, wanted).write(summaries(units));
        } else if (path.startsWith("search/") && !path.endsWith(".html")) {
            Map<String, List<DocumentTerms>> terms = new HashMap<>();
            units.forEach(unit -> terms.put(unit.id(), unit.terms()));
            SearchFiles.write(summaries(units), terms, none -> Optional.empty(), wanted);
        } else if (path.startsWith("help/") && !path.equals(Addresses.components())) {
            if (model.site().publishesHelp()) {
                new HelpFiles(model, templates).write(wanted, none -> {}, findings);
            }
        } else {
            PageTaker taker = (each, text) -> wanted.write(each, text.getBytes(StandardCharsets.UTF_8));
            boolean isPage = path.endsWith(".html") || path.endsWith(".js");
            PageTaker only = isPage ? PageTaker.of(path, taker) : taker;
            model.pages().render(summaries(units), List.of(), findings, only);
            for (UnitSummary unit : summaries(units)) {
                if (unit.id().equals(moved)) {
                    model.pages().renderMoved(unit, path.substring(0, path.indexOf('/')), findings, only);
                }
            }
        }
        return wanted.content();
    }

    /** What there is to say of the whole site, sorted. */
    synchronized List<Finding> findings(LiveModel now, LiveUnits known) {
        return current(now, known).findings();
    }

    private Made current(LiveModel now, LiveUnits known) {
        long revision = known.revision();
        if (made.generation() != now.generation() || made.revision() != revision) {
            List<BuiltUnit> units = known.built(now.units());
            Findings findings = new Findings();
            findings.addAll(now.shared());
            findings.addAll(now.strays());
            units.forEach(unit -> findings.addAll(unit.findings()));
            SameContent.report(units, findings);
            made = new Made(now.generation(), revision, findings.sorted(), new HashMap<>());
        }
        return made;
    }

    private static List<UnitSummary> summaries(List<BuiltUnit> units) {
        return units.stream().flatMap(unit -> unit.summary().stream()).toList();
    }

    /** Keeps one file of all that are written. */
    private static final class WantedFile implements SiteOutput {
        private final String wanted;
        private Optional<byte[]> content = Optional.empty();

        WantedFile(String wanted) {
            this.wanted = wanted;
        }

        @Override
        public void write(String path, byte[] bytes) {
            if (path.equals(wanted)) {
                content = Optional.of(bytes);
            }
        }

        @Override
        public void stream(String path, Content source) throws IOException {
            if (path.equals(wanted)) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                source.writeTo(out);
                content = Optional.of(out.toByteArray());
            }
        }

        Optional<byte[]> content() {
            return content;
        }
    }
}
