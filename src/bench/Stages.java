import java.math.BigDecimal;

/** An amount in three stages, in hundredths of 万元. */
record Stages(long initial, long adjusted, long outturn) {
    static final Stages NIL = new Stages(0, 0, 0);

    Stages plus(Stages other) {
        return new Stages(initial + other.initial, adjusted + other.adjusted, outturn + other.outturn);
    }

    String yaml() {
        return "年初预算: " + amount(initial) + ", 全年预算: " + amount(adjusted) + ", 决算: " + amount(outturn);
    }

    static String amount(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).toPlainString();
    }
}
