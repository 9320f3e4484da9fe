package mingzhang.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingzhang.content.Disclosure;
import mingzhang.content.Form;
import mingzhang.content.Unit;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.FactBook;
import mingzhang.facts.FigurePath;
import mingzhang.facts.FigurePath.Found;
import mingzhang.finding.Position;

/**
 * What the rules look at.
 *
 * @param book the unit's figures as the year's report sees them
 * @param ownBook the unit's figures as each year's own file gives them
 * @param disclosure the year's file
 * @param forms the forms by which it is published
 * @param unit whose report it is
 * @param otherUnits the names of the site's other units
 * @param texts all that is written in the year's file
 */
record YearFacts(
        FactBook book,
        FactBook ownBook,
        Disclosure disclosure,
        List<Form> forms,
        Unit unit,
        Set<String> otherUnits,
        List<ReportText> texts) {

    /** The address at a path of the taxonomy in this year; empty if a site's taxonomy lacks it. */
    Optional<Address> address(String path) {
        return FigurePath.follow(path, disclosure.year(), book.taxonomy()) instanceof Found found
                ? Optional.of(found.address().on(Basis.OUTTURN))
                : Optional.empty();
    }

    /** Where a figure was typed, or the file as a whole. */
    Position position(Address address) {
        return book.find(address).flatMap(fact -> fact.position()).orElse(disclosure.position());
    }
}
