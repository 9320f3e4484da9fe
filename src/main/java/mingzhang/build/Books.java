package mingzhang.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mingzhang.content.Disclosure;
import mingzhang.content.Node;
import mingzhang.content.Scope;
import mingzhang.content.Unit;
import mingzhang.facts.Consolidation;
import mingzhang.facts.FactBook;
import mingzhang.facts.Member;
import mingzhang.facts.Taxonomy;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;

/** Makes the book of facts of a unit, and before it those of the units that it adds up. */
final class Books {
    private final Taxonomy taxonomy;
    private final Findings findings;

    Books(Taxonomy taxonomy, Findings findings) {
        this.taxonomy = taxonomy;
        this.findings = findings;
    }

    /** The book of a unit whose files have been read. */
    FactBook of(UnitFiles files, Optional<Unit> unit, List<Disclosure> disclosures) {
        Consolidation consolidation =
                unit.map(known -> consolidation(files, known, disclosures)).orElse(Consolidation.NONE);
        return FactBook.of(disclosures, consolidation, taxonomy, findings);
    }

    private Consolidation consolidation(UnitFiles files, Unit unit, List<Disclosure> disclosures) {
        List<Member> members = members(files, unit);
        List<Disclosure> summed = disclosures.stream()
                .filter(disclosure -> disclosure.scope().equals(Optional.of(Scope.DEPARTMENT)))
                .filter(disclosure -> isSummed(disclosure, members))
                .toList();
        summed.forEach(disclosure -> members.stream()
                .filter(member ->
                        member.existed(disclosure.year()) && !member.book().hasFile(disclosure.year()))
                .forEach(member -> findings.add(Finding.warning(
                        "member-year", disclosure.position(), member.id(), String.valueOf(disclosure.year())))));
        return members.isEmpty()
                ? Consolidation.NONE
                : new Consolidation(
                        summed.stream().map(Disclosure::year).collect(Collectors.toUnmodifiableSet()), members);
    }

    /** A year that the department fills in itself and of which no unit has a file is the department's own. */
    private static boolean isSummed(Disclosure disclosure, List<Member> members) {
        return disclosure.figures().entries().isEmpty()
                || members.stream().anyMatch(member -> member.book().hasFile(disclosure.year()));
    }

    private List<Member> members(UnitFiles files, Unit unit) {
        List<Member> members = new ArrayList<>();
        for (Node.Scalar typed : unit.members()) {
            Optional<UnitFiles> member = files.members().stream()
                    .filter(known -> known.id().equals(typed.text().strip()))
                    .findFirst();
            member.ifPresentOrElse(
                    known -> members.add(member(known, typed)),
                    () -> findings.add(Finding.error("member-unknown", typed.position(), typed.text())));
        }
        return members;
    }

    /** What is wrong with a unit's own files is said where it is built; here only that its figures cannot be added up. */
    private Member member(UnitFiles files, Node.Scalar typed) {
        Findings own = new Findings();
        UnitReader reader = new UnitReader(own);
        Optional<Unit> unit = reader.unit(files);
        List<Disclosure> disclosures = reader.disclosures(files, unit);
        FactBook book = new Books(taxonomy, own).of(files, unit, disclosures);
        if (own.hasErrors()) {
            findings.add(Finding.error("member-broken", typed.position(), typed.text()));
        }
        return new Member(files.id(), unit.map(Unit::shortName).orElse(files.id()), unit.flatMap(Unit::founded), book);
    }
}
