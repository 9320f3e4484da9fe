package mingzhang.build;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingzhang.check.Fingerprints.Fingerprint;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;

/** {@code units-same}: the files of two units state the very same amounts; one was copied from the other. */
final class SameContent {
    private SameContent() {}

    static void report(List<BuiltUnit> units, Findings findings) {
        Map<String, Fingerprint> seen = new HashMap<>();
        for (BuiltUnit unit : units) {
            for (Fingerprint fingerprint : unit.fingerprints()) {
                Fingerprint former = seen.putIfAbsent(fingerprint.digest(), fingerprint);
                if (former != null) {
                    findings.add(Finding.warning(
                            "units-same",
                            fingerprint.position(),
                            former.position().file()));
                }
            }
        }
    }
}
