package mingzhang.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.Concept;
import mingzhang.facts.Envelope;
import mingzhang.facts.Measure;

/** What was recognised so far, figure by figure. What is found a second time and differs makes the first one doubtful. */
final class Draft {
    /** Behind a row's name where another row has the same. */
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static final String OTHERWISE = "另一处写";

    private static final String AGAIN = "\u0000";

    private final int year;
    private final Map<Address, Entry> entries = new LinkedHashMap<>();
    private final Map<Address, List<Entry>> readings = new HashMap<>();
    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<Address, String> rowNames = new HashMap<>();
    private final Map<String, String> codeNames = new HashMap<>();

    private final List<Twofold> twofold = new ArrayList<>();

    private final List<CodedName> codedNames = new ArrayList<>();

    private int conflicts = 0;

    Draft(int year) {
        this.year = year;
    }

    /**
     * A recognised figure or text.
     *
     * @param typed as it goes into the file
     * @param measure the unit that it is typed in
     * @param doubts why it is not sure; none if it is
     */
    record Entry(String typed, Measure measure, Origin origin, List<String> doubts) {
        Entry {
            doubts = List.copyOf(doubts);
        }

        boolean isNumber() {
            return measure.isNumeric() && !typed.equals("无");
        }

        private Entry doubted(String why) {
            List<String> all = new ArrayList<>(doubts);
            if (!all.contains(why)) {
                all.add(why);
            }
            return new Entry(typed, measure, origin, all);
        }
    }

    int year() {
        return year;
    }

    Map<Address, Entry> entries() {
        return entries;
    }

    Optional<Entry> entry(Address address) {
        return Optional.ofNullable(entries.get(address));
    }

    /** The unit of most amounts, so that few have to name theirs. */
    Measure money() {
        Map<Measure, Integer> counts = new TreeMap<>(Comparator.comparing(Measure::unit));
        entries.values().stream()
                .filter(entry -> entry.measure().kind() == Measure.Kind.MONEY && entry.isNumber())
                .forEach(entry -> counts.merge(entry.measure(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Measure.TEN_THOUSAND_YUAN);
    }

    /** The address of a concept in the report's year. */
    Address address(Concept concept, List<String> members, Basis basis) {
        return new Address(concept, members, year, basis);
    }

    /** Takes a number or text in. */
    void place(Address address, String typed, Measure measure, Origin origin) {
        Optional<Entry> former = entry(address);
        Entry found = new Entry(typed, measure, origin, List.of());
        List<Entry> all = readings.computeIfAbsent(address, key -> new ArrayList<>());
        all.add(found);
        if (former.isEmpty()) {
            entries.put(address, found);
        } else if (!isSame(former.get(), found)) {
            conflicts++;
            if (found.isNumber() && count(all, found) > count(all, former.get())) {
                outvote(address, former.get(), all);
            } else {
                twofold.add(new Twofold(address, shown(former.get()), shown(found)));
                entries.put(address, former.get().doubted(doubt(found)));
            }
        }
    }

    /** What more places give than the first one is the figure; the others differ from it. */
    private void outvote(Address address, Entry former, List<Entry> all) {
        Entry last = all.get(all.size() - 1);
        Entry first =
                all.stream().filter(each -> isSame(each, last)).findFirst().orElse(last);
        twofold.removeIf(each -> each.address().equals(address));
        Entry doubted = first;
        for (Entry each : all) {
            if (!isSame(each, first)) {
                twofold.add(new Twofold(address, shown(first), shown(each)));
                doubted = doubted.doubted(doubt(each));
            }
        }
        for (String doubt : former.doubts()) {
            doubted = doubt.startsWith(OTHERWISE) ? doubted : doubted.doubted(doubt);
        }
        entries.put(address, doubted);
    }

    private static long count(List<Entry> all, Entry like) {
        return all.stream()
                .filter(each -> isSame(each, like))
                .map(each -> each.origin().place())
                .distinct()
                .count();
    }

    private static String doubt(Entry other) {
        return OTHERWISE + other.typed() + other.measure().unit() + "："
                + other.origin().describe();
    }

    /** How often something was taken in that differs from what had been there. */
    int conflicts() {
        return conflicts;
    }

    /** The figures that were found with two values. */
    List<Twofold> twofold() {
        return List.copyOf(twofold);
    }

    private static Twofold.Shown shown(Entry entry) {
        return new Twofold.Shown(
                entry.typed() + entry.measure().unit(),
                entry.isNumber() ? Optional.of(value(entry)) : Optional.empty(),
                entry.origin().position(entry.typed()));
    }

    private static Envelope value(Entry entry) {
        BigDecimal number = new BigDecimal(entry.typed());
        int power = entry.measure().power();
        return Envelope.around(
                number.scaleByPowerOfTen(power), HALF.scaleByPowerOfTen(power - Math.max(number.scale(), 0)));
    }

    /** Says that a figure is not sure. */
    void doubt(Address address, String why) {
        entry(address).ifPresent(found -> entries.put(address, found.doubted(why)));
    }

    /** Says that none of the figures in a row is sure; the remark stands once, at the first of them. */
    void doubtAll(Spot row, String why) {
        entries.keySet().stream()
                .filter(address -> address.concept().lineage().contains(row.concept())
                        && address.members().size() >= row.members().size()
                        && address.members().subList(0, row.members().size()).equals(row.members()))
                .filter(address -> entry(address).filter(Entry::isNumber).isPresent())
                .findFirst()
                .ifPresent(address -> doubt(address, why));
    }

    /** The same amount in another unit may be rounded. */
    private static boolean isSame(Entry one, Entry other) {
        if (!one.isNumber() || !other.isNumber()) {
            return Names.plain(one.typed()).equals(Names.plain(other.typed()))
                    || !one.measure().isNumeric();
        }
        BigDecimal first =
                new BigDecimal(one.typed()).scaleByPowerOfTen(one.measure().power());
        BigDecimal second =
                new BigDecimal(other.typed()).scaleByPowerOfTen(other.measure().power());
        if (one.measure().power() == other.measure().power()) {
            return first.compareTo(second) == 0;
        }
        int coarser = Math.min(first.scale(), second.scale());
        BigDecimal half = BigDecimal.ONE.scaleByPowerOfTen(-coarser).divide(BigDecimal.valueOf(2));
        return first.subtract(second).abs().compareTo(half) <= 0;
    }

    /** A new row of a list; its name in addresses is unlike that of any other row. */
    String newRow(Concept list, List<String> outer, String name) {
        String key = new Address(list, outer, year, Basis.OUTTURN).path() + "/" + name;
        int count = rows.merge(key, 1, Integer::sum);
        return count == 1 ? name : name + AGAIN + count;
    }

    /** The row of that name, if there is one, or a new one. */
    String row(Concept list, List<String> outer, String name) {
        String key = new Address(list, outer, year, Basis.OUTTURN).path() + "/" + name;
        rows.putIfAbsent(key, 1);
        return name;
    }

    /** Keeps what a row of a classified list is called in the report. */
    void nameRow(Address row, String name, Origin origin) {
        String code = row.members().get(row.members().size() - 1);
        codedNames.add(new CodedName(row.concept(), code, name, origin.position(code)));
        rowNames.putIfAbsent(row, name);
        codeNames.putIfAbsent(code, Names.plain(name));
    }

    /** What each row of the classified lists is called, in every table that has it. */
    List<CodedName> codedNames() {
        return List.copyOf(codedNames);
    }

    /** What the report's own tables call their codes. */
    Map<String, String> codeNames() {
        return codeNames;
    }

    /** Whether rows of a classified list were read with their names, as tables give them. */
    boolean hasNamedRows(Concept list) {
        return rowNames.keySet().stream().anyMatch(row -> row.concept() == list);
    }

    /** What a row is called in the report, where that was kept. */
    Optional<String> rowName(Address row) {
        return Optional.ofNullable(rowNames.get(row));
    }

    /** A row's name as it was read. */
    static String shownName(String member) {
        int again = member.indexOf(AGAIN);
        return again < 0 ? member : member.substring(0, again);
    }

    /** The number of figures without and with doubts. */
    long count(boolean isDoubtful) {
        return entries.values().stream()
                .filter(entry -> entry.isNumber() && entry.doubts().isEmpty() != isDoubtful)
                .count();
    }
}
