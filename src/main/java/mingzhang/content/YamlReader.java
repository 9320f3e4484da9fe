package mingzhang.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;
import mingzhang.finding.Position;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * YAML text to nodes. Every scalar keeps the characters that were typed ({@code 012}, {@code no}, {@code 1_000} and
 * {@code 12:30} are text), every node its place. Anchors, aliases, several documents in one file and a key given twice
 * are findings.
 */
public final class YamlReader {
    private static final int DEEPEST_NESTING = 60;
    private static final LoaderOptions OPTIONS = new LoaderOptions();

    private final Source source;
    private final Findings findings;

    private YamlReader(Source source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    /** Reads a file; empty, with a finding, if it is no YAML mapping. */
    public static Optional<Node> read(Source source, Findings findings) {
        return new YamlReader(source, findings).read();
    }

    private Optional<Node> read() {
        Optional<Finding> refused = controlCharacter();
        if (refused.isPresent()) {
            findings.add(refused.get());
            return Optional.empty();
        }
        try {
            return root(new ParserImpl(new StreamReader(source.text()), OPTIONS));
        } catch (RefusedException refusal) {
            findings.add(refusal.finding);
        } catch (MarkedYAMLException malformed) {
            findings.add(
                    malformed.getProblemMark() == null
                            ? unplaced(malformed)
                            : SyntaxAdvice.finding(source, malformed, malformed.getProblemMark()));
        } catch (YAMLException malformed) {
            findings.add(unplaced(malformed));
        }
        return Optional.empty();
    }

    private Optional<Node> root(Parser parser) throws RefusedException {
        Event first = nextNode(parser);
        if (first.is(Event.ID.StreamEnd)) {
            findings.add(Finding.error("yaml-empty", Position.of(source.path())));
            return Optional.empty();
        }
        Node root = node(first, parser, 0);
        Event second = nextNode(parser);
        if (!second.is(Event.ID.StreamEnd)) {
            findings.add(Finding.error("yaml-syntax.documents", position(second)));
            return Optional.empty();
        }
        if (!(root instanceof Node.Mapping)) {
            findings.add(SyntaxAdvice.typed(source, root.position().line())
                    .orElseGet(() -> Finding.error("yaml-syntax.mapping", root.position())));
            return Optional.empty();
        }
        return Optional.of(root);
    }

    /** What a document begins with, or the end. */
    private static Event nextNode(Parser parser) {
        Event event = parser.getEvent();
        while (event.is(Event.ID.StreamStart) || event.is(Event.ID.DocumentStart) || event.is(Event.ID.DocumentEnd)) {
            event = parser.getEvent();
        }
        return event;
    }

    private Node node(Event event, Parser parser, int depth) throws RefusedException {
        Position position = position(event);
        if (depth > DEEPEST_NESTING) {
            throw new RefusedException(Finding.error("yaml-syntax.nesting", position, DEEPEST_NESTING));
        }
        if (event instanceof ScalarEvent scalar) {
            return isEmpty(scalar) ? new Node.Empty(position) : scalar(scalar.getValue(), position);
        }
        if (event instanceof AliasEvent alias) {
            findings.add(Finding.error("yaml-alias", position, alias.getAnchor()));
            return new Node.Empty(position);
        }
        return event.is(Event.ID.MappingStart) ? mapping(parser, position, depth) : sequence(parser, position, depth);
    }

    /** What YAML takes for no value. */
    private static boolean isEmpty(ScalarEvent scalar) {
        return scalar.isPlain()
                && switch (scalar.getValue()) {
                    case "", "~", "null", "Null", "NULL" -> true;
                    default -> false;
                };
    }

    private Node mapping(Parser parser, Position start, int depth) throws RefusedException {
        List<Node.Entry> entries = new ArrayList<>();
        Map<String, Position> seen = new HashMap<>();
        for (Event event = parser.getEvent(); !event.is(Event.ID.MappingEnd); event = parser.getEvent()) {
            if (!(event instanceof ScalarEvent name)) {
                throw new RefusedException(Finding.error("yaml-syntax.key", position(event)));
            }
            Position keyPosition = position(event);
            String key = name.getValue().strip();
            Node value = node(parser.getEvent(), parser, depth + 1);
            Position former = seen.putIfAbsent(key, keyPosition);
            if (former == null) {
                entries.add(new Node.Entry(key, keyPosition, value));
            } else {
                findings.add(Finding.error("key-duplicate", keyPosition, key, former.line()));
            }
        }
        return new Node.Mapping(entries, start);
    }

    private Node sequence(Parser parser, Position start, int depth) throws RefusedException {
        List<Node> elements = new ArrayList<>();
        for (Event event = parser.getEvent(); !event.is(Event.ID.SequenceEnd); event = parser.getEvent()) {
            elements.add(node(event, parser, depth + 1));
        }
        return new Node.Sequence(elements, start);
    }

    private Node.Scalar scalar(String text, Position position) {
        int offset = offset(position);
        Optional<Integer> opening = source.text().startsWith(text, offset)
                ? Optional.of(0)
                : source.text().startsWith(text, offset + 1) ? Optional.of(1) : Optional.empty();
        return new Node.Scalar(text, position, blockIndentation(offset), opening);
    }

    /** The blanks before the first line of a block that begins after a bar; 0 for any other text. */
    private int blockIndentation(int offset) {
        if (offset >= source.text().length() || source.text().charAt(offset) != '|') {
            return 0;
        }
        int line = source.text().indexOf('\n', offset) + 1;
        int start = line;
        for (int next = line; next < source.text().length() && line > 0; next++) {
            char character = source.text().charAt(next);
            if (character == '\n') {
                start = next + 1;
            } else if (character != ' ') {
                return next - start;
            }
        }
        return 0;
    }

    private int lastLine = 1;
    private int lastOffset = 0;

    /** Positions come in rising order, so the search goes on from the last line. */
    private int offset(Position position) {
        while (lastLine < position.line()) {
            int end = source.text().indexOf('\n', lastOffset);
            if (end < 0) {
                return source.text().length();
            }
            lastOffset = end + 1;
            lastLine++;
        }
        return lastOffset + position.column() - 1;
    }

    private Position position(Event event) {
        Mark start = event.getStartMark();
        return new Position(source.path(), start.getLine() + 1, start.getColumn() + 1);
    }

    private Finding unplaced(YAMLException malformed) {
        String message = String.valueOf(malformed.getMessage());
        return Finding.error(
                "yaml-syntax",
                Position.of(source.path()),
                message.lines().findFirst().orElse(message));
    }

    /** The first character that YAML refuses anywhere. */
    private Optional<Finding> controlCharacter() {
        for (int index = 0; index < source.text().length(); index++) {
            char character = source.text().charAt(index);
            if (!StreamReader.isPrintable(character) && !Character.isSurrogate(character)) {
                int start = source.text().lastIndexOf('\n', index) + 1;
                int line = 1
                        + (int) source.text()
                                .chars()
                                .limit(index)
                                .filter(each -> each == '\n')
                                .count();
                return Optional.of(Finding.error(
                        "yaml-syntax.control",
                        new Position(source.path(), line, index - start + 1),
                        "U+%04X".formatted((int) character)));
            }
        }
        return Optional.empty();
    }

    /** Ends the reading of a file with a finding. */
    private static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Finding finding;

        RefusedException(Finding finding) {
            super(finding.message());
            this.finding = finding;
        }
    }
}
