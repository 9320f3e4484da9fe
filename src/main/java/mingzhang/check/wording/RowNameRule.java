package mingzhang.check.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Address;
import mingzhang.facts.Classification;
import mingzhang.facts.Concept;
import mingzhang.facts.Fact;
import mingzhang.finding.Finding;
import mingzhang.finding.Severity;

/**
 * Names of rows in texts: {@code project-name} for one that differs from a project of the list in one character, and
 * {@code function-name} for a 项 written as 类（类）款（款）项（项） that the tables do not have: an error where they have its 款
 * and the text gives it an amount of this year, because text and tables cannot both be right; else a warning.
 */
public final class RowNameRule implements Rule {
    private static final Pattern SIGN = Pattern.compile("[。；，！？\\n]");
    private static final int SHORTEST = 5;
    private static final int LONG = 7;
    private static final int MOST = 5;
    private static final Pattern ROW = Pattern.compile("“?(.*?)(?:（\\d+）)?(?:”.*)?");
    private static final Pattern LEVELLED =
            Pattern.compile("(?<![\\u4e00-\\u9fa5])(?:(?<=\\d)年度?)?([\\u4e00-\\u9fa5]{3,24})（([类款项])）");
    private static final Pattern PAIR = Pattern.compile("([\\u4e00-\\u9fa5]{2,30})（款）\\s?([\\u4e00-\\u9fa5]{2,30})（项）");
    private static final Pattern AMOUNT =
            Pattern.compile("[^。；\\n\\d]{0,30}(?:\\d{4}年[^。；\\n\\d]{0,30})?(\\d{1,12}(?:\\.\\d{1,6})?)\\s?(?:万元|亿元|元)");
    private static final Pattern OTHER_YEAR = Pattern.compile("上年|去年|(?:19|20)\\d\\d\\s?年");
    private static final Pattern QUOTED = Pattern.compile(
            "“([\\u4e00-\\u9fa5]{3,24})”(?:([类款项](?![\\u4e00-\\u9fa5&&[^款项下中支的]]))|(?=\\s?[\\d,.]{1,14}\\s?万?元))");
    private static final Pattern ITEM = Pattern.compile("（款）\\s?([^（）()，。；：:\\n]{2,30})（项）");

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        Set<String> projects = rows(facts, "支出.项目支出");
        Map<String, String> codes = codes(facts);
        Set<String> items = new TreeSet<>(codes.values());
        Optional<Classification> known =
                facts.book().taxonomy().concept("财政拨款支出.一般公共预算支出.功能分类").flatMap(Concept::classification);
        for (ReportText text : facts.texts()) {
            if (text.kind() == ReportText.Kind.NARRATIVE) {
                reportProjects(text, projects, report);
                reportItems(facts, text, codes, known, report);
                reportPairs(text, codes, report);
                reportMisspelled(facts, text, items, known, report);
                known.ifPresent(table -> reportQuoted(facts, text, codes, table, report));
            }
        }
    }

    /** Names with （类）（款）（项） behind them that no table of any year has, but nearly, or that only years before have. */
    private static void reportMisspelled(
            YearFacts facts,
            ReportText text,
            Set<String> items,
            Optional<Classification> known,
            Consumer<Deviation> report) {
        Matcher matcher = LEVELLED.matcher(text.prose().text());
        while (known.isPresent() && matcher.find()) {
            String name = matcher.group(1);
            boolean isSaid = matcher.group(2).equals("项") && !items.isEmpty() && !items.contains(name);
            Optional<String> near =
                    isSaid ? Optional.empty() : known.get().nearest(name, "类款项".indexOf(matcher.group(2)) + 1);
            int year = facts.disclosure().year();
            Optional<String> now =
                    known.get().renamed(name, year).or(() -> known.get().renamed(name + "支出", year));
            now.ifPresent(other -> report.accept(Deviation.in(
                    text, Finding.warning("function-name.old", text.prose().at(matcher.start(1)), name, year, other))));
            near.filter(other -> !(name + "支出").equals(other))
                    .ifPresent(other -> report.accept(Deviation.in(
                            text,
                            Finding.warning("function-name.near", text.prose().at(matcher.start(1)), name, other))));
        }
    }

    /** What the tables by function call their codes. */
    public static Map<String, String> codes(YearFacts facts) {
        Map<String, String> codes = new TreeMap<>();
        facts.book().stated(facts.disclosure().year()).stream()
                .map(Fact::address)
                .filter(address ->
                        !address.members().isEmpty() && address.concept().path().contains("功能分类"))
                .forEach(address -> {
                    List<Concept> lists = address.concept().lists();
                    Address row = new Address(
                            lists.get(lists.size() - 1), address.members(), address.year(), address.basis());
                    String code = address.members().get(address.members().size() - 1);
                    codes.putIfAbsent(code, rowName(facts.book().rowName(row)));
                });
        return codes;
    }

    /** A 项 that the table has, but not below the 款 beside it. */
    private static void reportPairs(ReportText text, Map<String, String> codes, Consumer<Deviation> report) {
        String words = text.prose().text();
        Matcher matcher = PAIR.matcher(words);
        while (!codes.isEmpty() && words.contains("（项）") && matcher.find()) {
            List<String> above = codes.entrySet().stream()
                    .filter(row ->
                            row.getKey().length() == LONG && row.getValue().equals(matcher.group(2)))
                    .map(row -> codes.getOrDefault(row.getKey().substring(0, LONG - 2), ""))
                    .toList();
            boolean isElsewhere = !above.isEmpty() && above.stream().noneMatch(name -> isAlike(name, matcher.group(1)));
            if (isElsewhere) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "function-name.below",
                                text.prose().at(matcher.start(2)),
                                matcher.group(2),
                                matcher.group(1),
                                above.get(0))));
            }
        }
    }

    /** Whether two names are of one 款; what the table does not have may be called so. */
    private static boolean isAlike(String name, String typed) {
        return name.isEmpty()
                || typed.endsWith(name)
                || typed.endsWith(name.replaceFirst("支出$", ""))
                || name.equals(typed + "支出");
    }

    /** The row of “行政运行（2012801）”占比, without its code. */
    static String rowName(String name) {
        Matcher row = ROW.matcher(name);
        return row.matches() ? row.group(1) : name;
    }

    private static Set<String> rows(YearFacts facts, String path) {
        return facts.address(path)
                .map(address -> new TreeSet<>(facts.book().rows(address)))
                .orElseGet(TreeSet::new);
    }

    private static void reportProjects(ReportText text, Set<String> projects, Consumer<Deviation> report) {
        String words = text.prose().text();
        for (String name : projects) {
            String head = name.length() < SHORTEST ? "" : name.substring(0, 2);
            for (int place = head.isEmpty() ? -1 : words.indexOf(head);
                    place >= 0;
                    place = words.indexOf(head, place + 1)) {
                for (int length = name.length() - 1; length <= name.length() + 1; length++) {
                    boolean isBeyond = place + length > words.length() || words.startsWith(name, place);
                    String candidate = isBeyond ? name : words.substring(place, place + length);
                    boolean isLike = endsAlike(words, place + length, candidate, name)
                            && !SIGN.matcher(candidate).find()
                            && UnitNameRule.isOneApart(candidate, name)
                            && !projects.contains(candidate);
                    if (isLike) {
                        report.accept(Deviation.in(
                                text,
                                Finding.warning("project-name", text.prose().at(place), candidate, name)));
                    }
                }
            }
        }
    }

    /** Whether a name ends as the other does, or in another character where 项目 or 支出 shows that it is a whole name. */
    private static boolean endsAlike(String words, int end, String candidate, String name) {
        return candidate.endsWith(name.substring(name.length() - 2))
                || candidate.length() == name.length()
                        && name.length() >= LONG
                        && words.substring(Math.min(end, words.length())).matches("(?s)^[”》]?(?:项目|专项|支出|经费).*");
    }

    private static void reportItems(
            YearFacts facts,
            ReportText text,
            Map<String, String> codes,
            Optional<Classification> known,
            Consumer<Deviation> report) {
        boolean isGlossary = text.name().contains("名词解释");
        Set<String> items = items(codes);
        Matcher matcher = ITEM.matcher(text.prose().text());
        while (!items.isEmpty() && !isGlossary && matcher.find()) {
            String name = matcher.group(1).strip();
            int year = facts.disclosure().year();
            boolean isOld = known.flatMap(table -> table.renamed(name, year)).isPresent();
            if (!items.contains(name) && !isOld && !isOfficial(known, codes, name, year)) {
                List<String> all = nearest(items, name);
                Finding finding = Finding.warning(
                        "function-name",
                        text.prose().at(matcher.start(1)),
                        name,
                        String.join("、", all.subList(0, Math.min(all.size(), MOST))));
                boolean isWrong = isSpentOn(facts, text.prose().text(), matcher)
                        && known.filter(table -> isMissing(
                                        table, name, codes, text.prose().text(), matcher, facts))
                                .isPresent();
                report.accept(Deviation.in(text, isWrong ? finding.as(Severity.ERROR) : finding));
            }
        }
    }

    /** The names of the 项 of the tables, or of all levels where they have no 项. */
    private static Set<String> items(Map<String, String> codes) {
        Set<String> items = new TreeSet<>();
        codes.forEach((code, name) -> {
            if (code.length() == LONG) {
                items.add(name);
            }
        });
        return items.isEmpty() ? new TreeSet<>(codes.values()) : items;
    }

    /** Names in quotation marks beside an amount, or called 类, 款 or 项: those of years before, or of nothing. */
    private static void reportQuoted(
            YearFacts facts,
            ReportText text,
            Map<String, String> codes,
            Classification known,
            Consumer<Deviation> report) {
        String words = text.prose().text();
        Matcher quoted = codes.isEmpty() || words.indexOf('”') < 0 ? QUOTED.matcher("") : QUOTED.matcher(words);
        int year = facts.disclosure().year();
        Set<String> names = new TreeSet<>(codes.values());
        while (quoted.find()) {
            String name = quoted.group(1);
            boolean isCalled = quoted.group(2) != null;
            Optional<String> now = known.renamed(name, year);
            boolean isNone = isCalled
                    && now.isEmpty()
                    && Stream.of(name, name + "支出")
                            .allMatch(each -> !names.contains(each)
                                    && known.codes(each, year).isEmpty());
            if (now.isPresent()) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning("function-name.old", text.prose().at(quoted.start(1)), name, year, now.get())));
            } else if (isNone) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "function-name",
                                text.prose().at(quoted.start(1)),
                                name,
                                String.join("、", nearest(names, name).subList(0, Math.min(names.size(), MOST))))));
            }
        }
    }

    /** Whether a code that the tables have bears the name, though they write it in another way. */
    private static boolean isOfficial(
            Optional<Classification> known, Map<String, String> codes, String name, int year) {
        return known.isPresent()
                && known.get().codes(name, year).stream()
                        .anyMatch(code -> code.length() == LONG && codes.containsKey(code));
    }

    /** Names, those first that have most letters of another. */
    private static List<String> nearest(Set<String> names, String name) {
        List<String> all = new ArrayList<>(names);
        all.sort(Comparator.comparingLong(other ->
                -name.chars().filter(letter -> other.indexOf(letter) >= 0).count()));
        return all;
    }

    /** Whether an amount of this year stands behind the name of an item. */
    private static boolean isSpentOn(YearFacts facts, String words, Matcher item) {
        String clause = words.substring(words.lastIndexOf('。', item.start()) + 1, item.start())
                .replaceAll(facts.disclosure().year() + "年", "");
        Matcher amount = AMOUNT.matcher(words).region(item.end(), words.length());
        return amount.lookingAt()
                && new BigDecimal(amount.group(1)).signum() > 0
                && !OTHER_YEAR.matcher(clause).find();
    }

    /** Whether the tables have the 款 before the name, with other 项, and none that was or is nearly called so. */
    private static boolean isMissing(
            Classification table, String name, Map<String, String> codes, String words, Matcher item, YearFacts facts) {
        int year = facts.disclosure().year();
        int start = item.start();
        while (start > 0 && Character.isIdeographic(words.charAt(start - 1))) {
            start--;
        }
        String typed = words.substring(start, item.start());
        boolean isOther = table.renamed(name, year).isEmpty() && !codes.containsValue(name + "支出");
        return isOther
                && !typed.isEmpty()
                && codes.keySet().stream()
                        .filter(code -> code.length() == LONG)
                        .map(code -> code.substring(0, LONG - 2))
                        .flatMap(code -> Optional.ofNullable(codes.get(code)).or(() -> table.name(code, year)).stream())
                        .anyMatch(title -> isAlike(title, typed));
    }
}
