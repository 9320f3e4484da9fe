package mingzhang.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingzhang.content.Form.NumberStyle;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.Concept;
import mingzhang.facts.Fact;
import mingzhang.facts.FactBook;
import mingzhang.facts.Measure;
import mingzhang.render.UnitSummary.KeyFigure;

/** The figures that overviews show: those that the taxonomy calls 要点. Money is in 万元 so that units compare. */
final class KeyFigures {
    private static final FigureText TEXT = new FigureText(NumberStyle.AS_WRITTEN);

    private KeyFigures() {}

    static List<KeyFigure> of(FactBook book, int year) {
        List<KeyFigure> figures = new ArrayList<>();
        book.taxonomy().roots().forEach(root -> collect(book, root, year, figures));
        return figures;
    }

    private static void collect(FactBook book, Concept concept, int year, List<KeyFigure> figures) {
        if (!book.mentions(concept)) {
            return;
        }
        if (concept.definition().isKeyFigure()) {
            Address address = new Address(concept, List.of(), year, Basis.OUTTURN);
            keyFigure(book, address).ifPresent(figures::add);
        }
        if (!concept.isRepeated()) {
            concept.parts().forEach(part -> collect(book, part, year, figures));
        }
    }

    private static Optional<KeyFigure> keyFigure(FactBook book, Address address) {
        return book.find(address)
                .map(fact -> new KeyFigure(
                        address.concept().path(),
                        address.concept().label(),
                        unit(fact),
                        fact.amount()
                                .map(amount -> FigureText.plainDecimal(amount.base()))
                                .orElse(""),
                        TEXT.plainInTable(fact, Measure.TEN_THOUSAND_YUAN)));
    }

    private static String unit(Fact fact) {
        Measure measure = fact.address().concept().measure();
        return measure.kind() == Measure.Kind.MONEY ? Measure.TEN_THOUSAND_YUAN.unit() : measure.unit();
    }
}
