package mingzhang.content;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/** Finds the values of a YAML text that {@link YamlReader} has read without findings. */
public final class TypedValues {
    private static final String ELEMENT = "-";

    private final String text;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final List<TypedValue> values = new ArrayList<>();

    private TypedValues(String text) {
        this.text = text;
    }

    /** A mapping or a list that is being read, with the key of the value to come. */
    private static final class Level {
        private final boolean isMapping;
        private String key = ELEMENT;
        private boolean hasKey;

        Level(boolean isMapping) {
            this.isMapping = isMapping;
        }
    }

    /** All values that are filled in, in their order. */
    public static List<TypedValue> of(Source source) {
        TypedValues reader = new TypedValues(source.text());
        new Yaml(new SafeConstructor(new LoaderOptions()))
                .parse(new StringReader(source.text()))
                .forEach(reader::take);
        return List.copyOf(reader.values);
    }

    private void take(Event event) {
        if (event instanceof MappingStartEvent || event instanceof SequenceStartEvent) {
            levels.push(new Level(event instanceof MappingStartEvent));
        } else if (event instanceof MappingEndEvent || event instanceof SequenceEndEvent) {
            levels.pop();
            valueRead();
        } else if (event instanceof ScalarEvent scalar && !levels.isEmpty()) {
            take(scalar, levels.element());
        }
    }

    private void take(ScalarEvent scalar, Level level) {
        if (level.isMapping && !level.hasKey) {
            level.key = scalar.getValue().strip();
            level.hasKey = true;
            return;
        }
        int start = offset(scalar.getStartMark().getIndex());
        int end = offset(scalar.getEndMark().getIndex());
        if (end > start) {
            ScalarStyle style = scalar.getScalarStyle();
            boolean isBlock = style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
            values.add(new TypedValue(path(), scalar.getValue(), start, isBlock ? lastLineEnd(end) : end, isBlock));
        }
        valueRead();
    }

    private void valueRead() {
        if (!levels.isEmpty()) {
            levels.element().hasKey = false;
        }
    }

    private List<String> path() {
        List<String> path = new ArrayList<>();
        levels.descendingIterator().forEachRemaining(level -> path.add(level.key));
        return path;
    }

    /** YAML counts characters beyond the basic plane once. */
    private int offset(int codePoints) {
        return text.offsetByCodePoints(0, codePoints);
    }

    /** A block ends where the next token begins; the blank lines and comments between do not belong to it. */
    private int lastLineEnd(int end) {
        int last = end;
        while (last > 0 && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }
}
