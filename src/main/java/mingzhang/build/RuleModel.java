package mingzhang.build;

import java.util.Map;
import mingzhang.content.Form;
import mingzhang.content.Site;
import mingzhang.facts.Taxonomy;

/**
 * What the rules need of a site.
 *
 * @param site its settings
 * @param taxonomy what can be stated
 * @param forms the forms by name
 */
record RuleModel(Site site, Taxonomy taxonomy, Map<String, Form> forms) {}
