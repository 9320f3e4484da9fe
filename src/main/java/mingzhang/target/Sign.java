package mingzhang.target;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a number of a target or a result is meant. */
public enum Sign {
    /** Without any word: 4次. */
    NONE,
    /** ≥, 不少于, 以上. */
    AT_LEAST,
    /** &gt;, 超过. */
    ABOVE,
    /** ≤, 不超过, 以内. */
    AT_MOST,
    /** &lt;, 低于. */
    BELOW,
    /** =, 等于. */
    EXACTLY;

    /** Longer words first, so that 不少于 is not taken for 少于. */
    private static final List<Map.Entry<String, Sign>> BEFORE = List.of(
            Map.entry("大于或等于", AT_LEAST),
            Map.entry("小于或等于", AT_MOST),
            Map.entry("大于等于", AT_LEAST),
            Map.entry("小于等于", AT_MOST),
            Map.entry("不少于", AT_LEAST),
            Map.entry("不低于", AT_LEAST),
            Map.entry("不小于", AT_LEAST),
            Map.entry("至少", AT_LEAST),
            Map.entry("≥", AT_LEAST),
            Map.entry("不超过", AT_MOST),
            Map.entry("不高于", AT_MOST),
            Map.entry("不多于", AT_MOST),
            Map.entry("不大于", AT_MOST),
            Map.entry("不突破", AT_MOST),
            Map.entry("不超", AT_MOST),
            Map.entry("至多", AT_MOST),
            Map.entry("控制在", AT_MOST),
            Map.entry("≤", AT_MOST),
            Map.entry("大于", ABOVE),
            Map.entry("高于", ABOVE),
            Map.entry("多于", ABOVE),
            Map.entry("超过", ABOVE),
            Map.entry(">", ABOVE),
            Map.entry("小于", BELOW),
            Map.entry("低于", BELOW),
            Map.entry("少于", BELOW),
            Map.entry("<", BELOW),
            Map.entry("等于", EXACTLY),
            Map.entry("=", EXACTLY));

    private static final List<Map.Entry<String, Sign>> BEHIND = List.of(
            Map.entry("及以上", AT_LEAST),
            Map.entry("或以上", AT_LEAST),
            Map.entry("以上", AT_LEAST),
            Map.entry("及以下", AT_MOST),
            Map.entry("以下", AT_MOST),
            Map.entry("以内", AT_MOST),
            Map.entry("之内", AT_MOST),
            Map.entry("内", AT_MOST));

    /** What a column of its own says of a number: ≥, 小于等于, 正向, 反向; = there is used for any number without a sign. */
    static Sign ofColumn(String words) {
        if (words.startsWith("反向") || words.startsWith("逆向")) {
            return AT_MOST;
        }
        Found found = words.startsWith("正向") ? new Found(AT_LEAST, "") : endOf(words);
        return found.rest().isEmpty() && found.sign() != EXACTLY ? found.sign() : NONE;
    }

    /** The words that end in a sign, and that sign. */
    record Found(Sign sign, String rest) {}

    /** What stands before a number: its sign, and the words before that. */
    static Found endOf(String words) {
        return BEFORE.stream()
                .filter(entry -> words.endsWith(entry.getKey()))
                .findFirst()
                .map(entry -> new Found(
                        entry.getValue(),
                        words.substring(0, words.length() - entry.getKey().length())))
                .orElse(new Found(NONE, words));
    }

    /** What stands behind a number and its unit. */
    static Found startOf(String words) {
        return BEHIND.stream()
                .filter(entry -> words.startsWith(entry.getKey()))
                .findFirst()
                .map(entry -> new Found(
                        entry.getValue(), words.substring(entry.getKey().length())))
                .orElse(new Found(NONE, words));
    }

    /** Both signs of one number; empty if they contradict each other. */
    Optional<Sign> and(Sign other) {
        if (other == NONE || this == other || this == ABOVE && other == AT_LEAST || this == BELOW && other == AT_MOST) {
            return Optional.of(this);
        }
        return this == NONE ? Optional.of(other) : Optional.empty();
    }
}
