package mingzhang.finding;

import java.util.Comparator;
import java.util.List;

/**
 * One remark on one place.
 *
 * @param rule stable name, lower case with hyphens; the acknowledgement of a finding names it
 * @param message key of its message: the rule, or the rule with a dot and which of its messages
 * @param severity how grave
 * @param position where
 * @param arguments what the message inserts, already written out
 */
public record Finding(String rule, String message, Severity severity, Position position, List<String> arguments)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::position)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message)
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
        return new Finding(
                dot < 0 ? key : key.substring(0, dot),
                key,
                severity,
                position,
                List.of(arguments).stream().map(String::valueOf).toList());
    }

    /**
     * The same under the name of a relation that the taxonomy defines; the message stays that of the rule.
     *
     * @param relation the relation's name
     */
    public Finding named(String relation) {
        return new Finding(relation, message, severity, position, arguments);
    }

    /** The same, explained by the file itself. */
    public Finding acknowledged() {
        return as(Severity.ACKNOWLEDGED);
    }

    /** The same, as grave as said. */
    public Finding as(Severity other) {
        return new Finding(rule, message, other, position, arguments);
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
