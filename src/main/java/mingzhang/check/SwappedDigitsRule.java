package mingzhang.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.Fact;
import mingzhang.facts.Measure;
import mingzhang.finding.Finding;
import mingzhang.finding.Position;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-twice} for a number that stands elsewhere with two neighbouring digits swapped, where the words around both
 * are alike: 年末结转51.12万元 and 年末财政拨款结转15.12万元. The rarer of the two is reported, else the later one. Nothing is said
 * where one line has both, or where the tables do: then they are two numbers.
 */
final class SwappedDigitsRule implements Rule {
    private static final Pattern GENERAL = Pattern.compile(
            "财政拨款|一般公共预算|支出|决算数?|全年|年初|预算数?|执行数?|收入|完成|万元|年度|合计|金额|资金|项目|本年|部门|单位|其中|绩效|自评|指标值?|完成值|[^\\u4e00-\\u9fa5]|[的为是共计和与及按对达]");
    private static final Pattern OTHER = Pattern.compile("上年|去年|同期|比|较|每|均");
    private static final Pattern CHANGE = Pattern.compile("(?:增加|增长|减少|下降|提高|降低|追加|调增|调减|节约)[了额数为]{0,2}$");
    private static final Pattern PLAN = Pattern.compile("预算|安排|下达|到位|计划|目标|合同|中标");
    private static final int MONEY_DIGITS = 4;
    private static final int COUNT_DIGITS = 3;
    private static final int BEFORE = 24;
    private static final int BEHIND = 8;
    private static final int ALIKE = 2;

    /** Where a number stands, with the words around it. */
    private record Place(
            String digits,
            String unit,
            Position position,
            Optional<ReportText> text,
            Optional<Address> figure,
            int paragraph,
            Set<String> words,
            boolean isPlan,
            String typed) {

        boolean isBeside(Place other) {
            return text.equals(other.text) && paragraph == other.paragraph;
        }

        Deviation deviation(Finding finding) {
            return new Deviation(finding, figure, text.map(ReportText::name));
        }
    }

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        Map<String, List<Place>> alike = new LinkedHashMap<>();
        for (ReportText text : facts.texts()) {
            if (text.kind() == ReportText.Kind.NARRATIVE || text.kind() == ReportText.Kind.FIGURE) {
                text.sentences()
                        .forEach(sentence -> places(facts, text, sentence).forEach(place -> add(alike, place)));
            }
        }
        facts.book().stated(facts.disclosure().year()).forEach(fact -> addFact(alike, fact));
        alike.values().stream().filter(places -> places.size() > 1).forEach(places -> check(places, report));
    }

    private static void add(Map<String, List<Place>> alike, Place place) {
        char[] sorted = place.digits().toCharArray();
        Arrays.sort(sorted);
        alike.computeIfAbsent(place.unit() + new String(sorted), key -> new ArrayList<>())
                .add(place);
    }

    private static void addFact(Map<String, List<Place>> alike, Fact fact) {
        boolean isMoney = fact.address().concept().measure().kind() == Measure.Kind.MONEY;
        if (isMoney && fact.amount().isPresent() && fact.position().isPresent()) {
            String digits = digits(fact.base().orElse(BigDecimal.ZERO));
            if (isLong(digits, MONEY_DIGITS)) {
                boolean isPlan = fact.address().basis() != Basis.OUTTURN;
                Set<String> words = pairs(fact.address().name());
                add(
                        alike,
                        new Place(
                                digits,
                                "元",
                                fact.position().get(),
                                Optional.empty(),
                                Optional.of(fact.address()),
                                0,
                                words,
                                isPlan,
                                Arithmetic.text(fact)));
            }
        }
    }

    private static List<Place> places(YearFacts facts, ReportText text, Sentence sentence) {
        List<Place> places = new ArrayList<>();
        String name = text.subject().map(subject -> subject.name()).orElse("");
        String title = title(text, sentence) + " ";
        for (Quantity quantity : sentence.quantities()) {
            boolean isMoney = quantity.kind() == Quantity.Kind.MONEY;
            String digits = digits(quantity.base());
            String before = before(sentence, quantity);
            boolean isOne = (isMoney || quantity.kind() == Quantity.Kind.COUNT)
                    && !quantity.isApproximate()
                    && isLong(digits, isMoney ? MONEY_DIGITS : COUNT_DIGITS)
                    && !OTHER.matcher(before).find()
                    && !before.contains((facts.disclosure().year() - 1) + "年")
                    && !CHANGE.matcher(before).find();
            if (isOne) {
                places.add(new Place(
                        digits,
                        isMoney ? "元" : quantity.unit().replace('名', '人'),
                        text.prose().at(quantity.start()),
                        Optional.of(text),
                        text.subject(),
                        sentence.paragraph(),
                        pairs(title + name + " " + before + behind(sentence, quantity)),
                        PLAN.matcher(before.substring(before.lastIndexOf('，') + 1))
                                .find(),
                        quantity.text()));
            }
        }
        return places;
    }

    private static String digits(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static boolean isLong(String digits, int least) {
        String plain = digits.replace(".", "").replaceFirst("^0+", "");
        return !digits.startsWith("-")
                && (least == COUNT_DIGITS ? plain : plain.replaceFirst("0+$", "")).length() >= least;
    }

    private static String before(Sentence sentence, Quantity quantity) {
        String words = sentence.before(quantity.start());
        int last = Math.max(words.lastIndexOf('；'), words.lastIndexOf('。'));
        return words.substring(Math.max(last + 1, words.length() - BEFORE));
    }

    /** What the line begins with, if it is a short title: 2.农村饮水项目。 */
    private static String title(ReportText text, Sentence sentence) {
        String words = text.prose().text();
        int start = words.lastIndexOf('\n', Math.max(sentence.start() - 1, 0)) + 1;
        int end = words.indexOf('。', start);
        return start < sentence.start() && end > 0 && end - start < BEFORE ? words.substring(start, end) : "";
    }

    private static String behind(Sentence sentence, Quantity quantity) {
        int end = quantity.end() - sentence.start();
        String words = sentence.text()
                .substring(end, Math.min(end + BEHIND, sentence.text().length()));
        return words.split("[，。；、]", -1)[0];
    }

    /** The pairs of neighbouring letters, without words that stand beside any figure. */
    private static Set<String> pairs(String words) {
        Set<String> pairs = new HashSet<>();
        for (String part : GENERAL.matcher(words).replaceAll(" ").split(" ")) {
            for (int index = 0; index + 1 < part.length(); index++) {
                pairs.add(part.substring(index, index + 2));
            }
        }
        return pairs;
    }

    private static void check(List<Place> places, Consumer<Deviation> report) {
        Set<String> known = new HashSet<>();
        for (int later = 1; later < places.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                Place one = places.get(earlier);
                Place other = places.get(later);
                if (areSwapped(one.digits(), other.digits())
                        && isOfSame(one, other)
                        && !haveBoth(places, one.digits(), other.digits())
                        && known.add(one.digits()) | known.add(other.digits())) {
                    report(places, one, other, report);
                }
            }
        }
    }

    private static boolean isOfSame(Place one, Place other) {
        Set<String> shared = new HashSet<>(one.words());
        shared.retainAll(other.words());
        return shared.size() >= ALIKE
                && one.isPlan() == other.isPlan()
                && (one.text().isPresent() || other.text().isPresent());
    }

    /** Whether two neighbouring digits, and no others, have changed places. */
    private static boolean areSwapped(String one, String other) {
        if (one.length() != other.length() || one.equals(other)) {
            return false;
        }
        int place = 0;
        while (one.charAt(place) == other.charAt(place)) {
            place++;
        }
        return place + 1 < one.length()
                && one.charAt(place) == other.charAt(place + 1)
                && one.charAt(place + 1) == other.charAt(place)
                && one.substring(place + 2).equals(other.substring(place + 2));
    }

    private static boolean haveBoth(List<Place> places, String one, String other) {
        return places.stream()
                .filter(place -> place.digits().equals(one))
                .anyMatch(
                        place -> places.stream().anyMatch(each -> each.digits().equals(other) && each.isBeside(place)));
    }

    private static void report(List<Place> places, Place earlier, Place later, Consumer<Deviation> report) {
        boolean isEarlierRare = count(places, earlier) < count(places, later);
        Place wrong = isEarlierRare ? earlier : later;
        Place right = isEarlierRare ? later : earlier;
        report.accept(wrong.deviation(Finding.warning(
                "prose-twice.swapped",
                wrong.position(),
                wrong.typed(),
                right.typed(),
                right.position().line())));
    }

    private static long count(List<Place> places, Place like) {
        return places.stream()
                .filter(place -> place.digits().equals(like.digits()))
                .count();
    }
}
