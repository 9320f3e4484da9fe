package mingzhang.check.wording;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/**
 * {@code text-lookalike}: one name with two characters that are easily taken for each other, such as 邾 and 郟; one of
 * them is wrong. Names are told by two more characters beside it; the characters are those of names, which hardly stand
 * for one another between the same neighbours.
 */
final class LookalikeRule implements Rule {
    private static final String GROUPS = "郏郟邾 戊戌戍 汨汩 崇祟 冶治 冷泠 杨扬 陕陜 沐沭 泸沪 溧漂 芦庐 淞凇 醴澧 亳毫 岐歧 睢雎 邳邱 邛邓 鄢鄞 薛薜 侯候 滦栾 濮璞";
    private static final int WIDTH = 3;
    private static final Map<Character, Character> FIRST = firsts();
    private static final BitSet LISTED = FIRST.keySet().stream().collect(BitSet::new, BitSet::set, BitSet::or);

    /** One spelling of a name and where it stands first. */
    private record Spelling(ReportText text, int place, int count) {
        Spelling again() {
            return new Spelling(text, place, count + 1);
        }
    }

    private static Map<Character, Character> firsts() {
        Map<Character, Character> firsts = new HashMap<>();
        Stream.of(GROUPS.split(" "))
                .forEach(group -> group.chars().forEach(each -> firsts.put((char) each, group.charAt(0))));
        return Map.copyOf(firsts);
    }

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        Map<String, Map<String, Spelling>> names = new LinkedHashMap<>();
        facts.texts().stream()
                .filter(text -> text.kind() != ReportText.Kind.REMARK)
                .forEach(text -> collect(text, names));
        Map<String, Deviation> byPair = new TreeMap<>();
        names.values().stream()
                .filter(spellings -> spellings.size() > 1)
                .forEach(spellings -> byPair.putIfAbsent(pair(spellings), deviation(spellings)));
        byPair.values().forEach(report);
    }

    private static void collect(ReportText text, Map<String, Map<String, Spelling>> names) {
        String words = text.prose().text();
        for (int index = 0; index < words.length(); index++) {
            if (!LISTED.get(words.charAt(index))) {
                continue;
            }
            for (int start = Math.max(index - WIDTH + 1, 0);
                    start <= index && start + WIDTH <= words.length();
                    start++) {
                String name = words.substring(start, start + WIDTH);
                if (name.codePoints().allMatch(Character::isIdeographic)) {
                    int place = start;
                    names.computeIfAbsent(plain(name), key -> new LinkedHashMap<>())
                            .compute(name, (key, seen) -> seen == null ? new Spelling(text, place, 1) : seen.again());
                }
            }
        }
    }

    /** A name with each listed character made the first of its group. */
    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        name.chars().forEach(each -> plain.append((char) FIRST.getOrDefault((char) each, (char) each)));
        return plain.toString();
    }

    /** The characters in which the spellings differ. */
    private static String pair(Map<String, Spelling> spellings) {
        List<String> names = List.copyOf(spellings.keySet());
        StringBuilder pair = new StringBuilder();
        for (int index = 0; index < WIDTH; index++) {
            if (names.get(0).charAt(index) != names.get(1).charAt(index)) {
                pair.append(names.get(0).charAt(index)).append(names.get(1).charAt(index));
            }
        }
        return pair.toString();
    }

    /** The finding stands at the rarer spelling, at the later one where both are as frequent. */
    private static Deviation deviation(Map<String, Spelling> spellings) {
        List<Map.Entry<String, Spelling>> names = List.copyOf(spellings.entrySet());
        Map.Entry<String, Spelling> rarer = names.get(1);
        Map.Entry<String, Spelling> other = names.get(0);
        if (other.getValue().count() < rarer.getValue().count()) {
            rarer = names.get(0);
            other = names.get(1);
        }
        Spelling spelling = rarer.getValue();
        return Deviation.in(
                spelling.text(),
                Finding.warning(
                        "text-lookalike",
                        spelling.text().prose().at(spelling.place()),
                        rarer.getKey(),
                        other.getKey()));
    }
}
