package mingzhang.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How well a report was imported, held against a file that a person made from the same report.
 *
 * @param right figures that stand where the person put them
 * @param added figures that the person left out, as a change or a share that the program works out
 * @param missing figures of the person's file that were not placed
 * @param wrong figures that differ from the person's; each with both numbers
 */
record Accuracy(long right, List<String> added, List<String> missing, List<String> wrong) {
    Accuracy {
        added = List.copyOf(added);
        missing = List.copyOf(missing);
        wrong = List.copyOf(wrong);
    }

    /** Holds the figures of an imported file against those of a person's. */
    static Accuracy of(Map<String, String> imported, Map<String, String> truth) {
        long right = 0;
        List<String> added = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, String> figure : imported.entrySet()) {
            String expected = truth.get(figure.getKey());
            if (!isNumber(figure.getValue())) {
                continue;
            }
            if (expected == null) {
                added.add(figure.getKey() + " = " + figure.getValue());
            } else if (isNumber(expected)
                    && new BigDecimal(expected).compareTo(new BigDecimal(figure.getValue())) == 0) {
                right++;
            } else {
                wrong.add(figure.getKey() + " = " + figure.getValue() + " ≠ " + expected);
            }
        }
        truth.forEach((path, value) -> {
            if (isNumber(value) && !imported.containsKey(path)) {
                missing.add(path + " = " + value);
            }
        });
        return new Accuracy(right, added, missing, wrong);
    }

    private static boolean isNumber(String value) {
        return value.matches("-?\\d+(?:\\.\\d+)?");
    }
}
