package mingzhang.print.typeset;

/** How wide a text is. */
@FunctionalInterface
public interface TextWidth {
    /**
     * The width in units of the type's size.
     *
     * @param isStrong whether it stands in the type of totals
     */
    double of(String text, boolean isStrong);
}
