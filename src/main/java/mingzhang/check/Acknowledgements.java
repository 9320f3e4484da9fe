package mingzhang.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.YearFacts;
import mingzhang.content.Disclosure.Note;
import mingzhang.content.Nearest;
import mingzhang.facts.Address;
import mingzhang.facts.FigurePath;
import mingzhang.facts.FigurePath.Ambiguous;
import mingzhang.facts.FigurePath.Found;
import mingzhang.facts.FigurePath.Unknown;
import mingzhang.facts.Measure;
import mingzhang.finding.Finding;

/** The notes by which a file says why a finding stands. */
final class Acknowledgements {
    private final YearFacts facts;

    Acknowledgements(YearFacts facts) {
        this.facts = facts;
    }

    /** The findings, those explained marked so, and a warning for each explanation that explains nothing. */
    Checked apply(List<Deviation> deviations) {
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
        List<Note> unused = notes.stream().filter(note -> !used.contains(note)).toList();
        unused.forEach(note -> findings.add(unused(note)));
        reportUnknownSubjects(findings);
        reportReviews(findings);
        return new Checked(findings, unused);
    }

    private Finding unused(Note note) {
        String rule = note.rule().orElse("");
        List<String> known = Checks.names(facts.book().taxonomy());
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

    /** A note on a figure covers that figure; one on a group, which has no figure of its own, what lies below it. */
    private boolean isAbout(String subject, Deviation deviation) {
        if (deviation.text().filter(subject::equals).isPresent()) {
            return true;
        }
        if (!(facts.book().locate(subject, facts.disclosure().year()) instanceof Found found)) {
            return false;
        }
        Address noted = found.address();
        if (deviation.subject().isEmpty()) {
            return false;
        }
        Address other = deviation.subject().get();
        boolean isGroup = noted.concept().measure().kind() == Measure.Kind.GROUP;
        return noted.equals(other)
                || isGroup
                        && noted.year() == other.year()
                        && other.concept().lineage().contains(noted.concept())
                        && other.members().size() >= noted.members().size()
                        && other.members().subList(0, noted.members().size()).equals(noted.members());
    }

    /** A note is due for review once something of the unit was published on that day or later. */
    private void reportReviews(List<Finding> findings) {
        Optional<LocalDate> latest = facts.disclosures().stream()
                .flatMap(disclosure -> disclosure.publication().date().stream())
                .max(Comparator.naturalOrder());
        for (Note note : facts.disclosure().notes()) {
            note.review()
                    .filter(day ->
                            latest.filter(newest -> !newest.isBefore(day)).isPresent())
                    .ifPresent(day -> findings.add(
                            Finding.warning("acknowledgement-review", note.position(), day, latest.get())));
        }
    }

    private void reportUnknownSubjects(List<Finding> findings) {
        for (Note note : facts.disclosure().notes()) {
            note.subject().flatMap(subject -> unknown(subject, note)).ifPresent(findings::add);
        }
    }

    private Optional<Finding> unknown(String subject, Note note) {
        if (facts.texts().stream().anyMatch(text -> text.name().equals(subject))) {
            return Optional.empty();
        }
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
