package mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PublishedYearTest {
    @Test
    void yearsAreFoundOnceAndInOrder() {
        var paths = List.of("b/2021/index.html", "a/2023/x.pdf", "a/2023/index.html", "a/2022/index.html");
        assertThat(PublishedYear.in(paths))
                .containsExactly(
                        new PublishedYear("a", 2022), new PublishedYear("a", 2023), new PublishedYear("b", 2021));
    }

    @Test
    void pagesThatBelongToNoYearAreNoYear() {
        assertThat(PublishedYear.in(List.of("index.html", "a/index.html", "a/20235/x.html", "a/2023", "x/a/2023/y")))
                .isEmpty();
    }

    @Test
    void comparisonAcrossUnitsIsNoYearOfAUnit() {
        assertThat(PublishedYear.in(List.of("years/2023/index.html"))).isEmpty();
    }

    @Test
    void folderIsThePrefixToKeep() {
        assertThat(new PublishedYear("a", 2023).folder()).isEqualTo("a/2023/");
    }
}
