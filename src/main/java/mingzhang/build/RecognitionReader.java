package mingzhang.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.content.Form;
import mingzhang.content.Node;
import mingzhang.content.Source;
import mingzhang.content.YamlReader;
import mingzhang.facts.Taxonomy;
import mingzhang.finding.Findings;
import mingzhang.recognition.FormOutline;
import mingzhang.recognition.Recognition;
import mingzhang.recognition.Vocabulary;

/** Makes the reader of reports from the taxonomy, the words of {@code templates/recognition} and the forms of a site. */
final class RecognitionReader {
    private static final Pattern TITLE = Pattern.compile("<@(?:section|part|annex) title=\"([^\"$]+)\"");
    private static final Pattern SLOTS = Pattern.compile("\\bslots?=(?:\\[([^\\]]*)\\]|\"([^\"$]+)\")");
    private static final Pattern PART = Pattern.compile("<#(?:include|import) \"(/?[^\"]+\\.ftlh)\"");

    private final Path root;
    private final TemplateFolders templates;
    private final Findings findings;

    RecognitionReader(Path root, TemplateFolders templates, Findings findings) {
        this.root = root;
        this.templates = templates;
        this.findings = findings;
    }

    Recognition read(Taxonomy taxonomy) throws IOException {
        Vocabulary vocabulary = new Vocabulary(taxonomy, nodes("recognition/terms.yaml"));
        return new Recognition(vocabulary, nodes("recognition/sections.yaml"), forms());
    }

    /** The files of that path, the site's own before the built-in one. */
    private List<Node> nodes(String path) throws IOException {
        List<Node> nodes = new ArrayList<>();
        for (Path file : templates.all(path)) {
            Source.read("templates/" + path, Files.readAllBytes(file), findings)
                    .flatMap(source -> YamlReader.read(source, findings))
                    .ifPresent(node -> nodes.add(0, node));
        }
        return nodes;
    }

    private List<FormOutline> forms() throws IOException {
        List<FormOutline> outlines = new ArrayList<>();
        for (Map.Entry<String, Form> form : new Authoring(root).forms().entrySet()) {
            String text = template("formats/" + form.getKey());
            if (!text.isEmpty()) {
                outlines.add(outline(form.getKey(), form.getValue(), text));
            }
        }
        return outlines;
    }

    private static FormOutline outline(String name, Form form, String template) {
        List<String> titles =
                TITLE.matcher(template).results().map(match -> match.group(1)).toList();
        Set<String> slots = new HashSet<>(form.required());
        Matcher matcher = SLOTS.matcher(template);
        while (matcher.find()) {
            String names = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            for (String slot : names.replace("\"", "").split(",")) {
                slots.add(slot.strip());
            }
        }
        slots.removeIf(slot -> slot.isEmpty() || slot.contains("$"));
        return new FormOutline(
                name, name.contains("final-accounts"), name.startsWith("general-"), titles, slots, form.required());
    }

    /** The text of all templates of a form with the parts that they include. */
    private String template(String folder) throws IOException {
        StringBuilder text = new StringBuilder();
        Set<String> seen = new HashSet<>();
        for (String file : templates.list(folder).keySet()) {
            if (file.endsWith(".ftlh")) {
                add(folder + "/" + file, text, seen);
            }
        }
        return text.toString();
    }

    private void add(String path, StringBuilder text, Set<String> seen) {
        if (!seen.add(path) || templates.find(path).isEmpty()) {
            return;
        }
        String template = templates.text(path);
        text.append(template);
        Matcher parts = PART.matcher(template);
        while (parts.find()) {
            String part = parts.group(1);
            add(
                    part.startsWith("/") ? part.substring(1) : path.substring(0, path.lastIndexOf('/') + 1) + part,
                    text,
                    seen);
        }
    }
}
