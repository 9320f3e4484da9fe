package mingzhang.content;

import java.util.List;
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
 * @param founded 设立年度, the year in which it was set up and before which there is nothing to compare with
 * @param scope 口径 of its reports, unless a year says otherwise; 部门 if it has members, else 单位
 * @param parent 上级, the folder of the department it belongs to
 * @param members 汇总单位, the folders of the units that its reports add up
 * @param formerIds 原标识, the folders in which the unit was published before; their pages lead to this one
 */
public record Unit(
        String id,
        String name,
        String shortName,
        Optional<String> region,
        Optional<String> department,
        Optional<String> kind,
        Optional<Integer> founded,
        Scope scope,
        Optional<Node.Scalar> parent,
        List<Node.Scalar> members,
        List<Node.Scalar> formerIds) {
    /** The key of the folders that a unit had before. */
    public static final String FORMER_IDS = "原标识";

    /** Copies the lists. */
    public Unit {
        members = List.copyOf(members);
        formerIds = List.copyOf(formerIds);
    }

    /** Reads a unit. */
    public static Unit read(String id, Node node, Findings findings) {
        Fields fields = new Fields(node, findings);
        String name = fields.required("名称");
        List<Node.Scalar> members = fields.scalars("汇总单位");
        Unit unit = new Unit(
                id,
                name,
                fields.text("简称").orElse(name),
                fields.text("地区"),
                fields.text("主管部门"),
                fields.text("性质"),
                fields.wholeNumber("设立年度"),
                fields.scope().orElse(members.isEmpty() ? Scope.UNIT : Scope.DEPARTMENT),
                fields.scalar("上级"),
                members,
                fields.scalars(FORMER_IDS));
        fields.reportRest();
        return unit;
    }
}
