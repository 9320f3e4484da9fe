package mingzhang.target;

/** Which way a number without a sign is meant. */
public enum Direction {
    /** More is better: 培训4次. */
    HIGHER,
    /** Less is better: 人员成本46.89万元. */
    LOWER,
    /** Cannot be told: only the very number reaches the target. */
    UNKNOWN
}
