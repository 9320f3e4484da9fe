package mingzhang.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @Test
    void homeIsAtTheRoot() {
        assertThat(Addresses.home()).isEqualTo("index.html");
    }

    @Test
    void unitHasItsOwnFolder() {
        assertThat(Addresses.unitPage("zhuzhou-lusong")).isEqualTo("zhuzhou-lusong/index.html");
    }

    @Test
    void yearLiesBelowItsUnit() {
        assertThat(Addresses.yearPage("zhuzhou-lusong", 2023)).isEqualTo("zhuzhou-lusong/2023/index.html");
    }

    @Test
    void documentLiesInItsYear() {
        assertThat(Addresses.document("zhuzhou-lusong", 2023, "evaluation", "pdf"))
                .isEqualTo("zhuzhou-lusong/2023/evaluation.pdf");
    }

    @Test
    void yearAcrossUnitsLiesBelowYears() {
        assertThat(Addresses.yearAcrossUnits(2023)).isEqualTo("years/2023/index.html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a/b", "..", "株洲", "a b"})
    void malformedUnitIsRefused(String unit) {
        assertThatIllegalArgumentException().isThrownBy(() -> Addresses.unitPage(unit));
    }

    @ParameterizedTest
    @ValueSource(ints = {-2023, 0, 999, 10_000})
    void yearWithoutFourDigitsIsRefused(int year) {
        assertThatIllegalArgumentException().isThrownBy(() -> Addresses.yearAcrossUnits(year));
    }

    @ParameterizedTest
    @CsvSource({"a/b,pdf", "../x,pdf", "'',pdf", "x,../pdf", "x,''"})
    void malformedDocumentIsRefused(String name, String extension) {
        assertThatIllegalArgumentException().isThrownBy(() -> Addresses.document("unit", 2023, name, extension));
    }

    @Test
    void namesOfTheSitesOwnFoldersAreReserved() {
        assertThat(Addresses.isReserved("years")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "index.html, index.html, index.html",
        "index.html, unit/2023/index.html, unit/2023/index.html",
        "unit/2023/index.html, index.html, ../../index.html",
        "unit/2023/index.html, unit/2023/evaluation.pdf, evaluation.pdf",
        "unit/2023/index.html, unit/index.html, ../index.html",
        "unit/2023/index.html, unit/2022/index.html, ../2022/index.html",
        "unit/2023/index.html, other/2023/index.html, ../../other/2023/index.html",
        "unit/index.html, unit-two/index.html, ../unit-two/index.html",
        "a/a/index.html, a/index.html, ../index.html",
        "unit/2023/index.html, assets/page.css, ../../assets/page.css",
    })
    void linkLeadsFromPageToPage(String from, String to, String link) {
        assertThat(Addresses.relative(from, to)).isEqualTo(link);
    }

    @ParameterizedTest
    @CsvSource({"a b.html, a%20b.html", "a#b?.html, a%23b%3F.html", "100%.html, 100%25.html", "账.html, %E8%B4%A6.html"})
    void linkIsPercentEncoded(String to, String link) {
        assertThat(Addresses.relative("index.html", to)).isEqualTo(link);
    }

    @Test
    void linkOutOfTheSiteIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Addresses.relative("index.html", "../index.html"));
    }
}
