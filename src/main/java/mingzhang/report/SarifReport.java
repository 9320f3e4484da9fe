package mingzhang.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mingzhang.finding.Finding;
import mingzhang.finding.Position;
import mingzhang.finding.RuleGuide;
import mingzhang.finding.RuleGuide.Words;
import mingzhang.finding.Severity;

/** Static Analysis Results Interchange Format (SARIF) 2.1.0, an OASIS standard, for editors and code hosts. */
final class SarifReport {
    private final FindingReport report;
    private final List<String> rules;
    private final JsonGenerator json;

    private SarifReport(FindingReport report, JsonGenerator json) {
        this.report = report;
        this.rules = new ArrayList<>(report.byRule().keySet());
        this.json = json;
    }

    static String of(FindingReport report) {
        return JsonText.of(json -> new SarifReport(report, json).write());
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        writeTool();
        json.writeStringField("columnKind", "utf16CodeUnits");
        json.writeArrayFieldStart("results");
        for (Finding finding : report.findings()) {
            writeResult(finding);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeTool() throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Mingzhang");
        json.writeArrayFieldStart("rules");
        for (String rule : rules) {
            json.writeStartObject();
            json.writeStringField("id", rule);
            Optional<RuleGuide> guide = Optional.ofNullable(report.guides().get(rule));
            if (guide.isPresent()) {
                Words words = guide.get().in(locale());
                writeText("shortDescription", words.what());
                writeText("fullDescription", words.what() + " " + words.why());
                writeText("help", words.why() + " " + words.source());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeResult(Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", finding.rule());
        json.writeNumberField("ruleIndex", rules.indexOf(finding.rule()));
        json.writeStringField("level", level(finding.severity()));
        writeText("message", report.text().message(finding));
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(finding.position().file()));
        json.writeEndObject();
        writeRegion(finding.position());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        if (finding.severity() == Severity.ACKNOWLEDGED) {
            json.writeArrayFieldStart("suppressions");
            json.writeStartObject();
            json.writeStringField("kind", "inSource");
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void writeRegion(Position position) throws IOException {
        if (position.line() == 0) {
            return;
        }
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", position.line());
        if (position.column() > 0) {
            json.writeNumberField("startColumn", position.column());
        }
        json.writeEndObject();
    }

    private void writeText(String field, String text) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    private Locale locale() {
        return report.text().locale();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING, ACKNOWLEDGED -> "warning";
            case HINT -> "note";
        };
    }

    private static String uri(String file) {
        try {
            return new URI(null, null, file, null).toASCIIString();
        } catch (URISyntaxException malformed) {
            return "content";
        }
    }
}
