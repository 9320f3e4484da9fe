package mingzhang.check;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.finding.Finding;

/** {@code text-doubled}: one list, its items divided by 、, has the same item twice. */
final class ItemTwiceRule implements TextRule {
    private static final String ITEM = "[^，,。；;：:、\\n（）()|“”《》\\d]{3,16}";
    private static final Pattern LIST = Pattern.compile(ITEM + "(?:、" + ITEM + "){2,}");
    private static final Pattern END = Pattern.compile("(?:等|和|及|以及|与).*");
    private static final int SHORTEST = 3;

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        Matcher list = LIST.matcher(text.prose().text());
        while (list.find()) {
            twice(List.of(list.group().split("、", -1)))
                    .forEach(item -> report.accept(Deviation.in(
                            text,
                            Finding.warning(
                                    "text-doubled",
                                    text.prose().at(list.start() + list.group().lastIndexOf(item)),
                                    item))));
        }
    }

    /** The last item goes on with other words. */
    private static Set<String> twice(List<String> items) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new LinkedHashSet<>();
        for (String item : items) {
            boolean isLast = item.equals(items.get(items.size() - 1));
            String name = (isLast ? END.matcher(item).replaceFirst("") : item).strip();
            if (name.length() >= SHORTEST && !seen.add(name)) {
                twice.add(name);
            }
        }
        return twice;
    }
}
