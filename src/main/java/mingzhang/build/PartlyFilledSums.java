package mingzhang.build;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mingzhang.check.evaluation.TotalRule;
import mingzhang.check.rule.Completeness;
import mingzhang.content.Disclosure;
import mingzhang.content.DisclosureReader;
import mingzhang.content.Source;
import mingzhang.content.YamlReader;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.Computed;
import mingzhang.facts.Concept;
import mingzhang.facts.Fact;
import mingzhang.facts.FactBook;
import mingzhang.facts.Measure;
import mingzhang.facts.Relation;
import mingzhang.facts.Taxonomy;
import mingzhang.finding.Findings;

/** The sums of an imported year that are more than the parts that were recognised: 未填全. */
final class PartlyFilledSums {
    private final Taxonomy taxonomy;
    private final Completeness completeness;

    /**
     * For the figures of a report.
     *
     * @param gapped the lists of which some rows were not recognised
     */
    PartlyFilledSums(Taxonomy taxonomy, Set<Concept> gapped) {
        this.taxonomy = taxonomy;
        this.completeness = Completeness.ofReport(gapped, Map.of());
    }

    /** Their paths, such as 收支总计, in the order of the file; none if the file cannot be read. */
    List<String> of(int year, String content) {
        return book(year, content).stream()
                .flatMap(book -> Stream.concat(
                        book.stated(year).stream().filter(fact -> isPartlyFilled(book, fact)),
                        taxonomy.relations().stream().flatMap(relation -> partlyFilled(book, relation, year))))
                .map(fact -> fact.address().concept().path())
                .distinct()
                .toList();
    }

    /** The sums that nobody stated and that do not go together as they should, as far as parts of them may lack. */
    private Stream<Fact> partlyFilled(FactBook book, Relation relation, int year) {
        Address subject = new Address(relation.concept(), List.of(), year, Basis.OUTTURN);
        Optional<Computed> left = book.compute(relation.left(), subject);
        Optional<Computed> right = book.compute(relation.right(), subject);
        boolean isBroken =
                left.isPresent() && right.isPresent() && !relation.order().isPossible(left.get(), right.get());
        return isBroken
                ? Stream.of(left.get(), right.get())
                        .flatMap(side -> side.parts().stream())
                        .filter(fact -> !fact.isStated() && completeness.mayLack(book, fact.address()))
                : Stream.empty();
    }

    private Optional<FactBook> book(int year, String content) {
        Findings aside = new Findings();
        return Source.read("import", content.getBytes(StandardCharsets.UTF_8), aside)
                .flatMap(source -> YamlReader.read(source, aside))
                .map(node -> {
                    Disclosure disclosure = DisclosureReader.read(year, node, aside);
                    return FactBook.of(List.of(disclosure), taxonomy, aside);
                });
    }

    private boolean isPartlyFilled(FactBook book, Fact sum) {
        Concept concept = sum.address().concept();
        return concept.measure().kind() != Measure.Kind.PERCENT
                && !TotalRule.speaksOf(concept)
                && completeness.mayLack(book, sum.address())
                && book.compute(sum.address())
                        .filter(computed -> !sum.envelope().meets(computed.envelope()))
                        .flatMap(computed -> sum.base().filter(base -> base.compareTo(computed.value()) > 0))
                        .isPresent();
    }
}
