package mingzhang.recognition.file.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A line of text.
 *
 * @param glyphs its characters from left to right, the first and the last of them no blanks
 */
record PdfLine(List<PdfGlyph> glyphs) {
    private static final double SAME_LINE = 0.45;
    private static final double GAP = 0.5;
    private static final double LONGEST_UNIT = 2;
    private static final double WIDE_GAP = 3;
    private static final double SAME_PLACE = 0.3;
    private static final String NOT_FIRST = "，。、；：？！）》〉」』】〕”’％%,.;:?!)]…";

    /** The lines that some characters make, from the top. */
    static List<PdfLine> of(List<PdfGlyph> glyphs) {
        List<PdfGlyph> sorted = glyphs.stream()
                .sorted(Comparator.comparingDouble(PdfGlyph::baseline).thenComparingDouble(PdfGlyph::left))
                .toList();
        List<PdfLine> lines = new ArrayList<>();
        List<PdfGlyph> line = new ArrayList<>();
        for (PdfGlyph glyph : sorted) {
            boolean isNext = !line.isEmpty()
                    && glyph.baseline() - line.get(0).baseline()
                            > SAME_LINE * Math.max(glyph.size(), line.get(0).size());
            if (isNext) {
                add(line, lines);
                line.clear();
            }
            line.add(glyph);
        }
        add(line, lines);
        return lines;
    }

    /** Characters that were set twice in one place to look bold are one. */
    private static void add(List<PdfGlyph> glyphs, List<PdfLine> lines) {
        List<PdfGlyph> line = new ArrayList<>();
        glyphs.stream().sorted(Comparator.comparingDouble(PdfGlyph::left)).forEach(glyph -> {
            boolean isAgain = line.stream()
                    .skip(Math.max(0, line.size() - 3))
                    .anyMatch(former -> former.text().equals(glyph.text())
                            && glyph.left() - former.left() < SAME_PLACE * glyph.width());
            if (!isAgain && !(line.isEmpty() && glyph.isBlank())) {
                line.add(glyph);
            }
        });
        while (!line.isEmpty() && line.get(line.size() - 1).isBlank()) {
            line.remove(line.size() - 1);
        }
        if (!line.isEmpty()) {
            lines.add(new PdfLine(List.copyOf(line)));
        }
    }

    /** Its characters; a blank where a gap is wide. */
    String text() {
        StringBuilder text = new StringBuilder();
        PdfGlyph last = glyphs.get(0);
        for (PdfGlyph glyph : glyphs) {
            boolean isWide = isChinese(last) && isChinese(glyph);
            boolean isGap =
                    glyph.left() - last.right() > (isWide ? WIDE_GAP : GAP) * Math.max(last.size(), glyph.size());
            text.append(isGap && !last.isBlank() && !glyph.isBlank() ? " " : "").append(glyph.text());
            last = glyph;
        }
        return text.toString().replace('\u00a0', ' ').strip();
    }

    double left() {
        return glyphs.get(0).left();
    }

    double right() {
        return glyphs.get(glyphs.size() - 1).right();
    }

    double width() {
        return right() - left();
    }

    double baseline() {
        return glyphs.get(0).baseline();
    }

    double size() {
        return glyphs.stream().mapToDouble(PdfGlyph::size).max().orElse(1);
    }

    /** How wide the first word is, which would have been set on the line before if it had room there; a number with its unit. */
    double firstWord() {
        int end = 1;
        boolean isChinese = isChinese(glyphs.get(0));
        while (end < glyphs.size()
                && !glyphs.get(end).isBlank()
                && (isChinese ? NOT_FIRST.contains(glyphs.get(end).text()) : !isChinese(glyphs.get(end)))) {
            end++;
        }
        double unit = isChinese ? 0 : LONGEST_UNIT * size();
        return glyphs.get(end - 1).right() - left() + unit;
    }

    private static boolean isChinese(PdfGlyph glyph) {
        return glyph.text().codePointAt(0) >= 0x2e80;
    }

    /** Two lines of one text; a blank stands between letters only. */
    static String joined(String before, String behind) {
        boolean isBetweenLetters = isLetter(before.codePointBefore(before.length())) && isLetter(behind.codePointAt(0));
        return before + (isBetweenLetters ? " " : "") + behind;
    }

    private static boolean isLetter(int character) {
        return character < 0x250 && Character.isLetter(character);
    }
}
