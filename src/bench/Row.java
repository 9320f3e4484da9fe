import java.util.List;

/** One line of the result. */
record Row(String name, int unitYears, Measured measured, Folders.Size size) {
    List<String> cells() {
        boolean hasFiles = size.files() > 0;
        return List.of(
                name,
                "%,d".formatted(unitYears),
                "%.2f".formatted(measured.wallSeconds()),
                measured.cpuSeconds().isPresent()
                        ? "%.2f".formatted(measured.cpuSeconds().getAsDouble())
                        : "n/a",
                measured.peakBytes().isPresent()
                        ? "%,d".formatted(measured.peakBytes().getAsLong() >> 20)
                        : "n/a",
                hasFiles ? "%,d".formatted(size.files()) : "-",
                hasFiles ? "%,d".formatted(size.bytes()) : "-",
                "%,.0f".formatted(unitYears / measured.wallSeconds()));
    }
}
