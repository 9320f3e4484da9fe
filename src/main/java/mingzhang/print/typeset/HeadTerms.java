package mingzhang.print.typeset;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Text;

/** Keeps the term at the end of a column's head in one piece: 年初 | 预算数, not 年初预 | 算数. */
final class HeadTerms {
    private static final Pattern TERM = Pattern.compile("(?<=[\\u4e00-\\u9fff]{2})"
            + "((?:预算|决算|执行|完成|指标|支付|增减|调整|结转)(?:数|额|率|值)|(?:指标|名称|编码|收入|支出|金额|情况|单位|部门|措施|原因|科目|项目|比例|标准|性质|结余))$");

    private HeadTerms() {}

    static void keep(Element table) {
        for (Element cell : Elements.named(table, "th")) {
            if (cell.getLastChild() instanceof Text text
                    && Elements.above(cell, "thead").isPresent()) {
                Matcher term = TERM.matcher(text.getData().stripTrailing());
                if (term.find()) {
                    Element together = cell.getOwnerDocument().createElement("span");
                    together.setAttribute("class", "together");
                    together.setTextContent(term.group());
                    text.setData(text.getData().substring(0, term.start()));
                    cell.appendChild(together);
                }
            }
        }
    }
}
