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
import java.util.List;
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
        Optional<TemplateModel> property = property(key);
        return property.isPresent() ? property.get() : step(key);
    }

    private Optional<TemplateModel> property(String key) throws TemplateModelException {
        return switch (key) {
            case "exists" -> bool(fact().isPresent());
            case "isNil" -> bool(base().filter(number -> number.signum() == 0).isPresent());
            case "isNone" -> bool(hasAbsence(Absence.NONE));
            case "isEmptyTable" -> bool(hasAbsence(Absence.EMPTY_TABLE));
            case "isStated" -> bool(fact().filter(Fact::isStated).isPresent());
            case "figure" -> Optional.of(Markup.model(figures.inTable(address)));
            case "amount" -> Optional.of(Markup.model(figures.inSentence(address)));
            case "absolute" -> Optional.of(Markup.model(figures.absoluteInSentence(address)));
            case "number" -> Optional.of(new SimpleNumber(figures.base(address)));
            case "text" -> Optional.of(new SimpleScalar(text()));
            case "label" -> Optional.of(new SimpleScalar(address.concept().label()));
            case "name" -> Optional.of(new SimpleScalar(name()));
            case "scopeChange" -> Optional.of(new SimpleScalar(figures.scopeChange(address)));
            case "year" -> Optional.of(new SimpleNumber(address.year()));
            case "unit" -> Optional.of(new SimpleScalar(figures.tableUnit(address)));
            case "rows" -> Optional.of(rows(figures.book()::rows));
            case "topRows" -> Optional.of(rows(figures.book()::topRows));
            case "leaves" -> Optional.of(leaves());
            case "rowsBelow" -> Optional.of(atRows(figures.book().rowsBelow(address)));
            case "code" -> Optional.of(new SimpleScalar(code()));
            case "level" -> Optional.of(new SimpleNumber(Classification.level(row())));
            case "levelName" -> Optional.of(new SimpleScalar(Classification.levelName(row())));
            case "ancestors" -> Optional.of(atRows(Classification.ancestors(row())));
            case "summands" ->
                Optional.of(sequence(figures.book().taxonomy().summands(address.concept()).stream()
                        .map(part -> (TemplateModel) view(below(part)))
                        .toList()));
            case "parts" ->
                Optional.of(sequence(address.concept().parts().stream()
                        .map(part -> (TemplateModel) view(below(part)))
                        .toList()));
            default -> Optional.empty();
        };
    }

    private Optional<BigDecimal> base() {
        return fact().flatMap(Fact::base);
    }

    private Optional<Fact> fact() {
        return figures.book().find(address);
    }

    private boolean hasAbsence(Absence absence) {
        return fact().filter(fact -> fact.value() == absence).isPresent();
    }

    private static Optional<TemplateModel> bool(boolean value) {
        return Optional.of(value ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE);
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

    private static TemplateModel sequence(Collection<TemplateModel> models) {
        return new SimpleSequence(models, TemplateRunner.WRAPPER);
    }

    private TemplateModel step(String key) throws TemplateModelException {
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
