package mingzhang.check.count;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.finding.Finding;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/** The numbers of things in a text by what they are called, of which one thing may have only one. */
final class TwoNumbers {
    private final ReportText text;
    private final Map<Named, List<Place>> places = new LinkedHashMap<>();

    TwoNumbers(ReportText text) {
        this.text = text;
    }

    private record Named(String name, String unit) {}

    private record Place(Sentence sentence, Quantity count) {}

    void add(String name, Sentence sentence, Quantity count) {
        places.computeIfAbsent(new Named(name, count.unit()), key -> new ArrayList<>())
                .add(new Place(sentence, count));
    }

    /** Reports each name of which two sentences give two numbers; more of them are several things of a kind. */
    void report(Consumer<Deviation> report) {
        places.forEach((named, all) -> check(named.name(), all, report));
    }

    private void check(String name, List<Place> all, Consumer<Deviation> report) {
        Quantity first = all.get(0).count();
        long values = all.stream()
                .map(place -> place.count().number().stripTrailingZeros())
                .distinct()
                .count();
        if (values == 2) {
            all.stream()
                    .filter(place -> place.sentence() != all.get(0).sentence()
                            && place.count().number().compareTo(first.number()) != 0)
                    .findFirst()
                    .ifPresent(place -> report.accept(twice(name, place.count(), first)));
        }
    }

    private Deviation twice(String name, Quantity count, Quantity first) {
        return Deviation.in(
                text,
                Finding.warning(
                        "prose-twice",
                        text.prose().at(count.start()),
                        name,
                        count.text(),
                        first.text(),
                        text.prose().at(first.start()).line()));
    }
}
