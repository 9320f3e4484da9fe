package mingzhang.render;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingzhang.facts.Address;
import mingzhang.facts.Fact;
import mingzhang.facts.Value.Amount;
import mingzhang.script.ScriptText;

/**
 * Where each figure of a year comes from, for the script that tells it to the reader who points at one:
 * {@code "path|basis": [name, figure, unit, number in 元 where the unit is other money than 万元, place or number of the
 * formula, [parts]]}; then the year's file, which places in it leave out, and the formulas. A figure that was typed has no
 * list of parts. A part that is printed in the same words is its number among the figures, any other
 * {@code [year, path, basis, name, figure]}.
 */
final class FigureOrigins {
    /** The file's name in the year's folder. */
    static final String NAME = "figures.js";

    private static final String USUAL_MONEY = "万元";
    private static final String MONEY = "元";

    private final ScriptText script = new ScriptText("mingzhang.figures");
    private final List<PublishedFact> facts;
    private final String file;
    private final Map<Address, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> formulas = new LinkedHashMap<>();

    private FigureOrigins(List<PublishedFact> facts, String file) {
        this.facts = facts;
        this.file = file;
    }

    /**
     * The script.
     *
     * @param facts all figures of the year; those that are no numbers are left out
     * @param file the year's file
     */
    static String script(List<PublishedFact> facts, String unit, int year, String file) {
        List<PublishedFact> amounts =
                facts.stream().filter(PublishedFact::isNumber).toList();
        return new FigureOrigins(amounts, file).script(unit, year);
    }

    private String script(String unit, int year) {
        for (PublishedFact fact : facts) {
            numbers.put(fact.address(), numbers.size());
        }
        script.add(unit).add(year).open('{');
        facts.forEach(this::add);
        script.close('}').add(file).open('[');
        formulas.keySet().forEach(script::add);
        return script.close(']').end();
    }

    private void add(PublishedFact fact) {
        Address address = fact.address();
        boolean isOtherMoney = fact.publishedMeasure().endsWith(MONEY)
                && !fact.publishedMeasure().equals(USUAL_MONEY);
        script.line().key(fact.path() + "|" + address.basis().label()).open('[');
        script.add(ComparisonView.label(address))
                .add(fact.published())
                .add(fact.publishedMeasure())
                .add(isOtherMoney ? fact.value().map(FigureText::plainDecimal).orElse("") : "");
        if (fact.origin().isStated()) {
            String place = fact.origin().place();
            script.add(place.startsWith(file) ? place.substring(file.length()) : place);
        } else {
            script.add(formulas.computeIfAbsent(fact.origin().formula(), formula -> formulas.size()))
                    .open('[');
            fact.origin().parts().forEach(this::addPart);
            script.close(']');
        }
        script.close(']');
    }

    private void addPart(Fact part) {
        Address address = part.address();
        String figure = part.amount().map(Amount::text).orElse("0");
        Integer number = numbers.get(address);
        if (number != null && isPrintedAs(figure, facts.get(number))) {
            script.add(number);
            return;
        }
        script.open('[')
                .add(address.year())
                .add(address.path())
                .add(address.basis().label())
                .add(ComparisonView.label(address))
                .add(figure)
                .close(']');
    }

    private static boolean isPrintedAs(String figure, PublishedFact fact) {
        return figure.length()
                        == fact.published().length() + fact.publishedMeasure().length()
                && figure.startsWith(fact.published())
                && figure.endsWith(fact.publishedMeasure());
    }
}
