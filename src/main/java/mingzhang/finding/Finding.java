package mingzhang.finding;

import java.util.Comparator;
import java.util.List;

/**
 * One remark on one place.
 *
 * @param rule stable name, lower case with hyphens; the acknowledgement of a finding names it
 * @param variant which of the rule's messages, empty if it has only one
 * @param severity how grave
 * @param position where
 * @param arguments what the message inserts, already written out
 */
public record Finding(String rule, String variant, Severity severity, Position position, List<String> arguments)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::position)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::variant)
            .thenComparing(finding -> finding.arguments().toString());

    /** Copies the arguments. */
    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** A finding of severity error. The key is {@code rule} or {@code rule.variant}. */
    public static Finding error(String key, Position position, Object... arguments) {
        return of(key, Severity.ERROR, position, arguments);
    }

    /** A finding of severity warning. */
    public static Finding warning(String key, Position position, Object... arguments) {
        return of(key, Severity.WARNING, position, arguments);
    }

    /** A finding of severity hint. */
    public static Finding hint(String key, Position position, Object... arguments) {
        return of(key, Severity.HINT, position, arguments);
    }

    private static Finding of(String key, Severity severity, Position position, Object... arguments) {
        int dot = key.indexOf('.');
        String rule = dot < 0 ? key : key.substring(0, dot);
        String variant = dot < 0 ? "" : key.substring(dot + 1);
        return new Finding(
                rule,
                variant,
                severity,
                position,
                List.of(arguments).stream().map(String::valueOf).toList());
    }

    /** The key of the message: rule and variant. */
    public String key() {
        return variant.isEmpty() ? rule : rule + "." + variant;
    }

    /** Whether nothing of the unit may be published. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
