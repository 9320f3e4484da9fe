package mingzhang.facts;

import static mingzhang.facts.TestBook.assertSame;
import static mingzhang.facts.TestBook.between;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import mingzhang.facts.Value.Amount;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    private static Envelope of(String number, Measure measure) {
        return new Amount(new BigDecimal(number), measure).envelope();
    }

    @Test
    void twoDecimalsOfTenThousandAreFiftyYuanEitherWay() {
        assertSame(of("85.22", Measure.TEN_THOUSAND_YUAN), between("852150", "852250"));
    }

    @Test
    void zeroIsExact() {
        assertSame(of("0.00", Measure.TEN_THOUSAND_YUAN), between("0", "0"));
    }

    @Test
    void trailingZerosOfTenThousandMayBeLeftOut() {
        assertSame(of("11", Measure.TEN_THOUSAND_YUAN), between("109950", "110050"));
    }

    @Test
    void moreDecimalsAreMorePrecise() {
        assertSame(of("85.2200", Measure.TEN_THOUSAND_YUAN), between("852199.5", "852200.5"));
    }

    @Test
    void yuanIsTakenAsWritten() {
        assertSame(of("852200.00", Measure.YUAN), between("852199.995", "852200.005"));
    }

    @Test
    void negativeAmountLiesBelowNil() {
        assertSame(of("-1.50", Measure.TEN_THOUSAND_YUAN), between("-15050", "-14950"));
    }

    @Test
    void countIsExact() {
        assertSame(of("12", Measure.named("人")), between("12", "12"));
    }

    @Test
    void scoreIsExact() {
        assertSame(of("9.5", Measure.named("分数")), between("9.5", "9.5"));
    }

    @Test
    void percentageIsRounded() {
        assertSame(of("95.5", Measure.named("百分比")), between("95.45", "95.55"));
    }

    @Test
    void sumAddsBothEnds() {
        assertSame(between("1", "2").plus(between("10", "20")), between("11", "22"));
    }

    @Test
    void differenceCrossesTheEnds() {
        assertSame(between("10", "20").minus(between("1", "2")), between("8", "19"));
    }

    @Test
    void productOfMixedSignsSpansItsExtremes() {
        assertSame(between("-2", "3").times(between("-5", "4")), between("-15", "12"));
    }

    @Test
    void quotientOfNegativesSpansItsExtremes() {
        assertSame(between("-8", "-4").dividedBy(between("2", "4")), between("-4", "-1"));
    }

    @Test
    void envelopesThatTouchMeet() {
        assertThat(between("1", "2").meets(between("2", "3"))).isTrue();
    }

    @Test
    void envelopesApartDoNotMeet() {
        assertThat(between("1", "2").meets(between("2.01", "3"))).isFalse();
    }

    @Test
    void envelopeThatTouchesIsNotAbove() {
        assertThat(between("2", "3").isAbove(between("1", "2"))).isFalse();
    }

    @Test
    void envelopeThatReachesNilMayBeNil() {
        assertThat(between("0", "3").containsZero()).isTrue();
    }
}
