package mingzhang.download;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the tables of a document's body. */
public final class TableReader {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    /** The unit of a figure's value where the page does not say. */
    private static final String MONEY = "元";

    private static final String ROOT = "<body>";
    private static final Set<String> BLOCKS = Set.of("p", "li", "div");

    private final XMLStreamReader xml;
    private final List<Table> tables = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Deque<Capture> captures = new ArrayDeque<>();
    private final List<String> lead = new ArrayList<>();
    private final List<String> tableNotes = new ArrayList<>();
    private Optional<TableBuilder> open = Optional.empty();
    private Optional<TableBuilder> closed = Optional.empty();
    private String heading = "";
    private int wideDepth = 0;
    private int depth = 0;
    private int nestedTables = 0;

    private TableReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** What the text of an element is for. */
    private enum Use {
        HEADING,
        LEAD,
        CAPTION,
        CELL,
        TABLE_NOTE,
        DOCUMENT_NOTE,
        MARK,
        NOTHING
    }

    private record Capture(Use use, int depth, CellText text) {}

    /**
     * Reads a body, which needs no single root.
     *
     * @throws MalformedMarkupException if it is not well-formed
     */
    public static DocumentTables read(String body) throws MalformedMarkupException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        String rooted = ROOT + body + "</body>";
        try {
            return new TableReader(factory.createXMLStreamReader(new StringReader(rooted))).read();
        } catch (XMLStreamException malformed) {
            throw new MalformedMarkupException(body, malformed.getLocation().getCharacterOffset() - ROOT.length());
        }
    }

    private DocumentTables read() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName(), words(attribute("class")));
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    Optional.ofNullable(captures.peek())
                            .ifPresent(capture -> capture.text().append(xml.getText()));
                default -> {}
            }
        }
        finishTable();
        return new DocumentTables(tables, notes);
    }

    private void start(String element, List<String> classes) {
        depth++;
        if (wideDepth == 0 && classes.contains("wide")) {
            wideDepth = depth;
        }
        if (isInsideCell()) {
            startInsideCell(element, classes);
            return;
        }
        if (open.isPresent()) {
            startInsideTable(open.get(), element, classes);
        } else if (element.equals("table")) {
            finishTable();
            open = Optional.of(new TableBuilder(attribute("data-table"), wideDepth > 0));
        } else {
            startOutside(element, classes);
        }
    }

    private boolean isInsideCell() {
        for (Capture capture : captures) {
            if (capture.use() == Use.CELL) {
                return true;
            }
        }
        return false;
    }

    private void startInsideCell(String element, List<String> classes) {
        if (element.equals("table")) {
            nestedTables++;
        }
        if (classes.contains("note-mark")) {
            capture(Use.MARK);
        } else if (classes.contains("change")) {
            capture(Use.NOTHING);
        } else if (element.equals("data")) {
            String unit = attribute("data-unit");
            open.ifPresent(table -> table.figure(unit.isEmpty() ? MONEY : unit));
        }
        breakLine(element);
    }

    private void startInsideTable(TableBuilder table, String element, List<String> classes) {
        switch (element) {
            case "caption" -> capture(Use.CAPTION);
            case "thead" -> table.startHead();
            case "tbody", "tfoot" -> table.startBody();
            case "tr" -> table.startRow(classes);
            case "col" -> table.column(classes);
            case "th", "td" -> {
                table.startCell(element.equals("th"), classes, attribute("colspan"), attribute("rowspan"));
                capture(Use.CELL);
            }
            default -> {
                if (classes.contains("measure")) {
                    capture(Use.LEAD);
                }
            }
        }
    }

    private void startOutside(String element, List<String> classes) {
        if (HEADINGS.contains(element)) {
            finishTable();
            lead.clear();
            capture(Use.HEADING);
        } else if (classes.contains("data-note")) {
            capture(Use.DOCUMENT_NOTE);
        } else if (classes.contains("measure") || classes.contains("table-head")) {
            finishTable();
            capture(Use.LEAD);
        } else if (element.equals("p") && captures.isEmpty()) {
            if (classes.contains("note") && closed.isPresent()) {
                capture(Use.TABLE_NOTE);
            } else {
                finishTable();
                lead.clear();
            }
        }
        breakLine(element);
    }

    private void breakLine(String element) {
        if (element.equals("br")) {
            Optional.ofNullable(captures.peek())
                    .ifPresent(capture -> capture.text().breakLine());
        }
    }

    private void capture(Use use) {
        captures.push(new Capture(use, depth, new CellText()));
    }

    private void end(String element) {
        Capture top = captures.peek();
        if (top != null && top.depth() == depth) {
            captures.pop();
            deliver(top.use(), top.text().toString());
        } else if (top != null && BLOCKS.contains(element)) {
            top.text().breakLine();
        }
        if (element.equals("thead") && nestedTables == 0) {
            open.ifPresent(TableBuilder::startBody);
        }
        if (element.equals("table")) {
            if (nestedTables > 0) {
                nestedTables--;
            } else {
                closed = open;
                open = Optional.empty();
            }
        }
        if (wideDepth == depth) {
            wideDepth = 0;
        }
        depth--;
    }

    private void deliver(Use use, String text) {
        switch (use) {
            case HEADING -> heading = text;
            case LEAD -> lead.add(text);
            case CAPTION -> open.ifPresent(table -> table.caption(text));
            case CELL -> open.ifPresent(table -> table.endCell(text));
            case MARK -> open.ifPresent(table -> table.mark(text));
            case TABLE_NOTE -> tableNotes.add(text);
            case DOCUMENT_NOTE -> notes.add(text);
            case NOTHING -> {}
        }
    }

    /** A table is complete once something follows that is no note to it. */
    private void finishTable() {
        closed.flatMap(table -> table.build(tables.size() + 1, heading, lead, tableNotes))
                .ifPresent(tables::add);
        if (closed.isPresent()) {
            lead.clear();
            tableNotes.clear();
        }
        closed = Optional.empty();
    }

    private String attribute(String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name)).orElse("");
    }

    private static List<String> words(String text) {
        if (text.indexOf(' ') < 0) {
            return text.isEmpty() ? List.of() : List.of(text);
        }
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }
}
