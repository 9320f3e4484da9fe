package mingzhang.check.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/**
 * {@code text-typo}: a misspelling that is no word in any reading, such as 拔款 for 拨款. Only those are listed that do
 * not occur inside other words; what needs the sense of the sentence is left to a person.
 */
final class TypoRule implements TextRule {
    private static final String MISSPELLINGS = """
            拔款=拨款 拔付=拨付 划拔=划拨 调拔=调拨 下拔=下拨 拨歀=拨款 严格安照=严格按照 安照规定=按照规定 安照要求=按照要求 安照合同=按照合同
            安照预算=按照预算 布署=部署 因工出国=因公出国 公物接待=公务接待 公务接侍=公务接待 经废=经费 预箅=预算 决箅=决算 预祘=预算 决祘=决算
            增涨=增长 同比下将=同比下降 上年下将=上年下降 同比曾长=同比增长 结余接转=结余结转 接转结余=结转结余 年未结转=年末结转 年未结余=年末结余 年未实有=年末实有 年未在职=年末在职 台帐=台账
            帐户=账户 帐务=账务 帐目=账目 记帐=记账 做帐=做账 截止目前=截至目前 截止年底=截至年底 截止今年=截至今年 籍此=借此 共渡难关=共度难关
            欢渡=欢度 复盖面=覆盖面 全复盖=全覆盖 竟争=竞争 竟赛=竞赛 竞然=竟然 通迅=通讯 幅射=辐射 按装=安装 既使=即使 部份=部分
            并行成=并形成 修定=修订 签定=签订 贯撤=贯彻 帮抚=帮扶 绩校=绩效 绩效平价=绩效评价 绩效管里=绩效管理 满意渡=满意度 加大力渡=加大力度
            公基金=公积金 保脸=保险 维护废=维护费 运行为护=运行维护 万圆=万元 百份之=百分之 编治=编制 数理指标=数量指标 质理指标=质量指标
            时校指标=时效指标 各项考指标=各项考核指标 收支出情况=收支情况 费决支出=费决算支出 松驰=松弛 一如继往=一如既往 再接再励=再接再厉 按步就班=按部就班
            默守成规=墨守成规 因地治宜=因地制宜 与时具进=与时俱进 与时惧进=与时俱进 相辅相承=相辅相成 坚韧不拨=坚韧不拔 持之以衡=持之以恒
            齐抓共官=齐抓共管 实事求事=实事求是 实是求是=实事求是 乡村震兴=乡村振兴 乡村振新=乡村振兴 廉洁字律=廉洁自律 意识型态=意识形态
            生态文名=生态文明 疫情防空=疫情防控 安全生厂=安全生产 基础设旋=基础设施 措旋=措施 实旋=实施 贫困护=贫困户 建挡立卡=建档立卡
            项目之出=项目支出 基本之出=基本支出 执行绿=执行率 执形率=执行率 政府采够=政府采购 国有资长=国有资产 固定资厂=固定资产
            报稍=报销 报消=报销 人员经贵=人员经费 公用经贵=公用经费 职工薪筹=职工薪酬 津补帖=津补贴 津贴补帖=津贴补贴 专项资经=专项资金
            减少有所致=减少所致 增加有所致=增加所致 下降有所致=下降所致 绩效管制=绩效管理 严格相关规定执行=严格按照相关规定执行 严格有关规定执行=严格按照有关规定执行
            年度般公共预算=年度一般公共预算 年般公共预算=年一般公共预算 予算=预算 中小徽=中小微 小徽企业=小微企业 三重一太=三重一大 制度建没=制度建设 廉政建没=廉政建设 队伍建没=队伍建设
            """;
    /** Words in which a misspelling stands rightly. */
    private static final List<String> RIGHT = List.of("给予算", "授予算", "赋予算");

    private static final Map<Character, List<String[]>> BY_FIRST = byFirst();
    private static final BitSet FIRSTS = new BitSet();

    static {
        BY_FIRST.keySet().forEach(FIRSTS::set);
    }

    private static Map<Character, List<String[]>> byFirst() {
        Map<Character, List<String[]>> words = new HashMap<>();
        Stream.of(MISSPELLINGS.strip().split("\\s+"))
                .map(pair -> pair.split("="))
                .forEach(pair -> words.computeIfAbsent(pair[0].charAt(0), first -> new ArrayList<>())
                        .add(pair));
        return Map.copyOf(words);
    }

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.prose().text();
        int end = 0;
        for (int index = 0; index < words.length(); index++) {
            if (!FIRSTS.get(words.charAt(index))) {
                continue;
            }
            for (String[] pair : BY_FIRST.getOrDefault(words.charAt(index), List.of())) {
                if (index >= end && words.startsWith(pair[0], index) && !isRight(words, index)) {
                    end = index + pair[0].length();
                    report.accept(Deviation.in(
                            text, Finding.warning("text-typo", text.prose().at(index), pair[0], pair[1])));
                }
            }
        }
    }

    private static boolean isRight(String words, int index) {
        return index > 0 && RIGHT.stream().anyMatch(right -> words.startsWith(right, index - 1));
    }
}
