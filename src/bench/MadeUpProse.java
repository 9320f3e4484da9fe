import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of a year, put together from phrases. */
final class MadeUpProse {
    private static final List<String> TASKS =
            List.of("公共服务供给", "基层阵地建设", "专业队伍培养", "数据质量管理", "安全生产管理", "便民措施落实", "政策宣传解读", "重点群体帮扶", "设施日常维护", "行业交流协作");
    private static final List<String> WAYS =
            List.of("实行清单管理、逐项销号", "建立月调度、季通报制度", "采取集中办理与上门服务相结合的方式", "与乡镇（街道）共同组织", "引入第三方开展质量抽查", "结合主题党日统筹安排");
    private static final List<String> RESULTS =
            List.of("群众办事等候时间明显缩短", "服务覆盖面进一步扩大", "各项任务按时间节点完成", "资源利用率稳步提高", "投诉量比上年下降", "工作台账完整、过程可追溯");
    private static final List<String> PROBLEMS = List.of(
            "预算编制的前瞻性不够，年中调整事项偏多",
            "部分项目前期论证不充分，支出进度前慢后快",
            "个别绩效指标定性内容多、量化程度不足",
            "项目资料归集不及时，影响自评取数",
            "业务科室对绩效管理的理解深浅不一",
            "采购计划与项目进度衔接不紧");
    private static final List<String> MEASURES = List.of(
            "提前谋划下年度项目，入库前开展评估，做到无评估不立项",
            "按季分析支出进度，对连续两季偏低的项目调整安排",
            "修订指标库，定性指标配套可核查的佐证材料",
            "明确专人负责资料归档，做到一事一档",
            "每年组织不少于两次绩效管理培训",
            "将自评结果作为安排下年度预算的参考");

    private final Random random;
    private final List<String> projects;

    MadeUpProse(Random random, List<String> projects) {
        this.random = random;
        this.projects = projects;
    }

    static String purpose(Random random) {
        return "用于" + one(random, TASKS) + "，" + one(random, WAYS);
    }

    static String goals(Random random, String verb) {
        return Stream.of(one(random, TASKS), one(random, TASKS), one(random, TASKS))
                        .map(task -> verb + "完成" + task + "年度任务")
                        .collect(Collectors.joining("；"))
                + "。";
    }

    private static String one(Random random, List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    Map<String, String> slots() {
        Map<String, String> slots = new LinkedHashMap<>();
        slots.put("主要职能", duties());
        slots.put("整体绩效情况", whole());
        slots.put("项目绩效情况", ofProjects());
        slots.put("存在的问题", problems());
        slots.put("下一步改进措施", measures());
        slots.put("结果应用和公开", "自评报告与部门决算一并在政府门户网站公开，接受社会监督。总分{{绩效自评.整体.总分}}，作为安排下年度预算和改进管理的依据。\n");
        return slots;
    }

    private String duties() {
        StringBuilder text = new StringBuilder("本单位为财政全额保障的预算单位，主要承担以下工作：\n\n");
        for (String task : sample(TASKS, 4)) {
            text.append("1. 承担")
                    .append(task)
                    .append("，")
                    .append(one(random, WAYS))
                    .append("。\n");
        }
        return text.append("\n年末编制{{人员.编制}}，在职{{人员.在职}}，在职人员控制率{{人员.控制率}}。\n").toString();
    }

    private String whole() {
        return "全年支出{{支出}}，{{支出 | 同比}}；其中基本支出{{支出.基本支出}}，占{{支出.基本支出.占比}}，项目支出{{支出.项目支出}}，占{{支出.项目支出.占比}}。"
                + "以全年预算{{支出.全年预算}}为基数，预算执行率为{{支出.执行率}}。\n\n"
                + "# 运行保障\n人员经费{{支出.基本支出.人员经费}}，{{支出.基本支出.人员经费 | 同比}}；公用经费{{支出.基本支出.公用经费}}，年初预算{{支出.基本支出.公用经费.年初预算}}。"
                + "“三公”经费{{三公经费}}，{{三公经费 | 同比}}，" + one(random, RESULTS) + "。\n\n"
                + "# 履职效果\n" + task() + task() + "\n\n" + "具体有以下几项：\n\n"
                + items(sample(TASKS, 3).stream()
                        .map(task -> task + "，" + one(random, RESULTS))
                        .toList()) + "\n" + task() + "\n";
    }

    private String ofProjects() {
        StringBuilder text = new StringBuilder("全年安排项目" + projects.size() + "个，项目支出{{支出.项目支出}}，{{支出.项目支出 | 同比}}。\n\n");
        for (String project : sample(projects, 3)) {
            text.append("## ")
                    .append(project)
                    .append("\n实际支出{{支出.项目支出[")
                    .append(project)
                    .append("]}}，执行率{{支出.项目支出[")
                    .append(project)
                    .append("].执行率}}，")
                    .append(one(random, WAYS))
                    .append("，")
                    .append(one(random, RESULTS))
                    .append("。\n\n");
        }
        return text.append("总体看，")
                .append(one(random, RESULTS))
                .append("，")
                .append(one(random, RESULTS))
                .append("。\n")
                .toString();
    }

    private String problems() {
        return "对照年初目标，仍有以下不足：\n\n" + items(sample(PROBLEMS, 3)) + "\n其中政府采购支出{{政府采购}}，年初预算{{政府采购.年初预算}}，差异的原因是"
                + one(random, PROBLEMS) + "。\n";
    }

    private String measures() {
        return "针对上述问题，下一步：\n\n" + items(sample(MEASURES, 3)) + "\n力争下年度预算执行率高于本年的{{绩效自评.整体.资金.执行率}}。\n";
    }

    private String task() {
        return "围绕" + one(random, TASKS) + "，" + one(random, WAYS) + "，全年组织" + (3 + random.nextInt(60)) + "次，服务"
                + (200 + random.nextInt(9000)) + "人次，" + one(random, RESULTS) + "。";
    }

    private static String items(List<String> choices) {
        return choices.stream().map(choice -> "- " + choice + "。\n").collect(Collectors.joining());
    }

    private List<String> sample(List<String> choices, int count) {
        List<String> shuffled = new ArrayList<>(choices);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(count, shuffled.size()));
    }
}
