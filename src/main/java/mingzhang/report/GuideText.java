package mingzhang.report;

import java.util.stream.Collectors;
import mingzhang.finding.FindingText;
import mingzhang.finding.RuleGuide;
import mingzhang.finding.RuleGuide.Words;

/** What there is to read about one rule, for a terminal. */
public final class GuideText {
    private GuideText() {}

    /** The guide in the language of the messages. */
    public static String of(RuleGuide guide, FindingText text) {
        Words words = guide.in(text.locale());
        String severities = guide.severities().stream()
                .map(severity -> text.text("severity." + severity))
                .collect(Collectors.joining(text.text("summary.separator")));
        String head = "%s（%s）%n%n%s%n%n%s%n%s%n"
                .formatted(
                        guide.rule(),
                        severities,
                        words.what(),
                        text.text("guide.why", words.why()),
                        text.text("guide.source", words.source()));
        return guide.file()
                .map(file -> head + "\n" + example(text.text("guide.bad", file), guide.bad())
                        + example(text.text("guide.good"), guide.good()))
                .orElse(head)
                .replace("\r\n", "\n");
    }

    private static String example(String title, String example) {
        return title + "\n" + example.strip().indent(4) + "\n";
    }
}
