package mingzhang.content;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import mingzhang.finding.Position;

/** A piece of a YAML file with its place. */
public sealed interface Node {

    /** Where it begins. */
    Position position();

    /** The entries if this is a mapping, none otherwise. */
    default List<Entry> entries() {
        return this instanceof Mapping mapping ? mapping.content() : List.of();
    }

    /** The elements if this is a sequence, none otherwise. */
    default List<Node> elements() {
        return this instanceof Sequence sequence ? sequence.content() : List.of();
    }

    /** The value under a key of a mapping; empty if there is none or it is not filled in. */
    default Optional<Node> get(String key) {
        for (Entry entry : entries()) {
            if (entry.key().equals(key)) {
                return entry.value() instanceof Empty ? Optional.empty() : Optional.of(entry.value());
            }
        }
        return Optional.empty();
    }

    /** The text of a scalar under a key, trimmed. */
    default Optional<String> text(String key) {
        return get(key).flatMap(Node::asText);
    }

    /** The text of a scalar, trimmed. */
    default Optional<String> asText() {
        return this instanceof Scalar scalar ? Optional.of(scalar.text().strip()) : Optional.empty();
    }

    /** A mapping of only those entries that pass. */
    default Mapping only(Predicate<Entry> wanted) {
        return new Mapping(entries().stream().filter(wanted).toList(), position());
    }

    /** A key with its value. */
    record Entry(String key, Position position, Node value) {}

    /**
     * Text exactly as typed.
     *
     * @param indentation blanks before each line if it was written as a block after {@code |}; 0 otherwise
     * @param opening characters before the text where it stands on one line as it is: 1 for a quote, else 0
     */
    record Scalar(String text, Position position, int indentation, Optional<Integer> opening) implements Node {
        /** Whether its lines are those of the file. */
        public boolean isBlock() {
            return indentation > 0;
        }
    }

    /** Keys and values in their order in the file. */
    record Mapping(List<Entry> content, Position position) implements Node {
        /** Copies the entries. */
        public Mapping {
            content = List.copyOf(content);
        }
    }

    /** Elements in their order. */
    record Sequence(List<Node> content, Position position) implements Node {
        /** Copies the elements. */
        public Sequence {
            content = List.copyOf(content);
        }
    }

    /** A key with nothing behind it: not filled in. */
    record Empty(Position position) implements Node {}
}
