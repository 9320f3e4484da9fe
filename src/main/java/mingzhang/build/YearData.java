package mingzhang.build;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mingzhang.content.PublicSource;
import mingzhang.facts.Fact;
import mingzhang.facts.FactBook;
import mingzhang.facts.FactWalk;
import mingzhang.print.Attachment;
import mingzhang.print.Attachment.Relation;

/** The data of a unit's year as the files that its PDFs carry: all numbers as CSV and JSON, and the unit's own file. */
final class YearData {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    /** The keys of each number, in their order; heads of the CSV. */
    private static final List<String> KEYS = List.of("concept", "rows", "basis", "value", "unit", "base", "origin");

    private final FactBook book;
    private final UnitFiles files;

    YearData(FactBook book, UnitFiles files) {
        this.book = book;
        this.files = files;
    }

    /** What the PDFs of a year carry. */
    List<Attachment> attachments(int year) throws IOException {
        String name = files.id() + "-" + year;
        List<Map<String, String>> facts = facts(year);
        List<Attachment> attachments = new ArrayList<>();
        attachments.add(new Attachment(name + "-facts.csv", "text/csv", Relation.DATA, year + "年度全部数据", csv(facts)));
        attachments.add(new Attachment(
                name + "-facts.json", "application/json", Relation.DATA, year + "年度全部数据", json(year, facts)));
        source(year)
                .ifPresent(bytes -> attachments.add(
                        new Attachment(name + ".yaml", "application/yaml", Relation.SOURCE, year + "年度填报文件", bytes)));
        return attachments;
    }

    private List<Map<String, String>> facts(int year) {
        List<Map<String, String>> facts = new ArrayList<>();
        FactWalk.through(book, year, fact -> facts.add(fact(fact)));
        return facts;
    }

    private static Map<String, String> fact(Fact fact) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("concept", fact.address().concept().path());
        row.put("rows", String.join("/", fact.address().members()));
        row.put("basis", fact.address().basis().label());
        fact.amount().ifPresent(amount -> {
            row.put("value", amount.number().toPlainString());
            row.put("unit", amount.measure().unit());
            row.put("base", amount.base().toPlainString());
        });
        row.put("origin", fact.isStated() ? "stated" : "derived");
        return row;
    }

    private static byte[] csv(List<Map<String, String>> facts) {
        StringBuilder text =
                new StringBuilder("\uFEFF").append(String.join(",", KEYS)).append("\r\n");
        for (Map<String, String> fact : facts) {
            text.append(KEYS.stream()
                            .map(key -> quoted(fact.getOrDefault(key, "")))
                            .collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** As RFC 4180 asks. */
    private static String quoted(String field) {
        return field.matches("[^\",\r\n]*") ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    private byte[] json(int year, List<Map<String, String>> facts) throws IOException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("unit", files.id());
        document.put("year", year);
        document.put("facts", facts);
        return JSON.writeValueAsBytes(document);
    }

    private Optional<byte[]> source(int year) {
        return files.files().entrySet().stream()
                .filter(file -> file.getKey().matches(".*/" + year + "\\.ya?ml"))
                .findFirst()
                .map(file -> PublicSource.of(new String(file.getValue(), StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
    }
}
