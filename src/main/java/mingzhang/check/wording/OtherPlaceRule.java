package mingzhang.check.wording;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/**
 * {@code unit-other}: the office of another place is named once, as if it were the own one: 甲县文化馆2023年预算 in a report of
 * 乙县文化馆. Not where the text works with it, learns from it or reports to it. So is a rule
 * of another county, 《甲县专项资金管理办法》, by which that of the unit is said to work; and another county that the work was
 * done for.
 */
final class OtherPlaceRule implements TextRule {
    private static final int PLACE_LENGTH = 3;
    private static final String PLACE = "([\\u4e00-\\u9fa5&&[^省市县区旗州镇乡年]]{2}[市县区旗州])";
    private static final Pattern WHOLE_PLACE = Pattern.compile(PLACE);
    private static final Pattern UNIT = Pattern.compile(".*?" + PLACE + "((?:城市|[^市县区旗州]){3,24})");
    private static final Pattern NO_PLACE = Pattern.compile(
            ".?(?:自治[市县区旗州]|[社地校园景小辖城山郊]区|[外各全本我该邻两][市县区旗州])"
                    + "|(?:下达|拨付|划拨|转拨|拨给|返还|上缴|上报|报送|报经|提交|移交|交由|批复|同意|要求|通知|根据|按照|隶属|属于|归口|委托|安排|追加|作为|成为|成立|组建|设立|撤销|以及|其中|目前).");
    private static final Pattern COMPANY = Pattern.compile("(?:与|和|同|向|赴|到|由|及|、|比|学习|借鉴|考察|邀请|协助|配合|会同|委托|抄送|[省市])$");
    private static final Pattern TOGETHER = Pattern.compile("^(?:等|联合|共同|的?(?:经验|做法)|来|到|、|和|与|及|组织的|牵头)");

    private static final Pattern OWN_COUNTY =
            Pattern.compile("[\\u4e00-\\u9fa5&&[^省市县区旗州镇乡年]]{2}[县区旗][\\u4e00-\\u9fa5]{3}");
    /** What a report says of its own county or district, and of no other: 提升甲区城市形象. */
    private static final Pattern WORK = Pattern.compile(
            "(?:提升|改善|优化|推动|促进|推进|保障|满足|打造|树立|提高|维护|美化|服务|完善|带动|方便|实现|做好|加强|增强|加快|助力|丰富)了?"
                    + "([\\u4e00-\\u9fa5&&[^省市县区旗州镇乡年了全我本各为局是的对和在与以及等]]{2}[县区旗])(?:的)?"
                    + "(?=城市|城乡|城镇|市容|市民|居民|群众|人民|经济|社会|环境|生态|文化|文旅|旅游|教育|医疗|卫生|交通|农业|农村|乡村|产业|工业|企业|营商|形象|治理|高质量|各项|全域|广大|公共|基层|财政|政务|招商|民生|综合)");
    /** Districts that are no places. */
    private static final Pattern KIND_OF_AREA = Pattern.compile("(?:开发|示范|高新|产业|工业|商业|住宅|功能|核心|中心|保税|合作|集聚|聚集|试验|实验|先行"
            + "|保护|休闲|经济|行政|自治|革命|水源|缓冲|管理|服务|风景|旅游|居民|居住|生活|办公|教学|公共|重点|贫困|脱贫|试点|先进|农村|城乡|边远|偏远"
            + "|民族|少数|受灾|重灾|作业|生产|加工|物流|港口|滨海|沿海|江北|江南|城北|城南|城东|城西|主城|大片|部分|有关|相关|整个|所在|所辖|附近"
            + "|周边|本地|当地|.[社地校园景小辖城郊片街厂院病营军矿林牧库灾新老]|[深大半偏边高]山|[外邻两][^县区旗])[县区旗]");

    private static final Pattern TOWN =
            Pattern.compile(".*?([\\u4e00-\\u9fa5&&[^省市县区旗州府]]{2})(街道|镇|乡)(?:办事处|人民政府|党工委)?");
    private static final Pattern NAME = Pattern.compile("[\\u4e00-\\u9fa5&&[^省市县区旗州本我全各该乡村城]]{2}(?:街道|镇|乡)");

    private static final String COUNTY = "县区旗";
    private static final Pattern TITLE = Pattern.compile(
            "《([\\u4e00-\\u9fa5&&[^省市县区旗州镇乡年]]{2}[县区旗])(?!域|级|委|政府工作)[^《》]{3,40}(?:办法|细则|制度|规定|方案|规程)》");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String own = facts.reporter().unit().name();
        Matcher town = TOWN.matcher(own);
        if (text.kind() == ReportText.Kind.NARRATIVE && town.matches()) {
            checkTowns(text, town.group(1), town.group(2), own, report);
        }
        Matcher unit = UNIT.matcher(own);
        String words = text.prose().text();
        if (text.kind() == ReportText.Kind.NARRATIVE && OWN_COUNTY.matcher(own).find()) {
            checkWork(text, own, report);
        }
        if (text.kind() != ReportText.Kind.NARRATIVE || !unit.matches()) {
            return;
        }
        if (words.indexOf('《') >= 0) {
            checkTitles(text, unit.group(1), own, report);
        }
        String office = unit.group(2);
        for (int at = words.indexOf(office, PLACE_LENGTH); at >= 0; at = words.indexOf(office, at + 1)) {
            int start = at - PLACE_LENGTH;
            boolean isShort = own.contains(words.substring(start, at - 1));
            if (!isShort && isOther(words, start, unit.group(1), at + office.length())) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "unit-other",
                                text.prose().at(start),
                                words.substring(start, at + office.length()),
                                own)));
            }
        }
    }

    /** A town named once that is called almost as the own one: 望湖街道 in a report of 望江街道. */
    private static void checkTowns(
            ReportText text, String ownTown, String kind, String own, Consumer<Deviation> report) {
        String words = text.prose().text();
        for (int at = words.indexOf(kind, 2); at >= 0; at = words.indexOf(kind, at + 1)) {
            String name = words.substring(at - 2, at + kind.length());
            boolean isAlike = name.charAt(0) == ownTown.charAt(0) ^ name.charAt(1) == ownTown.charAt(1);
            if (isAlike
                    && NAME.matcher(name).matches()
                    && words.indexOf(name) == words.lastIndexOf(name)
                    && !COMPANY.matcher(words.substring(Math.max(0, at - 4), at - 2))
                            .find()
                    && !TOGETHER.matcher(words.substring(at + kind.length())).find()) {
                report.accept(Deviation.in(
                        text, Finding.warning("unit-other", text.prose().at(at - 2), name, own)));
            }
        }
    }

    /** The rules by which a county works are its own, or those of its city and province. */
    private static void checkTitles(ReportText text, String ownPlace, String own, Consumer<Deviation> report) {
        Matcher title = TITLE.matcher(text.prose().text());
        while (title.find()) {
            String place = title.group(1);
            boolean isOther = COUNTY.indexOf(ownPlace.charAt(PLACE_LENGTH - 1)) >= 0
                    && !own.contains(place)
                    && !NO_PLACE.matcher(place).matches();
            if (isOther) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "unit-other",
                                text.prose().at(title.start(1)),
                                title.group().substring(1, title.group().length() - 1),
                                own)));
            }
        }
    }

    /** The place of a county or district that the report names once, where it speaks of what was done for its own. */
    private static void checkWork(ReportText text, String own, Consumer<Deviation> report) {
        String words = text.prose().text();
        Matcher work = WORK.matcher(words);
        while (work.find()) {
            String place = work.group(1);
            boolean isOther = !own.contains(place)
                    && !KIND_OF_AREA.matcher(place).matches()
                    && words.indexOf(place) == words.lastIndexOf(place);
            if (isOther) {
                report.accept(Deviation.in(
                        text, Finding.warning("unit-other", text.prose().at(work.start(1)), place, own)));
            }
        }
    }

    private static boolean isOther(String words, int start, String ownPlace, int end) {
        String place = words.substring(start, start + PLACE_LENGTH);
        String name = words.substring(start, end);
        return WHOLE_PLACE.matcher(place).matches()
                && !place.equals(ownPlace)
                && !NO_PLACE.matcher(place).matches()
                && words.indexOf(name) == words.lastIndexOf(name)
                && !COMPANY.matcher(words.substring(Math.max(0, start - 2), start))
                        .find()
                && !TOGETHER.matcher(words.substring(end)).find();
    }
}
