package mingzhang.content;

import java.util.Optional;
import mingzhang.finding.Findings;

/**
 * A budget unit, {@code content/<unit>/unit.yaml}.
 *
 * @param id the folder's name and the unit's address, {@code a-z 0-9 -}
 * @param name 单位全称
 * @param shortName 简称; the full name if there is none
 * @param region 行政区划
 * @param department 主管部门
 * @param kind 单位性质
 * @param scope 口径, what its accounts cover: 部门 (summed up), 本级 or 单位; 部门 if not given
 */
public record Unit(
        String id,
        String name,
        String shortName,
        Optional<String> region,
        Optional<String> department,
        Optional<String> kind,
        String scope) {

    private static final String DEPARTMENT = "部门";

    /** 部门 or 单位, as the tables of its final accounts speak of it. */
    public String scopeWord() {
        return scope.startsWith(DEPARTMENT) ? DEPARTMENT : "单位";
    }

    /** Reads a unit. */
    public static Unit read(String id, Node node, Findings findings) {
        Fields fields = new Fields(node, findings);
        String name = fields.required("名称");
        Unit unit = new Unit(
                id,
                name,
                fields.text("简称").orElse(name),
                fields.text("地区"),
                fields.text("主管部门"),
                fields.text("性质"),
                fields.text("口径").orElse(DEPARTMENT));
        fields.reportRest();
        return unit;
    }
}
