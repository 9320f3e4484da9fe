package mingzhang.recognition.file.word;

import java.util.List;
import org.w3c.dom.Element;

/** The characters of a Word paragraph. Deleted text, field codes and phonetic guides are not shown and left out. */
final class WordText {
    private WordText() {}

    /**
     * Its text; tabs become blanks, line breaks LF.
     *
     * @param boxes takes the contents of text boxes in it
     */
    static String of(Element paragraph, List<Element> boxes) {
        StringBuilder text = new StringBuilder();
        collect(paragraph, text, boxes);
        return text.toString();
    }

    private static void collect(Element parent, StringBuilder text, List<Element> boxes) {
        for (Element element : Xml.children(parent)) {
            switch (Xml.name(element)) {
                case "t" -> text.append(element.getTextContent());
                case "tab", "ptab" -> text.append(' ');
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('-');
                case "sym" -> text.append('□');
                case "txbxContent" -> boxes.add(element);
                case "pPr", "rPr", "del", "moveFrom", "instrText", "delText", "delInstrText", "rt", "Fallback" -> {}
                default -> collect(element, text, boxes);
            }
        }
    }
}
