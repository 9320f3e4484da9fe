import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** One line of the table of indicators. */
record Indicator(
        String first,
        String second,
        String third,
        String target,
        String actual,
        int weight,
        BigDecimal score,
        String reason) {
    private static final List<String> THINGS =
            List.of("开展专题活动场次", "培训基层人员人次", "走访服务对象户数", "编印资料册数", "新增数字资源条数", "受理咨询件数", "维修设施处数", "发布信息篇数");
    private static final List<String> REASONS = List.of(
            "受汛期影响，部分活动推迟，下年一季度补齐", "年中调整任务，指标值偏高，今后编制目标时充分论证", "采购周期较长，改进采购计划，提前启动", "参与人数少于预期，拟增加宣传渠道，优化时间安排");

    /** Twelve to sixteen of them, whose weights add up to 90 by the groups of the form. */
    static List<Indicator> some(Random random) {
        List<String> things = new ArrayList<>(THINGS);
        Collections.shuffle(things, random);
        List<Indicator> all = new ArrayList<>();
        int counts = 3 + random.nextInt(3);
        for (int index = 0; index < counts; index++) {
            int target = 4 + random.nextInt(200);
            all.add(of(
                    random,
                    "产出指标",
                    "数量指标",
                    things.get(index),
                    "≥" + target,
                    String.valueOf(target + random.nextInt(30) - 4),
                    20 / counts + (index < 20 % counts ? 1 : 0)));
        }
        all.add(of(random, "产出指标", "质量指标", "任务验收合格率", "≥95%", 95 + random.nextInt(6) + "%", 10));
        all.add(of(random, "产出指标", "时效指标", "按期完成率", "100%", 96 + random.nextInt(5) + "%", 5));
        all.add(of(random, "产出指标", "时效指标", "资金拨付及时率", "100%", "100%", 5));
        List<String> effects = List.of("经济效益指标：带动群众增收", "社会效益指标：公共服务知晓度提升", "生态效益指标：节约能源和纸张", "可持续影响指标：长效管理制度健全");
        int effectCount = 2 + random.nextInt(3);
        for (int index = 0; index < effectCount; index++) {
            String[] words = effects.get(index).split("：");
            all.add(of(
                    random,
                    "效益指标",
                    words[0],
                    words[1],
                    "较上年有提升",
                    "比上年提升" + (1 + random.nextInt(12)) + "个百分点",
                    20 / effectCount + (index < 20 % effectCount ? 1 : 0)));
        }
        all.add(of(random, "满意度指标", "服务对象满意度指标", "服务对象满意度", "≥90%", 88 + random.nextInt(12) + "%", 6));
        all.add(of(random, "满意度指标", "服务对象满意度指标", "干部职工满意度", "≥90%", 90 + random.nextInt(10) + "%", 4));
        all.add(of(random, "成本指标", "经济成本指标", "支出总额控制在预算内", "≤100%", 94 + random.nextInt(7) + "%", 12));
        all.add(of(random, "成本指标", "社会成本指标", "不增加基层负担", "达标", "达标", 8));
        return all;
    }

    private static Indicator of(
            Random random, String first, String second, String third, String target, String actual, int weight) {
        int lost = random.nextInt(5) == 0 ? 1 + random.nextInt(2) : 0;
        BigDecimal score = BigDecimal.valueOf(weight * 10L - lost * 5L, 1).stripTrailingZeros();
        BigDecimal plain = score.setScale(Math.max(score.scale(), 0));
        String reason = lost == 0 ? "" : REASONS.get(random.nextInt(REASONS.size()));
        return new Indicator(first, second, third, target, actual, weight, plain, reason);
    }

    String yaml() {
        return "一级: " + first + ", 二级: " + second + ", 三级: " + third + ", 指标值: " + target + ", 完成值: " + actual
                + ", 分值: " + weight + ", 得分: " + score.toPlainString()
                + (reason.isEmpty() ? "" : ", 原因: " + reason);
    }
}
