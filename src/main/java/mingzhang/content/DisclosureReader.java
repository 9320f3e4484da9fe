package mingzhang.content;

import java.util.List;
import java.util.Optional;
import mingzhang.content.Disclosure.Annex;
import mingzhang.content.Disclosure.Contact;
import mingzhang.content.Disclosure.FreeDocument;
import mingzhang.content.Disclosure.Note;
import mingzhang.content.Disclosure.PriorYear;
import mingzhang.content.Disclosure.Publication;
import mingzhang.content.Disclosure.ScopeChange;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;
import mingzhang.finding.Position;

/** Reads the fixed keys of a year's file; all other keys are left to the taxonomy as figures. */
public final class DisclosureReader {
    /** The keys of a year's file that are no figures. */
    public static final List<String> KEYS =
            List.of("年度", "体例", "金额单位", "口径", "公开信息", "上年", "叙述", "名词解释", "数据说明", "口径变动", "文档", "未填全");

    private final Findings findings;

    private DisclosureReader(Findings findings) {
        this.findings = findings;
    }

    /** Reads a file whose name says that it is about {@code fileYear}. */
    public static Disclosure read(int fileYear, Node node, Findings findings) {
        return new DisclosureReader(findings).disclosure(fileYear, node);
    }

    private Disclosure disclosure(int fileYear, Node node) {
        Fields fields = new Fields(node, findings);
        checkYear(fileYear, fields);
        Optional<Node> prior = fields.any("上年");
        return new Disclosure(
                fileYear,
                Position.of(node.position().file()),
                fields.scalars("体例"),
                fields.scalar("金额单位"),
                fields.scope(),
                publication(fields.any("公开信息").orElseGet(() -> new Node.Empty(fields.position()))),
                figures(fields),
                prior.map(this::prior),
                fields.proses("叙述"),
                fields.any("名词解释")
                        .map(terms -> Glossary.read(terms, true, findings))
                        .orElse(Glossary.EMPTY),
                fields.list("数据说明").stream().map(this::note).toList(),
                fields.list("口径变动").stream().map(this::scopeChange).toList(),
                fields.list("文档").stream().map(this::document).toList(),
                fields.scalars("未填全"));
    }

    private static Node.Mapping figures(Fields fields) {
        return fields.rest().only(entry -> !KEYS.contains(entry.key()));
    }

    private void checkYear(int fileYear, Fields fields) {
        if (fields.any("年度").isEmpty()) {
            findings.add(Finding.error("key-missing", fields.position(), "年度"));
        }
        fields.wholeNumber("年度").filter(year -> year != fileYear).ifPresent(year -> {
            Position position = fields.any("年度").map(Node::position).orElse(fields.position());
            findings.add(Finding.error("year-mismatch", position, year.toString(), String.valueOf(fileYear)));
        });
    }

    private Publication publication(Node node) {
        Fields fields = new Fields(node, findings);
        Publication publication = new Publication(
                fields.date("公开日期"),
                fields.date("批复日期"),
                fields.text("索引号"),
                fields.text("发文字号"),
                fields.text("来源"),
                fields.text("有效性"),
                fields.text("保密审查"),
                contact(fields.text("填表人"), fields.text("联系电话")),
                fields.any("公开日期").map(Node::position).orElse(node.position()));
        fields.reportRest();
        return publication;
    }

    private static Optional<Contact> contact(Optional<String> person, Optional<String> telephone) {
        return person.isEmpty() && telephone.isEmpty()
                ? Optional.empty()
                : Optional.of(new Contact(person.orElse(""), telephone.orElse("")));
    }

    private PriorYear prior(Node node) {
        Fields fields = new Fields(node, findings);
        return new PriorYear(fields.required("来源"), fields.rest());
    }

    private Note note(Node node) {
        Fields fields = new Fields(node, findings);
        Note note = new Note(
                fields.text("规则"),
                fields.text("项目"),
                requiredProse(fields, "说明"),
                fields.date("复核日期"),
                node.position());
        fields.reportRest();
        return note;
    }

    private ScopeChange scopeChange(Node node) {
        Fields fields = new Fields(node, findings);
        ScopeChange change = new ScopeChange(fields.required("项目"), fields.required("说明"), node.position());
        fields.reportRest();
        return change;
    }

    private FreeDocument document(Node node) {
        Fields fields = new Fields(node, findings);
        String id = fields.documentId();
        FreeDocument document = new FreeDocument(
                id,
                fields.required("标题"),
                requiredProse(fields, "正文"),
                fields.list("附件").stream().map(this::annex).toList(),
                node.position());
        fields.reportRest();
        return document;
    }

    private Annex annex(Node node) {
        Fields fields = new Fields(node, findings);
        Annex annex = new Annex(fields.required("标题"), requiredProse(fields, "正文"));
        fields.reportRest();
        return annex;
    }

    private Prose requiredProse(Fields fields, String key) {
        String text = fields.required(key);
        return fields.typed(key).map(Prose::of).orElseGet(() -> new Prose(text, fields.position(), Optional.empty()));
    }
}
