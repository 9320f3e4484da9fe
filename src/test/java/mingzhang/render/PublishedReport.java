package mingzhang.render;

import java.io.IOException;
import java.nio.file.Path;
import mingzhang.TestSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A report of one unit as it is published, for tests of what is on the page. */
abstract class PublishedReport {
    @TempDir
    Path root;

    TestSite site;

    @BeforeEach
    void makeSite() throws IOException {
        site = TestSite.in(root);
    }

    /** The body of the report whose text 概况 is given, in a year with a few figures. */
    Element body(String text) throws IOException {
        return bodyOf("""
                支出: { 基本支出: { 年初预算: 4, 决算: 3.50 }, 项目支出: [ { 名称: 培训, 决算: 1.5 } ] }
                人员: { 编制: 12 }
                """ + "叙述:\n  概况: |\n" + text.indent(4));
    }

    Element bodyOf(String year) throws IOException {
        site.year(2023, year);
        return Jsoup.parse(site.report(2023)).expectFirst(".document .body");
    }

    Document page(String path) throws IOException {
        site.build();
        return Jsoup.parse(site.page(path));
    }
}
