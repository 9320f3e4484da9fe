package mingzhang.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingzhang.recognition.SectionRule.Reading;
import mingzhang.recognition.source.Block;
import mingzhang.recognition.source.Block.Paragraph;

/** A heading and what stands below it up to the next one. */
final class Section {
    private final Optional<Paragraph> heading;
    private final int level;
    private final Optional<SectionRule> own;
    private final Optional<Section> parent;
    private final List<Block> blocks = new ArrayList<>();

    Section(Optional<Paragraph> heading, int level, Optional<SectionRule> own, Optional<Section> parent) {
        this.heading = heading;
        this.level = level;
        this.own = own;
        this.parent = parent;
    }

    Optional<Paragraph> heading() {
        return heading;
    }

    /** Its heading without number; empty for what stands before the first one. */
    String title() {
        return heading.map(Paragraph::text)
                .map(text -> Names.withoutNumber(text).replaceAll("[。：:]+$", ""))
                .orElse("");
    }

    int level() {
        return level;
    }

    Optional<Section> parent() {
        return parent;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Whether its own title is known. */
    boolean isKnown() {
        return own.isPresent();
    }

    /** Whether its text may go into a narrative of that name. */
    boolean isKnownAs(String slot) {
        return rule().filter(found -> found.slots().contains(slot)).isPresent();
    }

    /** Its own rule, or that of the section around it. */
    Optional<SectionRule> rule() {
        return own.or(() -> parent.flatMap(Section::rule));
    }

    /** The section whose rule holds. */
    Section owner() {
        return own.isPresent() || parent.isEmpty() ? this : parent.get().owner();
    }

    Reading reading() {
        return rule().map(SectionRule::reading).orElse(Reading.FULL_NAMES);
    }
}
