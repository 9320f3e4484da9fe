package mingzhang.build;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import mingzhang.content.PublicSource;
import mingzhang.print.Attachment;
import mingzhang.print.Attachment.Relation;
import mingzhang.render.RenderedUnit.OpenYear;

/**
 * The data of a year as files: what lies beside the pages and travels inside the PDFs.
 *
 * @param csv its figures
 * @param json its figures with what they follow from
 * @param source the unit's own file without remarks and contacts
 */
record YearData(byte[] csv, byte[] json, byte[] source) {

    static YearData of(OpenYear year, Map<String, byte[]> sources) {
        byte[] typed = UnitFiles.ofYear(sources, year.unit().id(), year.year());
        String shown = PublicSource.of(new String(typed, StandardCharsets.UTF_8));
        return new YearData(FactFiles.csv(year), FactFiles.json(year), shown.getBytes(StandardCharsets.UTF_8));
    }

    /** For the PDFs of a unit's year. */
    List<Attachment> attachments(String unit, int year) {
        String name = unit + "-" + year;
        return List.of(
                new Attachment(name + "-facts.csv", "text/csv", Relation.DATA, year + "年度全部数据", csv),
                new Attachment(name + "-facts.json", "application/json", Relation.DATA, year + "年度全部数据及其出处", json),
                new Attachment(name + ".yaml", "application/yaml", Relation.SOURCE, year + "年度填报文件", source));
    }
}
