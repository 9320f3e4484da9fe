package mingzhang.check.wording;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;
import mingzhang.finding.Severity;

/**
 * Words that should not stand in a report, each found by its pattern: {@code prose-template} for what is left of a
 * template, {@code prose-reason} for a reason without words, {@code prose-unit} for a number without its unit,
 * {@code prose-sign}, {@code prose-date}, {@code text-doubled}, {@code text-document-number}.
 */
final class PatternRule implements TextRule {
    private static final String UNIT =
            "(?:万元|亿元|元|分|%|％|个|人|批次|人次|辆|次|台|项|年|月|日|平方米|公里|千米|亩|户|座|套|份|吨|件|条|篇|期|场|起|处|名|家|所|米)";
    private static final String EITHER = "(?:增加|增长|减少|下降|降低|上升|大于|小于|高于|低于|持平)";

    /** One of them is in each number with decimals. */
    private static final String[] DECIMALS = {".0", ".1", ".2", ".3", ".4", ".5", ".6", ".7", ".8", ".9"};

    /** What is searched for; only where one of the needles is in the text can its pattern be. */
    private record Remnant(String key, Severity severity, Pattern pattern, List<String> needles) {
        boolean isPossible(String words, Letters letters) {
            for (String needle : needles) {
                if (letters.mayHave(needle) && words.contains(needle)) {
                    return true;
                }
            }
            return false;
        }

        Finding at(ReportText text, Matcher matcher) {
            var position = text.prose().at(matcher.start());
            String shown = matcher.group().strip();
            return switch (severity) {
                case ERROR -> Finding.error(key, position, shown);
                case WARNING -> Finding.warning(key, position, shown);
                default -> Finding.hint(key, position, shown);
            };
        }
    }

    private static Remnant remnant(String key, Severity severity, String pattern, String... needles) {
        return new Remnant(key, severity, Pattern.compile(pattern), List.of(needles));
    }

    private static final List<Remnant> REMNANTS = List.of(
            remnant(
                    "prose-template",
                    Severity.ERROR,
                    "(?<![A-Za-zＸ×])[XxＸ×]{1,8}(?:\\.[XxＸ×]{1,4})?\\s?" + "(?>" + UNIT + ")(?![A-Za-z值数均×÷])",
                    "X",
                    "x",
                    "Ｘ",
                    "×"),
            remnant(
                    "prose-template",
                    Severity.ERROR,
                    "(?<=原因[是为：:])" + EITHER + "[（(]" + EITHER + "[）)]|" + EITHER + "[（(]" + EITHER
                            + "[）)](?=\\s?[\\dXxＸ×_＿]|预算|年初|决算|的主要|[，。])",
                    "少）",
                    "长）",
                    "加）",
                    "降）",
                    "升）",
                    "低）",
                    "于）",
                    "平）",
                    "少)",
                    "长)",
                    "加)",
                    "降)",
                    "升)",
                    "低)",
                    "于)",
                    "平)"),
            remnant(
                    "prose-template",
                    Severity.ERROR,
                    "(?<!\\|\\s?)(?:占|增长|下降|上升|预算的|占[^，。；%％\\d]{0,16}(?:预算|支出|收入|总额|经费)的?)[ 　]*[%％](?=\\s?[，。；、,;])"
                            + "|(?:增加|减少|决算为|预算为)[ 　]*万元(?=\\s?[，。；、,;])",
                    "%，",
                    "%,",
                    "%。",
                    "%；",
                    "%;",
                    "%、",
                    "％",
                    " 万元",
                    "　万元",
                    "加万元",
                    "少万元",
                    "为万元"),
            remnant(
                    "prose-template",
                    Severity.WARNING,
                    "(?:增加减少|减少增加|增长下降|下降增长|减增加|增减少|降增长|增下降)(?=\\s?\\d)|大小于|小大于|大于小于",
                    "减少增加",
                    "增加减少",
                    "增长下降",
                    "下降增长",
                    "减增加",
                    "增减少",
                    "降增长",
                    "增下降",
                    "大小于",
                    "小大于",
                    "大于小于"),
            remnant("prose-template", Severity.WARNING, "(?<=[，。；：（\\n]|^)列明[^，。]{0,12}", "列明"),
            remnant(
                    "prose-template",
                    Severity.WARNING,
                    "[〔【\\[（(](?:20\\d\\d|20)?[XxＸ×]{1,4}[〕】\\]）)]\\s?第?[\\dXxＸ×]{0,4}\\s?号|[〕】\\]]\\s?第?[XxＸ×*]{1,4}\\s?号",
                    "号"),
            remnant("prose-template", Severity.WARNING, "[_＿]{3,}", "___", "＿＿＿"),
            remnant(
                    "prose-template",
                    Severity.WARNING,
                    "(?<=。)[（(](?=[^）)]{0,60}(?:数量|金额|情况))[^）)\\d。]{8,60}等[）)]",
                    "等）",
                    "等)"),
            remnant("prose-template", Severity.WARNING, "(?m)^请(?:写|填写|在此)[^。，；：\\n]{0,30}。?$", "请写", "请填写", "请在此"),
            remnant(
                    "prose-template",
                    Severity.WARNING,
                    "[XxＸ×]{2,8}(?:局|部门|单位|县|市|区|镇|乡|学校|项目|中心)",
                    "XX",
                    "xx",
                    "ＸＸ",
                    "××"),
            remnant(
                    "prose-template",
                    Severity.WARNING,
                    "[（(【](?:请|此处|不涉及的|如无|如有|若无|根据实际|单位名称|部门名称)[^）)】。]{0,30}[）)】]",
                    "（请",
                    "(请",
                    "【",
                    "此处",
                    "不涉及的",
                    "如无",
                    "如有",
                    "若无",
                    "根据实际",
                    "单位名称",
                    "部门名称"),
            remnant(
                    "prose-template",
                    Severity.WARNING,
                    "[（(][^（）()。]{0,24}(?:本部分|此部分|该部分)(?:内容)?(?:为|改为|写为|可)[^（）()。]{0,20}[）)]"
                            + "|(?:各?部门|各?单位)(?:应当?|可|请|可以|需)(?:结合|根据)(?:本?(?:部门|单位))?实际(?:情况)?(?:自行)?(?:进行)?(?:解释|增减|删减|调整|补充|修改|填写|说明)[^，。；\\n]{0,12}"
                            + "|(?:内容|用途|事项)包括[:：]?\\s?具体[\\u4e00-\\u9fa5]{2,16}(?:情况|内容|事项)等?(?=[。；，\\n]|$)",
                    "部分",
                    "实际",
                    "具体"),
            remnant(
                    "prose-template",
                    Severity.WARNING,
                    "(?:增加|减少|增长|下降|上升|降低)为\\s?[\\d,]{1,12}(?:\\.\\d{1,6})?\\s?(?:万元|亿元|元)[，,]\\s?(?:与|和|同|较|比)\\s?(?:上年|去年|20\\d\\d\\s?年)[^，。；\\d]{0,6}(?:持平|一致|相同)",
                    "持平",
                    "一致",
                    "相同"),
            remnant(
                    "text-typo.words",
                    Severity.WARNING,
                    "(?:与|同)(?:上年|去年|20\\d\\d\\s?年)(?:度|同期)?(?:决算|预算|支出)?数?(?:增加|减少|增长|下降|上升|降低)了?(?=\\s?[\\d.]+\\s?(?:[%％]|万元|亿元|元))"
                            + "|(?<![\\u4e00-\\u9fa5])占[，,](?=\\s?\\d{1,3}(?:\\.\\d{1,4})?\\s?[%％])"
                            + "|(?:资金|支出|拨款|结余|收入)安(?=\\s?\\d)|(?m)^\\d{1,2}[“\"][.．、]|(?:大于|小于|高于|低于)[^，。；]{0,6}预算数?的主要原因(?=年[中初内]|本年|新增|人员|增加|减少|项目|单位)",
                    "与",
                    "同",
                    "占",
                    "安",
                    "原因",
                    "“.",
                    "“．",
                    "\".",
                    "“、"),
            remnant(
                    "prose-template",
                    Severity.WARNING,
                    "[（(【]?(?:填报|填写)说明[:：](?:此处|请)[^）)】。\\n]{0,40}[）)】]?|此处(?:简要|简单|如实)?(?:填写|描述|说明)[^）)。，\\n]{0,20}",
                    "说明：此处",
                    "说明：请",
                    "说明:此处",
                    "说明:请",
                    "此处"),
            remnant(
                    "prose-template",
                    Severity.WARNING,
                    "(?<![需应])(?:说明|分析|提出|概述|简述|阐述|描述|总结)[^\\n]{0,60}[（(]\\d{2,4}\\s?字(?:以内|左右)?[）)]",
                    "字以内",
                    "字左右",
                    "字）",
                    "字)"),
            remnant(
                    "prose-template",
                    Severity.WARNING,
                    "(?s)\\[(?:bookmark|image)[^\\]]{0,60}\\](?!.*\\[(?:bookmark|image))|错误[!！]未[^。]{0,12}|\\uFFFD",
                    "[bookmark",
                    "[image",
                    "错误！",
                    "错误!",
                    "\uFFFD"),
            remnant("prose-reason", Severity.ERROR, "原因(?:是|为|系|在于|：|:){1,3}(?:由于|因为)?\\s?[。；;]", "原因"),
            remnant("prose-reason", Severity.ERROR, "(?:主要是由于|主要是因为|是由于|是因为)[。；;]", "由于", "因为"),
            remnant(
                    "prose-unit.percent",
                    Severity.ERROR,
                    "(?:增长|下降|上升|降低)了?\\s?\\d{1,6}\\.\\d{1,4}(?=\\s?[，。；,;])",
                    DECIMALS),
            remnant(
                    "prose-unit.percent",
                    Severity.ERROR,
                    "(?:完成(?:年初|全年|调整)?预算数?的|占(?:比|[^，。；\\d]{1,20}的)?)\\s?\\d{1,6}\\.\\d{1,4}(?=\\s?[，。；,;])",
                    DECIMALS),
            remnant(
                    "prose-unit.digits",
                    Severity.WARNING,
                    "(?<![\\d.,])(?:\\d{1,9}\\.\\d{1,4}\\.\\d{1,4}|\\d{1,3}(?:,\\d{3})*,\\d{1,2}\\.\\d{1,4}(?:,\\d{1,3})*|\\d{1,3},\\d{4,9}\\.\\d{1,4})\\s?(?:万元|亿元|元)",
                    "元"),
            remnant(
                    "prose-unit",
                    Severity.WARNING,
                    "(?:决算数?|收入|支出|经费|预算数?|总额|合计)(?:为|是)?\\s?\\d{1,12}\\.\\d{1,4}(?=\\s?[，。；,;])",
                    DECIMALS),
            remnant(
                    "prose-unit",
                    Severity.WARNING,
                    "(?:支出|收入|经费|决算|预算)(?:数|为|共计|共)?\\s?\\d{1,12}(?:\\.\\d{1,4})?\\s?万(?=\\s?[（(，。；,;])",
                    "万（",
                    "万(",
                    "万，",
                    "万。",
                    "万；",
                    "万,"),
            remnant("prose-unit", Severity.WARNING, "元[，,]\\s?\\d{1,6}(?:\\.\\d{1,4})?(?=[；;。])", "元，", "元,"),
            remnant(
                    "prose-date",
                    Severity.ERROR,
                    "(?<!\\d)(?:1[3-9]|[2-9]\\d)月(?:份|底|\\d{1,2}日)|(?<!\\d)\\d{1,2}月(?:3[2-9]|[4-9]\\d)日"
                            + "|(?<!\\d)20\\d\\s?年度|(?<!\\d)0?2月3[01]日|(?<!\\d)(?:0?[469]|11)月31日",
                    "月",
                    "年度"),
            remnant(
                    "text-doubled",
                    Severity.WARNING,
                    "(?<!收入)支出支出|收入收入|支出收入(?=\\s?\\d)|经费经费|万元万元|决算决算|(?<!年初|部门)预算预算|进行进行|主要主要|主要是主要是|主要是是|原因原因|情况情况",
                    "支出支出",
                    "支出收入",
                    "收入收入",
                    "经费经费",
                    "万元万元",
                    "决算决算",
                    "预算预算",
                    "进行进行",
                    "主要主要",
                    "主要是",
                    "原因原因",
                    "情况情况"),
            remnant(
                    "text-doubled",
                    Severity.WARNING,
                    "(?<![\\d.])(\\d{1,9}(?:\\.\\d{1,6})?(?:万元|亿元|元|万|[%％]))\\1(?![元\\d])",
                    "万",
                    "元",
                    "%",
                    "％"),
            remnant(
                    "text-doubled",
                    Severity.WARNING,
                    "，，|(?<!。)。。(?!。)|、、|；；|，。|。，|、。|，、|、，|：：|％％|%%|够够|和和(?![睦美气])|的的(?!确|士)(?<!目的的)|了了(?![解然])",
                    "，，",
                    "。。",
                    "、、",
                    "；；",
                    "，。",
                    "。，",
                    "、。",
                    "，、",
                    "、，",
                    "：：",
                    "够够",
                    "和和",
                    "的的",
                    "了了",
                    "％％",
                    "%%"),
            remnant(
                    "text-doubled",
                    Severity.WARNING,
                    "费费(?![用率额时尽心])|性性(?![能质别格命病侵情])|率率(?![先领])|款款(?![式项待物])|额额(?![度外定])|员员(?!工|额)"
                            + "|们们|由由(?!于|此)|未未(?![来成婚必])|或或(?!许|者)|并并(?![购联入行网处案发轨])",
                    "费费",
                    "性性",
                    "率率",
                    "款款",
                    "额额",
                    "员员",
                    "们们",
                    "由由",
                    "未未",
                    "或或",
                    "并并"),
            remnant(
                    "text-doubled",
                    Severity.WARNING,
                    "([\\u4e00-\\u9fa5]{2,6}[省市县区镇乡局院])\\1",
                    "省",
                    "市",
                    "县",
                    "区",
                    "镇",
                    "乡",
                    "局",
                    "院"),
            remnant(
                    "text-document-number",
                    Severity.WARNING,
                    "[【\\[［(（](?<=[\\u4e00-\\u9fa5].)(?:19|20)\\d\\d[】\\]］)）]\\s?第?\\d{1,4}\\s?号",
                    "【19",
                    "【20",
                    "[19",
                    "[20",
                    "［19",
                    "［20",
                    "(19",
                    "(20",
                    "（19",
                    "（20"));

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.prose().text();
        Letters letters = new Letters(words);
        for (Remnant remnant : REMNANTS) {
            if (remnant.isPossible(words, letters)) {
                Matcher matcher = remnant.pattern().matcher(words);
                while (matcher.find()) {
                    report.accept(Deviation.in(text, remnant.at(text, matcher)));
                }
            }
        }
    }
}
