package mingzhang.facts;

/** A formula of the taxonomy that says nothing: wrong syntax, or a concept that there is not. */
final class FormulaException extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean isName;

    private FormulaException(String message, boolean isName) {
        super(message);
        this.isName = isName;
    }

    /** It cannot be read. */
    static FormulaException syntax(String reason) {
        return new FormulaException(reason, false);
    }

    /** It names what there is not. */
    static FormulaException unknown(String name) {
        return new FormulaException(name, true);
    }

    /** The key of its message. */
    String key() {
        return isName ? "formula.name" : "formula";
    }
}
