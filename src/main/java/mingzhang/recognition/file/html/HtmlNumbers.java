package mingzhang.recognition.file.html;

import java.util.Optional;
import org.jsoup.nodes.Element;

/** The numbers that a browser puts before the items of a list. */
final class HtmlNumbers {
    private HtmlNumbers() {}

    /** The number before an item; empty in a list without numbers or with other signs. */
    static String of(Element item) {
        return Optional.ofNullable(item.parent())
                .filter(HtmlNumbers::isNumbered)
                .map(list -> (first(list) + item.elementSiblingIndex()) + ".")
                .orElse("");
    }

    private static boolean isNumbered(Element list) {
        return list.normalName().equals("ol")
                && list.attr("type").matches("1?")
                && !list.attr("style").contains("list-style");
    }

    private static int first(Element list) {
        return list.attr("start").matches("\\d{1,6}") ? Integer.parseInt(list.attr("start")) : 1;
    }
}
