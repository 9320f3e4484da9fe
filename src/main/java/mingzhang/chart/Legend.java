package mingzhang.chart;

import mingzhang.chart.Svg.Anchor;

/** Which series is which; nothing where there is but one. */
final class Legend {
    private static final double SWATCH = 14;
    private static final double GAP = 24;

    private Legend() {}

    /** Draws it from the top and gives the height it takes. */
    static double draw(Svg svg, Chart chart, double room) {
        if (chart.series().size() < 2) {
            return 0;
        }
        double x = 0;
        double y = 0;
        for (int index = 0; index < chart.series().size(); index++) {
            String name = chart.series().get(index).name();
            double width = SWATCH + 6 + Svg.width(name);
            if (x > 0 && x + width > room) {
                x = 0;
                y += Svg.LINE + 4;
            }
            svg.rectangle(Tone.of(index), x + 1, y + 1, SWATCH, SWATCH);
            svg.text(x + SWATCH + 7, y + Svg.FONT, Anchor.START, name);
            x += width + GAP;
        }
        return y + Svg.LINE + 4;
    }
}
