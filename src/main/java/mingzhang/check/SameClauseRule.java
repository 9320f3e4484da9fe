package mingzhang.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import mingzhang.finding.Finding;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-twice} of a total that a text gives in two places in the very same words, such as 全年共补贴, with two numbers.
 */
final class SameClauseRule implements TextRule {
    private static final Pattern TOTAL = Pattern.compile("(?:全年|全县|全市|全区|本年|年内)[^，。；\\d]{0,10}|共|累计|合计|总计");
    private static final Pattern OTHER = Pattern.compile("目标|计划|不少于|不低于|每|平均|上年|去年|20\\d\\d年|新增|增加|减少|季度|月|其中|预计|[比较]");
    private static final int SHORTEST = 5;

    private record Place(Sentence sentence, Quantity count) {}

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        if (text.kind() != ReportText.Kind.NARRATIVE) {
            return;
        }
        int year = facts.disclosure().year();
        Map<String, List<Place>> places = new LinkedHashMap<>();
        for (Sentence sentence : text.sentences()) {
            for (Quantity quantity : sentence.quantities()) {
                String clause = clause(sentence.before(quantity.start()).replace(year + "年", ""));
                boolean isTotal = quantity.kind() == Quantity.Kind.COUNT
                        && !quantity.isApproximate()
                        && clause.length() >= SHORTEST
                        && TOTAL.matcher(clause).find()
                        && !OTHER.matcher(clause).find();
                if (isTotal) {
                    places.computeIfAbsent(clause + " " + quantity.unit(), key -> new ArrayList<>())
                            .add(new Place(sentence, quantity));
                }
            }
        }
        places.forEach((key, all) -> check(text, key.substring(0, key.indexOf(' ')), all, report));
    }

    private static String clause(String words) {
        int last = -1;
        for (int index = 0; index < words.length(); index++) {
            last = "，,；;：:、（(。".indexOf(words.charAt(index)) >= 0 ? index : last;
        }
        String clause = words.substring(last + 1).strip();
        return clause.chars().anyMatch(Character::isDigit) || clause.indexOf(' ') >= 0 ? "" : clause;
    }

    private static void check(ReportText text, String clause, List<Place> places, Consumer<Deviation> report) {
        long values = places.stream()
                .map(place -> place.count().number().stripTrailingZeros())
                .distinct()
                .count();
        Place first = places.get(0);
        if (values == 2) {
            places.stream()
                    .filter(place -> place.sentence() != first.sentence()
                            && place.count().number().compareTo(first.count().number()) != 0)
                    .findFirst()
                    .ifPresent(place -> report.accept(Deviation.in(
                            text,
                            Finding.warning(
                                    "prose-twice",
                                    text.prose().at(place.count().start()),
                                    clause,
                                    place.count().text(),
                                    first.count().text(),
                                    text.prose().at(first.count().start()).line()))));
        }
    }
}
