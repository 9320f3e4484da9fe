package mingzhang.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import mingzhang.content.Node;
import mingzhang.facts.Concept;
import mingzhang.facts.Taxonomy;

/**
 * What a section of that title is about, as {@code templates/recognition/sections.yaml} says.
 *
 * @param title what its title has in it
 * @param slots the narratives that may take its text, in the order of preference
 * @param subject the figure that its sentences speak of
 * @param reading which of its sentences are read for figures
 */
record SectionRule(Pattern title, List<String> slots, Optional<Concept> subject, Reading reading) {
    /** Which sentences are read for figures. */
    enum Reading {
        /** Those with short names too: 基本支出. */
        ALL,
        /** Those with names that are clear wherever they stand. */
        FULL_NAMES,
        /** None. */
        NONE
    }

    /** Whether it speaks of a title below another, with a slash between them. */
    boolean isOfPath() {
        return title.pattern().contains("/");
    }

    static List<SectionRule> read(Node rules, Taxonomy taxonomy) {
        List<SectionRule> read = new ArrayList<>();
        if (rules.get("节").orElse(rules) instanceof Node.Sequence sequence) {
            for (Node node : sequence.content()) {
                read.add(new SectionRule(
                        Pattern.compile(node.text("标题").orElseThrow()),
                        texts(node),
                        node.text("数据").flatMap(taxonomy::concept),
                        reading(node.text("读数").orElse("否"))));
            }
        }
        return read;
    }

    private static List<String> texts(Node node) {
        return node.get("叙述").stream()
                .flatMap(list -> list instanceof Node.Sequence sequence
                        ? sequence.content().stream()
                        : java.util.stream.Stream.empty())
                .flatMap(text -> text.asText().stream())
                .toList();
    }

    private static Reading reading(String word) {
        return switch (word) {
            case "是" -> Reading.ALL;
            case "全称" -> Reading.FULL_NAMES;
            default -> Reading.NONE;
        };
    }
}
