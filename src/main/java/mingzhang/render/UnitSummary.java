package mingzhang.render;

import java.util.List;
import java.util.Optional;

/**
 * What the pages across units need of one unit.
 *
 * @param id its folder
 * @param name 单位全称
 * @param shortName 简称
 * @param region 地区, empty if not given
 * @param department 主管部门, empty if not given
 * @param years its reported years, rising
 */
public record UnitSummary(
        String id, String name, String shortName, String region, String department, List<YearSummary> years) {
    /** Copies the years. */
    public UnitSummary {
        years = List.copyOf(years);
    }

    /**
     * One reported year.
     *
     * @param year which
     * @param publishedOn 公开日期 as 2024-08-30; empty if not given
     * @param figures its key figures
     * @param documents its documents
     */
    public record YearSummary(int year, String publishedOn, List<KeyFigure> figures, List<DocumentLink> documents) {
        /** Copies the lists. */
        public YearSummary {
            figures = List.copyOf(figures);
            documents = List.copyOf(documents);
        }

        Optional<KeyFigure> figure(String concept) {
            return figures.stream()
                    .filter(figure -> figure.concept().equals(concept))
                    .findFirst();
        }
    }

    /**
     * A key figure.
     *
     * @param concept its path in the taxonomy
     * @param label its official name
     * @param unit what it is measured in as published
     * @param markup as published
     */
    public record KeyFigure(String concept, String label, String unit, String markup) {}

    /**
     * A document.
     *
     * @param id its name in the year's folder
     * @param title its title
     */
    public record DocumentLink(String id, String title) {}

    /** The year of that number. */
    public Optional<YearSummary> year(int wanted) {
        return years.stream().filter(year -> year.year() == wanted).findFirst();
    }
}
