package mingzhang.author;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mingzhang.content.Source;
import mingzhang.content.TypedValue;
import mingzhang.content.TypedValues;

/**
 * Makes the file of a year from that of a former one: the same structure and comments; figures emptied, with the former
 * ones in a comment behind them; texts emptied but for the standing ones, which are marked for review; 上年, 数据说明 and
 * 口径变动 and 未填全 left out, because they speak of the former year alone.
 */
public final class NextYear {
    private static final Set<String> LEFT_OUT = Set.of("上年", "数据说明", "口径变动", "未填全");
    private static final Set<String> KEPT = Set.of("金额单位", "体例");
    private static final Set<String> COMPUTED = Set.of("增减额", "增减率", "占比", "完成率", "执行率", "得分率", "得分比");
    private static final Pattern TOP_LEVEL_KEY = Pattern.compile("(?m)^([^\\s#:][^:\\n]*):(?=\\s|$)");
    private static final Pattern OUTLINE = Pattern.compile("#+\\s.*|\\{\\{表.*|\\s*");

    private final Source former;
    private final int formerYear;
    private final int year;
    private final StandingText standing;
    private final TextEdits edits;

    private NextYear(Source former, int formerYear, int year, StandingText standing) {
        this.former = former;
        this.formerYear = formerYear;
        this.year = year;
        this.standing = standing;
        this.edits = new TextEdits(former.text());
    }

    /**
     * The text of the new file.
     *
     * @param former the file of the former year, free of errors
     * @param form 体例 of the new year; that of the former one if empty
     */
    public static String from(Source former, int formerYear, int year, Optional<String> form, StandingText standing) {
        return new NextYear(former, formerYear, year, standing).text(form);
    }

    private String text(Optional<String> form) {
        List<Extent> extents = topLevel();
        extents.stream()
                .filter(extent -> LEFT_OUT.contains(extent.key()))
                .forEach(extent -> edits.replace(extent.start(), extent.end(), ""));
        form.ifPresent(name -> extents.stream()
                .filter(extent -> extent.key().equals("体例"))
                .forEach(extent -> edits.replace(extent.start(), extent.end(), "体例: [" + name + "]\n")));
        for (TypedValue value : TypedValues.of(former)) {
            if (!LEFT_OUT.contains(value.path().get(0))
                    && !KEPT.contains(value.path().get(0))) {
                renew(value);
            }
        }
        String changed = edits.applied(year == formerYear + 1 ? "上年 " : formerYear + "年 ");
        return changed.replace(":  }", ": }").stripTrailing() + "\n";
    }

    private void renew(TypedValue value) {
        switch (value.path().get(0)) {
            case "年度" -> edits.replace(value.start(), value.end(), String.valueOf(year));
            case "叙述" -> renewNarrative(value);
            case "文档" -> renewDocument(value);
            default -> renewFigure(value);
        }
    }

    private void renewFigure(TypedValue value) {
        boolean isKept = standing.figures().contains(value.key())
                || value.key().equals("-")
                        && standing.figures()
                                .contains(value.path().get(value.path().size() - 2));
        if (isKept) {
            return;
        }
        if (COMPUTED.contains(value.key())) {
            edits.replace(entryStart(value), entryEnd(value), "");
            return;
        }
        edits.replace(blankStart(value), value.end(), "");
        if (!value.isBlock()) {
            edits.remark(value.end(), remark(value));
        }
    }

    /** A rate that follows from other figures goes with its key: it need not be typed. */
    private int entryStart(TypedValue value) {
        int key = former.text().lastIndexOf(value.key(), value.start() - 1);
        int before = key;
        while (before > 0 && former.text().charAt(before - 1) == ' ') {
            before--;
        }
        boolean followsAnother = before > 0 && former.text().charAt(before - 1) == ',';
        return followsAnother ? before - 1 : isInsideBraces(value) ? key : before;
    }

    private int entryEnd(TypedValue value) {
        int start = entryStart(value);
        int end = value.end();
        boolean isFirst = isInsideBraces(value) && former.text().charAt(start) != ',';
        if (isFirst && former.text().startsWith(",", end)) {
            end++;
            while (former.text().startsWith(" ", end)) {
                end++;
            }
        }
        return !isInsideBraces(value) && former.text().startsWith("\n", end) ? end + 1 : end;
    }

    /** An emptied value leaves no blank at the end of a line. */
    private int blankStart(TypedValue value) {
        boolean endsLine =
                value.end() >= former.text().length() || former.text().charAt(value.end()) == '\n';
        return endsLine && former.text().charAt(value.start() - 1) == ' ' ? value.start() - 1 : value.start();
    }

    /** The former figure; with its key where several may stand on the line. */
    private String remark(TypedValue value) {
        String typed = former.text().substring(value.start(), value.end()).replaceAll("\\s+", " ");
        return isInsideBraces(value) ? value.key() + " " + typed : typed;
    }

    private boolean isInsideBraces(TypedValue value) {
        int lineStart = former.text().lastIndexOf('\n', value.start()) + 1;
        return former.text().substring(lineStart, value.start()).contains("{");
    }

    private void renewNarrative(TypedValue value) {
        if (standing.narratives().contains(value.key())) {
            int lineStart = former.text().lastIndexOf('\n', value.start()) + 1;
            edits.replace(lineStart, lineStart, indentation(lineStart) + "# 沿用" + formerYear + "年的文字，请核对\n");
        } else if (isInsideBraces(value)) {
            edits.replace(value.start(), value.end(), "");
        } else {
            edits.replace(value.start(), value.end(), "# 请写" + year + "年的情况");
        }
    }

    private String indentation(int lineStart) {
        int end = lineStart;
        while (end < former.text().length() && former.text().charAt(end) == ' ') {
            end++;
        }
        return former.text().substring(lineStart, end);
    }

    /** Of a document with its own outline the headings, tables to insert and heads of tables stay. */
    private void renewDocument(TypedValue value) {
        String typed = former.text().substring(value.start(), value.end());
        if (value.key().equals("标题")) {
            edits.replace(value.start(), value.end(), typed.replace(formerYear + "年", year + "年"));
        } else if (value.isBlock()) {
            edits.replace(value.start(), value.end(), outline(typed));
        }
    }

    private static String outline(String body) {
        List<String> lines = body.lines().toList();
        String kept = IntStream.range(0, lines.size())
                .filter(line -> line == 0 || isOutline(lines, line))
                .mapToObj(lines::get)
                .collect(Collectors.joining("\n"));
        return kept.replaceAll("\n{3,}", "\n\n");
    }

    private static boolean isOutline(List<String> lines, int number) {
        String line = lines.get(number).strip();
        boolean isRule = line.matches("\\|[-:| ]+\\|?");
        boolean isHead = line.startsWith("|")
                && number + 1 < lines.size()
                && lines.get(number + 1).strip().matches("\\|[-:| ]+\\|?");
        return OUTLINE.matcher(line).matches() || isRule || isHead;
    }

    /**
     * A key at the left margin with all that stands under it.
     *
     * @param start offset of the key
     * @param end offset of the next key at the margin, or of the comment lines before it
     */
    private record Extent(String key, int start, int end) {}

    private List<Extent> topLevel() {
        List<Extent> extents = new ArrayList<>();
        Matcher keys = TOP_LEVEL_KEY.matcher(former.text());
        String key = "";
        int start = -1;
        while (keys.find()) {
            if (start >= 0) {
                extents.add(new Extent(key, start, withoutComments(start, keys.start())));
            }
            key = keys.group(1).strip();
            start = keys.start();
        }
        if (start >= 0) {
            extents.add(new Extent(key, start, former.text().length()));
        }
        return extents;
    }

    /** Comment lines at the margin belong to the key that follows them. */
    private int withoutComments(int start, int end) {
        int last = end;
        while (last > start) {
            int line = former.text().lastIndexOf('\n', last - 2) + 1;
            if (line <= start || !former.text().startsWith("#", line)) {
                return last;
            }
            last = line;
        }
        return last;
    }
}
