package mingzhang.recognition.file.html;

import java.util.List;
import java.util.regex.Pattern;
import mingzhang.recognition.source.Characters;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Takes out of a page what is not shown and what is the portal's: menus, the way to the page, its head and its foot. */
final class HtmlReport {
    private static final String UNSEEN = "head, script, style, noscript, template, del, rt, rp, [hidden],"
            + " [style~=(?i)(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)],"
            + " button, select, option, textarea, object, svg, canvas, iframe";

    private static final String INSIDE = ":not(main *):not(article *)";

    /** What pages, those of this program too, mark as no part of their text; the head of an article may be one. */
    private static final String FRAME = "nav, [role=navigation], [role=banner], [role=search], [role=contentinfo],"
            + " header:not(:has(h1))" + INSIDE + ", footer" + INSIDE + ","
            + " aside, .nav, .navbar, .menu, .breadcrumb, .breadcrumbs, .crumbs, .footer, #nav, #menu, #footer,"
            + " .toolbar, .download, .downloads, .needs-script, .after-document";

    /** A mark of a note and an entry of a table of contents lead to another place of the page. */
    private static final String MARK = "sup:has(a[href^=#]), p:has(a[href^=#]), li:has(a[href^=#])";

    private static final int MENU = 3;
    private static final Pattern WAY = Pattern.compile("\\s*(?:您|你)?(?:现在|当前|所在)?(?:的)?位置\\s*[:：].{1,120}");

    private HtmlReport() {}

    /** The part of a page that holds the report. */
    static Element of(Document page) {
        Element body = page.body();
        body.select(UNSEEN).remove();
        body.select(FRAME).stream().filter(part -> !isMost(part, body)).forEach(Element::remove);
        List<Element> mains = body.select("main, [role=main]");
        Element main = mains.size() == 1 && isMost(mains.get(0), body) ? mains.get(0) : body;
        main.select(MARK).stream().filter(mark -> isLinks(mark, 1)).forEach(Element::remove);
        main.select("ul, ol, dl, div, td, p, span").stream()
                .filter(part -> (isLinks(part, MENU) || isWay(part)) && !isMost(part, main))
                .forEach(Element::empty);
        return main;
    }

    /** Nothing that holds most of the text is a menu, whatever it is called. */
    private static boolean isMost(Element part, Element whole) {
        return length(part) * 2 > length(whole);
    }

    /** Whether it consists of so many links and hardly anything else. */
    private static boolean isLinks(Element part, int fewest) {
        Elements links = part.select("a[href]");
        int linked = links.stream().mapToInt(HtmlReport::length).sum();
        return links.size() >= fewest && linked * 5 >= length(part) * 4;
    }

    private static boolean isWay(Element part) {
        return part.selectFirst("a[href]") != null && WAY.matcher(part.text()).matches();
    }

    private static int length(Element element) {
        return Characters.plain(element.text()).length();
    }
}
