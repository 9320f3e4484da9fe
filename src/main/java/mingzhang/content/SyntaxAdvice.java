package mingzhang.content;

import mingzhang.finding.Finding;
import mingzhang.finding.Position;

/** Turns a YAML parser's complaint into what the person at the keyboard did: a tab, a full-width colon, a quote. */
final class SyntaxAdvice {
    private SyntaxAdvice() {}

    static Finding finding(Source source, Position position, String problem) {
        for (int line = position.line(); line >= Math.max(1, position.line() - 1); line--) {
            String text = source.line(line);
            int tab = text.indexOf('\t');
            if (tab >= 0 && text.substring(0, tab).isBlank()) {
                return Finding.error("yaml-syntax.tab", new Position(source.path(), line, tab + 1));
            }
            int colon = fullWidthColonAfterKey(text);
            if (colon >= 0) {
                return Finding.error("yaml-syntax.colon", new Position(source.path(), line, colon + 1));
            }
        }
        if (problem.contains("mapping values are not allowed")) {
            return Finding.error("yaml-syntax.nested-value", position);
        }
        if (problem.contains("unexpected end of stream")) {
            return Finding.error("yaml-syntax.quote", position);
        }
        return Finding.error("yaml-syntax", position, problem);
    }

    /** The place of a {@code ：} that ends a key: nothing but one word before it and no half-width colon. */
    static int fullWidthColonAfterKey(String line) {
        int colon = line.indexOf('：');
        if (colon < 0 || line.indexOf(':') >= 0) {
            return -1;
        }
        String key = line.substring(0, colon).strip();
        return key.isEmpty() || key.chars().anyMatch(Character::isWhitespace) ? -1 : colon;
    }
}
