package mingzhang.check.wording;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/**
 * {@code text-bracket}: within a paragraph a bracket, a quotation mark or a title mark is opened and not closed, or
 * closed and not opened; the first of a paragraph. The bracket of a list number, 1）, opens nowhere.
 */
final class BracketRule implements TextRule {
    private static final String OPENING = "（《“〔【";
    private static final String CLOSING = "）》”〕】";
    private static final Pattern LIST_NUMBER = Pattern.compile(".*(?:^|[\\s，。；：:、（])[\\dA-Za-z一二三四五六七八九十①-⑩]{1,2}$");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        if (text.kind() != ReportText.Kind.NARRATIVE) {
            return;
        }
        String words = text.prose().text();
        int start = 0;
        while (start < words.length()) {
            int end = words.indexOf('\n', start) < 0 ? words.length() : words.indexOf('\n', start);
            String line = words.substring(start, end);
            int offset = start;
            if (!line.stripLeading().startsWith("|")) {
                fault(line)
                        .ifPresent(place -> report.accept(Deviation.in(
                                text,
                                Finding.warning(
                                        "text-bracket", text.prose().at(offset + place), around(line, place)))));
            }
            start = end + 1;
        }
    }

    private static Optional<Integer> fault(String line) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int index = 0; index < line.length(); index++) {
            char character = full(line.charAt(index));
            int closed = CLOSING.indexOf(character);
            boolean isQuoteAgain = character == '“' && isOpen(line, open, '“');
            if (isQuoteAgain) {
                return Optional.of(index);
            } else if (OPENING.indexOf(character) >= 0) {
                open.push(index);
            } else if (closed >= 0) {
                boolean matches = !open.isEmpty() && full(line.charAt(open.peek())) == OPENING.charAt(closed);
                if (matches) {
                    open.pop();
                } else if (!isListNumber(line, index)) {
                    return Optional.of(index);
                }
            }
        }
        return Optional.ofNullable(open.peekLast());
    }

    private static boolean isOpen(String line, Deque<Integer> open, char mark) {
        return open.stream().anyMatch(place -> line.charAt(place) == mark);
    }

    private static boolean isListNumber(String line, int place) {
        return full(line.charAt(place)) == '）'
                && LIST_NUMBER
                        .matcher(line.substring(Math.max(0, place - 4), place))
                        .matches();
    }

    private static char full(char character) {
        return character == '(' ? '（' : character == ')' ? '）' : character;
    }

    private static String around(String line, int place) {
        return line.substring(Math.max(0, place - 6), Math.min(line.length(), place + 7))
                .strip();
    }
}
