package mingzhang.check.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which names of offices are those of other units. */
class OtherUnitTest {
    @Test
    void sameOfficeOfAnotherPlaceIsAnotherUnit() {
        assertThat(OtherUnitRule.isOfOtherPlace("某某市东城区城市管理局", "某某市西山区城市管理局")).isTrue();
    }

    @Test
    void officeAboveIsNoOtherPlace() {
        assertThat(OtherUnitRule.isOfOtherPlace("某某市城市管理局", "某某市西山区城市管理局")).isFalse();
    }
}
