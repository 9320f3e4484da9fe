package mingzhang.print.typeset;

import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads the pages of a layout as a proof-reader does and marks the document where they came out badly; then it is to be
 * laid out again. The engine's own rules for keeping boxes together lose rows of long tables, so tables do without them.
 * One instance serves one document.
 */
public final class PageProof {
    /** Layouts of one document at most; each correction is made once, so that this is hardly ever reached. */
    public static final int ROUNDS = 40;

    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    /** Lines that say what stands below them. */
    private static final Set<String> LABELS = Set.of("annex-label", "table-head", "notes-title", "measure");

    private final Set<Element> corrected = new HashSet<>();
    private final TableFit.Settled settled = new TableFit.Settled();
    private final Set<Node> touched = new HashSet<>();
    private final TightSetting tight = new TightSetting();
    private final TextWidth tableType;

    /** A proof for a document whose tables are set in type of these widths. */
    public PageProof(TextWidth tableType) {
        this.tableType = tableType;
    }

    /**
     * Marks what is to come out otherwise.
     *
     * @param root the outermost box of a finished layout
     * @return whether the document has to be laid out again
     */
    public boolean correct(BlockBox root) {
        touched.clear();
        PageBoxes pages = new PageBoxes(root);
        return fitTables(pages) || tight.correct(pages) || moveToNextPage(pages);
    }

    /**
     * Marks the tables that are to come out otherwise.
     *
     * @param root the outermost box of a finished layout of at least the tables
     */
    public void correctTables(BlockBox root) {
        fitTables(new PageBoxes(root));
    }

    private boolean fitTables(PageBoxes pages) {
        TableFit fit = new TableFit(pages, settled, tableType);
        boolean hasChanged = false;
        for (Box table : pages.all("table")) {
            hasChanged |= fit.correct(table);
        }
        return hasChanged;
    }

    /** What follows a correction moves; so only the first in each run of pages is made at a time. */
    private boolean moveToNextPage(PageBoxes pages) {
        for (Box box : pages.inOrder()) {
            Element element = box.getElement();
            if (corrected.contains(element) || !touched.isEmpty() && touched.contains(flow(element))) {
                continue;
            }
            Optional<Element> start = startOfNextPage(element, pages);
            if (start.isPresent() && corrected.add(element)) {
                touched.add(flow(element));
                Elements.addStyle(start.get(), "page-break-before:always");
            } else if (isContinuedOnTop(element, pages) && corrected.add(element)) {
                touched.add(flow(element));
                repeatText(element);
            }
        }
        return !touched.isEmpty();
    }

    /** The element that has to begin a new page because of this one. */
    private static Optional<Element> startOfNextPage(Element element, PageBoxes pages) {
        return switch (element.getTagName()) {
            case "table" -> tableStart(element, pages);
            case "p" ->
                Elements.hasClass(element, "note")
                        ? rowsOfNote(element, pages)
                        : isLabel(element) ? headingStart(element, pages) : Optional.empty();
            default -> isLabel(element) ? headingStart(element, pages) : Optional.empty();
        };
    }

    /** A table whose head stands at the end of a page without a row. */
    private static Optional<Element> tableStart(Element table, PageBoxes pages) {
        List<Element> parts = Elements.children(table).stream()
                .filter(part -> part.getTagName().matches("caption|thead|tbody"))
                .toList();
        Element container = Elements.is(table.getParentNode(), "div") ? (Element) table.getParentNode() : table;
        Optional<Element> firstRow = Elements.named(table, "tr").stream()
                .filter(row -> !Elements.is(row.getParentNode(), "thead"))
                .findFirst();
        if (parts.isEmpty() || firstRow.isEmpty() || pages.firstPage(parts.get(0)) == pages.firstPage(firstRow.get())) {
            return Optional.empty();
        }
        return begin(container, pages);
    }

    private static Optional<Element> headingStart(Element heading, PageBoxes pages) {
        Optional<Element> next = Elements.after(heading);
        return next.isPresent() && pages.has(next.get()) && pages.firstPage(next.get()) != pages.lastPage(heading)
                ? begin(heading, pages)
                : Optional.empty();
    }

    /** The last rows of a table whose note has come to stand on another page. */
    private static Optional<Element> rowsOfNote(Element note, PageBoxes pages) {
        Optional<Element> table = Elements.before(note).filter(before -> Elements.hasClass(before, "table"));
        List<Element> bodies =
                table.map(before -> Elements.named(before, "tbody")).orElse(List.of());
        if (bodies.isEmpty() || pages.lastPage(bodies.get(bodies.size() - 1)) == pages.firstPage(note)) {
            return Optional.empty();
        }
        Element last = bodies.get(bodies.size() - 1);
        if (bodies.size() > 1 && !pages.isOnTop(last)) {
            return Optional.of(last);
        }
        return begin(table.get(), pages);
    }

    /** Whether it says what stands below it and would be lost at the end of a page. */
    private static boolean isLabel(Element element) {
        return HEADING.matcher(element.getTagName()).matches()
                || !element.getAttribute("class").isEmpty()
                        && LABELS.stream().anyMatch(label -> Elements.hasClass(element, label));
    }

    /** An element with the headings and lines above that belong to it; nothing where they begin a page already. */
    private static Optional<Element> begin(Element element, PageBoxes pages) {
        Element start = element;
        Optional<Element> before = beforeOrAbove(start);
        while (before.isPresent() && isLabel(before.get())) {
            start = before.get();
            before = beforeOrAbove(start);
        }
        return pages.isOnTop(start) || before.isEmpty() ? Optional.empty() : Optional.of(start);
    }

    /** What stands before an element, or before the section that it begins. */
    private static Optional<Element> beforeOrAbove(Element element) {
        Optional<Element> before = Elements.before(element);
        if (before.isEmpty()
                && element.getParentNode() instanceof Element parent
                && parent.getTagName().matches("section|div")
                && !Elements.hasClass(parent, "annex")) {
            return beforeOrAbove(parent);
        }
        return before;
    }

    /** The empty lower part of a merged cell that comes first on a page. */
    private static boolean isContinuedOnTop(Element cell, PageBoxes pages) {
        if (!Elements.hasClass(cell, "continued") || !cell.getTextContent().isBlank()) {
            return false;
        }
        Optional<Element> body = Elements.above(cell, "tbody");
        Optional<Element> former = body.flatMap(Elements::before);
        return former.isPresent() && pages.lastPage(former.get()) < pages.firstPage(body.get());
    }

    private static void repeatText(Element cell) {
        Elements.above(cell, "table")
                .flatMap(table -> TableGrid.of(table).textAbove(cell))
                .ifPresent(above -> {
                    for (Node child = above.getFirstChild(); child != null; child = child.getNextSibling()) {
                        if (!(child instanceof Element element && Elements.hasClass(element, "continuation"))) {
                            cell.appendChild(child.cloneNode(true));
                        }
                    }
                });
    }

    /** The run of pages in which a correction moves what follows. */
    private static Node flow(Element element) {
        Node flow = element;
        while (flow.getParentNode() instanceof Element parent
                && !(flow instanceof Element each && Elements.hasClass(each, "annex"))) {
            flow = parent;
        }
        return flow;
    }
}
