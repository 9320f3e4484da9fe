package mingzhang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingzhang.content.Disclosure.Note;
import mingzhang.content.Nearest;
import mingzhang.facts.FigurePath;
import mingzhang.facts.FigurePath.Ambiguous;
import mingzhang.facts.FigurePath.Found;
import mingzhang.facts.FigurePath.Unknown;
import mingzhang.finding.Finding;

/** The notes by which a file says why a finding stands. */
final class Acknowledgements {
    private final YearFacts facts;

    Acknowledgements(YearFacts facts) {
        this.facts = facts;
    }

    /** The findings, those explained marked so, and a warning for each explanation that explains nothing. */
    List<Finding> apply(List<Deviation> deviations) {
        List<Finding> findings = new ArrayList<>();
        List<Note> notes = facts.disclosure().notes().stream()
                .filter(note -> note.rule().isPresent())
                .toList();
        List<Note> used = new ArrayList<>();
        for (Deviation deviation : deviations) {
            Optional<Note> note =
                    notes.stream().filter(each -> covers(each, deviation)).findFirst();
            note.ifPresent(used::add);
            findings.add(note.isPresent() ? deviation.finding().acknowledged() : deviation.finding());
        }
        notes.stream().filter(note -> !used.contains(note)).forEach(note -> findings.add(unused(note)));
        reportUnknownSubjects(findings);
        return findings;
    }

    private Finding unused(Note note) {
        String rule = note.rule().orElse("");
        List<String> known = new ArrayList<>(Checks.NAMES);
        facts.book().taxonomy().relations().forEach(relation -> known.add(relation.name()));
        if (known.contains(rule)) {
            return Finding.warning("acknowledgement-unused", note.position(), rule);
        }
        return Nearest.to(rule, known)
                .map(nearest -> Finding.warning("acknowledgement-unknown.nearest", note.position(), rule, nearest))
                .orElseGet(() ->
                        Finding.warning("acknowledgement-unknown", note.position(), rule, String.join("、", known)));
    }

    private boolean covers(Note note, Deviation deviation) {
        return note.rule().filter(deviation.finding().rule()::equals).isPresent()
                && note.subject().map(subject -> isAbout(subject, deviation)).orElse(true);
    }

    private boolean isAbout(String subject, Deviation deviation) {
        return facts.book().locate(subject, facts.disclosure().year()) instanceof Found found
                && found.address().equals(deviation.subject());
    }

    private void reportUnknownSubjects(List<Finding> findings) {
        for (Note note : facts.disclosure().notes()) {
            note.subject().flatMap(subject -> unknown(subject, note)).ifPresent(findings::add);
        }
    }

    private Optional<Finding> unknown(String subject, Note note) {
        FigurePath.Result result =
                facts.book().locate(subject, facts.disclosure().year());
        if (result instanceof Ambiguous ambiguous) {
            return Optional.of(Finding.error(
                    "row-ambiguous", note.position(), ambiguous.name(), String.join("、", ambiguous.codes())));
        }
        if (result instanceof Unknown unknown) {
            return Optional.of(unknown.nearest()
                    .map(nearest -> Finding.error("note-subject.nearest", note.position(), subject, nearest))
                    .orElseGet(() -> Finding.error("note-subject", note.position(), subject)));
        }
        return Optional.empty();
    }
}
