package mingzhang.check;

import java.util.List;
import mingzhang.content.Disclosure.Note;
import mingzhang.finding.Finding;

/**
 * What the rules make of one year of a unit.
 *
 * @param findings what they say
 * @param unusedNotes the notes that name a rule which has nothing to say; they are not printed
 */
public record Checked(List<Finding> findings, List<Note> unusedNotes) {
    /** Copies the lists. */
    public Checked {
        findings = List.copyOf(findings);
        unusedNotes = List.copyOf(unusedNotes);
    }
}
