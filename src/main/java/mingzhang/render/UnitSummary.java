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
     * @param summed the folders of the units that its figures add up; none of a unit that is no department
     * @param figures its key figures
     * @param standOuts its key figures that changed much
     * @param documents its documents
     */
    public record YearSummary(
            int year,
            String publishedOn,
            List<String> summed,
            List<KeyFigure> figures,
            List<StandOut> standOuts,
            List<DocumentLink> documents) {
        /** Copies the lists. */
        public YearSummary {
            summed = List.copyOf(summed);
            figures = List.copyOf(figures);
            standOuts = List.copyOf(standOuts);
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
     * @param unit what it is measured in as published; empty for words
     * @param value the exact number in the base unit (元 for money); empty for words
     * @param text as published
     */
    public record KeyFigure(String concept, String label, String unit, String value, String text) {

        /** As a page prints it. */
        String markup() {
            return value.isEmpty()
                    ? Markup.escape(text)
                    : "<data value=\"" + value + "\">" + Markup.escape(text) + "</data>";
        }
    }

    /**
     * A figure that changed much against the year before.
     *
     * @param label its official name
     * @param amount by how much as 元, unsigned
     * @param sentence the change in words, with the reason that the file states
     */
    public record StandOut(String label, String amount, String sentence) {}

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
