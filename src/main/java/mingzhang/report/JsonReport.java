package mingzhang.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mingzhang.finding.Finding;
import mingzhang.finding.Severity;

/** For programs: {@code findings} with place, severity, rule and message, and {@code rules} with their counts. */
final class JsonReport {
    private JsonReport() {}

    static String of(FindingReport report) {
        return JsonText.of(json -> write(report, json));
    }

    private static void write(FindingReport report, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("summary", report.summary());
        json.writeObjectFieldStart("rules");
        for (Map.Entry<String, Map<Severity, Integer>> rule : report.byRule().entrySet()) {
            json.writeObjectFieldStart(rule.getKey());
            for (Map.Entry<Severity, Integer> count : rule.getValue().entrySet()) {
                json.writeNumberField(name(count.getKey()), count.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeArrayFieldStart("findings");
        for (Finding finding : report.findings()) {
            json.writeStartObject();
            json.writeStringField("file", finding.position().file());
            json.writeNumberField("line", finding.position().line());
            json.writeNumberField("column", finding.position().column());
            json.writeStringField("severity", name(finding.severity()));
            json.writeStringField("rule", finding.rule());
            json.writeStringField("message", report.text().message(finding));
            Optional<String> line = report.lines().at(finding.position());
            if (line.isPresent()) {
                json.writeStringField("source", line.get());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String name(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
