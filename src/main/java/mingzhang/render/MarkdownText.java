package mingzhang.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Markdown of the unit's texts to XHTML. Markup typed into a text is shown as text, links are checked, images are left
 * out, headings join the document's numbering, and a line break between Chinese characters is no blank.
 */
final class MarkdownText {
    private static final List<org.commonmark.Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final Parser RESIDUE_PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private static final String TABLE_START = "<table class=\"long\">";
    private static final Pattern TABLE = Pattern.compile(TABLE_START + "(.*?)</table>", Pattern.DOTALL);
    private static final Pattern HEAD_CELL = Pattern.compile("<th[ >]");
    private static final int MOST_NARROW_COLUMNS = 5;
    private static final int MOST_UPRIGHT_COLUMNS = 9;
    /** Two asterisks, but not those that mask a number: 138****1234. */
    private static final Pattern RESIDUE = Pattern.compile("(?<![*\\d])\\*\\*(?![*\\d])");

    private static final List<String> LINKED = List.of("http", "https", "mailto");

    private final HtmlRenderer renderer;
    private final Outline outline;
    private final UnaryOperator<String> listedTitle;
    /** The levels, as typed, of the headings whose sections are open, the deepest first. */
    private final Deque<Integer> openSections = new ArrayDeque<>();

    /**
     * Texts of one document.
     *
     * @param listedTitle the words of a heading as contents and bookmarks have them
     */
    MarkdownText(Outline outline, UnaryOperator<String> listedTitle) {
        this.outline = outline;
        this.listedTitle = listedTitle;
        this.renderer = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(new DefaultUrlSanitizer(LINKED))
                .attributeProviderFactory(context -> alignment())
                .nodeRendererFactory(Special::new)
                .build();
    }

    /** The text as XHTML; its headings are one level below the section it stands in. */
    String render(String markdown) {
        String markup = renderer.render(PARSER.parse(markdown));
        closeFrom(1);
        return markup.contains(TABLE_START) ? TABLE.matcher(markup).replaceAll(MarkdownText::inBox) : markup;
    }

    /** A table stands in a box of its own, in which it can be moved where it is too wide; a very wide one lies on its side. */
    private static String inBox(MatchResult table) {
        long columns = HEAD_CELL.matcher(table.group(1)).results().count();
        String box = columns > MOST_UPRIGHT_COLUMNS ? "table wide" : "table";
        String size =
                columns > MOST_UPRIGHT_COLUMNS ? " compact many" : columns > MOST_NARROW_COLUMNS ? " several" : "";
        return Matcher.quoteReplacement("<div class=\"" + box + "\">\n<table class=\"long" + size + "\">"
                + table.group(1) + "</table>\n</div>");
    }

    /** The lines, from 0, in which {@code **} stands as text. */
    SortedSet<Integer> linesWithResidue(String markdown) {
        SortedSet<Integer> lines = new TreeSet<>();
        RESIDUE_PARSER.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                if (RESIDUE.matcher(text.getLiteral()).find()) {
                    text.getSourceSpans().forEach(span -> lines.add(span.getLineIndex()));
                }
            }
        });
        return lines;
    }

    private void closeFrom(int level) {
        while (!openSections.isEmpty() && openSections.getFirst() >= level) {
            outline.close();
            openSections.pop();
        }
    }

    /** Levels that a text leaves out do not count: what is typed deeper than the heading before is one level below it. */
    private String heading(Heading heading) {
        String title = TextContentRenderer.builder().build().render(heading).strip();
        closeFrom(heading.getLevel());
        openSections.push(heading.getLevel());
        return outline.open(title, listedTitle.apply(title));
    }

    private static AttributeProvider alignment() {
        return (node, tag, attributes) -> {
            if (node instanceof TableBlock) {
                attributes.put("class", "long");
            }
            String align = attributes.remove("align");
            if ("right".equals(align)) {
                attributes.put("class", "number");
            } else if ("left".equals(align)) {
                attributes.put("class", "text");
            }
        };
    }

    private static boolean joinsWithoutBlank(Node lineBreak) {
        Node before = lineBreak.getPrevious();
        while (before != null && before.getLastChild() != null) {
            before = before.getLastChild();
        }
        Node after = lineBreak.getNext();
        while (after != null && after.getFirstChild() != null) {
            after = after.getFirstChild();
        }
        return before instanceof Text left
                && after instanceof Text right
                && isChinese(left.getLiteral(), left.getLiteral().length() - 1)
                && isChinese(right.getLiteral(), 0);
    }

    private static boolean isChinese(String text, int index) {
        if (index < 0 || index >= text.length()) {
            return false;
        }
        char character = text.charAt(index);
        return Character.isIdeographic(character)
                || character >= '\u2010' && character <= '\u2027'
                || character >= '\u3000' && character <= '\u303F'
                || character >= '\uFF00' && character <= '\uFFEF'
                || character >= ProseRenderer.FIRST_MARK && character <= ProseRenderer.LAST_MARK;
    }

    /** The nodes that are not printed as CommonMark says. */
    private final class Special implements NodeRenderer {
        private final HtmlNodeRendererContext context;

        Special(HtmlNodeRendererContext context) {
            this.context = context;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Heading.class, SoftLineBreak.class, Image.class);
        }

        @Override
        public void render(Node node) {
            var writer = context.getWriter();
            if (node instanceof Heading heading) {
                writer.line();
                writer.raw(heading(heading));
                writer.line();
            } else if (node instanceof SoftLineBreak) {
                writer.raw(joinsWithoutBlank(node) ? "" : "\n");
            } else {
                writer.text(TextContentRenderer.builder().build().render(node).strip());
            }
        }
    }
}
