package mingzhang.facts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** At which stage of the budget year a figure is taken. */
public enum Basis {
    /** 年初预算: the budget as approved at the beginning of the year. */
    INITIAL_BUDGET("年初预算", List.of("年初预算数")),
    /** 全年预算: the budget after adjustment. */
    ADJUSTED_BUDGET("全年预算", List.of("全年预算数", "调整预算", "调整预算数")),
    /** 决算: what was received or spent in the year. */
    OUTTURN("决算", List.of("决算数", "全年执行数", "执行数", "支出决算", "实际数"));

    private static final Map<String, Basis> BY_NAME = byName();

    private final String label;
    private final List<String> aliases;

    Basis(String label, List<String> aliases) {
        this.label = label;
        this.aliases = aliases;
    }

    /** The official word. */
    public String label() {
        return label;
    }

    /** The other words for it. */
    public List<String> aliases() {
        return aliases;
    }

    /** The basis that a key names, by its official word or one of the usual others. */
    public static Optional<Basis> named(String key) {
        return Optional.ofNullable(BY_NAME.get(key));
    }

    private static Map<String, Basis> byName() {
        Map<String, Basis> names = new HashMap<>();
        for (Basis basis : values()) {
            names.put(basis.label, basis);
            basis.aliases.forEach(alias -> names.put(alias, basis));
        }
        return Map.copyOf(names);
    }

    /** All official words. */
    public static Stream<String> labels() {
        return Arrays.stream(values()).map(Basis::label);
    }
}
