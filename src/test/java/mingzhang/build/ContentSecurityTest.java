package mingzhang.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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

    private static final List<String> SETTINGS =
            List.of("名称", "主办单位", "说明", "关键词", "栏目名称", "主管单位", "网站标识码", "ICP备案号", "公安备案号", "联系方式");

    private static final Set<String> LINKS = Set.of("href", "src", "action", "formaction", "xlink:href");
    private static final Pattern SCHEME = Pattern.compile("[a-z]+:", Pattern.CASE_INSENSITIVE);

    private static final List<String> VECTORS = List.of(
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
            "<template><script>alert(1)</script></template>");

    @TempDir
    private Path folder;

    /** Ten vectors in a site: each in every text of a unit of its own, and in one of the site's settings. */
    @ParameterizedTest
    @ValueSource(ints = {0, 10, 20, 30})
    void markupTypedIntoATextStaysText(int first) throws IOException {
        List<String> vectors = VECTORS.subList(first, Math.min(first + 10, VECTORS.size()));
        TestSite site = TestSite.in(folder)
                .form("<@section title=\"概况\"><@prose slot=\"概况\"/></@section>\n<@table id=\"projects\"/>\n")
                .file("content/site.yaml", settings(vectors))
                .file("content/glossary.yaml", "档案: " + quoted(vectors.get(1)) + "\n");
        for (int number = 0; number < vectors.size(); number++) {
            addUnit(site, "unit-" + number, quoted(vectors.get(number)));
        }
        assertThat(site.build().findings()).filteredOn(Finding::isError).isEmpty();
        for (int number = 0; number < vectors.size(); number++) {
            assertThat(site.output().resolve("unit-" + number + "/2021/evaluation.html"))
                    .exists();
        }
        checkAll(site);
    }

    private static void checkAll(TestSite site) throws IOException {
        Map<String, byte[]> files = TestSite.files(site.output());
        // The guides are many and show nothing but the site's settings in their frame.
        files.keySet().removeIf(path -> path.startsWith("help/") && !path.equals("help/components/index.html"));
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
        List<String> unsafe = page.getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .filter(ContentSecurityTest::isUnsafe)
                .map(Attribute::toString)
                .toList();
        assertThat(unsafe).as(path).isEmpty();
        assertThat(page.select("script")).as(path).allMatch(script -> isOurs(script));
        assertThat(page.select("form")).as(path).allMatch(form -> form.hasAttr("role"));
        assertThat(page.select("meta[http-equiv]").eachAttr("http-equiv"))
                .as(path)
                .containsExactly("Content-Security-Policy");
    }

    private static boolean isUnsafe(Attribute attribute) {
        String name = attribute.getKey();
        return name.startsWith("on")
                || Set.of("style", "srcdoc", "autofocus").contains(name)
                || LINKS.contains(name)
                        && SCHEME.matcher(attribute.getValue().strip()).lookingAt();
    }

    private static boolean isOurs(Element script) {
        return script.hasAttr("src")
                ? script.attr("src").matches("(\\.\\./)*assets/[a-z]+\\.js")
                : script.attr("type").equals("application/ld+json")
                        && !script.data().contains("</")
                        && !script.data().contains("<!");
    }

    private static String settings(List<String> vectors) {
        StringBuilder settings = new StringBuilder();
        for (int number = 0; number < SETTINGS.size(); number++) {
            settings.append(SETTINGS.get(number))
                    .append(": ")
                    .append(quoted(vectors.get(number % vectors.size())))
                    .append('\n');
        }
        return settings.append("公开填表人: 是\n").toString();
    }

    private static void addUnit(TestSite site, String unit, String quoted) throws IOException {
        site.file("content/" + unit + "/unit.yaml", """
                        名称: %1$s
                        简称: %1$s
                        地区: %1$s
                        主管部门: %1$s
                        性质: %1$s
                        """.formatted(quoted))
                .file("content/" + unit + "/2021.yaml", everyField(quoted))
                .file("content/" + unit + "/2022.yaml", "年度: 2022\n体例: [report]\n支出: 1\n叙述: { 概况: 档案 }\n")
                .file("content/" + unit + "/2023.yaml", """
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

    private static String quoted(String vector) {
        return "\"" + vector.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String everyField(String quoted) {
        return """
                年度: 2021
                体例: [general-evaluation, general-final-accounts]
                公开信息: { 索引号: %1$s, 发文字号: %1$s, 来源: %1$s, 有效性: %1$s, 填表人: %1$s }
                上年: { 来源: %1$s, 支出: { 项目支出: 3 } }
                口径变动: [ { 项目: 支出, 说明: %1$s } ]
                人员: { 编制: 3, 在职: 3 }
                收入: { 财政拨款收入: 10 }
                收支总计: { 变动原因: %1$s }
                支出:
                  原因: %1$s
                  基本支出: { 人员经费: 6, 公用经费: 2 }
                  项目支出: [ { 名称: %1$s, 年初预算: 1, 决算: 2, 用途: %1$s, 原因: %1$s } ]
                财政拨款支出:
                  一般公共预算支出:
                    功能分类: [ { 名称: %1$s, 年初预算: 8, 基本支出: 8, 项目支出: 2, 用途: %1$s, 原因: %1$s } ]
                三公经费: { 公务接待费: { 全年预算: 1, 决算: 1, 原因: %1$s, 变动原因: %1$s } }
                绩效自评:
                  整体:
                    预算执行: { 分值: 10, 得分: 10 }
                    目标: { 预期: %1$s, 实际: %1$s }
                    指标:
                      - { 一级: %1$s, 二级: %1$s, 三级: %1$s, 指标值: %1$s, 完成值: %1$s, 分值: 90, 得分: 80, 原因: %1$s }
                    总分: 90
                    等级: 优
                叙述: { 主要职能: %1$s, 机构设置: %1$s, 存在的问题: %1$s, 其他说明: %1$s }
                名词解释: { %1$s: %1$s }
                数据说明: [ { 项目: 支出, 说明: %1$s } ]
                """.formatted(quoted);
    }
}
