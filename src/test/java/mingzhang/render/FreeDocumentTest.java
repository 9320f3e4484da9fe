package mingzhang.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import mingzhang.TestSite;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A document whose outline is its own. */
class FreeDocumentTest extends PublishedReport {
    private Document document;

    @BeforeEach
    void publish() throws IOException {
        site.unit(TestSite.UNIT).file("content/archives/2023.yaml", """
                年度: 2023
                体例: [free]
                支出: { 基本支出: 3 }
                文档:
                  - 标识: plan
                    标题: 整改方案
                    正文: |
                      # 目标

                      基本支出{{支出.基本支出}}。

                      # 步骤
                    附件:
                      - { 标题: 任务表, 正文: 任务。 }
                      - { 标题: 时间表, 正文: 时间。 }
                数据说明:
                  - { 项目: 支出.基本支出, 说明: 含调剂资金。 }
                """);
        document = page("archives/2023/plan.html");
    }

    @Test
    void titleIsItsOwn() {
        assertThat(document.expectFirst("h1").text()).isEqualTo("整改方案");
    }

    @Test
    void headingsOfItsTextAreItsChapters() {
        assertThat(document.select(".body h2").eachText()).startsWith("一、目标", "二、步骤");
    }

    @Test
    void annexesFollowNumbered() {
        assertThat(document.select(".annex-label").eachText()).containsExactly("附件1", "附件2");
    }

    @Test
    void contentsNameChaptersAndAnnexes() {
        assertThat(document.select("nav.contents a").eachText()).containsExactly("一、目标", "二、步骤", "附件1　任务表", "附件2　时间表");
    }

    @Test
    void everyEntryOfTheContentsLeadsSomewhere() {
        assertThat(document.select("nav.contents a").eachAttr("href"))
                .allMatch(anchor -> document.selectFirst(anchor) != null);
    }

    @Test
    void figureWithANoteBearsItsMark() {
        assertThat(document.select(".body p .note-mark").eachText()).containsExactly("〔1〕");
    }

    @Test
    void markLeadsToItsNote() {
        assertThat(document.expectFirst(document.expectFirst(".note-mark a").attr("href"))
                        .text())
                .contains("含调剂资金。");
    }
}
