package mingzhang.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import mingzhang.TestSite;
import mingzhang.finding.Finding;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody types into a text stays text: no script, handler, style, frame, form, foreign image or unsafe link. */
class ContentSecurityTest {
    private static final Set<String> FORBIDDEN = Set.of(
            "iframe", "object", "embed", "style", "base", "applet", "frame", "math", "audio", "video", "template");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</script><script>alert(1)</script>",
                "</title><script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "\" onfocus=\"alert(1)\" autofocus=\"",
                "<svg/onload=alert(1)>",
                "<svg><animate onbegin=alert(1) attributeName=x>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<form action=https://evil.example><button>x</button></form>",
                "<style>@import 'https://evil.example/x.css'</style>",
                "<p style='background:url(https://evil.example/x)'>x</p>",
                "<base href=https://evil.example/>",
                "<meta http-equiv=refresh content='0;url=https://evil.example'>",
                "<link rel=stylesheet href=https://evil.example/x.css>",
                "<object data=javascript:alert(1)></object>",
                "<math><a xlink:href=javascript:alert(1)>x</a></math>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](java\\tscript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:msgbox(1))",
                "[x](file:///etc/passwd)",
                "![x](https://evil.example/x.png)",
                "![x](javascript:alert(1))",
                "<javascript:alert(1)>",
                "[x]: javascript:alert(1)",
                "`</code><script>alert(1)</script>`",
                "<!-- --><script>alert(1)</script>",
                "<![CDATA[<script>alert(1)</script>]]>",
                "${7*7}<#assign x=1>${.version}",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<details open ontoggle=alert(1)>",
                "<template><script>alert(1)</script></template>"
            })
    void markupTypedIntoATextStaysText(String vector) throws IOException {
        TestSite site = site(vector);
        assertThat(site.build().findings()).as("errors with %s", vector).noneMatch(Finding::isError);
        Map<String, byte[]> files = TestSite.files(site.output());
        files.forEach((path, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (path.endsWith(".html")) {
                check(path, Jsoup.parse(text));
            } else if (path.endsWith(".js") && !path.startsWith("assets/")) {
                assertThat(text).as(path).doesNotContain("<");
            } else if (path.endsWith(".xml")) {
                assertThat(Jsoup.parse(text, Parser.xmlParser()).select("script, img, svg, iframe"))
                        .as(path)
                        .isEmpty();
            }
        });
    }

    private static void check(String path, Document page) {
        assertThat(page.select(String.join(", ", FORBIDDEN))).as(path).isEmpty();
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey();
                String value = attribute.getValue().strip();
                assertThat(name).as("%s: %s", path, element.cssSelector()).doesNotStartWith("on");
                assertThat(name).as("%s: %s", path, element.cssSelector()).isNotIn("style", "srcdoc", "autofocus");
                if (Set.of("href", "src", "action", "formaction", "xlink:href").contains(name)) {
                    assertThat(value).as("%s: %s", path, element.cssSelector()).doesNotMatch("(?is)[a-z]+:.*");
                }
            }
        }
        assertThat(page.select("script")).as(path).allMatch(script -> isOurs(script));
        assertThat(page.select("form")).as(path).allMatch(form -> form.hasAttr("role"));
        assertThat(page.select("meta[http-equiv]").eachAttr("http-equiv"))
                .as(path)
                .containsExactly("Content-Security-Policy");
    }

    private static boolean isOurs(Element script) {
        return script.hasAttr("src")
                ? script.attr("src").matches("(\\.\\./)*assets/[a-z]+\\.js")
                : script.attr("type").equals("application/ld+json")
                        && !script.data().contains("</")
                        && !script.data().contains("<!");
    }

    /** A site with the vector in each of its texts. */
    private TestSite site(String vector) throws IOException {
        String quoted = "\"" + vector.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        return TestSite.in(folder)
                .form("<@section title=\"概况\"><@prose slot=\"概况\"/></@section>\n<@table id=\"projects\"/>\n")
                .file("content/site.yaml", """
                        名称: %1$s
                        主办单位: %1$s
                        说明: %1$s
                        关键词: %1$s
                        栏目名称: %1$s
                        主管单位: %1$s
                        网站标识码: %1$s
                        ICP备案号: %1$s
                        公安备案号: %1$s
                        联系方式: %1$s
                        """.formatted(quoted))
                .file("content/archives/unit.yaml", """
                        名称: %1$s
                        简称: %1$s
                        地区: %1$s
                        主管部门: %1$s
                        性质: %1$s
                        """.formatted(quoted))
                .file("content/archives/2022.yaml", "年度: 2022\n体例: [report]\n支出: 1\n叙述: { 概况: 档案 }\n")
                .file("content/archives/2023.yaml", """
                        年度: 2023
                        体例: [report, free]
                        公开信息: { 索引号: %1$s, 发文字号: %1$s, 来源: %1$s, 有效性: %1$s }
                        收支总计: { 变动原因: %1$s }
                        支出: { 项目支出: [ { 名称: %1$s, 决算: 2, 用途: %1$s } ], 基本支出: 1 }
                        叙述: { 概况: %1$s }
                        数据说明: [ { 项目: 支出, 说明: %1$s } ]
                        文档: [ { 标识: own, 标题: %1$s, 正文: %1$s, 附件: [ { 标题: %1$s, 正文: %1$s } ] } ]
                        """.formatted(quoted));
    }
}
