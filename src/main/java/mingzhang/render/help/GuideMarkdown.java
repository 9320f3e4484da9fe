package mingzhang.render.help;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * A text of the guide as XHTML: headings are anchors called by their words, links to another text of the guide lead to
 * its page, and a fenced example shows the file it belongs to, which is written behind the language.
 */
final class GuideMarkdown {
    private static final List<org.commonmark.Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    private final String title;
    private final String summary;
    private final List<GuideHeading> headings = new ArrayList<>();
    private final String markup;

    /**
     * A heading below the title.
     *
     * @param id its anchor
     */
    public record GuideHeading(String id, String text) {}

    GuideMarkdown(String markdown) {
        Node document = PARSER.parse(markdown);
        this.title = takeTitle(document);
        this.summary = summary(document);
        nameHeadings(document);
        this.markup = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> attributes())
                .nodeRendererFactory(Special::new)
                .build()
                .render(document)
                .replace("<table class=\"long\">", "<div class=\"table\"><table class=\"long\">")
                .replace("</table>", "</table></div>");
    }

    String title() {
        return title;
    }

    /** The words of the paragraph below the title. */
    String summary() {
        return summary;
    }

    List<GuideHeading> headings() {
        return List.copyOf(headings);
    }

    String markup() {
        return markup;
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString().strip();
    }

    private static String takeTitle(Node document) {
        if (document.getFirstChild() instanceof Heading heading && heading.getLevel() == 1) {
            heading.unlink();
            return words(heading);
        }
        return "";
    }

    private static String summary(Node document) {
        return document.getFirstChild() instanceof Paragraph paragraph ? words(paragraph) : "";
    }

    private void nameHeadings(Node document) {
        Set<String> taken = new HashSet<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                String words = words(heading);
                String id = words.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
                while (!taken.add(id)) {
                    id += "-2";
                }
                headings.add(new GuideHeading(id, words));
            }
        });
    }

    private AttributeProvider attributes() {
        return (node, tag, attributes) -> {
            if (node instanceof TableBlock) {
                attributes.put("class", "long");
            } else if (node instanceof Link link) {
                attributes.put(
                        "href", link.getDestination().replaceFirst("^(?:\\d+-)?([a-z-]+)\\.md(?=#|$)", "$1.html"));
            } else if (node instanceof Image) {
                attributes.put("loading", "lazy");
            }
            String align = attributes.remove("align");
            if (align != null) {
                attributes.put("class", align.equals("right") ? "number" : "text");
            }
        };
    }

    /** The nodes that are not printed as CommonMark says. */
    private final class Special implements NodeRenderer {
        private final HtmlNodeRendererContext context;
        private final HtmlWriter writer;
        private int next;

        Special(HtmlNodeRendererContext context) {
            this.context = context;
            this.writer = context.getWriter();
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Heading.class, FencedCodeBlock.class, SoftLineBreak.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof Heading heading) {
                heading(heading);
            } else if (node instanceof FencedCodeBlock block) {
                example(block);
            } else {
                writer.raw(node.getParent() instanceof Document ? "\n" : "");
            }
        }

        private void heading(Heading heading) {
            GuideHeading named = headings.get(next++);
            String tag = "h" + heading.getLevel();
            writer.line();
            writer.tag(tag, Map.of("id", named.id()));
            for (Node child = heading.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
            writer.tag("/" + tag);
            writer.line();
        }

        private void example(FencedCodeBlock block) {
            String[] info = String.valueOf(block.getInfo()).strip().split("\\s+", 2);
            boolean hasFile = info.length > 1;
            writer.line();
            if (hasFile) {
                writer.tag("p", Map.of("class", "example-file"));
                writer.text(info[1]);
                writer.tag("/p");
                writer.line();
            }
            writer.tag("pre", Map.of("tabindex", "0"));
            writer.tag("code", Map.of("class", "language-" + info[0]));
            writer.text(block.getLiteral());
            writer.tag("/code");
            writer.tag("/pre");
            writer.line();
        }
    }
}
