package mingzhang.facts;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingzhang.facts.Expression.Call;
import mingzhang.facts.Expression.Function;
import mingzhang.facts.Expression.Literal;
import mingzhang.facts.Expression.Operation;
import mingzhang.facts.Expression.Operator;
import mingzhang.facts.Expression.Reference;
import mingzhang.facts.Expression.Row;

/**
 * Formulas as people write them in the taxonomy. EvalEx reads them; the figures are then computed here, because a
 * result needs its envelope and its parts beside the number. {@code 本项} is the concept itself, {@code 上年.} the year
 * before, {@code 占比基数} the concept's share base, {@code 同名(…)} the row of the same name; a name is looked for among
 * the concept's parts, then beside it, then among the roots. {@code 经济分类[301]} is the row of a classified list,
 * {@code 若有(…)} the figure if it is known and else nil.
 */
final class FormulaCompiler {
    static final String ITSELF = "本项";
    static final String YEAR_BEFORE = "上年";
    private static final String SHARE_BASE = "占比基数";
    private static final String SAME_NAME = "同名";
    private static final String ROW = "#";
    private static final Map<String, Function> FUNCTIONS =
            Map.of("最小", Function.MINIMUM, "最大", Function.MAXIMUM, "若有", Function.OR_NIL);
    private static final ExpressionConfiguration SYNTAX = syntax();

    private final Taxonomy taxonomy;
    private final Concept self;

    private FormulaCompiler(Taxonomy taxonomy, Concept self) {
        this.taxonomy = taxonomy;
        this.self = self;
    }

    /** Reads a formula of a concept. */
    static Expression compile(String formula, Concept self, Taxonomy taxonomy) throws FormulaException {
        try {
            ASTNode tree = new com.ezylang.evalex.Expression(formula, SYNTAX).getAbstractSyntaxTree();
            return new FormulaCompiler(taxonomy, self).expression(tree);
        } catch (ParseException malformed) {
            throw FormulaException.syntax(String.valueOf(malformed.getMessage()));
        }
    }

    private Expression expression(ASTNode node) throws FormulaException {
        Token token = node.getToken();
        return switch (token.getType()) {
            case NUMBER_LITERAL -> new Literal(new BigDecimal(token.getValue()));
            case VARIABLE_OR_CONSTANT, STRUCTURE_SEPARATOR, ARRAY_INDEX -> reference(path(node), Row.OWN);
            case PREFIX_OPERATOR -> negative(node);
            case INFIX_OPERATOR -> operation(node);
            case FUNCTION -> call(node);
            default -> throw FormulaException.syntax(token.getValue());
        };
    }

    private Expression negative(ASTNode node) throws FormulaException {
        return new Operation(
                Operator.MINUS,
                new Literal(BigDecimal.ZERO),
                expression(node.getParameters().get(0)));
    }

    private Expression operation(ASTNode node) throws FormulaException {
        Operator operator = Operator.of(node.getToken().getValue())
                .orElseThrow(() -> FormulaException.syntax(node.getToken().getValue()));
        return new Operation(
                operator,
                expression(node.getParameters().get(0)),
                expression(node.getParameters().get(1)));
    }

    private Expression call(ASTNode node) throws FormulaException {
        String name = node.getToken().getValue();
        if (name.equals(SAME_NAME)) {
            return reference(path(node.getParameters().get(0)), Row.SAME_NAME);
        }
        List<Expression> arguments = new ArrayList<>();
        for (ASTNode parameter : node.getParameters()) {
            arguments.add(expression(parameter));
        }
        return Optional.ofNullable(FUNCTIONS.get(name))
                .map(function -> new Call(function, List.copyOf(arguments)))
                .orElseThrow(() -> FormulaException.unknown(name));
    }

    private static List<String> path(ASTNode node) throws FormulaException {
        List<String> path = new ArrayList<>();
        for (ASTNode part : node.getParameters()) {
            path.addAll(path(part));
        }
        switch (node.getToken().getType()) {
            case VARIABLE_OR_CONSTANT -> path.add(node.getToken().getValue());
            case NUMBER_LITERAL -> path.add(ROW + node.getToken().getValue());
            case STRUCTURE_SEPARATOR, ARRAY_INDEX -> {}
            default -> throw FormulaException.syntax(node.getToken().getValue());
        }
        return path;
    }

    private Reference reference(List<String> path, Row row) throws FormulaException {
        int yearOffset = 0;
        Optional<Basis> basis = Optional.empty();
        Optional<Concept> found = Optional.empty();
        Optional<String> code = Optional.empty();
        for (String name : path) {
            Optional<Basis> named = Basis.named(name);
            if (name.startsWith(ROW)) {
                code = Optional.of(name.substring(ROW.length()));
            } else if (name.equals(YEAR_BEFORE)) {
                yearOffset--;
            } else if (named.isPresent()) {
                basis = named;
            } else {
                found = found.isPresent() ? found.get().child(name) : first(name);
                if (found.isEmpty()) {
                    throw FormulaException.unknown(String.join(".", path));
                }
            }
        }
        Concept target = found.orElseThrow(() -> FormulaException.unknown(String.join(".", path)));
        return new Reference(target, yearOffset, basis, path.contains(SHARE_BASE) ? Row.TOTAL : row, code);
    }

    private Optional<Concept> first(String name) {
        Concept subject = self.definition().isAspect() ? self.parent().orElse(self) : self;
        return switch (name) {
            case ITSELF -> Optional.of(subject);
            case SHARE_BASE -> shareBase(subject);
            default ->
                self.child(name)
                        .or(() -> self.parent().flatMap(parent -> parent.child(name)))
                        .or(() -> taxonomy.root(name));
        };
    }

    private Optional<Concept> shareBase(Concept subject) {
        return subject.definition()
                .shareBase()
                .map(path -> taxonomy.concept(path))
                .orElseGet(() -> subject.isRepeated() ? Optional.of(subject) : subject.parent());
    }

    private static ExpressionConfiguration syntax() {
        ExpressionConfiguration configuration =
                ExpressionConfiguration.builder().build();
        for (String name : List.of("最小", "最大", "若有", SAME_NAME)) {
            configuration.getFunctionDictionary().addFunction(name, new Named());
        }
        return configuration;
    }

    /** Makes a name known to the reader of formulas; it is never asked for a value. */
    @FunctionParameter(name = "value", isVarArg = true)
    private static final class Named extends AbstractFunction {
        @Override
        public EvaluationValue evaluate(
                com.ezylang.evalex.Expression expression, Token functionToken, EvaluationValue... values)
                throws EvaluationException {
            throw new EvaluationException(functionToken, "not evaluated");
        }
    }
}
