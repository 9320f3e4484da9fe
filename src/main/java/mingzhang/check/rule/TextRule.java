package mingzhang.check.rule;

import java.util.function.Consumer;

/** A rule about one text at a time. Remarks, which speak about errors, are passed over. */
public interface TextRule extends Rule {

    /** Reports what is wrong in a text. */
    void check(YearFacts facts, ReportText text, Consumer<Deviation> report);

    @Override
    default void check(YearFacts facts, Consumer<Deviation> report) {
        for (ReportText text : facts.texts()) {
            if (text.kind() != ReportText.Kind.REMARK) {
                check(facts, text, report);
            }
        }
    }
}
