package mingzhang.print;

/** The measures of GB/T 9704 in points. */
final class PageGeometry {
    static final double MILLIMETRE = 72 / 25.4;
    static final double HALF_MILLIMETRE = MILLIMETRE / 2;
    static final double LEFT = 25 * MILLIMETRE;

    private PageGeometry() {}

    /** Where the text area of the line's page ends: upright pages are 210 mm wide, pages on their side 297 mm. */
    static double rightEdge(TaggedText.Line line) {
        return line.isOnItsSide() ? (297 - 25) * MILLIMETRE : (210 - 26) * MILLIMETRE;
    }
}
