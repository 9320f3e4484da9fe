package mingzhang.render.help;

import java.util.List;
import mingzhang.content.Form;
import mingzhang.finding.RuleGuide;
import mingzhang.schema.FieldManual;

/**
 * What the help is made of.
 *
 * @param guide the texts of the guide in their order
 * @param fields the field manual
 * @param forms the forms by name
 * @param topics the rules by what they are about
 */
public record Help(
        List<GuideText> guide, List<FieldManual.Page> fields, List<FormEntry> forms, List<RuleTopic> topics) {

    /**
     * A form.
     *
     * @param narratives the texts that its templates print, in their order
     */
    public record FormEntry(Form form, List<String> narratives) {
        /** Copies the texts. */
        public FormEntry {
            narratives = List.copyOf(narratives);
        }
    }

    /**
     * A text of the guide.
     *
     * @param name its name in the address
     * @param markdown with its title as first heading
     */
    public record GuideText(String name, String markdown) {}

    /**
     * Rules that are about the same.
     *
     * @param name of the file that describes them, such as {@code scores}
     */
    public record RuleTopic(String name, List<RuleEntry> rules) {
        /** Copies the rules. */
        public RuleTopic {
            rules = List.copyOf(rules);
        }
    }

    /**
     * A rule.
     *
     * @param canBeAcknowledged whether 数据说明 and 规则 may name it
     */
    public record RuleEntry(RuleGuide guide, boolean canBeAcknowledged) {}

    /** Copies the lists. */
    public Help {
        guide = List.copyOf(guide);
        fields = List.copyOf(fields);
        forms = List.copyOf(forms);
        topics = List.copyOf(topics);
    }
}
