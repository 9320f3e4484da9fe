package mingzhang.print.typeset;

import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.LineBox;
import com.openhtmltopdf.render.PageBox;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.w3c.dom.Element;

/** The block boxes of a layout by their elements, and the pages they lie on. Lengths are the layout's own dots. */
final class PageBoxes {
    private final Map<Element, Box> boxes = new IdentityHashMap<>();
    private final List<Box> order = new ArrayList<>();
    private final List<PageBox> pages;

    PageBoxes(BlockBox root) {
        this.pages = root.getLayer().getPages();
        collect(root);
    }

    private void collect(Box box) {
        Element element = box.getElement();
        if (element != null && box instanceof BlockBox && boxes.putIfAbsent(element, box) == null) {
            order.add(box);
        }
        for (int index = 0; index < box.getChildCount(); index++) {
            collect(box.getChild(index));
        }
    }

    /** All boxes, as the document has their elements. */
    List<Box> inOrder() {
        return order;
    }

    List<Box> all(String name) {
        return order.stream()
                .filter(box -> box.getElement().getTagName().equals(name))
                .toList();
    }

    boolean has(Element element) {
        return boxes.containsKey(element);
    }

    Box box(Element element) {
        Box box = boxes.get(element);
        if (box == null) {
            throw new IllegalArgumentException("not laid out: " + element.getTagName());
        }
        return box;
    }

    /** The number of the page, from 0, to which a height of the layout belongs. */
    int page(int y) {
        for (int page = 0; page < pages.size(); page++) {
            if (y < pages.get(page).getBottom()) {
                return page;
            }
        }
        return pages.size() - 1;
    }

    /** The page on which a box has its first line; the box itself may begin at the end of the page before. */
    int firstPage(Element element) {
        return page(firstLine(box(element)).getAbsY());
    }

    private static Box firstLine(Box box) {
        Box first = box;
        while (!(first instanceof LineBox) && first.getChildCount() > 0) {
            first = first.getChild(0);
        }
        return first;
    }

    int lastPage(Element element) {
        Box box = box(element);
        return page(box.getAbsY() + Math.max(box.getHeight() - 1, 0));
    }

    /** How much of its last page an element takes, from 0 to 1. */
    double partOfLastPage(Element element) {
        Box box = box(element);
        PageBox page = pages.get(lastPage(element));
        return (double) (box.getAbsY() + box.getHeight() - page.getTop()) / (page.getBottom() - page.getTop());
    }

    /** Whether a page begins with this element, but for its head of a table. */
    boolean isOnTop(Element element) {
        int y = firstLine(box(element)).getAbsY();
        PageBox page = pages.get(page(y));
        return y - page.getTop() < (page.getBottom() - page.getTop()) / 20;
    }

    /** The size of the type in a box, as far as the engine has asked for it. */
    static OptionalDouble typeSize(Box box) {
        if (box.getElement() != null && box.getElement().getTagName().equals("caption")) {
            return OptionalDouble.empty();
        }
        if (box.getStyle() != null && box.getStyle().getFontSpecification() != null) {
            return OptionalDouble.of(box.getStyle().getFontSpecification().size);
        }
        for (int index = 0; index < box.getChildCount(); index++) {
            OptionalDouble size = typeSize(box.getChild(index));
            if (size.isPresent()) {
                return size;
            }
        }
        return OptionalDouble.empty();
    }

    int pageHeight(Box box) {
        PageBox page = pages.get(page(box.getAbsY()));
        return page.getBottom() - page.getTop();
    }
}
