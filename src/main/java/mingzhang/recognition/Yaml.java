package mingzhang.recognition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A tree that is written as YAML the way content files are: short groups on one line, remarks before what they are of. */
sealed interface Yaml {
    /** The widest group on one line. */
    int WIDEST = 130;

    /**
     * A value.
     *
     * @param text as it stands for the reader
     * @param remarks comments before it
     * @param origin where it was read; empty for what the program says itself
     */
    record Scalar(String text, List<String> remarks, Optional<Origin> origin) implements Yaml {
        private static final Pattern SPECIAL =
                Pattern.compile("(?s)^[\\s\\-?:,\\[\\]{}#&*!|>'\"%@`~=].*|.*[:,\\[\\]{}#\"\\n].*|.*\\s$|");
        private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

        public Scalar {
            remarks = List.copyOf(remarks);
        }

        static Scalar of(String text) {
            return new Scalar(text, List.of(), Optional.empty());
        }

        /** In quotes where YAML would read it otherwise. */
        String quoted() {
            boolean isWord = text.matches("(?i)null|true|false|yes|no|on|off|~");
            if (NUMBER.matcher(text).matches()
                    || !isWord && !SPECIAL.matcher(text).matches()) {
                return text;
            }
            return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
        }
    }

    /** A value that is always in quotes, such as a code. */
    record Quoted(String text) implements Yaml {}

    /** A text over several lines. */
    record Block(List<String> lines, List<String> remarks, Origin origin) implements Yaml {
        public Block {
            lines = List.copyOf(lines);
            remarks = List.copyOf(remarks);
        }
    }

    /** Keys with values. */
    record Mapping(Map<String, Yaml> entries) implements Yaml {
        Mapping() {
            this(new LinkedHashMap<>());
        }
    }

    /** Rows. */
    record Sequence(List<Yaml> rows) implements Yaml {}

    /** The lines of a mapping's entries. */
    static List<String> lines(Mapping mapping, String indentation) {
        List<String> lines = new ArrayList<>();
        mapping.entries().forEach((key, value) -> add(key + ":", value, indentation, lines));
        return lines;
    }

    private static void add(String head, Yaml value, String indentation, List<String> lines) {
        remarks(value).forEach(remark -> lines.add(indentation + "# " + remark));
        if (value instanceof Block block) {
            lines.add(indentation + head + " |");
            block.lines().forEach(line -> lines.add(line.isEmpty() ? "" : indentation + "  " + line));
        } else if (isShort(value)
                && head.length() + indentation.length() + flow(value).length() < WIDEST) {
            lines.add(indentation + head + " " + flow(value));
        } else if (value instanceof Mapping mapping) {
            lines.add(indentation + head);
            lines.addAll(lines(mapping, indentation + "  "));
        } else if (value instanceof Sequence sequence) {
            lines.add(indentation + head);
            sequence.rows().forEach(row -> addRow(row, indentation + "  ", lines));
        } else {
            lines.add(indentation + head + " " + flow(value));
        }
    }

    private static void addRow(Yaml row, String indentation, List<String> lines) {
        boolean isOnOneLine = isShort(row) && flow(row).length() + indentation.length() < WIDEST + 40;
        if (isOnOneLine || !(row instanceof Mapping mapping)) {
            lines.add(indentation + "- " + flow(row));
            return;
        }
        List<String> inner = lines(mapping, indentation + "  ");
        int first = 0;
        while (inner.get(first).stripLeading().startsWith("#")) {
            lines.add(inner.get(first++));
        }
        lines.add(indentation + "- " + inner.get(first).strip());
        lines.addAll(inner.subList(first + 1, inner.size()));
    }

    private static List<String> remarks(Yaml value) {
        return value instanceof Scalar scalar
                ? scalar.remarks()
                : value instanceof Block block ? block.remarks() : List.of();
    }

    private static boolean isShort(Yaml value) {
        if (value instanceof Mapping mapping) {
            return mapping.entries().values().stream()
                    .allMatch(each -> isShort(each) && !(each instanceof Mapping inner && !isFlat(inner)));
        }
        return value instanceof Quoted
                || value instanceof Scalar scalar && scalar.remarks().isEmpty();
    }

    private static boolean isFlat(Mapping mapping) {
        return mapping.entries().values().stream().noneMatch(Mapping.class::isInstance);
    }

    private static String flow(Yaml value) {
        if (value instanceof Mapping mapping) {
            return mapping.entries().entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + flow(entry.getValue()))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }
        return value instanceof Quoted quoted
                ? "\"" + quoted.text() + "\""
                : value instanceof Scalar scalar ? scalar.quoted() : "";
    }
}
