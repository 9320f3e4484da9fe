package mingzhang.recognition;

import java.util.Optional;
import mingzhang.content.Node;
import mingzhang.finding.Position;

/** Figures as nodes of a content file, each at the place where it was read. */
final class FigureNodes {
    private FigureNodes() {}

    static Node.Mapping of(Yaml.Mapping mapping) {
        return new Node.Mapping(
                mapping.entries().entrySet().stream()
                        .map(entry -> entry(entry.getKey(), node(entry.getValue())))
                        .toList(),
                mapping.entries().values().stream()
                        .map(value -> node(value).position())
                        .findFirst()
                        .orElse(Position.of("")));
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
                    elements, elements.stream().map(Node::position).findFirst().orElse(Position.of("")));
        }
        if (value instanceof Yaml.Block block) {
            return scalar(String.join("\n", block.lines()), Optional.of(block.origin()));
        }
        return value instanceof Yaml.Quoted quoted
                ? scalar(quoted.text(), Optional.empty())
                : scalar(((Yaml.Scalar) value).text(), ((Yaml.Scalar) value).origin());
    }

    private static Node.Scalar scalar(String text, Optional<Origin> origin) {
        return new Node.Scalar(
                text, origin.map(known -> known.position(text)).orElse(Position.of("")), 0, Optional.empty());
    }
}
