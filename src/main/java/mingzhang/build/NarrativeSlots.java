package mingzhang.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of the texts that the forms' templates print. */
final class NarrativeSlots {
    private static final Pattern SLOT = Pattern.compile("\\bslot=\"([^\"$]+)\"");

    private NarrativeSlots() {}

    /** Of all forms, sorted. */
    static List<String> of(TemplateFolders templates) throws IOException {
        SortedSet<String> slots = new TreeSet<>();
        for (Path form : templates.list("formats").values()) {
            slots.addAll(of(form));
        }
        return List.copyOf(slots);
    }

    /** Of one form, in the order of its templates. */
    static List<String> of(Path form) throws IOException {
        List<Path> files;
        try (Stream<Path> entries = Files.list(form)) {
            files = entries.filter(file -> file.toString().endsWith(".ftlh"))
                    .sorted()
                    .toList();
        }
        List<String> slots = new ArrayList<>();
        for (Path file : files) {
            Matcher found = SLOT.matcher(Files.readString(file, StandardCharsets.UTF_8));
            found.results().map((MatchResult match) -> match.group(1)).forEach(slots::add);
        }
        return slots.stream().distinct().toList();
    }
}
