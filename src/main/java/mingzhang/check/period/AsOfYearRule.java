package mingzhang.check.period;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;
import mingzhang.prose.Sentence;

/**
 * {@code prose-year} of what there was at the end of a year: 截至2022年12月31日，共有车辆3辆 in the report of 2023. A sentence
 * that compares, or names the report's year too, may speak of another.
 */
final class AsOfYearRule implements TextRule {
    private static final Pattern END = Pattern.compile(
            "(?:^\\s*(?:[（(]?[一二三四五六七八九十\\d]{1,2}[）).、．])?|[，,；;])\\s*截[至止]到?\\s?(20\\d\\d)\\s?年(?:\\s?12\\s?月(?:\\s?3[01]\\s?[日号])?|年?末|年?底)");
    private static final Pattern STATE = Pattern.compile("共有|实有|拥有|保有|车辆|资产|在职|在编|编制|设备|房屋");
    private static final Pattern OF_BEFORE = Pattern.compile("上年|去年|比|较|以前|累计|前期|已|当时|20\\d\\d\\s?年\\d");
    private static final Pattern COMPARISON = Pattern.compile("上年|去年|年初|期初|比|较|相比|累计|以前年度");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        int year = facts.disclosure().year();
        for (Sentence sentence : text.sentences()) {
            Matcher end = END.matcher(sentence.text());
            boolean isOther = end.find() && Integer.parseInt(end.group(1)) < year;
            isOther = isOther
                    && !OF_BEFORE
                            .matcher(sentence.text().substring(0, end.start()))
                            .find();
            String rest = isOther ? sentence.text().substring(end.end()) : "";
            if (isOther
                    && STATE.matcher(rest).find()
                    && !COMPARISON.matcher(rest).find()
                    && !rest.contains(year + "年")) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning(
                                "prose-year",
                                text.prose().at(sentence.start() + end.start(1)),
                                end.group(1),
                                year,
                                year - 1)));
            }
        }
    }
}
