package mingzhang.render;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.address.Addresses;
import mingzhang.content.Unit;
import mingzhang.content.VolumeKind;
import mingzhang.finding.Findings;
import mingzhang.render.RenderedUnit.Print;

/** Covers and contents of volumes (合订本), as the printer of volumes takes them. */
public final class VolumeFronts {
    private final SiteFrame frame;
    private final Optional<String> printStyle;

    /** For one build; without a print style nothing is printed. */
    public VolumeFronts(SiteFrame frame, Optional<String> printStyle) {
        this.frame = frame;
        this.printStyle = printStyle;
    }

    /** Whether a unit's year with so many documents has a volume. */
    boolean isBound(int documents) {
        return documents > 1 && frame.settings().volumes().contains(VolumeKind.UNIT);
    }

    /** Of a unit's year. */
    Print ofUnit(
            Unit unit, int year, List<String> titles, Optional<LocalDate> day, Instant published, Findings findings) {
        String path = Addresses.volume(unit.id(), year);
        Map<String, Object> model = new HashMap<>();
        model.put("name", unit.name());
        model.put("titles", titles);
        model.put("stamp", "部门（单位）名称：" + unit.name() + "（盖章）");
        day.ifPresent(date -> model.put("publishedOn", date.toString()));
        return print(unit.id(), year, path, published, model, findings);
    }

    /**
     * Of all units of a year.
     *
     * @param titles of the documents in their order
     * @param published the instant that the volume bears
     */
    public Print ofSite(int year, List<String> titles, Instant published, Findings findings) {
        Map<String, Object> model = new HashMap<>();
        model.put("name", frame.settings().name());
        model.put("titles", titles);
        frame.settings().operator().ifPresent(operator -> model.put("stamp", "编印单位：" + operator));
        model.put(
                "publishedOn",
                published.atOffset(ZoneOffset.ofHours(8)).toLocalDate().toString());
        return print("", year, Addresses.volumeAcrossUnits(year), published, model, findings);
    }

    private Print print(
            String unit, int year, String path, Instant published, Map<String, Object> model, Findings findings) {
        String title = model.get("name") + (year + "年度公开文件合订本");
        model.put("title", title);
        model.put("year", year);
        Optional<String> xhtml = printStyle.flatMap(style -> {
            model.put("style", style);
            return frame.page("volume", path, model, findings);
        });
        return new Print(unit, year, title, path, xhtml, published);
    }
}
