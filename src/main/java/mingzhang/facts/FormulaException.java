package mingzhang.facts;

/** A formula of the taxonomy that says nothing: wrong syntax, or a concept that there is not. */
final class FormulaException extends Exception {
    private static final long serialVersionUID = 1;

    FormulaException(String message) {
        super(message);
    }
}
