package mingzhang.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mingzhang.finding.Finding;
import org.junit.jupiter.api.Test;

/** The built-in taxonomy, and what is said of a local one. */
class TaxonomyTest {
    private static List<Concept> concepts() throws IOException {
        List<Concept> concepts = new ArrayList<>();
        TestBook.empty().book().taxonomy().roots().forEach(root -> collect(root, concepts));
        return concepts;
    }

    private static void collect(Concept concept, List<Concept> concepts) {
        concepts.add(concept);
        concept.parts().forEach(part -> collect(part, concepts));
    }

    @Test
    void builtInTaxonomyHasNoFindings() throws IOException {
        assertThat(TestBook.empty().findings()).isEmpty();
    }

    @Test
    void noKeyIsTheWordOfABasis() throws IOException {
        assertThat(concepts())
                .noneMatch(concept -> concept.childNames().stream()
                        .anyMatch(name -> Basis.named(name).isPresent()));
    }

    @Test
    void noAliasIsTheKeyOfASibling() throws IOException {
        assertThat(concepts())
                .allMatch(concept -> concept.parts().stream()
                        .allMatch(part -> part.definition().aliases().stream()
                                .allMatch(alias -> concept.child(alias)
                                        .filter(part::equals)
                                        .isPresent())));
    }

    @Test
    void everyConceptIsFoundAtItsPath() throws IOException {
        Taxonomy taxonomy = TestBook.empty().book().taxonomy();
        List<Concept> concepts = new ArrayList<>();
        taxonomy.roots().forEach(root -> collect(root, concepts));
        assertThat(concepts)
                .allMatch(concept ->
                        taxonomy.concept(concept.path()).filter(concept::equals).isPresent());
    }

    @Test
    void formulaWithAnUnknownNameIsReported() throws IOException {
        assertThat(TestBook.empty()
                        .taxonomy("节能: { 定义: { 计量: 金额, 公式: 支出 - 收人 } }\n")
                        .findings())
                .extracting(Finding::message)
                .containsExactly("formula.name");
    }

    @Test
    void formulaWithAnUnknownFunctionIsReported() throws IOException {
        assertThat(TestBook.empty()
                        .taxonomy("节能: { 定义: { 计量: 金额, 公式: \"平均(支出, 收入)\" } }\n")
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("formula");
    }

    @Test
    void formulaWithTextIsReported() throws IOException {
        assertThat(TestBook.empty()
                        .taxonomy("节能: { 定义: { 计量: 金额, 公式: '支出 + \"三\"' } }\n")
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("formula");
    }

    @Test
    void formulaThatEndsTooEarlyIsReported() throws IOException {
        assertThat(TestBook.empty()
                        .taxonomy("节能: { 定义: { 计量: 金额, 公式: 支出 + } }\n")
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("formula");
    }

    @Test
    void whatALocalFileSaysOfAConceptLeavesTheRestOfItAsItIs() throws IOException {
        Concept concept = TestBook.empty()
                .taxonomy("支出: { 项目支出: { 定义: { 名称: 专项支出 } } }\n")
                .book()
                .taxonomy()
                .concept("支出.项目支出")
                .orElseThrow();
        assertThat(concept.label() + concept.isRepeated()).isEqualTo("专项支出true");
    }
}
