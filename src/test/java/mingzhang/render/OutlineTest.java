package mingzhang.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private final Outline outline = new Outline(List.of("一、", "（一）", "1.", "（1）"));

    private List<String> texts() {
        return outline.headings().stream().map(Outline.Heading::text).toList();
    }

    @Test
    void sectionsOfOneLevelAreCounted() {
        for (int count = 1; count <= 11; count++) {
            outline.open("章");
            outline.close();
        }
        assertThat(texts()).startsWith("一、章", "二、章").endsWith("十、章", "十一、章");
    }

    @Test
    void eachLevelHasItsStyle() {
        List.of("甲", "乙", "丙", "丁").forEach(outline::open);
        assertThat(texts()).containsExactly("一、甲", "（一）乙", "1.丙", "（1）丁");
    }

    @Test
    void innerLevelBeginsAnewInTheNextSection() {
        outline.open("甲");
        outline.open("甲之一");
        outline.close();
        outline.close();
        outline.open("乙");
        outline.open("乙之一");
        assertThat(texts()).containsExactly("一、甲", "（一）甲之一", "二、乙", "（一）乙之一");
    }

    @Test
    void levelBelowTheLastStyleHasNoNumber() {
        List.of("甲", "乙", "丙", "丁", "戊").forEach(outline::open);
        assertThat(texts()).last().isEqualTo("戊");
    }

    @Test
    void annexNumbersItsSectionsAnew() {
        outline.open("甲");
        outline.close();
        outline.openAnnex("附表");
        outline.open("表一");
        assertThat(texts()).last().isEqualTo("一、表一");
    }

    @Test
    void textAfterAnAnnexGoesOnCounting() {
        outline.open("甲");
        outline.close();
        outline.openAnnex("附表");
        outline.closeAnnex();
        outline.open("乙");
        assertThat(texts()).last().isEqualTo("二、乙");
    }

    @Test
    void titleIsText() {
        assertThat(outline.open("<收入> & 支出")).contains("&lt;收入&gt; &amp; 支出");
    }

    @Test
    void anchorsDiffer() {
        outline.open("甲");
        outline.close();
        outline.open("甲");
        assertThat(outline.headings()).extracting(Outline.Heading::id).doesNotHaveDuplicates();
    }
}
