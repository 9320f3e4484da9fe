package mingzhang.build;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import mingzhang.download.Csv;
import mingzhang.facts.Address;
import mingzhang.facts.Fact;
import mingzhang.render.PublishedFact;
import mingzhang.render.RenderedUnit.OpenYear;

/** The figures of a unit's year as CSV and JSON. */
final class FactFiles {
    /** The heads of the CSV. */
    static final List<String> HEADS = List.of(
            "单位标识", "单位名称", "年度", "数据项", "名称", "明细", "口径", "数值", "计量单位", "公开数", "公开数单位", "来源", "公式", "位置", "数据说明");

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final int USUAL_SIZE = 1 << 14;

    private FactFiles() {}

    /** One record a figure, with heads. */
    static byte[] csv(OpenYear data) {
        Csv csv = new Csv().add(HEADS);
        data.facts().forEach(fact -> csv.add(record(data, fact)));
        return csv.bytes();
    }

    private static List<String> record(OpenYear data, PublishedFact fact) {
        Address address = fact.address();
        return List.of(
                data.unit().id(),
                data.unit().name(),
                Integer.toString(data.year()),
                address.concept().path(),
                address.concept().label(),
                fact.rows(),
                address.basis().label(),
                fact.value().map(FactFiles::plain).orElse(""),
                fact.measure(),
                fact.published(),
                fact.publishedMeasure(),
                fact.origin().isStated() ? "填报" : "推算",
                fact.origin().formula(),
                fact.origin().position(),
                fact.note().map(number -> Integer.toString(number)).orElse(""));
    }

    /** The same with the figures that each follows from, and the notes; one figure a line. */
    static byte[] json(OpenYear data) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            write(data, json);
            json.writeRaw('\n');
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(OpenYear data, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("unit", data.unit().id());
        json.writeStringField("unitName", data.unit().name());
        json.writeNumberField("year", data.year());
        if (data.published().isPresent()) {
            json.writeStringField("published", data.published().get().toString());
        }
        json.writeArrayFieldStart("notes");
        for (String note : data.notes()) {
            json.writeString(note);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("facts");
        for (PublishedFact fact : data.facts()) {
            json.writeRaw('\n');
            write(fact, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(PublishedFact fact, JsonGenerator json) throws IOException {
        json.writeStartObject();
        writeAddress(fact.address(), json);
        json.writeStringField("label", fact.address().concept().label());
        if (fact.value().isPresent()) {
            json.writeNumberField("value", new BigDecimal(plain(fact.value().get())));
        } else {
            json.writeNullField("value");
        }
        json.writeStringField("measure", fact.measure());
        json.writeStringField("published", fact.published());
        json.writeStringField("publishedMeasure", fact.publishedMeasure());
        writeOrigin(fact.origin(), json);
        if (fact.note().isPresent()) {
            json.writeNumberField("note", fact.note().get());
        }
        json.writeEndObject();
    }

    private static void writeOrigin(PublishedFact.Origin origin, JsonGenerator json) throws IOException {
        json.writeStringField("origin", origin.isStated() ? "stated" : "derived");
        if (origin.isStated()) {
            json.writeStringField("position", origin.position());
            if (origin.source().isPresent()) {
                json.writeStringField("source", origin.source().get());
            }
            return;
        }
        json.writeStringField("formula", origin.formula());
        json.writeArrayFieldStart("parts");
        for (Address part :
                origin.parts().stream().map(Fact::address).distinct().toList()) {
            json.writeStartObject();
            writeAddress(part, json);
            json.writeNumberField("year", part.year());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeAddress(Address address, JsonGenerator json) throws IOException {
        json.writeStringField("concept", address.concept().path());
        if (!address.members().isEmpty()) {
            json.writeArrayFieldStart("rows");
            for (String row : address.members()) {
                json.writeString(row);
            }
            json.writeEndArray();
        }
        json.writeStringField("basis", address.basis().label());
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
