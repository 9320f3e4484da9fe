package mingzhang.address;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/** The addresses of the pages, which never change, and the links between them. */
public final class Addresses {
    private static final Pattern UNIT = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]+");
    private static final Set<String> RESERVED = Set.of("assets", "compare", "data", "help", "search", "units", "years");
    private static final String UNRESERVED = "-._~/";

    private Addresses() {}

    /** Whether a unit may have this folder: small letters, digits and hyphens, and none that the site itself uses. */
    public static boolean isUnit(String folder) {
        return UNIT.matcher(folder).matches() && !isReserved(folder);
    }

    /** Tells whether the site itself uses this first segment, so that no unit may be called so. */
    public static boolean isReserved(String unit) {
        return RESERVED.contains(unit);
    }

    /** The first page of the site. */
    public static String home() {
        return "index.html";
    }

    /** What a server shows where there is nothing. */
    public static String notFound() {
        return "404.html";
    }

    /** The page that shows the parts that pages are made of. */
    public static String components() {
        return "help/components/index.html";
    }

    /** The first page of the help. */
    public static String help() {
        return "help/index.html";
    }

    /**
     * A text of the guide.
     *
     * @throws IllegalArgumentException if the name is not one safe segment
     */
    public static String guide(String name) {
        return SitePath.check("help/" + segment(name) + ".html");
    }

    /** The first page of the field manual. */
    public static String fields() {
        return "help/fields/index.html";
    }

    /**
     * A page of the field manual.
     *
     * @throws IllegalArgumentException if the name is not one safe segment
     */
    public static String fields(String name) {
        return SitePath.check("help/fields/" + segment(name) + ".html");
    }

    /** The list of the forms. */
    public static String forms() {
        return "help/forms/index.html";
    }

    /** The list of all rules. */
    public static String rules() {
        return "help/rules/index.html";
    }

    /**
     * The page of a rule.
     *
     * @throws IllegalArgumentException if the name is not one safe segment
     */
    public static String rule(String name) {
        return SitePath.check("help/rules/" + segment(name) + ".html");
    }

    /** A file that the help shows or needs: a picture, its style sheet. */
    public static String helpFile(String name) {
        return SitePath.check("help/" + SitePath.check(name));
    }

    /** The page that searches the site. */
    public static String search() {
        return "search/index.html";
    }

    /** The page on which readers compare what they choose. */
    public static String comparison() {
        return "compare/index.html";
    }

    /** The folder of a unit, with a slash at its end; throws IllegalArgumentException for a malformed unit. */
    public static String unitFolder(String unit) {
        if (!UNIT.matcher(unit).matches()) {
            throw new IllegalArgumentException("a unit is written with a-z, 0-9 and -: \"" + unit + "\"");
        }
        return unit + "/";
    }

    /** The page that compares all years of a unit; throws IllegalArgumentException for a malformed unit. */
    public static String unitPage(String unit) {
        return unitFolder(unit) + "index.html";
    }

    /** The folder of one year of a unit; throws IllegalArgumentException for a malformed unit or year. */
    public static String yearFolder(String unit, int year) {
        return unitFolder(unit) + fourDigits(year) + "/";
    }

    /** The page of one year of a unit; throws IllegalArgumentException for a malformed unit or year. */
    public static String yearPage(String unit, int year) {
        return yearFolder(unit, year) + "index.html";
    }

    /** What the search shows of a year's documents; throws IllegalArgumentException for a malformed unit or year. */
    public static String searchTexts(String unit, int year) {
        return yearFolder(unit, year) + "search.js";
    }

    /**
     * One document of a unit and year.
     *
     * @param extension without the dot, such as {@code pdf}
     * @throws IllegalArgumentException if a part is malformed or the name is more than one safe segment
     */
    public static String document(String unit, int year, String name, String extension) {
        if (name.contains("/") || !EXTENSION.matcher(extension).matches()) {
            throw new IllegalArgumentException("not the name of a document: \"" + name + "." + extension + "\"");
        }
        return SitePath.check(yearFolder(unit, year) + SitePath.check(name) + "." + extension);
    }

    /**
     * One table of a document as CSV.
     *
     * @throws IllegalArgumentException if a part is malformed
     */
    public static String table(String unit, int year, String document, String table) {
        return SitePath.check(yearFolder(unit, year) + SitePath.check(document) + "/" + SitePath.check(table) + ".csv");
    }

    /** All figures of a unit's year; throws IllegalArgumentException for a malformed unit or year. */
    public static String yearFacts(String unit, int year, String extension) {
        return document(unit, year, "facts", extension);
    }

    /** The unit's own file of a year; throws IllegalArgumentException for a malformed unit or year. */
    public static String yearSource(String unit, int year) {
        return document(unit, year, "source", "yaml");
    }

    /** All documents of a unit's year as one PDF; throws IllegalArgumentException for a malformed unit or year. */
    public static String volume(String unit, int year) {
        return yearFolder(unit, year) + unit + "-" + fourDigits(year) + ".pdf";
    }

    /** The documents of all units of a year as one PDF; throws IllegalArgumentException for a malformed year. */
    public static String volumeAcrossUnits(int year) {
        return "years/" + fourDigits(year) + "/reports-" + fourDigits(year) + ".pdf";
    }

    /** A file of the site's open data. */
    public static String data(String name, String extension) {
        return SitePath.check("data/" + SitePath.check(name) + "." + extension);
    }

    /** The page that compares all units in one year; throws IllegalArgumentException for a malformed year. */
    public static String yearAcrossUnits(int year) {
        return "years/" + fourDigits(year) + "/index.html";
    }

    /**
     * The link from one page of the site to another, percent-encoded, without a fragment. It works from any folder and
     * from a file system.
     *
     * @throws IllegalArgumentException if one of them is not a path inside the site
     */
    public static String relative(String fromPage, String toPage) {
        String[] from = SitePath.check(fromPage).split("/", -1);
        String[] to = SitePath.check(toPage).split("/", -1);
        int shared = 0;
        while (shared < from.length - 1 && shared < to.length - 1 && from[shared].equals(to[shared])) {
            shared++;
        }
        StringBuilder link = new StringBuilder("../".repeat(from.length - 1 - shared));
        for (int index = shared; index < to.length; index++) {
            link.append(index > shared ? "/" : "").append(to[index]);
        }
        return encode(link.toString());
    }

    /**
     * The address of a page in the whole web.
     *
     * @param site where the site is published, with a slash at its end
     * @throws IllegalArgumentException if it is not a path inside the site
     */
    public static String absolute(String site, String page) {
        return site + encode(SitePath.check(page).replaceFirst("(^|/)index\\.html$", "$1"));
    }

    private static String encode(String link) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : link.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (each & 0xff);
            boolean plain =
                    character < 0x80 && (Character.isLetterOrDigit(character) || UNRESERVED.indexOf(character) >= 0);
            encoded.append(plain ? String.valueOf(character) : "%%%02X".formatted((int) character));
        }
        return encoded.toString();
    }

    private static String segment(String name) {
        if (name.contains("/")) {
            throw new IllegalArgumentException("not the name of a page: \"" + name + "\"");
        }
        return SitePath.check(name);
    }

    private static String fourDigits(int year) {
        if (year < 1000 || year > 9999) {
            throw new IllegalArgumentException("a year has four digits: " + year);
        }
        return Integer.toString(year);
    }
}
