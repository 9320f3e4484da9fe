package mingzhang.prose;

/** Which way something changed. */
public enum Direction {
    /** 增加, 增长, 上升. */
    UP,
    /** 减少, 下降, 降低. */
    DOWN;

    /** 1 or -1. */
    public int sign() {
        return this == UP ? 1 : -1;
    }
}
