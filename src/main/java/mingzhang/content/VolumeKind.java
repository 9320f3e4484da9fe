package mingzhang.content;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;

/** Which documents are also bound to one PDF (合订本). */
public enum VolumeKind {
    /** All documents of a unit's year, where there are several. */
    UNIT("单位"),
    /** The documents of all units of a year. */
    SITE("全站");

    /** What a site has that does not say: the volume of a whole site takes long to print. */
    public static final Set<VolumeKind> USUAL = Set.of(UNIT);

    private static final String KEY = "合订本";
    private static final String NOTHING = "无";

    private final String key;

    VolumeKind(String key) {
        this.key = key;
    }

    static Set<VolumeKind> read(Fields fields, Findings findings) {
        if (fields.any(KEY).isEmpty()) {
            return USUAL;
        }
        Set<VolumeKind> kinds = EnumSet.noneOf(VolumeKind.class);
        for (Node.Scalar scalar : fields.scalars(KEY)) {
            String name = scalar.text().strip();
            Optional<VolumeKind> kind = Arrays.stream(values())
                    .filter(each -> each.key.equals(name))
                    .findFirst();
            if (kind.isEmpty() && !name.equals(NOTHING)) {
                findings.add(Finding.error("volume-kind", scalar.position(), name));
            }
            kind.ifPresent(kinds::add);
        }
        return kinds;
    }
}
