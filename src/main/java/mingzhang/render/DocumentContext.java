package mingzhang.render;

import mingzhang.compare.Comparison;
import mingzhang.content.Disclosure;
import mingzhang.content.Form;
import mingzhang.content.Glossary;
import mingzhang.content.Unit;
import mingzhang.finding.Findings;

/**
 * What one document is made from.
 *
 * @param unit whose
 * @param disclosure of which year
 * @param form by which form
 * @param figures the unit's figures as this document prints them
 * @param comparison the unit's years side by side
 * @param templates runs the templates
 * @param names how texts call tables and clauses
 * @param glossary what terms mean
 * @param findings takes what is wrong
 */
record DocumentContext(
        Unit unit,
        Disclosure disclosure,
        Form form,
        Figures figures,
        Comparison comparison,
        TemplateRunner templates,
        TemplateNames names,
        Glossary glossary,
        Findings findings) {}
