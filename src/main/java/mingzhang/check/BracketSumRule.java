package mingzhang.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.facts.Envelope;
import mingzhang.finding.Finding;

/**
 * {@code prose-sum} for an amount with its parts in brackets: 40万元（购置费10万元、运行维护费30万元）. Together they may not exceed it, and
 * those of vehicles must make it up.
 */
final class BracketSumRule implements TextRule {
    private static final String AMOUNT = "(\\d{1,12}(?:\\.\\d{1,6})?)\\s?(万元|亿元|元)";
    private static final Pattern WHOLE =
            Pattern.compile("(?<![\\d.,])" + AMOUNT + "[（(](?:其中|包括|含)?[：:，,]?([^（）()\\n]{4,120})[）)]");
    private static final Pattern PART = Pattern.compile("([^\\d，、；,;增减占比]{2,20})" + AMOUNT + "(?:[，、；,;]|和|及|$)");
    private static final Pattern OTHER = Pattern.compile("上年|去年|预算|累计|余额|含税|完成");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        Matcher whole = WHOLE.matcher(text.prose().text());
        while (whole.find()) {
            check(text, whole, report);
        }
    }

    private static void check(ReportText text, Matcher whole, Consumer<Deviation> report) {
        String inside = whole.group(3);
        List<BigDecimal> parts = new ArrayList<>();
        StringBuilder names = new StringBuilder();
        Matcher part = PART.matcher(inside);
        int end = 0;
        while (part.find() && part.start() == end && part.group(3).equals(whole.group(2))) {
            parts.add(new BigDecimal(part.group(2)));
            names.append(part.group(1)).append('、');
            end = part.end();
        }
        if (end != inside.length() || parts.size() < 2 || OTHER.matcher(inside).find()) {
            return;
        }
        BigDecimal total = new BigDecimal(whole.group(1));
        Envelope sum = parts.stream().map(Spread::rounded).reduce(Envelope.exact(BigDecimal.ZERO), Envelope::plus);
        boolean isComplete = parts.size() == 2 && names.indexOf("购置") >= 0 && names.indexOf("运行") >= 0;
        boolean isWrong = isComplete ? !sum.meets(Spread.rounded(total)) : sum.isAbove(Spread.rounded(total));
        if (isWrong) {
            report.accept(Deviation.in(
                    text,
                    Finding.warning(
                            "prose-sum",
                            text.prose().at(whole.start(1)),
                            whole.group(1) + whole.group(2),
                            parts.stream()
                                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                                            .toPlainString()
                                    + whole.group(2),
                            inside)));
        }
    }
}
