package mingzhang.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.content.Nearest;
import mingzhang.content.Prose;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.FigurePath;
import mingzhang.facts.FigurePath.Ambiguous;
import mingzhang.facts.FigurePath.Found;
import mingzhang.facts.FigurePath.Unknown;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;
import mingzhang.finding.Position;

/**
 * The unit's own texts: Markdown with placeholders. {@code {{支出.基本支出}}} prints a figure with its unit,
 * {@code {{支出 | 同比}}} a clause about it, {@code {{表 年度对比}}} on a line of its own a table.
 */
final class ProseRenderer {
    static final char FIRST_MARK = '\uE000';
    static final char LAST_MARK = '\uF8FF';
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{\\s*([^{}|]+?)\\s*(?:\\|\\s*([^{}|]+?)\\s*)?\\}\\}");
    /** A placeholder, or a character typed that stands for one while the text is rendered. */
    private static final Pattern REPLACED = Pattern.compile(PLACEHOLDER.pattern() + "|[\uE000-\uF8FF]");

    private static final Pattern TABLE = Pattern.compile("表\\s+(\\S+)(?:\\s+(.+))?");
    private static final String OPENED = "<p>";
    private static final String CLOSED = "</p>";
    private static final int PIECE_LENGTH = 160;

    private final Figures figures;
    private final int year;
    private final TemplateNames names;
    private final TemplateRunner templates;
    private final Map<String, Object> model;
    private final Findings findings;
    private final MarkdownText markdown;
    private List<Piece> pieces = List.of();

    ProseRenderer(DocumentContext context, Outline outline, Map<String, Object> model) {
        this.figures = context.figures();
        this.year = context.disclosure().year();
        this.names = context.names();
        this.templates = context.templates();
        this.findings = context.findings();
        this.model = model;
        this.markdown = new MarkdownText(outline, this::withoutMarkup);
    }

    /** A piece that replaces a placeholder, and whether it is a block of its own. */
    private record Piece(String markup, boolean isBlock) {}

    /** The text as XHTML. */
    String render(Prose prose) {
        List<Piece> outer = pieces;
        pieces = new ArrayList<>();
        String markup = filled(prose);
        pieces = outer;
        return markup;
    }

    private String filled(Prose prose) {
        StringBuilder marked = new StringBuilder();
        Matcher matcher = REPLACED.matcher(prose.text());
        while (matcher.find()) {
            Piece piece = matcher.group(1) == null
                    ? new Piece(matcher.group(), false)
                    : piece(matcher, prose.at(matcher.start()));
            pieces.add(piece);
            matcher.appendReplacement(marked, String.valueOf((char) (FIRST_MARK + pieces.size() - 1)));
        }
        matcher.appendTail(marked);
        reportBraces(prose, marked.toString());
        String markup = markdown.render(marked.toString());
        reportResidue(prose, marked.toString(), markup);
        return pieces.isEmpty() ? markup : insert(markup);
    }

    /** A heading's words with the placeholders filled in, for places that take text only. */
    private String withoutMarkup(String marked) {
        String markup = insert(Markup.escape(marked)).replaceAll("<sup[^>]*>.*?</sup>", "");
        return markup.replaceAll("<[^>]+>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    /** Puts the pieces where their marks stand; a block that is a paragraph's only content takes its place. */
    private String insert(String markup) {
        StringBuilder whole = new StringBuilder(markup.length() + pieces.size() * PIECE_LENGTH);
        int copied = 0;
        for (int at = 0; at < markup.length(); at++) {
            int index = markup.charAt(at) - FIRST_MARK;
            if (index < 0 || index >= pieces.size()) {
                continue;
            }
            Piece piece = pieces.get(index);
            boolean isAlone = piece.isBlock()
                    && at - copied >= OPENED.length()
                    && markup.startsWith(OPENED, at - OPENED.length())
                    && markup.startsWith(CLOSED, at + 1);
            whole.append(markup, copied, isAlone ? at - OPENED.length() : at).append(piece.markup());
            copied = isAlone ? at + 1 + CLOSED.length() : at + 1;
        }
        return whole.append(markup, copied, markup.length()).toString();
    }

    private Piece piece(Matcher placeholder, Position position) {
        Matcher table = TABLE.matcher(placeholder.group(1));
        if (table.matches()) {
            return table(table.group(1), Optional.ofNullable(table.group(2)).orElse(""), position);
        }
        return new Piece(figure(placeholder.group(1), Optional.ofNullable(placeholder.group(2)), position), false);
    }

    private Piece table(String name, String argument, Position position) {
        Optional<String> id = names.table(name);
        if (id.isEmpty()) {
            findings.add(unknown("placeholder.table", name, Nearest.to(name, names.tables()), position));
            return new Piece("", true);
        }
        Map<String, Object> inner = new HashMap<>(model);
        inner.put("argument", argument);
        return new Piece(
                templates.run("tables/" + id.get() + ".ftlh", inner, findings).orElse(""), true);
    }

    private String figure(String path, Optional<String> clause, Position position) {
        FigurePath.Result result = figures.book().locate(path, year);
        if (result instanceof Ambiguous ambiguous) {
            findings.add(
                    Finding.error("row-ambiguous", position, ambiguous.name(), String.join("、", ambiguous.codes())));
            return "";
        }
        if (result instanceof Unknown unknown) {
            findings.add(unknown("placeholder", path, unknown.nearest(), position));
            return "";
        }
        var address = ((Found) result).address();
        if (figures.find(address).isEmpty()) {
            findings.add(missing(path, address, position));
            return "";
        }
        if (clause.isEmpty()) {
            return figures.inSentence(address);
        }
        Optional<String> id = names.clause(clause.get());
        if (id.isEmpty()) {
            findings.add(
                    unknown("placeholder.clause", clause.get(), Nearest.to(clause.get(), names.clauses()), position));
            return "";
        }
        Map<String, Object> inner = new HashMap<>(model);
        inner.put("subject", new FigureView(figures, address));
        Optional<String> markup =
                templates.run("clauses/" + id.get() + ".ftlh", inner, findings).map(String::strip);
        if (markup.filter(String::isEmpty).isPresent()) {
            findings.add(Finding.error("placeholder.clause-empty", position, path, clause.get()));
        }
        return markup.orElse("");
    }

    /** Tells a row that there is not from a figure that was not given. */
    private Finding missing(String path, Address address, Position position) {
        if (!address.members().isEmpty()) {
            String row = address.members().get(address.members().size() - 1);
            List<String> rows = figures.book()
                    .rows(new Address(
                            address.concept().lists().get(address.members().size() - 1),
                            address.members().subList(0, address.members().size() - 1),
                            address.year(),
                            Basis.OUTTURN));
            if (!rows.contains(row)) {
                return unknown("placeholder.row", row, Nearest.to(row, rows), position);
            }
        }
        return Finding.error("placeholder.empty", position, path, address.describe());
    }

    /** Braces that are left over were meant to be a placeholder. */
    private void reportBraces(Prose prose, String marked) {
        int left = Math.max(marked.indexOf("{{"), marked.indexOf("}}"));
        if (left >= 0) {
            String braces = marked.contains("{{") ? "{{" : "}}";
            findings.add(Finding.error("placeholder.open", prose.at(leftOver(prose.text(), braces))));
        }
    }

    private static int leftOver(String text, String braces) {
        Matcher placeholders = PLACEHOLDER.matcher(text);
        int from = 0;
        while (placeholders.find()) {
            int found = text.indexOf(braces, from);
            if (found >= 0 && found < placeholders.start()) {
                return found;
            }
            from = placeholders.end();
        }
        return Math.max(text.indexOf(braces, from), 0);
    }

    private static Finding unknown(String key, String typed, Optional<String> nearest, Position position) {
        String withNearest = key + (key.contains(".") ? "-nearest" : ".nearest");
        return nearest.map(known -> Finding.error(withNearest, position, typed, known))
                .orElseGet(() -> Finding.error(key, position, typed));
    }

    /** CommonMark leaves ** literal where it stands between a Chinese full stop and a Chinese character. */
    private void reportResidue(Prose prose, String marked, String markup) {
        if (markup.contains("**")) {
            markdown.linesWithResidue(marked)
                    .forEach(line ->
                            findings.add(Finding.warning("markdown-residue", prose.at(lineStart(prose, line)))));
        }
    }

    private static int lineStart(Prose prose, int line) {
        int start = 0;
        for (int count = 0; count < line; count++) {
            start = prose.text().indexOf('\n', start) + 1;
        }
        return start;
    }
}
