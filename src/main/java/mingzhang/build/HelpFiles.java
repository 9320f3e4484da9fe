package mingzhang.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.address.Addresses;
import mingzhang.address.SitePath;
import mingzhang.check.Checks;
import mingzhang.content.Form;
import mingzhang.finding.Findings;
import mingzhang.finding.RuleGuide;
import mingzhang.publish.SiteOutput;
import mingzhang.render.help.Help;
import mingzhang.render.help.Help.FormEntry;
import mingzhang.render.help.Help.GuideText;
import mingzhang.render.help.Help.RuleEntry;
import mingzhang.render.help.Help.RuleTopic;
import mingzhang.render.help.HelpPages;

/** Gathers what the help is made of, and writes it. Nothing of it depends on a unit. */
final class HelpFiles {
    private static final Pattern GUIDE_TEXT = Pattern.compile("(?:\\d+-)?([a-z0-9-]+)\\.md");
    private static final Set<String> TAKEN = Set.of("index");

    private final SiteModel model;
    private final TemplateFolders templates;

    HelpFiles(SiteModel model, TemplateFolders templates) {
        this.model = model;
        this.templates = templates;
    }

    /**
     * Writes the pages with their pictures and their style sheet.
     *
     * @param former keeps what was published at a path where a page cannot be made
     * @return the paths of the pages
     */
    List<String> write(SiteOutput site, Consumer<String> former, Findings findings) throws IOException {
        WrittenPages pages = new WrittenPages(site, former);
        new HelpPages(model.frame()).render(help(findings), findings, pages);
        copy("help/assets", "", site);
        copy("help/guide/pictures", "pictures/", site);
        return pages.paths();
    }

    private Help help(Findings findings) throws IOException {
        return new Help(guide(), Schemas.of(model, templates).manual(), forms(), topics(findings));
    }

    private List<FormEntry> forms() throws IOException {
        NarrativeSlots slots = NarrativeSlots.in(templates);
        List<FormEntry> forms = new ArrayList<>();
        for (Map.Entry<String, Path> folder : templates.list("formats").entrySet()) {
            Form form = model.forms().get(folder.getKey());
            if (form != null) {
                forms.add(new FormEntry(form, slots.of(folder.getValue())));
            }
        }
        return forms;
    }

    private void copy(String folder, String to, SiteOutput site) throws IOException {
        for (Map.Entry<String, Path> file : templates.list(folder).entrySet()) {
            if (Files.isRegularFile(file.getValue())) {
                site.write(Addresses.helpFile(to + file.getKey()), Files.readAllBytes(file.getValue()));
            }
        }
    }

    /** The texts by the numbers before their names; a site leaves out one of them by an empty file of that name. */
    private List<GuideText> guide() throws IOException {
        List<GuideText> texts = new ArrayList<>();
        for (Map.Entry<String, Path> file : templates.list("help/guide").entrySet()) {
            Matcher name = GUIDE_TEXT.matcher(file.getKey());
            if (name.matches() && !TAKEN.contains(name.group(1))) {
                String markdown = Files.readString(file.getValue());
                if (!markdown.isBlank()) {
                    texts.add(new GuideText(name.group(1), markdown));
                }
            }
        }
        return texts;
    }

    private List<RuleTopic> topics(Findings findings) throws IOException {
        Set<String> acknowledged = new TreeSet<>(Checks.names(model.taxonomy()));
        SortedMap<String, RuleGuide> valid = RuleGuides.read(templates, findings);
        List<RuleTopic> topics = new ArrayList<>();
        RuleGuides.byFile(templates, new Findings())
                .forEach((file, guides) -> topics.add(new RuleTopic(
                        file,
                        guides.stream()
                                .filter(guide -> guide.equals(valid.get(guide.rule())))
                                .map(guide -> new RuleEntry(guide, acknowledged.contains(guide.rule())))
                                .toList())));
        topics.add(new RuleTopic("relations", relations(valid.keySet())));
        return topics;
    }

    /** The relations of the taxonomy that have no guide of their own. */
    private List<RuleEntry> relations(Set<String> described) {
        return RuleGuides.ofRelations(model.taxonomy()).values().stream()
                .filter(guide -> !described.contains(guide.rule()))
                .filter(guide -> SitePath.isSafe(guide.rule()) && !guide.rule().contains("/"))
                .map(guide -> new RuleEntry(guide, true))
                .toList();
    }
}
