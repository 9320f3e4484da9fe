package mingzhang.recognition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The texts of a report by the narratives that take them, and what no narrative takes. */
final class Narratives {
    private final FormOutline form;
    private final Map<String, Text> texts = new LinkedHashMap<>();
    private final List<String> left = new ArrayList<>();

    Narratives(FormOutline form) {
        this.form = form;
    }

    /**
     * One narrative.
     *
     * @param paragraphs in Markdown
     * @param told sentences of the report that the form makes from the figures
     * @param part the part of the report that it comes from
     */
    record Text(List<String> paragraphs, List<String> told, Section part) {}

    Map<String, Text> texts() {
        return texts;
    }

    List<String> left() {
        return left;
    }

    /** Adds a section's paragraphs; what they were read from is kept as a remark. */
    void add(Section section, List<String> paragraphs, List<String> told) {
        if (paragraphs.isEmpty() && told.isEmpty()) {
            return;
        }
        Optional<String> slot = slot(section);
        Section part = part(section);
        boolean isOfOtherPart =
                slot.map(texts::get).filter(text -> text.part() != part).isPresent();
        if (slot.isEmpty() || isOfOtherPart) {
            section.heading().ifPresent(heading -> left.add(heading.text()));
            left.addAll(told);
            left.addAll(paragraphs);
            return;
        }
        Text text = texts.computeIfAbsent(slot.get(), key -> new Text(new ArrayList<>(), new ArrayList<>(), part));
        boolean isInner = section.owner() != section;
        if (isInner && !paragraphs.isEmpty() && !section.title().isEmpty()) {
            int depth =
                    Math.max(1, Math.min(3, section.level() - section.owner().level()));
            text.paragraphs().add("#".repeat(depth) + " " + section.title());
        }
        paragraphs.stream().map(Narratives::escaped).forEach(text.paragraphs()::add);
        text.told().addAll(told);
    }

    private Optional<String> slot(Section section) {
        List<String> fitting = section.rule().stream()
                .flatMap(rule -> rule.slots().stream())
                .filter(form.slots()::contains)
                .toList();
        boolean isCombined = section.owner().title().matches(".*问题.*(?:改进|措施|建议).*");
        return fitting.stream()
                .filter(form.required()::contains)
                .filter(slot ->
                        isCombined || !slot.equals("下一步改进措施") || fitting.get(0).equals(slot))
                .findFirst()
                .or(() -> fitting.stream().findFirst());
    }

    private static Section part(Section section) {
        Section part = section;
        while (part.parent().isPresent() && part.level() > 1) {
            part = part.parent().get();
        }
        return part;
    }

    /** What Markdown or placeholders would take for marks is text here. */
    private static String escaped(String paragraph) {
        String text = paragraph.strip().replace("{{", "{ {");
        return text.matches("[#>|+*-].*") ? "\\" + text : text;
    }
}
