import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One year of the unit as a content file. Only what a clerk would type; the rest follows. */
final class MadeUpYear {
    private static final List<String> PROJECT_KINDS = List.of("业务工作经费", "运行维护经费", "市级专项资金");

    /**
     * How the unit stands in the year.
     *
     * @param isFirst whether it is the unit's first year, whose file gives the year before too
     */
    record Situation(
            int year,
            String form,
            boolean isFirst,
            int staff,
            int cars,
            Stages personnel,
            Stages office,
            List<String> projects) {}

    private final Situation now;
    private final Chance chance;
    private final Map<String, Stages> projectFunds = new LinkedHashMap<>();
    private final Stages project;
    private final Stages whole;
    private final StringBuilder yaml = new StringBuilder();

    MadeUpYear(Situation now, Chance chance) {
        this.now = now;
        this.chance = chance;
        int dropped = chance.random().nextInt(now.projects().size() * 2);
        for (int index = 0; index < now.projects().size(); index++) {
            if (index != dropped) {
                projectFunds.put(now.projects().get(index) + "经费", chance.stages(chance.between(300, 9000)));
            }
        }
        this.project = projectFunds.values().stream().reduce(Stages.NIL, Stages::plus);
        this.whole = now.personnel().plus(now.office()).plus(project);
    }

    String yaml() {
        head();
        accounts();
        evaluation();
        yaml.append("\n叙述:\n");
        new MadeUpProse(chance.random(), List.copyOf(projectFunds.keySet()))
                .slots()
                .forEach(this::slot);
        return yaml.toString();
    }

    private void line(String format, Object... arguments) {
        yaml.append(format.formatted(arguments)).append('\n');
    }

    private void slot(String slot, String text) {
        yaml.append("  ").append(slot).append(": |\n");
        text.lines()
                .forEach(line ->
                        yaml.append(line.isEmpty() ? "" : "    ").append(line).append('\n'));
    }

    private void head() {
        line("年度: %d", now.year());
        line("体例: [%s]", now.form());
        line("金额单位: 万元");
        line(
                "公开信息: { 公开日期: %d-08-%02d, 索引号: %06d-%d-%04d }",
                now.year() + 1,
                chance.between(10, 30),
                chance.between(1, 999_999),
                now.year() + 1,
                chance.between(1, 9999));
        line("");
        int officials = now.staff() * 2 / 3;
        line("人员:");
        line("  编制: { 行政编制: %d, 事业编制: %d, 合计: %d }", officials + 2, now.staff() - officials + 1, now.staff() + 3);
        line("  在职: { 行政人员: %d, 事业人员: %d, 合计: %d }", officials, now.staff() - officials, now.staff());
        line("  离退休: { 退休: %d }", chance.between(1, 30));
        line("机构: { 内设机构: %d }", chance.between(2, 9));
    }

    private void accounts() {
        line("");
        line("收入:");
        line("  财政拨款收入:");
        line("    一般公共预算财政拨款收入: { 年初预算: %s, 决算: %s }", Stages.amount(whole.initial()), Stages.amount(whole.outturn()));
        line("支出:");
        line("  合计: %s", Stages.amount(whole.outturn()));
        line("  执行率: %s", percent(whole.outturn(), whole.adjusted()));
        line("  基本支出:");
        line(
                "    合计: %s",
                Stages.amount(now.personnel().outturn() + now.office().outturn()));
        line("    人员经费: { %s }", now.personnel().yaml());
        line("    公用经费:");
        line("      年初预算: %s", Stages.amount(now.office().initial()));
        line("      全年预算: %s", Stages.amount(now.office().adjusted()));
        line("      决算: %s", Stages.amount(now.office().outturn()));
        part("办公经费", 30);
        part("水费电费差旅费", 22);
        part("会议费培训费", 14);
        line("  项目支出:");
        projectFunds.forEach((project, funds) -> line(
                "    - { 名称: %s, 类别: %s, %s, 用途: %s }",
                project, chance.pick(PROJECT_KINDS), funds.yaml(), MadeUpProse.purpose(chance.random())));
        line("财政拨款支出: { 一般公共预算支出: %s, 政府性基金预算支出: 无, 国有资本经营预算支出: 无, 社会保险基金预算支出: 无 }", Stages.amount(whole.outturn()));
        Stages car = chance.stages(now.cars() * chance.between(180, 340));
        Stages guests = chance.stages(chance.between(40, 260));
        line("三公经费:");
        line("  因公出国境费: { 年初预算: 0, 决算: 0 }");
        line("  公务用车购置及运行维护费:");
        line("    公务用车运行维护费: { %s, 保有量: %d }", car.yaml(), now.cars());
        line(
                "  公务接待费: { %s, 国内接待费: { 决算: %s, 国内接待批次: %d, 国内接待人次: %d } }",
                guests.yaml(), Stages.amount(guests.outturn()), chance.between(3, 30), chance.between(30, 260));
        line(
                "政府采购: { 年初预算: %s, 货物: %s, 服务: %s }",
                Stages.amount(chance.between(900, 4000)),
                Stages.amount(chance.between(300, 2500)),
                Stages.amount(chance.between(300, 2500)));
        line("资产: { 车辆: %d }", now.cars());
        if (now.isFirst()) {
            line("上年:");
            line("  来源: %d年度部门决算", now.year() - 1);
            line(
                    "  支出: { 合计: %s, 基本支出: %s, 项目支出: %s }",
                    Stages.amount(whole.initial()),
                    Stages.amount(now.personnel().initial() + now.office().initial()),
                    Stages.amount(project.initial()));
            line("  三公经费: %s", Stages.amount(car.initial() + guests.initial()));
        }
    }

    private void part(String key, int percent) {
        line(
                "      %s: { 年初预算: %s, 决算: %s }",
                key,
                Stages.amount(now.office().initial() * percent / 100),
                Stages.amount(now.office().outturn() * percent / 100));
    }

    private void evaluation() {
        List<Indicator> indicators = Indicator.some(chance.random());
        int execution = whole.outturn() * 100 >= whole.adjusted() * 95 ? 10 : 9;
        BigDecimal score =
                indicators.stream().map(Indicator::score).reduce(BigDecimal.valueOf(execution), BigDecimal::add);
        line("");
        line("绩效自评:");
        line("  整体:");
        line("    资金:");
        line("      年初预算: %s", Stages.amount(whole.initial()));
        line("      全年预算: %s", Stages.amount(whole.adjusted()));
        line("      决算: %s", Stages.amount(whole.outturn()));
        line("      按收入性质: { 合计: %s, 一般公共预算: %s }", Stages.amount(whole.outturn()), Stages.amount(whole.outturn()));
        line(
                "      按支出性质: { 合计: %s, 基本支出: %s, 项目支出: %s }",
                Stages.amount(whole.outturn()),
                Stages.amount(now.personnel().outturn() + now.office().outturn()),
                Stages.amount(project.outturn()));
        line("    预算执行: { 分值: 10, 得分: %d }", execution);
        line("    目标:");
        line("      预期: %s", MadeUpProse.goals(chance.random(), "计划"));
        line("      实际: %s", MadeUpProse.goals(chance.random(), "已"));
        line("    指标:");
        indicators.forEach(indicator -> line("      - { %s }", indicator.yaml()));
        line("    满分: 100");
        line("    总分: %s", score.toPlainString());
        line("    等级: %s", score.compareTo(BigDecimal.valueOf(90)) >= 0 ? "优" : "良");
    }

    private static String percent(long part, long whole) {
        return BigDecimal.valueOf(part * 100)
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
