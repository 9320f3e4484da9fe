package mingzhang.build;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingzhang.content.PublicSource;
import mingzhang.print.Attachment;
import mingzhang.print.Attachment.Relation;
import mingzhang.render.RenderedUnit.OpenYear;

/**
 * The data of a year as files: what lies beside the pages and travels inside the PDFs. Each is made when it is first asked
 * for. Not for several threads.
 */
final class YearData {
    private final OpenYear year;
    private final Map<String, byte[]> sources;
    private final Map<String, byte[]> made = new HashMap<>();

    private YearData(OpenYear year, Map<String, byte[]> sources) {
        this.year = year;
        this.sources = sources;
    }

    static YearData of(OpenYear year, Map<String, byte[]> sources) {
        return new YearData(year, sources);
    }

    /** Its figures. */
    byte[] csv() {
        return made.computeIfAbsent("csv", key -> FactFiles.csv(year));
    }

    /** Its figures with what they follow from. */
    byte[] json() {
        return made.computeIfAbsent("json", key -> FactFiles.json(year));
    }

    /** The unit's own file without remarks and contacts. */
    byte[] source() {
        return made.computeIfAbsent("source", key -> {
            byte[] typed = UnitFiles.ofYear(sources, year.unit().id(), year.year());
            return PublicSource.of(new String(typed, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        });
    }

    /** For the PDFs of a unit's year. */
    List<Attachment> attachments() {
        String name = year.unit().id() + "-" + year.year();
        return List.of(
                new Attachment(name + "-facts.csv", "text/csv", Relation.DATA, year.year() + "年度全部数据", csv()),
                new Attachment(
                        name + "-facts.json", "application/json", Relation.DATA, year.year() + "年度全部数据及其出处", json()),
                new Attachment(name + ".yaml", "application/yaml", Relation.SOURCE, year.year() + "年度填报文件", source()));
    }
}
