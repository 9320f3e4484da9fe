package mingzhang.render;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import mingzhang.chart.Chart;
import mingzhang.chart.Chart.Point;
import mingzhang.chart.Chart.Series;
import mingzhang.chart.Charts;
import mingzhang.facts.Address;
import mingzhang.facts.Fact;

/**
 * Charts of a document's figures as markup: the drawing, its numbered caption, and all numbers in words, because print
 * draws the text of a chart as shapes that cannot be searched or read aloud.
 */
final class ChartFigures {
    private static final String SHARE = "占比";
    /** Up to this part of the whole may be missing by rounding. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.002");

    private final Figures figures;
    private int count = 0;

    ChartFigures(Figures figures) {
        this.figures = figures;
    }

    /** Parts of a total with their shares; empty if fewer than two of them are known or all are nil. */
    String composition(String title, List<Address> parts, Address total) {
        List<Address> known = parts.stream().filter(this::isNumber).toList();
        boolean isNil = known.stream().allMatch(part -> figures.base(part).signum() == 0);
        if (known.size() < 2 || isNil) {
            return "";
        }
        List<Optional<Point>> points = known.stream()
                .map(part -> point(
                        part,
                        share(part)
                                .map(figures::plain)
                                .map(share -> "（" + share + "%）")
                                .orElse("")))
                .toList();
        Chart chart = new Chart(
                title,
                figures.tableUnit(total),
                known.stream().map(this::name).toList(),
                List.of(new Series("", points)));
        List<String> words = known.stream()
                .map(part -> Markup.escape(name(part))
                        + figures.inSentence(part)
                        + share(part)
                                .map(share -> "，占" + figures.inSentence(share))
                                .orElse(""))
                .toList();
        return figure(chart, Charts.composition(chart, isWhole(known, total)), words);
    }

    /** Figures of the year before and of this year; those that are not known in both are left out. */
    String change(String title, List<Address> compared) {
        List<Address> known = compared.stream()
                .filter(each -> isNumber(each) && isNumber(each.in(each.year() - 1)))
                .toList();
        if (known.isEmpty()) {
            return "";
        }
        int year = known.get(0).year();
        List<Series> series = known.stream()
                .map(each -> new Series(name(each), List.of(point(each.in(year - 1), ""), point(each, ""))))
                .toList();
        Chart chart = new Chart(title, figures.tableUnit(known.get(0)), List.of(year - 1 + "年", year + "年"), series);
        List<String> words = known.stream()
                .map(each -> Markup.escape(name(each)) + (year - 1) + "年" + figures.inSentence(each.in(year - 1)) + "，"
                        + year + "年" + figures.inSentence(each))
                .toList();
        return figure(chart, Charts.comparison(chart), words);
    }

    private String figure(Chart chart, String drawing, List<String> words) {
        count++;
        return "<figure class=\"chart\">" + drawing + "<figcaption>图" + count + "　" + Markup.escape(chart.title())
                + "（单位：" + Markup.escape(chart.unit()) + "）<details><summary>图中数据</summary><p class=\"chart-data\">"
                + String.join("；", words) + "。</p></details></figcaption></figure>\n";
    }

    private boolean isWhole(List<Address> parts, Address total) {
        BigDecimal sum = parts.stream().map(figures::base).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal whole = figures.base(total);
        return sum.subtract(whole).abs().compareTo(whole.abs().multiply(ROUNDING)) <= 0;
    }

    private Optional<Point> point(Address address, String suffix) {
        return figures.find(address)
                .flatMap(fact -> fact.base().map(value -> new Point(value, figures.plain(fact) + suffix)));
    }

    private boolean isNumber(Address address) {
        return figures.find(address).flatMap(Fact::base).isPresent();
    }

    private Optional<Address> share(Address address) {
        return address.concept()
                .child(SHARE)
                .filter(child -> child.definition().isAspect())
                .map(child -> new Address(child, address.members(), address.year(), address.basis()))
                .filter(this::isNumber);
    }

    private String name(Address address) {
        return address.members().isEmpty()
                ? address.concept().label()
                : figures.book().rowName(address);
    }
}
