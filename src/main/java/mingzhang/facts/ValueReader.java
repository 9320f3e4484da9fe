package mingzhang.facts;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import mingzhang.content.Fields;
import mingzhang.content.Node.Scalar;
import mingzhang.content.SyntaxAdvice;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;

/**
 * Reads what was typed for a figure. A number is digits with at most one decimal point and a leading minus; everything
 * else that looks like a number is a finding that shows what to type, and is never guessed.
 */
final class ValueReader {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}([,，]\\d{3})+(\\.\\d+)?");
    private static final Pattern WITH_UNIT = Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\s*([^\\d\\s.,，:：_]+)");
    private static final int MOST_DIGITS = 30;

    private final Findings findings;

    ValueReader(Findings findings) {
        this.findings = findings;
    }

    /** The value, or a finding. Money is taken in {@code money}. */
    Optional<Value> read(Concept concept, Scalar scalar, Measure money) {
        String text = scalar.text().strip();
        if (concept.measure().kind() == Measure.Kind.TEXT) {
            return Optional.of(new Value.Wording(text));
        }
        if (text.equals("无")) {
            return Optional.of(Value.Absence.NONE);
        }
        if (text.equals("不适用")) {
            return Optional.of(Value.Absence.NOT_APPLICABLE);
        }
        if (concept.measure().kind() == Measure.Kind.GROUP) {
            findings.add(Fields.notAMapping(scalar));
            return Optional.empty();
        }
        return number(
                concept, scalar, text, concept.measure().kind() == Measure.Kind.MONEY ? money : concept.measure());
    }

    private Optional<Value> number(Concept concept, Scalar scalar, String text, Measure measure) {
        String digits = measure.kind() == Measure.Kind.PERCENT && text.endsWith("%")
                ? text.substring(0, text.length() - 1)
                : text;
        if (NUMBER.matcher(digits).matches() && digits.length() <= MOST_DIGITS) {
            return Optional.of(new Value.Amount(new BigDecimal(digits), measure));
        }
        findings.add(SyntaxAdvice.colon(scalar).orElseGet(() -> complaint(concept, scalar, text, measure)));
        return Optional.empty();
    }

    private static Finding complaint(Concept concept, Scalar scalar, String text, Measure measure) {
        var position = scalar.position();
        var withUnit = WITH_UNIT.matcher(text);
        if (GROUPED.matcher(text).matches()) {
            return Finding.error("number.grouped", position, concept.label(), text, text.replaceAll("[,，]", ""));
        }
        if (withUnit.matches()) {
            return withUnit(concept, scalar, withUnit.group(1), withUnit.group(2), measure);
        }
        if (NUMBER.matcher(text).matches()) {
            return Finding.error("number.long", position, concept.label(), MOST_DIGITS);
        }
        if (!text.equals(halfWidth(text)) && NUMBER.matcher(halfWidth(text)).matches()) {
            return Finding.error("number.full-width", position, concept.label(), text, halfWidth(text));
        }
        if (text.matches("-?0\\d+(\\.\\d+)?")) {
            return Finding.error("number.leading-zero", position, concept.label(), text);
        }
        if (text.matches("[-+]?[\\d._:+eExXa-fA-F]*\\d[\\d._:+eExXa-fA-F]*")) {
            return Finding.error("number.notation", position, concept.label(), text);
        }
        return Finding.error("number", position, concept.label(), text);
    }

    private static Finding withUnit(Concept concept, Scalar scalar, String number, String unit, Measure measure) {
        if (unit.equals(measure.unit())) {
            return Finding.error(
                    "number.unit",
                    scalar.position(),
                    concept.label(),
                    scalar.text().strip(),
                    number,
                    unit);
        }
        String key = measure.kind() == Measure.Kind.MONEY && Measure.money(unit).isPresent()
                ? "number.other-money"
                : "number.other-unit";
        return Finding.error(
                key, scalar.position(), concept.label(), scalar.text().strip(), unit, measure.unit());
    }

    private static String halfWidth(String text) {
        StringBuilder half = new StringBuilder(text.length());
        text.chars()
                .map(character -> character >= '！' && character <= '～' ? character - 0xFEE0 : character)
                .map(character -> character == '。' ? '.' : character)
                .map(character -> character == '\u2212' || character == '\u2013' ? '-' : character)
                .forEach(character -> half.append((char) character));
        return half.toString();
    }
}
