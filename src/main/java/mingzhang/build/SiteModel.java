package mingzhang.build;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import mingzhang.check.rule.UnitNames;
import mingzhang.content.Form;
import mingzhang.content.Glossary;
import mingzhang.content.Site;
import mingzhang.facts.Taxonomy;
import mingzhang.render.SiteFrame;
import mingzhang.render.SiteRenderer;
import mingzhang.render.UnitRenderer;
import mingzhang.render.VolumeFronts;

/**
 * What all units of a site share; unchanging and safe for threads.
 *
 * @param site the settings
 * @param taxonomy the concepts
 * @param forms the forms by name
 * @param brokenForms the forms by which nothing may be published until they are corrected
 * @param names the full name of each unit by its folder
 * @param unitNames the same names, to be found in texts
 * @param formerUnits the unit of today by each folder that it had before
 * @param glossary what terms mean
 * @param frame what every page stands in
 * @param units renders a unit
 * @param volumes renders the covers and contents of volumes
 * @param pages renders the pages across units
 */
record SiteModel(
        Site site,
        Taxonomy taxonomy,
        Map<String, Form> forms,
        Set<String> brokenForms,
        SortedMap<String, String> names,
        UnitNames unitNames,
        SortedMap<String, String> formerUnits,
        Glossary glossary,
        SiteFrame frame,
        UnitRenderer units,
        VolumeFronts volumes,
        SiteRenderer pages) {

    /** The same with other units. */
    SiteModel withUnits(UnitSettings settings) {
        return new SiteModel(
                site,
                taxonomy,
                forms,
                brokenForms,
                settings.names(),
                UnitNames.of(settings.names().values()),
                settings.formerUnits(),
                glossary,
                frame,
                units.withUnits(settings.names()),
                volumes,
                pages);
    }

    /** Renders units with their prints. */
    SiteModel withPrintStyle(String style) {
        return new SiteModel(
                site,
                taxonomy,
                forms,
                brokenForms,
                names,
                unitNames,
                formerUnits,
                glossary,
                frame,
                units.withPrintStyle(style),
                volumes,
                pages);
    }
}
