package mingzhang.target;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.target.Statement.Deadline;

/** Reads days and ends of months and years: 12月底前, 2020年12月31日, 2020-12-31, 1-12月, 年底前. */
final class DeadlineReader {
    private static final String YEAR = "(?:(?<year>(?:19|20)\\d{2})年度?)?";
    private static final String TAIL = "(?:之前|以前|前|内|完成|前完成|底前完成|内完成)?";
    private static final Pattern MONTH = Pattern.compile(
            "(?:于|在)?" + YEAR + "(?:\\d{1,2}月?(?:-|至|到))?(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})日|份?(?:底|末)?)" + TAIL);
    private static final Pattern NUMBERS =
            Pattern.compile("(?<year>(?:19|20)\\d{2})[-./](?<month>\\d{1,2})[-./](?<day>\\d{1,2})" + TAIL);
    private static final Pattern END_OF_YEAR =
            Pattern.compile("(?:于|在)?(?:(?<year>(?:19|20)\\d{2})年度?|本?年度?)(?:底|末|内)" + TAIL);
    private static final int LAST_DAY = 31;
    private static final int LAST_MONTH = 12;

    private DeadlineReader() {}

    static Optional<Deadline> read(String text) {
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return day(month, true);
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return day(numbers, true);
        }
        Matcher end = END_OF_YEAR.matcher(text);
        return end.matches() ? day(end, false) : Optional.empty();
    }

    private static Optional<Deadline> day(Matcher matcher, boolean hasMonth) {
        int month = hasMonth ? Integer.parseInt(matcher.group("month")) : LAST_MONTH;
        String day = hasMonth ? matcher.group("day") : null;
        int dayOfMonth = day == null ? LAST_DAY : Integer.parseInt(day);
        if (month < 1 || month > LAST_MONTH || dayOfMonth < 1 || dayOfMonth > LAST_DAY) {
            return Optional.empty();
        }
        return Optional.of(new Deadline(
                Optional.ofNullable(matcher.group("year")).map(Integer::valueOf), month * 100 + dayOfMonth));
    }
}
