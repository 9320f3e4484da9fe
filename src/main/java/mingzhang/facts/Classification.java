package mingzhang.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The codes of the 政府收支分类科目 of one kind (功能分类 or 经济分类) with their names as of each year. A code of 类 has three
 * digits, each level below it (款, 项) two more.
 */
public final class Classification {
    /** Knows no code: names must be typed. */
    public static final Classification UNKNOWN = new Classification(Map.of());

    private static final int DIGITS_OF_CLASS = 3;
    private static final int DIGITS_OF_LEVEL = 2;
    private static final int LONG_NAME = 6;
    private static final Pattern NAME_STEP = Pattern.compile("（[类款项]）");
    private static final List<String> LEVELS = List.of("类", "款", "项");

    private final Map<String, List<Name>> names;
    private final Map<String, Set<String>> codes = new HashMap<>();

    /**
     * What a code is called.
     *
     * @param text 名称
     * @param from 自, the first year it is called so
     * @param to 至, the last one
     * @param former 沿用, the code under which the years before {@code from} have it; the same code if empty
     */
    public record Name(String text, int from, int to, Optional<String> former) {
        boolean holdsIn(int year) {
            return from <= year && year <= to;
        }
    }

    /** A classification of these codes; the names of a code in rising order of years. */
    Classification(Map<String, List<Name>> names) {
        this.names = new LinkedHashMap<>(names);
        names.forEach((code, known) -> known.forEach(name ->
                codes.computeIfAbsent(name.text(), key -> new LinkedHashSet<>()).add(code)));
    }

    /** What a code is called in a year; empty if there is no such code in that year. */
    public Optional<String> name(String code, int year) {
        return names.getOrDefault(code, List.of()).stream()
                .filter(name -> name.holdsIn(year))
                .map(Name::text)
                .findFirst();
    }

    /** The code under which a year before has what this code stands for in {@code year}; empty if it is the same. */
    public Optional<String> former(String code, int year) {
        return names.getOrDefault(code, List.of()).stream()
                .filter(name -> name.from() > year)
                .findFirst()
                .flatMap(Name::former);
    }

    /** The codes that bear a name in a year. */
    public List<String> codes(String name, int year) {
        return codes.getOrDefault(name, Set.of()).stream()
                .filter(code -> name(code, year).filter(name::equals).isPresent())
                .toList();
    }

    /** Whether a code bears a name in some year. */
    public boolean hasBorne(String code, String name) {
        return codes.getOrDefault(name, Set.of()).contains(code);
    }

    /** What a name that is no longer used is called in a year; empty if it is still used, or its code is gone. */
    public Optional<String> renamed(String name, int year) {
        Set<String> known = codes.getOrDefault(name, Set.of());
        boolean isUsed = known.stream()
                .anyMatch(code -> name(code, year).filter(name::equals).isPresent());
        return isUsed
                ? Optional.empty()
                : known.stream()
                        .filter(code -> names.getOrDefault(code, List.of()).stream()
                                .anyMatch(each -> each.text().equals(name) && each.to() < year))
                        .flatMap(code -> name(code, year).stream())
                        .findFirst();
    }

    /** The name of a level that differs from the given one in one character or lacks its 支出; empty if it is a name itself. */
    public Optional<String> nearest(String name, int level) {
        return codes.containsKey(name)
                ? Optional.empty()
                : codes.entrySet().stream()
                        .filter(known -> known.getValue().stream().anyMatch(code -> level(code) == level))
                        .map(Map.Entry::getKey)
                        .filter(known -> isNear(name, known))
                        .min(Comparator.naturalOrder());
    }

    /** Whether one character was changed, added or left out, 支出 added, or the words put in another order. */
    private static boolean isNear(String name, String known) {
        if (name.equals(known + "支出") || Math.abs(name.length() - known.length()) > 1) {
            return name.equals(known + "支出");
        }
        if (isReordered(name, known)) {
            return true;
        }
        int shorter = Math.min(name.length(), known.length());
        int prefix = 0;
        while (prefix < shorter && name.charAt(prefix) == known.charAt(prefix)) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < shorter - prefix
                && name.charAt(name.length() - 1 - suffix) == known.charAt(known.length() - 1 - suffix)) {
            suffix++;
        }
        return Math.max(name.length(), known.length()) - prefix - suffix == 1;
    }

    private static boolean isReordered(String name, String known) {
        return name.length() == known.length()
                && name.length() >= LONG_NAME
                && Arrays.equals(
                        name.chars().sorted().toArray(), known.chars().sorted().toArray());
    }

    /** Whether a name is that of other codes in a year, while the code has another one. */
    public boolean isNameOfOther(String name, String code, int year) {
        List<String> own = codes(name, year);
        return name(code, year).filter(known -> !known.equals(name)).isPresent()
                && !own.isEmpty()
                && !own.contains(code);
    }

    /** The code that a row without one means by its name, or by 类（类）款（款）项（项）; empty if none or several do. */
    Optional<String> resolve(String name, int year) {
        List<String> steps = List.of(NAME_STEP.split(name));
        List<String> above = steps.subList(0, steps.size() - 1);
        List<String> found = codes(steps.get(steps.size() - 1), year).stream()
                .filter(code -> above.isEmpty() || above.equals(namesAbove(code, year)))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private List<String> namesAbove(String code, int year) {
        return ancestors(code).stream()
                .map(above -> name(above, year).orElse(""))
                .toList();
    }

    /** Whether a text has the form of a code. */
    public static boolean isCode(String text) {
        return text.length() >= DIGITS_OF_CLASS
                && (text.length() - DIGITS_OF_CLASS) % DIGITS_OF_LEVEL == 0
                && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    /** Rows in the order of their codes; those without a code at the end, as they were. */
    static List<String> inOrder(Collection<String> rows) {
        return rows.stream()
                .sorted(Comparator.comparing((String row) -> isCode(row) ? row : "~"))
                .toList();
    }

    /** The code one level above; empty for a class and for what is no code. */
    public static Optional<String> parent(String code) {
        return isCode(code) && code.length() > DIGITS_OF_CLASS
                ? Optional.of(code.substring(0, code.length() - DIGITS_OF_LEVEL))
                : Optional.empty();
    }

    /** The codes above, from the class down. */
    public static List<String> ancestors(String code) {
        List<String> above = new ArrayList<>();
        for (Optional<String> next = parent(code); next.isPresent(); next = parent(next.get())) {
            above.add(0, next.get());
        }
        return above;
    }

    /** 1 for 类, 2 for 款, 3 for 项; 1 for what is no code. */
    public static int level(String code) {
        return isCode(code) ? 1 + (code.length() - DIGITS_OF_CLASS) / DIGITS_OF_LEVEL : 1;
    }

    /** 类, 款 or 项; empty text for what is no code. */
    public static String levelName(String code) {
        return isCode(code) ? LEVELS.get(Math.min(level(code), LEVELS.size()) - 1) : "";
    }

    /** All codes of a level that have a name in a year, in the order of the tables. */
    public List<String> codesOfLevel(int level, int year) {
        return names.keySet().stream()
                .filter(code -> level(code) == level && name(code, year).isPresent())
                .sorted()
                .toList();
    }

    /** All codes of any year. */
    Collection<String> codes() {
        return names.keySet();
    }
}
