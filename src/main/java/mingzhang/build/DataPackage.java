package mingzhang.build;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingzhang.content.Site;

/**
 * The descriptor of the site's open data: a Frictionless Data Package of CSV resources, whose columns bear the types of
 * the Fiscal Data Package where it has one.
 */
final class DataPackage {
    static final String NAME = "datapackage";
    static final String UNITS = "units";
    static final String CONCEPTS = "concepts";
    static final List<String> UNIT_HEADS = List.of("单位标识", "单位名称", "简称", "地区", "主管部门");
    static final List<String> CONCEPT_HEADS = List.of("数据项", "名称", "英文名称", "上级", "计量单位", "栏目", "公式");

    private static final String UNIT_CODE = "administrative-classification:generic:level1:code";
    private static final String UNIT_LABEL = "administrative-classification:generic:level1:label";

    private DataPackage() {}

    /** The name of the resource with the figures of a year. */
    static String factsName(int year) {
        return "facts-" + year;
    }

    static Map<String, Object> of(Site site, Collection<Integer> years) {
        Map<String, Object> descriptor = new LinkedHashMap<>();
        descriptor.put("profile", "fiscal-data-package");
        descriptor.put("name", "disclosures");
        descriptor.put("title", site.name());
        site.description().ifPresent(text -> descriptor.put("description", text));
        site.operator().ifPresent(operator -> descriptor.put("contributors", List.of(publisher(operator))));
        descriptor.put("countryCode", "CN");
        List<Object> resources = new ArrayList<>();
        years.forEach(year -> resources.add(facts(year)));
        resources.add(units());
        resources.add(concepts());
        descriptor.put("resources", resources);
        return descriptor;
    }

    private static Map<String, Object> publisher(String operator) {
        Map<String, Object> publisher = new LinkedHashMap<>();
        publisher.put("title", operator);
        publisher.put("role", "publisher");
        return publisher;
    }

    private static Map<String, Object> facts(int year) {
        List<Map<String, Object>> fields = List.of(
                field("单位标识", "string", "units.csv 的单位标识", UNIT_CODE),
                field("单位名称", "string", "单位全称", UNIT_LABEL),
                field("年度", "integer", "数据所属年度", "date:fiscal-year"),
                field("数据项", "string", "concepts.csv 的数据项", ""),
                field("名称", "string", "数据项的名称", ""),
                field("明细", "string", "列表中的行，外层在前；空为合计或无明细", ""),
                field("口径", "string", "年初预算、全年预算或决算", "phase:label"),
                field("数值", "number", "按计量单位的准确数；填“无”“不适用”的为空", "value"),
                field("计量单位", "string", "数值的单位，金额为元", ""),
                field("公开数", "string", "公开时所写的数或“无”“不适用”", ""),
                field("公开数单位", "string", "公开数的单位", ""),
                field("来源", "string", "填报或推算", ""),
                field("公式", "string", "推算数的公式", ""),
                field("位置", "string", "填报数所在的文件、行、列", ""),
                field("数据说明", "integer", "该单位该年度数据说明的序号", ""));
        Map<String, Object> schema = schema(fields, List.of("单位标识", "年度", "数据项", "明细", "口径"));
        schema.put("foreignKeys", List.of(foreignKey("单位标识", UNITS), foreignKey("数据项", CONCEPTS)));
        return resource(factsName(year), year + "年度全部数据", schema);
    }

    private static Map<String, Object> units() {
        List<Map<String, Object>> fields = new ArrayList<>();
        UNIT_HEADS.forEach(head -> fields.add(field(head, "string", "", "")));
        return resource(UNITS, "单位", schema(fields, List.of("单位标识")));
    }

    private static Map<String, Object> concepts() {
        List<Map<String, Object>> fields = new ArrayList<>();
        CONCEPT_HEADS.forEach(head -> fields.add(field(head, "string", "", "")));
        return resource(CONCEPTS, "数据项目录", schema(fields, List.of("数据项")));
    }

    private static Map<String, Object> resource(String name, String title, Map<String, Object> schema) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("profile", "tabular-data-resource");
        resource.put("name", name);
        resource.put("path", name + ".csv");
        resource.put("title", title);
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("schema", schema);
        return resource;
    }

    private static Map<String, Object> schema(List<Map<String, Object>> fields, List<String> key) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("fields", fields);
        schema.put("missingValues", List.of(""));
        schema.put("primaryKey", key);
        return schema;
    }

    private static Map<String, Object> foreignKey(String field, String resource) {
        Map<String, Object> key = new LinkedHashMap<>();
        key.put("fields", field);
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("resource", resource);
        reference.put("fields", field);
        key.put("reference", reference);
        return key;
    }

    private static Map<String, Object> field(String name, String type, String description, String columnType) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", name);
        field.put("type", type);
        if (!description.isEmpty()) {
            field.put("description", description);
        }
        if (!columnType.isEmpty()) {
            field.put("columnType", columnType);
        }
        return field;
    }
}
