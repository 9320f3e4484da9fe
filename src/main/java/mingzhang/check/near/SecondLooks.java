package mingzhang.check.near;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;
import mingzhang.finding.Position;
import mingzhang.finding.Severity;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/** Looks at each sentence again, and tells only what no rule has told about the same numbers. */
public final class SecondLooks {
    private static final List<SecondLook> ALL = List.of(
            new NearSum(),
            new NearTotal(),
            new NearDifference(),
            new NearRate(),
            new NearPoints(),
            new NearBase(),
            new NearEach(),
            new NearRestatement(),
            new NearStaff(),
            new NearBalance());

    /** Rules beside those of sentences that tell of wrong numbers. */
    private static final List<String> NUMBERS = List.of("sum", "calculation", "ratio", "rounding");

    private SecondLooks() {}

    /**
     * What all of them see.
     *
     * @param told what the rules have reported
     */
    public static List<Deviation> of(YearFacts facts, Collection<Deviation> told) {
        List<Deviation> seen = new ArrayList<>();
        List<Finding> known = new ArrayList<>(told.stream()
                .map(Deviation::finding)
                .filter(SecondLooks::isOfNumbers)
                .toList());
        List<Envelope> amounts = amounts(facts);
        for (ReportText text : facts.texts()) {
            if (text.kind() != ReportText.Kind.REMARK) {
                look(text, amounts)
                        .filter(suspicion -> known.stream().noneMatch(isAbout(suspicion)))
                        .forEach(suspicion -> {
                            known.add(suspicion.finding());
                            seen.add(Deviation.in(text, suspicion.finding()));
                        });
            }
        }
        return seen;
    }

    private static List<Envelope> amounts(YearFacts facts) {
        return facts.texts().stream()
                .flatMap(text -> text.sentences().stream()
                        .flatMap(sentence -> sentence.quantities().stream())
                        .filter(quantity -> quantity.kind() == Quantity.Kind.MONEY)
                        .flatMap(quantity -> Measured.of(quantity, text).stream()))
                .map(Measured::envelope)
                .distinct()
                .toList();
    }

    private static Stream<Suspicion> look(ReportText text, List<Envelope> amounts) {
        List<Suspicion> suspicions = new ArrayList<>();
        Map<Integer, List<Measured>> paragraphs = paragraphs(text);
        for (Sentence sentence : text.sentences()) {
            List<Measured> paragraph = paragraphs.getOrDefault(sentence.paragraph(), List.of());
            int numbers = sentence.quantities().size();
            if (numbers > 2 || numbers > 0 && paragraph.size() > 1) {
                Surroundings around = new Surroundings(text, sentence, paragraph, amounts);
                ALL.forEach(look -> look.look(around, suspicions::add));
            }
        }
        return suspicions.stream();
    }

    private static Map<Integer, List<Measured>> paragraphs(ReportText text) {
        Map<Integer, List<Measured>> paragraphs = new HashMap<>();
        for (Sentence sentence : text.sentences()) {
            for (Quantity quantity : sentence.quantities()) {
                Measured.of(quantity, text)
                        .ifPresent(measured -> paragraphs
                                .computeIfAbsent(sentence.paragraph(), line -> new ArrayList<>())
                                .add(measured));
            }
        }
        return paragraphs;
    }

    private static Predicate<Finding> isAbout(Suspicion suspicion) {
        Position from = suspicion.text().prose().at(suspicion.from().start());
        Position to = suspicion.text().prose().at(suspicion.to().end());
        return told -> told.position().compareTo(from) >= 0 && told.position().compareTo(to) <= 0;
    }

    private static boolean isOfNumbers(Finding finding) {
        return finding.severity() != Severity.HINT
                && (finding.rule().startsWith("prose-") || NUMBERS.contains(finding.rule()));
    }
}
