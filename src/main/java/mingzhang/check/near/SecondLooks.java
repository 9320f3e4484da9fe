package mingzhang.check.near;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Spread;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Envelope;
import mingzhang.finding.Position;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/** Looks at each sentence again, and tells only what no rule has told about the same numbers. */
public final class SecondLooks {
    private static final List<SecondLook> ALL = List.of(new NearSum(), new NearDifference(), new NearRate());

    private SecondLooks() {}

    /**
     * What all of them see.
     *
     * @param told what the rules have reported
     */
    public static List<Deviation> of(YearFacts facts, Collection<Deviation> told) {
        List<Deviation> seen = new ArrayList<>();
        List<Envelope> amounts = amounts(facts);
        for (ReportText text : facts.texts()) {
            if (text.kind() != ReportText.Kind.REMARK) {
                look(text, amounts)
                        .filter(suspicion ->
                                Stream.concat(told.stream(), seen.stream()).noneMatch(isAbout(suspicion)))
                        .map(suspicion -> Deviation.in(text, suspicion.finding()))
                        .forEach(seen::add);
            }
        }
        return seen;
    }

    private static List<Envelope> amounts(YearFacts facts) {
        return facts.texts().stream()
                .flatMap(text -> text.sentences().stream()
                        .flatMap(sentence -> sentence.quantities().stream())
                        .filter(quantity -> quantity.kind() == Quantity.Kind.MONEY)
                        .flatMap(quantity -> Measured.of(quantity, text.spread()).stream()))
                .map(Measured::envelope)
                .distinct()
                .toList();
    }

    private static Stream<Suspicion> look(ReportText text, List<Envelope> amounts) {
        Spread spread = text.spread();
        List<Suspicion> suspicions = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            if (sentence.quantities().size() > 2) {
                List<Measured> paragraph = text.sentences().stream()
                        .filter(each -> each.paragraph() == sentence.paragraph())
                        .flatMap(each -> each.quantities().stream())
                        .flatMap(quantity -> Measured.of(quantity, spread).stream())
                        .toList();
                Surroundings around = new Surroundings(text, sentence, paragraph, amounts);
                ALL.forEach(look -> look.look(around, suspicions::add));
            }
        }
        return suspicions.stream();
    }

    private static Predicate<Deviation> isAbout(Suspicion suspicion) {
        Position from = suspicion.text().prose().at(suspicion.from().start());
        Position to = suspicion.text().prose().at(suspicion.to().end());
        return told -> told.finding().position().compareTo(from) >= 0
                && told.finding().position().compareTo(to) <= 0;
    }
}
