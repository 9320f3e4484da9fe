package mingzhang.check.rule;

import java.util.regex.Pattern;

/** Makes the names by which texts and the taxonomy call the same figure alike. */
public final class SubjectNames {
    private static final Pattern DROPPED = Pattern.compile("[“”\"（）()\\s、]|(?:19|20)\\d\\d年度?|本单位|本部门|我单位|全年");
    private static final Pattern BEHIND = Pattern.compile("(?:支出决算数?|收入决算数?|决算数?|总额|共计|金额)$");

    private SubjectNames() {}

    /** Without quotes, brackets, year and the words behind it that say nothing. */
    public static String plain(String name) {
        return BEHIND.matcher(DROPPED.matcher(name).replaceAll("")).replaceFirst("");
    }
}
