package mingzhang.check.count;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;

/**
 * {@code prose-twice} for a number of things that one text gives in two places with two values: 开展业务培训15次 and
 * 开展业务培训16次. Things of which it gives more than two numbers are several of the same kind.
 */
final class CountTwiceRule implements TextRule {
    private static final Map<String, String> MAIN = Map.of(
            "公务用车保有量", "辆",
            "国内公务接待", "批次|人次",
            "公务接待", "批次|人次",
            "在职人员", "人|名",
            "退休人员", "人|名",
            "在编人员", "人|名");
    private static final Pattern OTHER = Pattern.compile(
            "其中|包括|上年|去年|半年|季度|\\d月(?!31日)|计划|目标|预计|拟|应|标准|编制|核定|不少于|不低于|新增|增加|减少|较|比|同比|每|第|另|外事|≥|本级|所属|下属");
    private static final Pattern LEAD = Pattern.compile(
            "^(?:[^年]{0,16}年度?|\\d{1,2}月\\d{1,2}日|全年|本年度?|年末|期末|我单位|本单位|我局|本局|本部门|共计?|累计|合计|总计|已|实有|现有|实际|组织|开展|举办|召开|完成|进行|一是|二是|三是|四是|五是|（.{1,2}）|\\d[.、])+");
    private static final Pattern TAIL = Pattern.compile("(?:共计?|累计|合计|为|是|达到?|数量?|了|各|：|:|\\s)+$");
    private static final Pattern NAME = Pattern.compile("[\\u4e00-\\u9fa5“”]{4,16}");
    /** The places and units that there are in all: 下辖14个司法所, 全县14个司法所. */
    private static final Pattern ALL = Pattern.compile("(?:下辖|下设|所辖|管辖|辖|设有|全[县市区乡镇])(?:共有?|设有?|有)?");

    private static final Pattern PLACE =
            Pattern.compile("[\\u4e00-\\u9fa5]{1,8}?(?:所|站|中心|院|队|馆|园|学校|中学|小学|乡镇|街道|社区|村|股室|科室)(?=[，。；、）)和及与共均]|$)");
    private static final Pattern UNIT = Pattern.compile("次|场|期|批次|人次|辆|户|所|条|起|篇|份");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        if (text.kind() != ReportText.Kind.NARRATIVE) {
            return;
        }
        int year = facts.disclosure().year();
        TwoNumbers numbers = new TwoNumbers(text);
        for (Sentence sentence : text.sentences()) {
            for (Quantity quantity : sentence.quantities()) {
                if (quantity.kind() == Quantity.Kind.COUNT && !quantity.isApproximate()) {
                    name(sentence, quantity, year)
                            .or(() -> place(sentence, quantity))
                            .ifPresent(name -> numbers.add(name, sentence, quantity));
                }
            }
        }
        numbers.report(report);
    }

    private static Optional<String> place(Sentence sentence, Quantity count) {
        String clause = Sentence.lastClause(sentence.before(count.start())).strip();
        Matcher place = PLACE.matcher(sentence.text());
        return count.unit().equals("个")
                        && ALL.matcher(clause).matches()
                        && place.region(
                                        count.end() - sentence.start(),
                                        sentence.text().length())
                                .lookingAt()
                ? Optional.of(place.group())
                : Optional.empty();
    }

    private static Optional<String> name(Sentence sentence, Quantity count, int year) {
        String words = sentence.before(count.start());
        String own = words.replace(year + "年", "").replace("12月31日", "");
        if (OTHER.matcher(own).find() || own.matches("(?s).*20\\d\\d\\s?年.*")) {
            return Optional.empty();
        }
        String clause = Sentence.lastClause(words).strip();
        String name = TAIL.matcher(LEAD.matcher(clause).replaceFirst("")).replaceFirst("");
        Optional<String> main = MAIN.entrySet().stream()
                .filter(known -> name.endsWith(known.getKey()) && count.unit().matches(known.getValue()))
                .map(Map.Entry::getKey)
                .max(Comparator.comparingInt(String::length));
        return main.or(() -> Optional.of(name)
                .filter(each -> NAME.matcher(each).matches()
                        && UNIT.matcher(count.unit()).matches()));
    }
}
