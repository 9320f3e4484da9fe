package mingzhang.content;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.finding.Finding;
import mingzhang.finding.Position;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Turns a YAML parser's complaint into what the person at the keyboard did: a tab, a full-width colon, a quote. */
public final class SyntaxAdvice {
    private static final Pattern KEY_WITHOUT_BLANK =
            Pattern.compile("\\s*(?:- +)?[^\\s\\d\"':：#{}\\[\\],|>&*!%@-][^\\s:：]*:(?=[^\\s/:])");
    private static final Pattern FORBIDDEN_START = Pattern.compile("character '(.*?)'? ?that cannot start");

    private final Source source;
    private final MarkedYAMLException complaint;
    private final Position position;

    private SyntaxAdvice(Source source, MarkedYAMLException complaint, Mark mark) {
        this.source = source;
        this.complaint = complaint;
        this.position = position(source, mark);
    }

    private static Position position(Source source, Mark mark) {
        return new Position(source.path(), mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** What is wrong, said of the line that is complained about or the one before it. */
    static Finding finding(Source source, MarkedYAMLException complaint, Mark mark) {
        return new SyntaxAdvice(source, complaint, mark).finding();
    }

    private Finding finding() {
        for (int line = position.line(); line >= Math.max(1, position.line() - 1); line--) {
            Optional<Finding> typed = typed(source, line);
            if (typed.isPresent()) {
                return typed.get();
            }
        }
        String problem = String.valueOf(complaint.getProblem());
        Position start = complaint.getContextMark() == null ? position : position(source, complaint.getContextMark());
        if (problem.contains("mapping values are not allowed")) {
            return Finding.error("yaml-syntax.nested-value", position);
        }
        if (problem.contains("unexpected end of stream")) {
            return Finding.error("yaml-syntax.quote", start);
        }
        if (problem.contains("',' or '}'") || problem.contains("',' or ']'")) {
            return bracket(problem.contains("}") ? "{" : "[", start);
        }
        if (problem.contains("<block end>")) {
            return Finding.error("yaml-syntax.indentation", position);
        }
        Matcher forbidden = FORBIDDEN_START.matcher(problem);
        return forbidden.find()
                ? Finding.error("yaml-syntax.start", position, forbidden.group(1))
                : Finding.error("yaml-syntax", position, problem);
    }

    private Finding bracket(String opened, Position start) {
        int comma = source.line(position.line()).lastIndexOf('，', Math.max(position.column() - 1, 0));
        return comma >= 0
                ? Finding.error("yaml-syntax.comma", new Position(source.path(), position.line(), comma + 1))
                : Finding.error("yaml-syntax.bracket", position, opened, opened.equals("{") ? "}" : "]", start.line());
    }

    /** What the characters of a line show without YAML's rules. */
    static Optional<Finding> typed(Source source, int line) {
        String text = source.line(line);
        int tab = text.indexOf('\t');
        if (tab >= 0 && text.substring(0, tab).isBlank()) {
            return Optional.of(Finding.error("yaml-syntax.tab", new Position(source.path(), line, tab + 1)));
        }
        int colon = fullWidthColonAfterKey(text);
        if (colon >= 0) {
            return Optional.of(Finding.error("yaml-syntax.colon", new Position(source.path(), line, colon + 1)));
        }
        Matcher key = KEY_WITHOUT_BLANK.matcher(text);
        return key.lookingAt()
                ? Optional.of(Finding.error("yaml-syntax.blank", new Position(source.path(), line, key.end())))
                : Optional.empty();
    }

    /** The finding for a text in which a full-width colon hides a key. */
    public static Optional<Finding> colon(Node.Scalar scalar) {
        int colon = fullWidthColonAfterKey(scalar.text().lines().findFirst().orElse(""));
        Position start = scalar.position();
        return colon < 0 || scalar.isBlock()
                ? Optional.empty()
                : Optional.of(Finding.error(
                        "yaml-syntax.colon", new Position(start.file(), start.line(), start.column() + colon)));
    }

    /** The place of a {@code ：} that ends a key: nothing but one word before it and no half-width colon. */
    private static int fullWidthColonAfterKey(String line) {
        int colon = line.indexOf('：');
        if (colon < 0 || line.indexOf(':') >= 0) {
            return -1;
        }
        String key = line.substring(0, colon).strip();
        return key.isEmpty() || key.chars().anyMatch(Character::isWhitespace) ? -1 : colon;
    }
}
