package mingzhang.finding;

import java.util.Optional;

/** How grave a finding is. */
public enum Severity {
    /** Cannot be right in any reading; nothing of the unit is published. */
    ERROR,
    /** A reviewer must look at it; the unit is published. */
    WARNING,
    /** A remark on style or on something that could not be tested. */
    HINT,
    /** Would be one of the above, but the file says why it is so (数据说明). */
    ACKNOWLEDGED;

    /** The severity that a setting names: 错误, 警告 or 提示. */
    public static Optional<Severity> named(String word) {
        return switch (word) {
            case "错误" -> Optional.of(ERROR);
            case "警告" -> Optional.of(WARNING);
            case "提示" -> Optional.of(HINT);
            default -> Optional.empty();
        };
    }
}
