package mingzhang.content;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.finding.Position;

/**
 * One unit's file of one year, {@code content/<unit>/<year>.yaml}.
 *
 * @param year 年度, the year reported on
 * @param position the file
 * @param forms 体例, the names of the forms by which it is published; none if the year only serves comparisons
 * @param moneyMeasure 金额单位 of every amount that names no other
 * @param scope 口径, where it is not the unit's usual one
 * @param publication when and under which numbers it is published
 * @param figures the part of the file that states figures, keys as typed
 * @param prior what this file states about the year before
 * @param narratives 叙述, the unit's texts by slot
 * @param glossary 名词解释, in addition to the glossaries of the site and of the program
 * @param notes 数据说明
 * @param scopeChanges 口径变动
 * @param documents 文档, documents whose outline is their own
 * @param partlyFilled 未填全, the sums of which the file does not give all parts
 */
public record Disclosure(
        int year,
        Position position,
        List<Node.Scalar> forms,
        Optional<Node.Scalar> moneyMeasure,
        Optional<Scope> scope,
        Publication publication,
        Node.Mapping figures,
        Optional<PriorYear> prior,
        Map<String, Prose> narratives,
        Glossary glossary,
        List<Note> notes,
        List<ScopeChange> scopeChanges,
        List<FreeDocument> documents,
        List<Node.Scalar> partlyFilled) {

    /** The same without some of its notes. */
    public Disclosure without(Collection<Note> gone) {
        List<Note> left = notes.stream().filter(note -> !gone.contains(note)).toList();
        return with(scope, left);
    }

    /** The same with the unit's usual scope if it names none of its own. */
    public Disclosure scoped(Scope usual) {
        return with(Optional.of(scope.orElse(usual)), notes);
    }

    private Disclosure with(Optional<Scope> otherScope, List<Note> otherNotes) {
        return new Disclosure(
                year,
                position,
                forms,
                moneyMeasure,
                otherScope,
                publication,
                figures,
                prior,
                narratives,
                glossary,
                otherNotes,
                scopeChanges,
                documents,
                partlyFilled);
    }

    /**
     * 公开信息.
     *
     * @param date 公开日期; also the date inside the PDFs
     * @param approved 批复日期
     * @param indexNumber 索引号
     * @param documentNumber 发文字号
     * @param source 来源, who published it; the unit if not given
     * @param validity 有效性
     * @param secrecyReview 保密审查, its outcome
     * @param contact who filled the form in
     * @param position where it says so
     */
    public record Publication(
            Optional<LocalDate> date,
            Optional<LocalDate> approved,
            Optional<String> indexNumber,
            Optional<String> documentNumber,
            Optional<String> source,
            Optional<String> validity,
            Optional<String> secrecyReview,
            Optional<Contact> contact,
            Position position) {}

    /**
     * Who filled the form in; published only where the site says so.
     *
     * @param person 填表人; empty if not given
     * @param telephone 联系电话; empty if not given
     */
    public record Contact(String person, String telephone) {}

    /**
     * 上年: figures of the year before, as this year's file gives them.
     *
     * @param source 来源, where they are taken from
     * @param figures keys as typed
     */
    public record PriorYear(String source, Node.Mapping figures) {}

    /**
     * 数据说明: a remark printed with the figures. With a rule it acknowledges that rule's findings.
     *
     * @param rule 规则
     * @param subject 项目, the concept spoken of; without it every finding of the rule in this file
     * @param reason 说明
     * @param review 复核日期, the day by which somebody has to look at it again
     */
    public record Note(
            Optional<String> rule,
            Optional<String> subject,
            Prose reason,
            Optional<LocalDate> review,
            Position position) {}

    /**
     * 口径变动: from this year on a concept means something else.
     *
     * @param subject 项目
     * @param reason 说明
     */
    public record ScopeChange(String subject, String reason, Position position) {}

    /**
     * A document that fits no form.
     *
     * @param id 标识, its address, {@code a-z 0-9 -}
     * @param title 标题
     * @param body 正文
     * @param annexes 附件
     */
    public record FreeDocument(String id, String title, Prose body, List<Annex> annexes, Position position) {}

    /** An annex of a free document. */
    public record Annex(String title, Prose body) {}

    /** The same without the person who filled the form in. */
    public Disclosure withoutContact() {
        Publication anonymous = new Publication(
                publication.date(),
                publication.approved(),
                publication.indexNumber(),
                publication.documentNumber(),
                publication.source(),
                publication.validity(),
                publication.secrecyReview(),
                Optional.empty(),
                publication.position());
        return new Disclosure(
                year,
                position,
                forms,
                moneyMeasure,
                scope,
                anonymous,
                figures,
                prior,
                narratives,
                glossary,
                notes,
                scopeChanges,
                documents,
                partlyFilled);
    }
}
