package mingzhang.build;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import mingzhang.content.Form;
import mingzhang.content.Site;
import mingzhang.facts.Taxonomy;
import mingzhang.render.SiteRenderer;
import mingzhang.render.UnitRenderer;

/**
 * What all units of a site share; unchanging and safe for threads.
 *
 * @param site the settings
 * @param taxonomy the concepts
 * @param forms the forms by name
 * @param brokenForms the forms by which nothing may be published until they are corrected
 * @param unitNames the full name of each unit by its folder
 * @param units renders a unit
 * @param pages renders the pages across units
 */
record SiteModel(
        Site site,
        Taxonomy taxonomy,
        Map<String, Form> forms,
        Set<String> brokenForms,
        SortedMap<String, String> unitNames,
        UnitRenderer units,
        SiteRenderer pages) {

    /** The same with units of other names. */
    SiteModel withUnitNames(SortedMap<String, String> names) {
        return new SiteModel(site, taxonomy, forms, brokenForms, names, units, pages);
    }

    /** The same, making prints too. */
    SiteModel withPrintStyle(String style) {
        return new SiteModel(site, taxonomy, forms, brokenForms, unitNames, units.withPrintStyle(style), pages);
    }

    /** The full names of the units but one. */
    Set<String> otherUnits(String unit) {
        return unitNames.entrySet().stream()
                .filter(name -> !name.getKey().equals(unit))
                .map(Map.Entry::getValue)
                .collect(Collectors.toUnmodifiableSet());
    }
}
