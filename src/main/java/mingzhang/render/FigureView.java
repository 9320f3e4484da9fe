package mingzhang.render;

import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mingzhang.content.Nearest;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.Classification;
import mingzhang.facts.Concept;
import mingzhang.facts.Fact;
import mingzhang.facts.Value.Absence;
import org.jspecify.annotations.Nullable;

/**
 * A figure as templates see it. Keys of the taxonomy lead on ({@code facts.支出.基本支出}), 年初预算, 全年预算 and 决算 lead to
 * another basis, 上年 to the year before; the English words give what can be printed.
 */
final class FigureView implements TemplateHashModel {
    private final Figures figures;
    private final Address address;
    /** What was asked for before: a template names the same figure several times. */
    private final Map<String, TemplateModel> steps = new HashMap<>();

    private @Nullable Optional<Fact> fact;

    FigureView(Figures figures, Address address) {
        this.figures = figures;
        this.address = address;
    }

    /** The words or the number, as published and without markup. */
    String text() {
        return figures.plain(address);
    }

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
        TemplateModel property = property(key);
        return property == null ? step(key) : property;
    }

    private @Nullable TemplateModel property(String key) throws TemplateModelException {
        return switch (key) {
            case "exists" -> bool(fact().isPresent());
            case "isNil" -> bool(isNil());
            case "isNone" -> bool(hasAbsence(Absence.NONE));
            case "isEmptyTable" -> bool(hasAbsence(Absence.EMPTY_TABLE));
            case "isStated" -> bool(fact().isPresent() && fact().get().isStated());
            case "figure" -> Markup.model(figures.inTable(address));
            case "amount" -> Markup.model(figures.inSentence(address));
            case "absolute" -> Markup.model(figures.absoluteInSentence(address));
            case "number" -> new SimpleNumber(figures.base(address));
            case "text" -> new SimpleScalar(text());
            case "label" -> new SimpleScalar(address.concept().label());
            case "name" -> new SimpleScalar(name());
            case "scopeChange" -> new SimpleScalar(figures.scopeChange(address));
            case "year" -> new SimpleNumber(address.year());
            case "unit" -> new SimpleScalar(figures.tableUnit(address));
            case "code" -> new SimpleScalar(code());
            case "level" -> new SimpleNumber(Classification.level(row()));
            case "levelName" -> new SimpleScalar(Classification.levelName(row()));
            case "ancestors" -> atRows(Classification.ancestors(row()));
            case "topRows" -> rows(figures.book()::topRows);
            case "leaves" -> leaves();
            case "rowsBelow" -> atRows(figures.book().rowsBelow(address));
            case "summands" -> below(figures.book().taxonomy().summands(address.concept()));
            case "parts" -> below(address.concept().parts());
            default -> null;
        };
    }

    private boolean isNil() {
        Optional<BigDecimal> base = fact().isPresent() ? fact().get().base() : Optional.empty();
        return base.isPresent() && base.get().signum() == 0;
    }

    private Optional<Fact> fact() {
        Optional<Fact> known = fact;
        if (known == null) {
            known = figures.book().find(address);
            fact = known;
        }
        return known;
    }

    private boolean hasAbsence(Absence absence) {
        return fact().isPresent() && fact().get().value() == absence;
    }

    private static TemplateModel bool(boolean value) {
        return value ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
    }

    private String name() {
        return address.members().isEmpty()
                ? address.concept().label()
                : figures.book().rowName(address);
    }

    /** The row in which this stands; empty text if it stands in none. */
    private String row() {
        List<String> members = address.members();
        return members.isEmpty() ? "" : members.get(members.size() - 1);
    }

    private String code() {
        return Classification.isCode(row()) ? row() : "";
    }

    private TemplateModel rows(Function<Address, Collection<String>> kind) {
        if (!address.concept().isRepeated() || !address.isTotalOfRows()) {
            return sequence(List.of());
        }
        List<TemplateModel> rows = new ArrayList<>();
        for (String row : kind.apply(address)) {
            rows.add(view(address.row(row)));
        }
        return sequence(rows);
    }

    private TemplateModel leaves() {
        return rows(list -> figures.book().rows(list).stream()
                .filter(row -> figures.book().rowsBelow(list.row(row)).isEmpty())
                .toList());
    }

    /** The same figure in other rows of its list. */
    private TemplateModel atRows(Collection<String> rows) {
        return sequence(rows.stream()
                .map(row -> (TemplateModel) view(address.atRow(row)))
                .toList());
    }

    private TemplateModel below(Collection<Concept> concepts) {
        List<TemplateModel> views = new ArrayList<>(concepts.size());
        for (Concept concept : concepts) {
            views.add(view(below(concept)));
        }
        return sequence(views);
    }

    private static TemplateModel sequence(Collection<TemplateModel> models) {
        return new SimpleSequence(models, TemplateRunner.WRAPPER);
    }

    private TemplateModel step(String key) throws TemplateModelException {
        TemplateModel known = steps.get(key);
        if (known == null) {
            known = key.equals("rows") ? rows(figures.book()::rows) : lead(key);
            steps.put(key, known);
        }
        return known;
    }

    private TemplateModel lead(String key) throws TemplateModelException {
        Optional<Concept> child = address.concept().child(key);
        if (child.isPresent()) {
            return view(below(child.get()));
        }
        Optional<Basis> basis = Basis.named(key);
        if (basis.isPresent()) {
            return view(address.on(basis.get()));
        }
        if (key.equals("上年")) {
            return view(address.in(address.year() - 1));
        }
        if (key.equals("合计")) {
            return this;
        }
        throw new TemplateModelException("“" + address.concept().label() + "”没有“" + key + "”"
                + Nearest.to(key, address.concept().childNames())
                        .map(nearest -> "，是否指“" + nearest + "”")
                        .orElse(""));
    }

    private Address below(Concept child) {
        return new Address(child, address.members(), address.year(), address.basis());
    }

    private FigureView view(Address other) {
        return new FigureView(figures, other);
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
