package mingzhang.recognition;

import java.util.List;
import java.util.Optional;
import mingzhang.content.Node;
import mingzhang.finding.Position;

/** Figures as nodes of a content file, each at the place where it was read. */
final class FigureNodes {
    private static final Position NOWHERE = Position.of("");

    private FigureNodes() {}

    static Node.Mapping of(Yaml.Mapping mapping) {
        List<Node.Entry> entries = mapping.entries().entrySet().stream()
                .map(entry -> entry(entry.getKey(), node(entry.getValue())))
                .toList();
        Position first = entries.stream()
                .map(Node.Entry::position)
                .filter(position -> !position.equals(NOWHERE))
                .findFirst()
                .orElse(NOWHERE);
        return new Node.Mapping(
                entries.stream().map(entry -> placed(entry, first)).toList(), first);
    }

    /** What the program says itself, such as the code of a row, stands where the first of the figures beside it does. */
    private static Node.Entry placed(Node.Entry entry, Position first) {
        return entry.position().equals(NOWHERE) && entry.value() instanceof Node.Scalar scalar
                ? entry(entry.key(), new Node.Scalar(scalar.text(), first, 0, Optional.empty()))
                : entry;
    }

    private static Node.Entry entry(String key, Node value) {
        return new Node.Entry(key, value.position(), value);
    }

    private static Node node(Yaml value) {
        if (value instanceof Yaml.Mapping mapping) {
            return of(mapping);
        }
        if (value instanceof Yaml.Sequence sequence) {
            var elements = sequence.rows().stream().map(FigureNodes::node).toList();
            return new Node.Sequence(
                    elements, elements.stream().map(Node::position).findFirst().orElse(NOWHERE));
        }
        if (value instanceof Yaml.Block block) {
            return scalar(String.join("\n", block.lines()), Optional.of(block.origin()));
        }
        return value instanceof Yaml.Quoted quoted
                ? scalar(quoted.text(), Optional.empty())
                : scalar(((Yaml.Scalar) value).text(), ((Yaml.Scalar) value).origin());
    }

    private static Node.Scalar scalar(String text, Optional<Origin> origin) {
        return new Node.Scalar(text, origin.map(known -> known.position(text)).orElse(NOWHERE), 0, Optional.empty());
    }
}
