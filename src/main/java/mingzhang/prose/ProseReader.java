package mingzhang.prose;

import java.util.ArrayList;
import java.util.List;

/** Reads a text into sentences. Rows of Markdown tables are passed over. Placeholders are words, not numbers. */
public final class ProseReader {
    private static final String ENDS = "。！？!?\n";

    private ProseReader() {}

    /** The sentences of a text, in its order. */
    public static List<Sentence> read(String text) {
        String plain = halfWidth(text);
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        int paragraph = 0;
        for (int index = 0; index <= plain.length(); index++) {
            boolean isEnd = index == plain.length() || ENDS.indexOf(plain.charAt(index)) >= 0;
            if (isEnd) {
                add(plain.substring(start, index), start, paragraph, sentences);
                start = index + 1;
                paragraph += index < plain.length() && plain.charAt(index) == '\n' ? 1 : 0;
            }
        }
        return sentences;
    }

    private static void add(String sentence, int start, int paragraph, List<Sentence> sentences) {
        if (sentence.isBlank() || sentence.stripLeading().startsWith("|")) {
            return;
        }
        List<Quantity> quantities = QuantityReader.read(sentence, start);
        sentences.add(
                new Sentence(sentence, start, paragraph, quantities, FigureReader.read(sentence, start, quantities)));
    }

    /** Character by character, so that offsets stay. */
    public static String halfWidth(String text) {
        char[] plain = text.toCharArray();
        for (int index = 0; index < plain.length; index++) {
            char character = plain[index];
            if (character >= '０' && character <= '９') {
                plain[index] = (char) (character - '０' + '0');
            } else if (character == '％') {
                plain[index] = '%';
            } else if (character == '．') {
                plain[index] = '.';
            }
        }
        return new String(plain);
    }
}
