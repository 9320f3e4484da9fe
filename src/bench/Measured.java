import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;

/** What one run took. */
record Measured(double wallSeconds, OptionalDouble cpuSeconds, OptionalLong peakBytes) {

    static Measured median(List<Measured> runs) {
        boolean isKnown = runs.get(0).cpuSeconds().isPresent();
        return new Measured(
                median(runs, Measured::wallSeconds),
                isKnown ? OptionalDouble.of(median(runs, run -> run.cpuSeconds().orElse(0))) : OptionalDouble.empty(),
                isKnown
                        ? OptionalLong.of(
                                (long) median(runs, run -> run.peakBytes().orElse(0)))
                        : OptionalLong.empty());
    }

    private static double median(List<Measured> runs, ToDoubleFunction<Measured> figure) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
