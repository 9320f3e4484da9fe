package mingzhang.content;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.content.Node.Entry;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;
import mingzhang.finding.Position;

/**
 * A report form (体例): what {@code templates/formats/<name>/format.yaml} says and its templates cannot.
 *
 * @param name the folder's name
 * @param label 名称
 * @param documents 文档, what is published by this form
 * @param headingNumbers 标题编号, the number styles by level, written as the first number of each: 一、 （一） 1. （1）
 * @param weights 分值, the weights that the form gives to the groups of indicators and to 预算执行率
 * @param grades 等级, from the best down
 * @param required 必填, the texts that must not be missing
 * @param demanded 应填, the figures that must not be missing
 * @param numbers 数字
 * @param tables 表, the set of final accounts in its order
 * @param scoring 评分
 * @param largeChange 变动提示, percent of a change that needs a reason; the site's if not given
 * @param ruleSettings 规则
 * @param wording 用语, how the sentences of the form say what can be said in several ways
 * @param profile 版式
 * @param hasCover 封面, whether the PDF has a cover with a place for the stamp
 */
public record Form(
        String name,
        String label,
        List<Template> documents,
        List<String> headingNumbers,
        Map<String, BigDecimal> weights,
        List<Grade> grades,
        List<String> required,
        List<Demanded> demanded,
        NumberStyle numbers,
        List<AccountsTable> tables,
        Scoring scoring,
        Optional<BigDecimal> largeChange,
        List<RuleSetting> ruleSettings,
        Map<String, String> wording,
        PageProfile profile,
        boolean hasCover) {

    /**
     * A document of the form.
     *
     * @param id 标识, its address and the name of its template
     * @param title 标题, may hold FreeMarker expressions
     * @param position where the form lists it
     */
    public record Template(String id, String title, Position position) {}

    /**
     * A grade.
     *
     * @param name 名称
     * @param from 下限, smallest score that earns it
     */
    public record Grade(String name, BigDecimal from) {}

    /**
     * A figure that a report by the form must give.
     *
     * @param path as a placeholder names it: 资产.车辆, 绩效自评.整体.资金.全年预算
     * @param position where the form names it
     */
    public record Demanded(String path, Position position) {}

    /**
     * How numbers are printed.
     *
     * @param decimals 小数, the decimals that amounts are padded to; as written if not given
     * @param isGrouped 千分位, whether tables separate thousands
     * @param proseUnit 正文单位, the unit of money in sentences; the file's if not given
     * @param tableUnit 表格单位, the unit of money in tables; the file's if not given
     */
    public record NumberStyle(
            Optional<Integer> decimals, boolean isGrouped, Optional<String> proseUnit, Optional<String> tableUnit) {
        /** As written, in the file's unit. */
        public static final NumberStyle AS_WRITTEN =
                new NumberStyle(Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    private static final List<String> USUAL_NUMBERS = List.of("一、", "（一）", "1.", "（1）");

    /** Stands for a form whose file cannot be read: it has no documents. */
    public static Form unreadable(String name) {
        return new Form(
                name,
                name,
                List.of(),
                USUAL_NUMBERS,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                NumberStyle.AS_WRITTEN,
                List.of(),
                Scoring.USUAL,
                Optional.empty(),
                List.of(),
                Map.of(),
                PageProfile.GB9704,
                false);
    }

    /** Reads a form. */
    public static Form read(String name, Node node, Findings findings) {
        Fields fields = new Fields(node, findings);
        List<String> numbers =
                fields.scalars("标题编号").stream().map(Node.Scalar::text).toList();
        NumberStyle style = fields.any("数字").map(read -> style(read, findings)).orElse(NumberStyle.AS_WRITTEN);
        PageProfile profile = PageProfile.read(fields, findings);
        Form form = new Form(
                name,
                fields.required("名称"),
                fields.list("文档").stream()
                        .map(document -> template(document, findings))
                        .toList(),
                numbers.isEmpty() ? USUAL_NUMBERS : numbers,
                fields.any("分值").map(weights -> weights(weights, findings)).orElse(Map.of()),
                fields.list("等级").stream().map(grade -> grade(grade, findings)).toList(),
                fields.scalars("必填").stream()
                        .map(scalar -> scalar.text().strip())
                        .toList(),
                fields.scalars("应填").stream()
                        .map(scalar -> new Demanded(scalar.text().strip(), scalar.position()))
                        .toList(),
                style,
                fields.any("表")
                        .map(tables -> AccountsTable.readAll(tables, style, findings))
                        .orElse(List.of()),
                fields.any("评分").map(scoring -> Scoring.read(scoring, findings)).orElse(Scoring.USUAL),
                fields.wholeNumber("变动提示").map(BigDecimal::valueOf),
                RuleSetting.read(fields, findings),
                fields.any("用语").map(words -> Wording.read(words, findings)).orElse(Map.of()),
                profile,
                fields.text("封面").map("是"::equals).orElse(profile == PageProfile.DISCLOSURE));
        fields.reportRest();
        return form;
    }

    /** How tables are laid out that a text or template asks for outside the set. */
    public AccountsTable usualTable() {
        return AccountsTable.usual(numbers);
    }

    private static Template template(Node node, Findings findings) {
        Fields fields = new Fields(node, findings);
        Template template = new Template(fields.documentId(), fields.required("标题"), node.position());
        fields.reportRest();
        return template;
    }

    private static Map<String, BigDecimal> weights(Node node, Findings findings) {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        if (!(node instanceof Node.Mapping)) {
            findings.add(Fields.notAMapping(node));
        }
        for (Entry entry : node.entries()) {
            weights.put(entry.key(), number(entry.value(), entry.key(), findings));
        }
        return weights;
    }

    private static Grade grade(Node node, Findings findings) {
        Fields fields = new Fields(node, findings);
        Grade grade = new Grade(
                fields.required("名称"),
                fields.any("下限").map(from -> number(from, "下限", findings)).orElse(BigDecimal.ZERO));
        fields.reportRest();
        return grade;
    }

    private static NumberStyle style(Node node, Findings findings) {
        Fields fields = new Fields(node, findings);
        NumberStyle style = new NumberStyle(
                fields.wholeNumber("小数"),
                fields.text("千分位").filter("是"::equals).isPresent(),
                fields.text("正文单位"),
                fields.text("表格单位"));
        fields.reportRest();
        return style;
    }

    private static BigDecimal number(Node node, String key, Findings findings) {
        String text = node.asText().orElse("");
        if (text.matches("\\d{1,6}(\\.\\d{1,4})?")) {
            return new BigDecimal(text);
        }
        findings.add(Finding.error("type.whole-number", node.position(), key, text));
        return BigDecimal.ZERO;
    }

    /** Copies the lists. */
    public Form {
        documents = List.copyOf(documents);
        headingNumbers = List.copyOf(headingNumbers);
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        grades = List.copyOf(grades);
        required = List.copyOf(required);
        demanded = List.copyOf(demanded);
        tables = List.copyOf(tables);
        ruleSettings = List.copyOf(ruleSettings);
        wording = Map.copyOf(wording);
    }
}
