package mingzhang.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import mingzhang.chart.Chart.Point;
import mingzhang.chart.Chart.Series;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class ChartsTest {
    private static Optional<Point> point(String number) {
        return number.isEmpty() ? Optional.empty() : Optional.of(new Point(new BigDecimal(number), number));
    }

    private static Series series(String name, String... numbers) {
        return new Series(name, List.of(numbers).stream().map(ChartsTest::point).toList());
    }

    private static Chart parts(String... numbers) {
        List<String> names = IntStream.range(0, numbers.length)
                .mapToObj(index -> "部分" + index)
                .toList();
        return new Chart("支出结构", "万元", names, List.of(series("", numbers)));
    }

    private static Chart years(int count, Series... series) {
        return new Chart(
                "收支",
                "万元",
                IntStream.range(0, count).mapToObj(index -> 2012 + index + "年").toList(),
                List.of(series));
    }

    private static Document drawn(String svg) {
        return Jsoup.parse(svg, Parser.xmlParser());
    }

    private static List<String> texts(String svg) {
        return drawn(svg).select("text").eachText();
    }

    @Test
    void fewPartsOfAWholeAreAPieWithEveryNumberInText() {
        String svg = Charts.composition(parts("60", "30", "10"), true);
        assertThat(drawn(svg).select("path.slice")).hasSize(3);
        assertThat(texts(svg)).contains("60", "30", "10");
    }

    @Test
    void slicesAddUpToTheCircle() {
        Document svg = drawn(Charts.composition(parts("60", "30", "10"), true));
        Element first = svg.select("path.slice").get(0);
        Element last = svg.select("path.slice").get(2);
        assertThat(last.attr("d").replaceAll(".* 1 ([\\d. ]+)Z", "$1"))
                .isEqualTo(first.attr("d").replaceAll("M.*?L([\\d. ]+)A.*", "$1"));
    }

    @Test
    void partsThatAreNotAllOfItAreBars() {
        assertThat(drawn(Charts.composition(parts("60", "30"), false)).select("path.slice"))
                .isEmpty();
    }

    @Test
    void manyPartsAreBars() {
        String svg = Charts.composition(
                parts(IntStream.range(1, 31).mapToObj(Integer::toString).toArray(String[]::new)), true);
        assertThat(drawn(svg).select("rect")).hasSize(30);
        assertThat(texts(svg)).contains("1", "15", "30");
    }

    @Test
    void partBelowNilIsABarToTheLeft() {
        Document svg = drawn(Charts.composition(parts("60", "-30"), true));
        double base = Double.parseDouble(svg.select("path.axis").attr("d").replaceAll("M([\\d.]+) .*", "$1"));
        assertThat(svg.select("rect"))
                .anySatisfy(bar -> assertThat(Double.parseDouble(bar.attr("x")) + Double.parseDouble(bar.attr("width")))
                        .isBetween(base - 0.2, base + 0.2));
    }

    @Test
    void onePartAloneIsNoPie() {
        assertThat(drawn(Charts.composition(parts("60", "0"), true)).select("path.slice"))
                .isEmpty();
    }

    @Test
    void nilIsWrittenThoughNothingIsDrawn() {
        String svg = Charts.comparison(years(2, series("收入", "0", "0")));
        assertThat(drawn(svg).select("rect")).isEmpty();
        assertThat(texts(svg)).containsSequence("0").contains("2012年", "2013年");
    }

    @Test
    void yearWithoutANumberIsAGap() {
        assertThat(texts(Charts.comparison(years(3, series("收入", "1", "", "3")))))
                .contains("无数据");
    }

    @Test
    void lineIsBrokenWhereANumberIsMissing() {
        String[] numbers = Collections.nCopies(14, "100000.25").toArray(String[]::new);
        numbers[5] = "";
        Document svg = drawn(Charts.comparison(years(14, series("收入", numbers))));
        assertThat(svg.select("path.stroke").attr("d").chars().filter(each -> each == 'M'))
                .hasSize(2);
        assertThat(svg.select("circle")).hasSize(13);
    }

    @Test
    void numberInAValleyStandsBelowTheLine() {
        String[] numbers = Collections.nCopies(14, "100000.25").toArray(String[]::new);
        numbers[5] = "50000";
        Document svg = drawn(Charts.comparison(years(14, series("收入", numbers))));
        assertThat(y(svg, "50000"))
                .isGreaterThan(Double.parseDouble(svg.select("circle").get(5).attr("cy")));
        assertThat(y(svg, "100000.25"))
                .isLessThan(Double.parseDouble(svg.select("circle").get(0).attr("cy")));
    }

    private static double y(Document svg, String text) {
        return Double.parseDouble(svg.expectFirst("text:contains(" + text + ")").attr("y"));
    }

    @Test
    void severalSeriesHaveALegendAndDifferWithoutColour() {
        Document svg = drawn(Charts.comparison(years(2, series("收入", "1", "2"), series("支出", "2", "1"))));
        assertThat(svg.select("text").eachText()).contains("收入", "支出");
        assertThat(svg.select("path.stroke")).as("hatching of the second").isNotEmpty();
    }

    @Test
    void drawingHasATitleADescriptionAndItsTextAlternative() {
        Document svg = drawn(Charts.composition(parts("60", "30"), true));
        assertThat(svg.select("svg > title").text()).isEqualTo("支出结构（单位：万元）");
        assertThat(svg.select("svg > desc").text()).isEqualTo("部分0 60；部分1 30。");
        assertThat(svg.select("svg").attr("data-alt")).isEqualTo("支出结构（单位：万元）：部分0 60；部分1 30。");
    }

    @Test
    void namesAreTextAndNoMarkup() {
        Chart chart = new Chart("<图>", "万元", List.of("\"甲\"&<乙>", "丙"), List.of(series("", "1", "2")));
        assertThat(texts(Charts.composition(chart, false))).contains("\"甲\"&<乙>");
    }

    /** Whatever the numbers and names: every number is written, and nothing lies outside the drawing. */
    @Test
    void everythingStaysInsideTheDrawing() {
        Random random = new Random(7);
        for (int run = 0; run < 200; run++) {
            List<String> names = new ArrayList<>();
            List<Optional<Point>> points = new ArrayList<>();
            int count = 1 + random.nextInt(30);
            for (int index = 0; index < count; index++) {
                names.add("很长的名称".repeat(1 + random.nextInt(8)));
                points.add(point(BigDecimal.valueOf(random.nextInt(2_000_000) - (run % 3) * 500_000, 2)
                        .toPlainString()));
            }
            Chart chart = new Chart("结构", "元", names, List.of(new Series("", points)));
            requireInside(Charts.composition(chart, true), points);
            requireInside(Charts.comparison(chart), points);
        }
    }

    private static void requireInside(String svg, List<Optional<Point>> points) {
        Document drawing = drawn(svg);
        double width = Double.parseDouble(drawing.select("svg").attr("width"));
        double height = Double.parseDouble(drawing.select("svg").attr("height"));
        assertThat(drawing.select("text").eachText())
                .containsAll(
                        points.stream().map(point -> point.orElseThrow().text()).toList());
        for (Element shape : drawing.select("rect")) {
            assertThat(Double.parseDouble(shape.attr("x"))).isBetween(0.0, width);
            assertThat(Double.parseDouble(shape.attr("y")) + Double.parseDouble(shape.attr("height")))
                    .isBetween(0.0, height);
        }
        for (Element text : drawing.select("text")) {
            double length = Svg.width(text.text());
            double x = Double.parseDouble(text.attr("x"))
                    - (text.attr("text-anchor").equals("middle") ? length / 2 : 0)
                    - (text.attr("text-anchor").equals("end") ? length : 0);
            assertThat(x).as(text.text()).isBetween(-1.0, width - length + 1);
            assertThat(Double.parseDouble(text.attr("y"))).isBetween(0.0, height);
        }
    }
}
