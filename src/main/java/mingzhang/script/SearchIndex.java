package mingzhang.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds documents by their terms, in a browser and without a server: a list of units and documents, and the documents of
 * each term in parts of which a search needs but a few. Not for several threads.
 */
public final class SearchIndex {
    private static final int POSTINGS_PER_PART = 3_000;
    private static final int MOST_PARTS = 256;

    private final ScriptText units = new ScriptText("mingzhang.index");
    private final Map<String, Integer> titles = new LinkedHashMap<>();
    private final List<int[]> documents = new ArrayList<>();
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final TreeMap<Integer, Postings> postings = new TreeMap<>();
    private int unitCount = 0;
    private long postingCount = 0;

    /** An index of nothing. */
    public SearchIndex() {
        units.open('[');
    }

    /** A unit, with the years that it reports and its documents. */
    public void add(
            String id, String name, String shortName, String region, List<Integer> years, List<DocumentTerms> terms) {
        units.line().open('[').add(id).add(name).add(shortName).add(region).open('[');
        years.forEach(units::add);
        units.close(']').close(']');
        for (DocumentTerms each : terms) {
            String pattern = each.title()
                    .replace(name, "{u}")
                    .replace(shortName, "{s}")
                    .replace(String.valueOf(each.year()), "{y}");
            documents.add(new int[] {unitCount, each.year(), number(each.document(), names), number(pattern, titles)});
            addTerms(documents.size() - 1, each);
        }
        unitCount++;
    }

    private static int number(String text, Map<String, Integer> numbers) {
        return numbers.computeIfAbsent(text, key -> numbers.size());
    }

    private void addTerms(int document, DocumentTerms terms) {
        for (int term : terms.ofTitles()) {
            add(term, document * 2 + 1);
        }
        for (int term : terms.ofText()) {
            if (Arrays.binarySearch(terms.ofTitles(), term) < 0) {
                add(term, document * 2);
            }
        }
    }

    private void add(int term, int posting) {
        postings.computeIfAbsent(term, key -> new Postings()).add(posting);
        postingCount++;
    }

    /** The files by name. */
    public Map<String, String> files() {
        int parts = 1;
        while (parts < MOST_PARTS && postingCount / parts > POSTINGS_PER_PART) {
            parts *= 2;
        }
        Map<String, String> files = new TreeMap<>();
        files.put("index.js", list(parts));
        List<ScriptText> shards = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            shards.add(new ScriptText("mingzhang.terms").add(part).open('{'));
        }
        postings.forEach((term, list) -> shards.get(part(term, shards.size()))
                .line()
                .key(new String(new char[] {(char) (term >>> 16), (char) (term & 0xffff)}))
                .add(list.text()));
        for (int part = 0; part < parts; part++) {
            files.put("terms-" + part + ".js", shards.get(part).close('}').end());
        }
        return files;
    }

    /** The same in the page's script. */
    private static int part(int term, int parts) {
        return ((term >>> 16) * 31 + (term & 0xffff)) & (parts - 1);
    }

    private String list(int parts) {
        units.close(']').open('[');
        names.keySet().forEach(units::add);
        units.close(']').open('[');
        titles.keySet().forEach(units::add);
        units.close(']').open('[');
        for (int[] document : documents) {
            units.line().open('[');
            for (int number : document) {
                units.add(number);
            }
            units.close(']');
        }
        return units.close(']').add(parts).end();
    }

    /** The documents of a term, rising. */
    private static final class Postings {
        private int[] numbers = new int[4];
        private int size = 0;

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size++] = number;
        }

        /** The steps between them. */
        String text() {
            return Steps.text(numbers, size);
        }
    }
}
