package mingzhang.content;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whose accounts a report is about (口径). Figures of different scopes are not comparable. */
public enum Scope {
    /** 部门: the department with all its units, consolidated. */
    DEPARTMENT("部门", "部门汇总数"),
    /** 本级: the department's own office alone. */
    HEAD_OFFICE("本级", "本级数"),
    /** 单位: one unit. */
    UNIT("单位", "单位数");

    private final String label;
    private final String figures;

    Scope(String label, String figures) {
        this.label = label;
        this.figures = figures;
    }

    /** The official word. */
    public String label() {
        return label;
    }

    /** What its figures are called. */
    public String figures() {
        return figures;
    }

    /** The scope of that word. */
    public static Optional<Scope> named(String word) {
        return Arrays.stream(values()).filter(scope -> scope.label.equals(word)).findFirst();
    }

    /** All words. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Scope::label).toList();
    }
}
