package mingzhang.check;

import java.util.List;

/** The rules about what is written, beside those about figures. */
final class TextRules {
    /** The names under which they report. */
    static final List<String> NAMES = List.of(
            "private-mobile",
            "private-telephone",
            "private-identity",
            "private-bank-card",
            "private-email",
            "private-address",
            "secrecy-review",
            "publication-date",
            "prose-change",
            "prose-direction",
            "prose-sign",
            "prose-nil-base",
            "prose-share",
            "prose-completion",
            "prose-sum",
            "prose-even",
            "prose-template",
            "prose-reason",
            "prose-unit",
            "prose-date",
            "prose-year",
            "prose-figure",
            "prose-typed",
            "prose-twice",
            "text-doubled",
            "text-document-number",
            "text-traditional",
            "text-latin",
            "text-punctuation",
            "heading-number",
            "unit-name",
            "unit-other",
            "project-name",
            "function-name",
            "nil-item",
            "glossary");

    static final List<Rule> ALL = List.of(
            new PrivacyRule(),
            new PublicationRule(),
            new ProseChangeRule(),
            new ProseShareRule(),
            new ProseCompletionRule(),
            new ProseSumRule(),
            new ProseComparisonRule(),
            new PatternRule(),
            new ProseYearRule(),
            new ProseFigureRule(),
            new ProseTwiceRule(),
            new CharacterRule(),
            new HeadingRule(),
            new UnitNameRule(),
            new RowNameRule(),
            new NilItemRule(),
            new GlossaryRule());

    private TextRules() {}
}
