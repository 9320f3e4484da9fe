package mingzhang.publish;

import java.util.Collection;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.address.Addresses;

/**
 * One year of one unit that a former build published. Such a year is never removed by a build, also when its content
 * file is gone.
 */
public record PublishedYear(String unit, int year) implements Comparable<PublishedYear> {
    private static final Pattern BELOW_YEAR = Pattern.compile("([a-z0-9-]+)/([1-9]\\d{3})/.+");

    /** The years that the given site paths belong to, sorted by unit and year. */
    public static SortedSet<PublishedYear> in(Collection<String> paths) {
        SortedSet<PublishedYear> years = new TreeSet<>();
        for (String path : paths) {
            Matcher matcher = BELOW_YEAR.matcher(path);
            if (matcher.matches() && !Addresses.isReserved(matcher.group(1))) {
                years.add(new PublishedYear(matcher.group(1), Integer.parseInt(matcher.group(2))));
            }
        }
        return years;
    }

    /** The prefix of all its paths, such as {@code unit/2023/}. */
    public String folder() {
        return Addresses.yearFolder(unit, year);
    }

    @Override
    public int compareTo(PublishedYear other) {
        return Comparator.comparing(PublishedYear::unit)
                .thenComparingInt(PublishedYear::year)
                .compare(this, other);
    }
}
