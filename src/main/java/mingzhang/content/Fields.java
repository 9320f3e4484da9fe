package mingzhang.content;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import mingzhang.content.Node.Entry;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;
import mingzhang.finding.Position;

/** Reads the fixed keys of one mapping; what is of the wrong type or not a key is a finding. */
public final class Fields {
    private final Node node;
    private final Findings findings;
    private final TreeSet<String> asked = new TreeSet<>();

    /** The fields of a node; a node that is no mapping is an error finding and has no fields. */
    public Fields(Node node, Findings findings) {
        this.node = node;
        this.findings = findings;
        if (!(node instanceof Node.Mapping) && !(node instanceof Node.Empty)) {
            findings.add(notAMapping(node));
        }
    }

    /** The finding for a value where keys with values are wanted. */
    public static Finding notAMapping(Node node) {
        return node instanceof Node.Scalar scalar
                ? SyntaxAdvice.colon(scalar).orElseGet(() -> Finding.error("type.mapping", node.position()))
                : Finding.error("type.mapping", node.position());
    }

    /** Where the mapping begins. */
    public Position position() {
        return node.position();
    }

    /** The text under a key. */
    public Optional<String> text(String key) {
        return scalar(key).map(scalar -> scalar.text().strip()).filter(text -> !text.isEmpty());
    }

    /** The text under a key that must be there; empty text, with a finding, if it is not. */
    public String required(String key) {
        Optional<String> text = text(key);
        boolean isOfOtherType = any(key).isPresent() && typed(key).isEmpty();
        if (text.isEmpty() && !isOfOtherType && (node instanceof Node.Mapping || node instanceof Node.Empty)) {
            findings.add(
                    Finding.error("key-missing", any(key).map(Node::position).orElse(position()), key));
        }
        return text.orElse("");
    }

    /** 标识, the name of a document in its address. */
    String documentId() {
        String id = required("标识");
        if (!id.isEmpty() && (!id.matches("[a-z0-9][a-z0-9-]*") || id.equals("index"))) {
            findings.add(
                    Finding.error("document-name", any("标识").map(Node::position).orElse(position()), id));
        }
        return id;
    }

    /** The scalar under a key; nothing is said if it is none. */
    Optional<Node.Scalar> typed(String key) {
        return any(key).flatMap(value -> value instanceof Node.Scalar scalar ? Optional.of(scalar) : Optional.empty());
    }

    /** The scalar under a key. */
    public Optional<Node.Scalar> scalar(String key) {
        return any(key).flatMap(value -> {
            if (value instanceof Node.Scalar scalar) {
                return Optional.of(scalar);
            }
            findings.add(Finding.error("type.text", value.position(), key));
            return Optional.empty();
        });
    }

    /** The date under a key, typed as 2024-03-15. */
    public Optional<LocalDate> date(String key) {
        return scalar(key).flatMap(scalar -> {
            try {
                return Optional.of(LocalDate.parse(scalar.text().strip()));
            } catch (DateTimeParseException notADate) {
                findings.add(Finding.error("type.date", scalar.position(), key, scalar.text()));
                return Optional.empty();
            }
        });
    }

    /** 口径, whose accounts a report is about. */
    Optional<Scope> scope() {
        return scalar("口径").flatMap(scalar -> {
            Optional<Scope> scope = Scope.named(scalar.text().strip());
            if (scope.isEmpty()) {
                findings.add(Finding.error(
                        "scope", scalar.position(), scalar.text().strip(), String.join("、", Scope.labels())));
            }
            return scope;
        });
    }

    /** The whole number under a key. */
    public Optional<Integer> wholeNumber(String key) {
        return scalar(key).flatMap(scalar -> {
            if (scalar.text().strip().matches("[1-9]\\d{0,8}|0")) {
                return Optional.of(Integer.valueOf(scalar.text().strip()));
            }
            findings.add(Finding.error("type.whole-number", scalar.position(), key, scalar.text()));
            return Optional.empty();
        });
    }

    /** One scalar or a sequence of scalars under a key. */
    public List<Node.Scalar> scalars(String key) {
        return list(key).stream()
                .flatMap(element -> {
                    if (element instanceof Node.Scalar scalar) {
                        return Optional.of(scalar).stream();
                    }
                    findings.add(Finding.error("type.text", element.position(), key));
                    return Optional.<Node.Scalar>empty().stream();
                })
                .toList();
    }

    /** The elements of a sequence under a key; a single value counts as a sequence of one. */
    public List<Node> list(String key) {
        Optional<Node> value = any(key);
        if (value.isEmpty()) {
            return List.of();
        }
        return value.get() instanceof Node.Sequence sequence ? sequence.content() : List.of(value.get());
    }

    /** Texts by their names, in the order of the file. */
    public Map<String, Prose> proses(String key) {
        Map<String, Prose> proses = new LinkedHashMap<>();
        any(key).filter(value -> !(value instanceof Node.Mapping)).ifPresent(value -> findings.add(notAMapping(value)));
        for (Entry entry : any(key).map(Node::entries).orElse(List.of())) {
            if (entry.value() instanceof Node.Scalar scalar) {
                proses.put(entry.key(), Prose.of(scalar));
            } else if (!(entry.value() instanceof Node.Empty)) {
                findings.add(Finding.error("type.text", entry.value().position(), entry.key()));
            }
        }
        return proses;
    }

    /** The value under a key, whatever it is. */
    public Optional<Node> any(String key) {
        asked.add(key);
        return node.get(key);
    }

    /** The entries that were not asked for. */
    public Node.Mapping rest() {
        return node.only(entry -> !asked.contains(entry.key()));
    }

    /** The keys that were asked for so far. */
    public List<String> known() {
        return new ArrayList<>(asked);
    }

    /** Reports each entry that was not asked for as an unknown key. */
    public void reportRest() {
        rest().entries().forEach(entry -> findings.add(unknownKey(entry, asked)));
    }

    /** The finding for a key that nothing knows, with the nearest known one. */
    public static Finding unknownKey(Entry entry, Collection<String> known) {
        if (entry.key().startsWith("-")) {
            return Finding.error("key-unknown.dash", entry.position(), entry.key());
        }
        return Nearest.to(entry.key(), known)
                .map(nearest -> Finding.error("key-unknown.nearest", entry.position(), entry.key(), nearest))
                .orElseGet(() -> Finding.error("key-unknown", entry.position(), entry.key(), String.join("、", known)));
    }
}
