package mingzhang.render.help;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingzhang.address.Addresses;
import mingzhang.finding.Findings;
import mingzhang.render.PageTaker;
import mingzhang.render.SiteFrame;
import mingzhang.render.help.Help.RuleEntry;
import mingzhang.render.help.Help.RuleTopic;
import mingzhang.schema.FieldManual;

/** Renders the help into the site's frame. */
public final class HelpPages {
    private final SiteFrame frame;

    /** For a site. */
    public HelpPages(SiteFrame frame) {
        this.frame = frame;
    }

    /** All pages of the help. */
    public void render(Help help, Findings findings, PageTaker taker) throws IOException {
        List<GuidePage> guide = help.guide().stream().map(GuidePage::of).toList();
        Writer writer = new Writer(guide, findings, taker);
        writer.add("index", Addresses.help(), Map.of("topics", help.topics()));
        for (GuidePage page : guide) {
            writer.add(
                    "guide",
                    page.page(),
                    Map.of("text", page, "before", page.before(guide), "after", page.after(guide)));
        }
        writer.add("fields", Addresses.fields(), Map.of("fields", help.fields()));
        for (FieldManual.Page page : help.fields()) {
            writer.add("field-page", Addresses.fields(page.name()), Map.of("of", page, "fields", help.fields()));
        }
        writer.add("forms", Addresses.forms(), Map.of("forms", help.forms()));
        writer.add("rules", Addresses.rules(), Map.of("topics", help.topics()));
        for (RuleTopic topic : help.topics()) {
            for (RuleEntry rule : topic.rules()) {
                writer.add("rule", Addresses.rule(rule.guide().rule()), Map.of("rule", rule, "topic", topic));
            }
        }
    }

    /** Puts each page with what all of them show. */
    private final class Writer {
        private final List<GuidePage> guide;
        private final Findings findings;
        private final PageTaker taker;

        Writer(List<GuidePage> guide, Findings findings, PageTaker taker) {
            this.guide = guide;
            this.findings = findings;
            this.taker = taker;
        }

        void add(String template, String path, Map<String, Object> content) throws IOException {
            Map<String, Object> model = new HashMap<>(content);
            model.put("guide", guide);
            model.put("page", path);
            taker.takeOrKeep(path, frame.page("help-" + template, path, model, findings));
        }
    }

    /**
     * A text of the guide as its page shows it.
     *
     * @param page its address
     */
    public record GuidePage(
            String page, String title, String summary, List<GuideMarkdown.GuideHeading> headings, String markup) {
        static GuidePage of(Help.GuideText text) {
            GuideMarkdown markdown = new GuideMarkdown(text.markdown());
            return new GuidePage(
                    Addresses.guide(text.name()),
                    markdown.title().isEmpty() ? text.name() : markdown.title(),
                    markdown.summary(),
                    markdown.headings(),
                    markdown.markup());
        }

        private List<GuidePage> before(List<GuidePage> all) {
            int index = all.indexOf(this);
            return index > 0 ? List.of(all.get(index - 1)) : List.of();
        }

        private List<GuidePage> after(List<GuidePage> all) {
            List<GuidePage> rest = new ArrayList<>(all.subList(all.indexOf(this) + 1, all.size()));
            return rest.isEmpty() ? List.of() : List.of(rest.get(0));
        }
    }
}
