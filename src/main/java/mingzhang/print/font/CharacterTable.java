package mingzhang.print.font;

import java.util.ArrayList;
import java.util.List;

/** Says which characters the numbers of a font in a PDF stand for (ISO 32000-1, 9.10.3). */
final class CharacterTable {
    /** What the format allows in one list. */
    private static final int LONGEST_LIST = 100;

    private static final String HEAD = """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """;
    private static final String END = """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """;

    private CharacterTable() {}

    static String of(GlyphNumbers numbers) {
        List<Integer> known = new ArrayList<>();
        for (int number = 0; number < numbers.count(); number++) {
            if (numbers.codePoint(number).isPresent()) {
                known.add(number);
            }
        }
        StringBuilder table = new StringBuilder(HEAD);
        for (int start = 0; start < known.size(); start += LONGEST_LIST) {
            List<Integer> list = known.subList(start, Math.min(known.size(), start + LONGEST_LIST));
            table.append(list.size()).append(" beginbfchar\n");
            for (int number : list) {
                append(number, table.append('<'));
                int codePoint = numbers.codePoint(number).getAsInt();
                table.append("> <");
                if (!Character.isBmpCodePoint(codePoint)) {
                    append(Character.highSurrogate(codePoint), table);
                    append(Character.lowSurrogate(codePoint), table);
                } else {
                    append(codePoint, table);
                }
                table.append(">\n");
            }
            table.append("endbfchar\n");
        }
        return table.append(END).toString();
    }

    private static void append(int unit, StringBuilder table) {
        for (int shift = 12; shift >= 0; shift -= 4) {
            table.append(Character.toUpperCase(Character.forDigit(unit >> shift & 0xF, 16)));
        }
    }
}
