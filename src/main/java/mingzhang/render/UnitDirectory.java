package mingzhang.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The units by where they belong: province, city, county. A place with few units lists them; a place with many leads to
 * the places in it, so that no page becomes too long.
 */
final class UnitDirectory {
    /** How many units a page lists. */
    static final int UNITS_PER_PAGE = 150;

    private static final Pattern LEVELS =
            Pattern.compile("([^省]{2,8}?(?:省|自治区|特别行政区)|(?:北京|天津|上海|重庆)市)?" + "([^市]{1,11}?(?:自治州|地区|盟|市))?(.*)");

    private final String name;
    private final String page;
    private final Map<String, UnitDirectory> places = new TreeMap<>();
    private final List<UnitSummary> own = new ArrayList<>();
    private int count = 0;

    private UnitDirectory(String name, String page) {
        this.name = name;
        this.page = page;
    }

    /** All units of a site; the page is where the topmost places are listed. */
    static UnitDirectory of(List<UnitSummary> units, String page) {
        UnitDirectory root = new UnitDirectory("", page);
        units.stream()
                .sorted(Comparator.comparing(UnitSummary::region)
                        .thenComparing(UnitSummary::department)
                        .thenComparing(UnitSummary::id))
                .forEach(unit -> root.add(unit, levels(unit.region()), 0));
        return root.fromWhereItBranches();
    }

    /** Where all units lie in one place, what is in that place stands on top. */
    private UnitDirectory fromWhereItBranches() {
        UnitDirectory top = this;
        while (top.own.isEmpty() && top.places.size() == 1) {
            top = top.places.values().iterator().next();
        }
        UnitDirectory root = new UnitDirectory("", page);
        root.count = count;
        root.places.putAll(top.places);
        root.own.addAll(top.own);
        return root;
    }

    private void add(UnitSummary unit, List<String> levels, int depth) {
        count++;
        if (depth == levels.size()) {
            own.add(unit);
            return;
        }
        String place = String.join("", levels.subList(0, depth + 1));
        places.computeIfAbsent(levels.get(depth), key -> new UnitDirectory(place, address(place)))
                .add(unit, levels, depth + 1);
    }

    /** 湖南省株洲市芦淞区 as 湖南省, 株洲市, 芦淞区. */
    static List<String> levels(String region) {
        Matcher levels = LEVELS.matcher(region);
        List<String> found = new ArrayList<>();
        if (levels.matches()) {
            for (int group = 1; group <= levels.groupCount(); group++) {
                String level = levels.group(group);
                if (level != null && !level.isBlank()) {
                    found.add(level.strip());
                }
            }
        }
        return found;
    }

    /** A place's address depends on its name alone, so that it stays when other places come. */
    private static String address(String place) {
        CRC32 checksum = new CRC32();
        checksum.update(place.getBytes(StandardCharsets.UTF_8));
        return "units/" + String.format(Locale.ROOT, "%08x", checksum.getValue()) + "/index.html";
    }

    /** The whole name of the place; empty for the site. */
    String name() {
        return name;
    }

    String page() {
        return page;
    }

    int count() {
        return count;
    }

    /** Whether the place's page leads on instead of listing its units. */
    boolean leadsOn() {
        return count > UNITS_PER_PAGE && !places.isEmpty();
    }

    /** The places below, if the page leads on to them. */
    List<UnitDirectory> places() {
        return leadsOn() ? List.copyOf(places.values()) : List.of();
    }

    /** The units that the page lists: all of the place, or those that lie in none of the places below. */
    List<UnitSummary> units() {
        if (leadsOn()) {
            return own;
        }
        List<UnitSummary> all = new ArrayList<>(own);
        places.values().forEach(place -> all.addAll(place.units()));
        return all;
    }
}
