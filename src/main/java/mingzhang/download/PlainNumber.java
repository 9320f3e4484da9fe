package mingzhang.download;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as it is published.
 *
 * @param value with its decimals; 95.52 for 95.52%
 * @param isGrouped whether it is written with separated thousands
 * @param isPercent whether a percent sign stands behind it
 */
public record PlainNumber(BigDecimal value, boolean isGrouped, boolean isPercent) {
    /** Spreadsheets keep no more digits. */
    private static final int MOST_DIGITS = 15;

    private static final Pattern WRITTEN = Pattern.compile("-?(0|[1-9]\\d*|[1-9]\\d{0,2}(,\\d{3})+)(\\.\\d+)?%?");

    /** The number that a text is; empty for a code with a leading zero or with more digits than spreadsheets keep. */
    static Optional<PlainNumber> of(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(text.replace(",", "").replace("%", ""));
        return value.precision() > MOST_DIGITS
                ? Optional.empty()
                : Optional.of(new PlainNumber(value, text.contains(","), text.endsWith("%")));
    }

    /** As CSV has it: digits, at most one point and a minus; a percent sign where the page prints one. */
    String text() {
        return value.toPlainString() + (isPercent ? "%" : "");
    }

    /** The format by which a spreadsheet shows the same; a mark stands behind the number. */
    String format(String mark) {
        String decimals = value.scale() > 0 ? "." + "0".repeat(value.scale()) : "";
        String suffix = mark.isEmpty() ? "" : "\"" + mark.replace("\"", "") + "\"";
        return (isGrouped ? "#,##0" : "0") + decimals + (isPercent ? "%" : "") + suffix;
    }

    /** The value that a spreadsheet stores. */
    BigDecimal stored() {
        return isPercent ? value.movePointLeft(2) : value;
    }
}
