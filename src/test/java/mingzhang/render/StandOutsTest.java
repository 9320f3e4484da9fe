package mingzhang.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a unit's page says of the figures that changed much in its last year. */
class StandOutsTest extends PublishedReport {
    private List<String> sentences(String before, String now) throws IOException {
        site.year(2022, before).year(2023, now);
        return page("archives/index.html")
                .expectFirst("#stand-outs ~ ul")
                .select("li")
                .eachText();
    }

    @Test
    void changeNamesItsReason() throws IOException {
        assertThat(sentences("机关运行经费: 2\n", "机关运行经费: { 决算: 3, 变动原因: 人员增加。 }\n"))
                .containsExactly("机关运行经费3万元，比上年增加1万元，增长50.00%，原因：人员增加。");
    }

    @Test
    void changeWhoseReasonIsMissingSaysSo() throws IOException {
        assertThat(sentences("机关运行经费: 2\n", "机关运行经费: 1\n")).containsExactly("机关运行经费1万元，比上年减少1万元，下降50.00%（未填报原因）。");
    }

    @Test
    void figureForWhichNoReasonIsFilledInIsNotSaidToLackIt() throws IOException {
        assertThat(sentences("收入: 2\n", "收入: 3\n")).contains("本年收入合计3万元，比上年增加1万元，增长50.00%。");
    }

    @Test
    void itemsOfAClassificationDoNotRepeatTheWhole() throws IOException {
        assertThat(sentences(
                        "收入: { 功能分类: [ { 编码: \"2012604\", 其他收入: 2 } ] }\n",
                        "收入: { 功能分类: [ { 编码: \"2012604\", 其他收入: 3 } ] }\n"))
                .contains("其他收入3万元，比上年增加1万元，增长50.00%。")
                .noneMatch(sentence -> sentence.contains("功能分类") || sentence.contains("（201"));
    }
}
