package mingzhang.recognition.file.word;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Counts the automatic numbers of a Word file's lists, in the order of its paragraphs. */
final class WordNumbers {
    private static final int LEVELS = 9;
    private static final Pattern PLACEHOLDER = Pattern.compile("%([1-9])");

    private final Map<String, Element> lists = new HashMap<>();
    private final Map<String, Element> kinds = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();

    WordNumbers(Optional<Element> root) {
        root.ifPresent(numbering -> {
            Xml.children(numbering, "num").forEach(list -> lists.put(Xml.attribute(list, "numId"), list));
            Xml.children(numbering, "abstractNum")
                    .forEach(kind -> kinds.put(Xml.attribute(kind, "abstractNumId"), kind));
        });
    }

    /** The number before a paragraph, counting it; empty if it has none or only a bullet. */
    String next(Element paragraph, WordStyles styles) {
        Optional<Element> membership = styles.list(paragraph);
        Optional<Element> list = membership.map(list2 -> lists.get(String.valueOf(Xml.number(list2, "numId"))));
        int level = Math.min(
                LEVELS - 1, membership.map(each -> Xml.number(each, "ilvl")).orElse(0));
        Optional<Element> kind = list.flatMap(this::kind);
        if (list.isEmpty()
                || kind.isEmpty()
                || definition(list.get(), kind.get(), level).isEmpty()) {
            return "";
        }
        int[] counted = counts.computeIfAbsent(Xml.attribute(kind.get(), "abstractNumId"), key -> new int[LEVELS]);
        counted[level]++;
        for (int below = level + 1; below < LEVELS; below++) {
            counted[below] = 0;
        }
        return text(list.get(), kind.get(), level, counted);
    }

    private Optional<Element> kind(Element list) {
        return Xml.child(list, "abstractNumId").map(kind -> kinds.get(Xml.attribute(kind, "val")));
    }

    private static Optional<Element> definition(Element list, Element kind, int level) {
        Optional<Element> own = Xml.children(list, "lvlOverride").stream()
                .filter(each -> Xml.attribute(each, "ilvl").equals(String.valueOf(level)))
                .findFirst()
                .flatMap(each -> Xml.child(each, "lvl"));
        return own.or(() -> Xml.children(kind, "lvl").stream()
                .filter(each -> Xml.attribute(each, "ilvl").equals(String.valueOf(level)))
                .findFirst());
    }

    private static String text(Element list, Element kind, int level, int[] counted) {
        Element own = definition(list, kind, level).orElseThrow();
        String format = value(own, "numFmt");
        if (format.equals("bullet") || format.equals("none")) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        Matcher matcher = PLACEHOLDER.matcher(value(own, "lvlText"));
        while (matcher.find()) {
            int of = Integer.parseInt(matcher.group(1)) - 1;
            Optional<Element> outer = definition(list, kind, of);
            int start = outer.map(each -> Xml.number(each, "start")).orElse(1);
            int number = Math.max(counted[of], 1) - 1 + start;
            String outerFormat = outer.map(each -> value(each, "numFmt")).orElse("decimal");
            matcher.appendReplacement(text, Matcher.quoteReplacement(NumberFormats.of(outerFormat, number)));
        }
        return matcher.appendTail(text).toString();
    }

    private static String value(Element parent, String name) {
        return Xml.child(parent, name)
                .map(element -> Xml.attribute(element, "val"))
                .orElse("");
    }
}
