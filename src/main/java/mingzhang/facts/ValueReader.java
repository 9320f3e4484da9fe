package mingzhang.facts;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import mingzhang.content.Node.Scalar;
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
            findings.add(Finding.error("type.mapping", scalar.position()));
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
        findings.add(complaint(concept, scalar, text, measure));
        return Optional.empty();
    }

    private static Finding complaint(Concept concept, Scalar scalar, String text, Measure measure) {
        var position = scalar.position();
        var withUnit = WITH_UNIT.matcher(text);
        if (GROUPED.matcher(text).matches()) {
            return Finding.error("number.grouped", position, concept.label(), text, text.replaceAll("[,，]", ""));
        }
        if (withUnit.matches()) {
            return Finding.error(
                    "number.unit",
                    position,
                    concept.label(),
                    text,
                    withUnit.group(1),
                    measure.unit(),
                    withUnit.group(2));
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

    private static String halfWidth(String text) {
        StringBuilder half = new StringBuilder(text.length());
        text.chars()
                .map(character -> character >= '！' && character <= '～' ? character - 0xFEE0 : character)
                .map(character -> character == '。' ? '.' : character)
                .forEach(character -> half.append((char) character));
        return half.toString();
    }
}
