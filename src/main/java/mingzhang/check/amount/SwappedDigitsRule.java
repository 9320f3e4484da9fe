package mingzhang.check.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.TypedTable;
import mingzhang.check.rule.TypedTable.Row;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Address;
import mingzhang.facts.Fact;
import mingzhang.finding.Finding;
import mingzhang.finding.Position;
import mingzhang.prose.Quantity;
import mingzhang.prose.Quantity.Kind;
import mingzhang.prose.Sentence;

/**
 * {@code prose-twice}: a number of a text is one that the report gives elsewhere of the same thing but for two neighbouring
 * digits in the other order, such as 226个 and 262个投放点. The one that stands alone is reported.
 */
final class SwappedDigitsRule implements Rule {
    private static final int FEWEST_DIGITS = 3;
    private static final int DECIMALS_OF_MONEY = 2;
    private static final int LONG = 6;
    private static final int WORDS_BEFORE = 18;
    private static final int WORDS_BEHIND = 8;
    private static final int SHORTEST_WORD = 2;
    private static final Pattern USUAL = Pattern.compile(
            "年初|年度|全年|本年|预算数?|决算数?|支出|收入|资金|金额|完成|其中|项目|合计|总计|共计|实际|执行|安排|财政|拨款|一般|公共|经费|增加|减少|增长|下降|占比?|单位|部门|情况|目标|指标|其他|其余|全市|全县|全区|全镇|共|为|的|了|和|及|等|各");
    private static final Pattern NO_WORD = Pattern.compile("[^\\u4e00-\\u9fa5]+");
    private static final Pattern RATE = Pattern.compile("([\\u4e00-\\u9fa5]{2})(?:为|达到?|是|了|约|：|:|\\s)*$");
    /** Codes of the classification by function are near each other by nature. */
    private static final Pattern CODE = Pattern.compile("2\\d\\d(?:\\d\\d){0,2}");

    private static final Pattern OTHER_TIME = Pattern.compile("上年|去年|上一年|上月|同期");
    private static final Pattern OTHER_YEAR = Pattern.compile("20\\d\\d\\s?年");

    /**
     * A number of the report.
     *
     * @param digits as typed, without sign and commas
     * @param kind what sort of number; points and bare numbers are counts
     * @param name what it is a number of, as the words beside it say
     * @param group numbers of one sentence are different ones
     * @param typed where it stands in a text; empty for a figure
     */
    private record Stated(String digits, Kind kind, String name, int group, Optional<Typed> typed, Position position) {
        /** What it is called: pieces of its name without the words that stand everywhere. */
        List<String> words() {
            return kind == Kind.PERCENT ? rate(name) : SwappedDigitsRule.words(name);
        }

        String line() {
            return position.file() + ":" + position.line();
        }

        /** Small amounts of money are too many not to be alike by chance. */
        boolean isShortAmount() {
            return kind == Kind.MONEY && digits.replace(".", "").length() == FEWEST_DIGITS;
        }
    }

    /** A number in a text. */
    private record Typed(ReportText text, Quantity quantity) {}

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        List<Stated> figures = figures(facts);
        facts.texts().forEach(text -> figures.addAll(ofTables(text, figures.size())));
        int group = figures.size();
        for (ReportText text : facts.texts()) {
            for (Sentence sentence : text.sentences()) {
                group++;
                figures.addAll(stated(text, sentence, group, facts.disclosure().year()));
            }
        }
        Map<String, List<Stated>> byDigits = new LinkedHashMap<>();
        figures.forEach(
                figure -> byDigits.computeIfAbsent(sorted(figure.digits()) + figure.kind(), key -> new ArrayList<>())
                        .add(figure));
        byDigits.values().stream().filter(alike -> alike.size() > 1).forEach(alike -> check(alike, report));
    }

    private static List<Stated> figures(YearFacts facts) {
        List<Stated> figures = new ArrayList<>();
        for (Fact fact : facts.book().stated(facts.disclosure().year())) {
            Optional<BigDecimal> number = fact.amount().map(amount -> amount.number());
            if (number.isPresent() && fact.position().isPresent()) {
                String name = fact.address().concept().label()
                        + String.join(" ", fact.address().members());
                figures.add(new Stated(
                        digits(number.get()),
                        kind(fact.address()),
                        name,
                        figures.size(),
                        Optional.empty(),
                        fact.position().get()));
            }
        }
        return figures;
    }

    private static Kind kind(Address address) {
        return switch (address.concept().measure().kind()) {
            case MONEY -> Kind.MONEY;
            case PERCENT -> Kind.PERCENT;
            default -> Kind.COUNT;
        };
    }

    /** The numbers of the tables typed in a text; they have no unit, those with two decimals are amounts. */
    private static List<Stated> ofTables(ReportText text, int group) {
        List<Stated> numbers = new ArrayList<>();
        for (TypedTable table : text.tables()) {
            for (Row row : table.rows()) {
                String name = String.join(" ", row.cells());
                for (int column = 1; column < row.cells().size(); column++) {
                    String head = table.head(column);
                    row.number(column)
                            .filter(number -> digits(number).replace(".", "").length() >= FEWEST_DIGITS
                                    && !OTHER_TIME.matcher(head).find())
                            .ifPresent(number -> numbers.add(new Stated(
                                    digits(number),
                                    number.scale() == DECIMALS_OF_MONEY ? Kind.MONEY : Kind.COUNT,
                                    name,
                                    group + numbers.size(),
                                    Optional.empty(),
                                    text.prose().at(row.start()))));
                }
            }
        }
        return numbers;
    }

    private static List<Stated> stated(ReportText text, Sentence sentence, int group, int year) {
        String row = text.subject()
                .map(subject -> String.join(" ", subject.members()))
                .orElse("");
        List<Stated> numbers = new ArrayList<>();
        for (Quantity quantity : sentence.quantities()) {
            int start = quantity.start() - sentence.start();
            String before = sentence.text().substring(Math.max(0, start - WORDS_BEFORE), start);
            int end = quantity.end() - sentence.start();
            String behind =
                    sentence.text().substring(end, Math.min(sentence.text().length(), end + WORDS_BEHIND));
            boolean isOther = quantity.isApproximate()
                    || quantity.kind() == Kind.BARE
                            && CODE.matcher(digits(quantity.number())).matches()
                    || OTHER_TIME.matcher(before).find()
                    || OTHER_YEAR.matcher(before.replace(year + "年", "")).find();
            String digits = digits(quantity.number());
            if (!isOther && digits.replace(".", "").length() >= FEWEST_DIGITS) {
                Kind kind = quantity.kind() == Kind.BARE ? Kind.COUNT : quantity.kind();
                numbers.add(new Stated(
                        digits,
                        kind,
                        kind == Kind.PERCENT ? before : row + " " + before + (kind == Kind.COUNT ? behind : ""),
                        group,
                        Optional.of(new Typed(text, quantity)),
                        text.prose().at(quantity.start())));
            }
        }
        return numbers;
    }

    private static String digits(BigDecimal number) {
        return number.abs().toPlainString();
    }

    private static String sorted(String digits) {
        return digits.chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** What a percentage is called: two are of one thing only if they are called alike. */
    private static List<String> rate(String before) {
        Matcher rate = RATE.matcher(before);
        return rate.find() && !rate.group(1).endsWith("的") ? List.of(rate.group(1)) : List.of();
    }

    private static List<String> words(String text) {
        return Stream.of(NO_WORD.split(USUAL.matcher(text).replaceAll(" ")))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .toList();
    }

    private static void check(List<Stated> alike, Consumer<Deviation> report) {
        for (Stated one : alike) {
            if (one.typed().isPresent() && count(alike, one) == 1) {
                alike.stream()
                        .filter(other -> isMeant(alike, one, other))
                        .findFirst()
                        .ifPresent(other -> report.accept(swapped(one.typed().get(), one, other)));
            }
        }
    }

    private static boolean isMeant(List<Stated> alike, Stated one, Stated other) {
        return areSwapped(one.digits(), other.digits())
                && other.group() != one.group()
                && other.position().line() != one.position().line()
                && (count(alike, other) > 1 || other.group() < one.group())
                && (isLongWithoutWords(one) && isLongWithoutWords(other)
                        || areOfOneThing(
                                one.words(), other.words(), one.isShortAmount() ? SHORTEST_WORD + 1 : SHORTEST_WORD));
    }

    /** A long number of nothing but a total or a budget. */
    private static boolean isLongWithoutWords(Stated stated) {
        return stated.words().isEmpty() && stated.digits().replace(".", "").length() >= LONG;
    }

    private static Deviation swapped(Typed typed, Stated one, Stated other) {
        return Deviation.in(
                typed.text(),
                Finding.warning(
                        "prose-twice.digits",
                        one.position(),
                        typed.quantity().text(),
                        other.position().line(),
                        other.digits()));
    }

    /** In how many places a number stands; a figure and the sentence that it was read from are one. */
    private static long count(List<Stated> alike, Stated one) {
        List<Stated> same = alike.stream()
                .filter(other -> other.digits().equals(one.digits()))
                .toList();
        Set<Integer> sentences = new HashSet<>();
        Set<String> lines = new HashSet<>();
        for (Stated each : same) {
            if (each.typed().isPresent()) {
                sentences.add(each.group());
                lines.add(each.line());
            }
        }
        long figures = same.stream()
                .map(Stated::line)
                .filter(line -> !lines.contains(line))
                .distinct()
                .count();
        return sentences.size() + figures;
    }

    /** Whether two numbers differ in the order of two neighbouring digits and in nothing else. */
    static boolean areSwapped(String one, String other) {
        if (one.length() != other.length() || one.equals(other)) {
            return false;
        }
        int first = 0;
        while (one.charAt(first) == other.charAt(first)) {
            first++;
        }
        int second = first + 1;
        if (second < one.length() && one.charAt(second) == '.') {
            second++;
        }
        boolean isOfOneSize = one.charAt(0) != '0' && other.charAt(0) != '0';
        return isOfOneSize
                && second < one.length()
                && one.charAt(first) == other.charAt(second)
                && one.charAt(second) == other.charAt(first)
                && one.substring(second + 1).equals(other.substring(second + 1));
    }

    /** Whether two names have a word in common, or a part of one. */
    private static boolean areOfOneThing(List<String> one, List<String> other, int length) {
        return one.stream()
                .anyMatch(word -> Stream.iterate(0, start -> start + length <= word.length(), start -> start + 1)
                        .map(start -> word.substring(start, start + length))
                        .anyMatch(part -> other.stream().anyMatch(each -> each.contains(part))));
    }
}
