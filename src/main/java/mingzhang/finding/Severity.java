package mingzhang.finding;

/** How grave a finding is. */
public enum Severity {
    /** Cannot be right in any reading; nothing of the unit is published. */
    ERROR,
    /** A reviewer must look at it; the unit is published. */
    WARNING,
    /** A remark on style or on something that could not be tested. */
    HINT,
    /** Would be one of the above, but the file says why it is so (数据说明). */
    ACKNOWLEDGED
}
