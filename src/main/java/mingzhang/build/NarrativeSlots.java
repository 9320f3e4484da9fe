package mingzhang.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of the texts that the forms' templates print, themselves or by the shared parts that they call. */
final class NarrativeSlots {
    private static final Pattern MENTION =
            Pattern.compile("\\bslot=\"([^\"$]+)\"|\\bslots=\\[([^]]*)]|<@(\\w+)([^>]*)");
    private static final Pattern WORD = Pattern.compile("\"([^\"$]+)\"");
    private static final Pattern INCLUDE = Pattern.compile("<#include \"([^\"/]+)\">");
    private static final Pattern MACRO = Pattern.compile("<#macro (\\w+)([^\\n]*?)>(.*?)</#macro>", Pattern.DOTALL);

    private final Map<String, Macro> macros = new HashMap<>();

    /** A part that templates call; what stands in its head holds unless the caller names another text. */
    private record Macro(String head, String body) {}

    private NarrativeSlots() {}

    /** Reads the shared parts. */
    static NarrativeSlots in(TemplateFolders templates) throws IOException {
        NarrativeSlots slots = new NarrativeSlots();
        for (String folder : List.of("parts", "parts/explanation")) {
            for (Path part : templates.list(folder).values()) {
                if (part.toString().endsWith(".ftlh")) {
                    MACRO.matcher(read(part))
                            .results()
                            .forEach(found ->
                                    slots.macros.put(found.group(1), new Macro(found.group(2), found.group(3))));
                }
            }
        }
        return slots;
    }

    /** Of all forms, sorted. */
    static List<String> of(TemplateFolders templates) throws IOException {
        NarrativeSlots shared = in(templates);
        SortedSet<String> slots = new TreeSet<>();
        for (Path form : templates.list("formats").values()) {
            slots.addAll(shared.of(form));
        }
        return List.copyOf(slots);
    }

    /** Of one form, in the order in which they are printed. */
    List<String> of(Path form) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> entries = Files.list(form)) {
            entries.filter(file -> file.toString().endsWith(".ftlh"))
                    .forEach(file -> texts.put(String.valueOf(file.getFileName()), read(file)));
        }
        Set<String> slots = new LinkedHashSet<>();
        texts.forEach((name, text) -> {
            if (texts.values().stream().noneMatch(other -> other.contains("<#include \"" + name + "\">"))) {
                collect(withIncluded(text, texts), slots, List.of());
            }
        });
        return List.copyOf(slots);
    }

    private static String withIncluded(String text, Map<String, String> texts) {
        return INCLUDE.matcher(text)
                .replaceAll(include -> Matcher.quoteReplacement(texts.getOrDefault(include.group(1), "")));
    }

    private void collect(String text, Set<String> slots, List<String> callers) {
        Matcher mention = MENTION.matcher(text);
        while (mention.find()) {
            if (mention.group(1) != null) {
                slots.add(mention.group(1));
            } else if (mention.group(2) != null) {
                WORD.matcher(mention.group(2)).results().forEach(word -> slots.add(word.group(1)));
            } else {
                call(mention.group(3), mention.group(4), slots, callers);
            }
        }
    }

    private void call(String name, String arguments, Set<String> slots, List<String> callers) {
        collect(arguments, slots, callers);
        Macro macro = macros.get(name);
        if (macro != null && !callers.contains(name)) {
            List<String> inner = new ArrayList<>(callers);
            inner.add(name);
            collect(arguments.contains("slot=") ? macro.body() : macro.head() + macro.body(), slots, inner);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
