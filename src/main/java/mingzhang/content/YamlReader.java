package mingzhang.content;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.JacksonYAMLParseException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;
import mingzhang.finding.Position;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * YAML text to nodes. Every scalar keeps the characters that were typed ({@code 012}, {@code no}, {@code 1_000} and
 * {@code 12:30} are text), every node its place. Anchors, aliases, several documents in one file and a key given twice
 * are findings.
 */
public final class YamlReader {
    private static final int DEEPEST_NESTING = 60;
    private static final YAMLFactory FACTORY = new YAMLFactory();

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
        try (YAMLParser parser = FACTORY.createParser(source.text())) {
            if (parser.nextToken() == null) {
                findings.add(Finding.error("yaml-empty", Position.of(source.path())));
                return Optional.empty();
            }
            Node root = node(parser, 0);
            if (parser.nextToken() != null) {
                findings.add(Finding.error("yaml-syntax.documents", position(parser)));
                return Optional.empty();
            }
            if (!(root instanceof Node.Mapping)) {
                findings.add(SyntaxAdvice.typed(source, root.position().line())
                        .orElseGet(() -> Finding.error("yaml-syntax.mapping", root.position())));
                return Optional.empty();
            }
            return Optional.of(root);
        } catch (JacksonYAMLParseException malformed) {
            findings.add(syntax(malformed));
            return Optional.empty();
        } catch (NestingException tooDeep) {
            findings.add(Finding.error("yaml-syntax.nesting", tooDeep.position, DEEPEST_NESTING));
            return Optional.empty();
        } catch (IOException malformed) {
            findings.add(Finding.error(
                    "yaml-syntax", Position.of(source.path()), firstLine(String.valueOf(malformed.getMessage()))));
            return Optional.empty();
        }
    }

    private Node node(YAMLParser parser, int depth) throws IOException {
        Position position = position(parser);
        if (depth > DEEPEST_NESTING) {
            throw new NestingException(position);
        }
        if (parser.isCurrentAlias()) {
            findings.add(Finding.error("yaml-alias", position, parser.getText()));
            return new Node.Empty(position);
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> mapping(parser, position, depth);
            case START_ARRAY -> sequence(parser, position, depth);
            case VALUE_NULL -> new Node.Empty(position);
            default -> scalar(parser.getText(), position);
        };
    }

    private Node mapping(YAMLParser parser, Position start, int depth) throws IOException {
        List<Node.Entry> entries = new ArrayList<>();
        Map<String, Position> seen = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Position keyPosition = position(parser);
            String key = parser.currentName().strip();
            parser.nextToken();
            Node value = node(parser, depth + 1);
            Position former = seen.putIfAbsent(key, keyPosition);
            if (former == null) {
                entries.add(new Node.Entry(key, keyPosition, value));
            } else {
                findings.add(Finding.error("key-duplicate", keyPosition, key, former.line()));
            }
        }
        return new Node.Mapping(entries, start);
    }

    private Node sequence(YAMLParser parser, Position start, int depth) throws IOException {
        List<Node> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(node(parser, depth + 1));
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

    private Position position(YAMLParser parser) {
        JsonLocation location = parser.currentTokenLocation();
        return new Position(source.path(), location.getLineNr(), location.getColumnNr());
    }

    private Finding syntax(JacksonYAMLParseException malformed) {
        if (malformed.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            return SyntaxAdvice.finding(source, marked, marked.getProblemMark());
        }
        JsonLocation location = malformed.getLocation();
        Position position = location == null
                ? Position.of(source.path())
                : new Position(source.path(), location.getLineNr(), location.getColumnNr());
        return malformed.getOriginalMessage().startsWith("Expected a field name")
                ? Finding.error("yaml-syntax.key", position)
                : Finding.error("yaml-syntax", position, firstLine(malformed.getOriginalMessage()));
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

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message);
    }

    /** Ends the reading of a file that is nested too deeply. */
    private static final class NestingException extends IOException {
        private static final long serialVersionUID = 1;
        private final transient Position position;

        NestingException(Position position) {
            super("nested too deeply");
            this.position = position;
        }
    }
}
