package mingzhang.prose;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a text into sentences. Rows of Markdown tables are passed over. Placeholders are words, not numbers. Punctuation
 * typed half-width among Chinese words is read as if it were full-width.
 */
public final class ProseReader {
    private static final String ENDS = "。！？!?\n";
    private static final String HALF = ",;:()";
    private static final String FULL = "，；：（）";
    private static final String CLOSING = "）)";

    private ProseReader() {}

    /** The sentences of a text, in its order. */
    public static List<Sentence> read(String text) {
        String plain = plain(text);
        List<Sentence> sentences = new ArrayList<>();
        int paragraph = 0;
        int start = addHeading(plain, 0, paragraph, sentences);
        for (int index = start; index <= plain.length(); index++) {
            boolean isEnd = index == plain.length() || isEnd(plain, index);
            if (isEnd) {
                add(plain.substring(start, index), start, paragraph, sentences);
                start = index + 1;
                if (index < plain.length() && plain.charAt(index) == '\n') {
                    paragraph++;
                    start = addHeading(plain, start, paragraph, sentences);
                    index = Math.max(index, start - 1);
                }
            }
        }
        return sentences;
    }

    /**
     * A text with half-width digits and percent signs, and with full-width punctuation among its Chinese words; each
     * character keeps its place.
     */
    public static String plain(String text) {
        return punctuated(halfWidth(text));
    }

    /** A full stop right before a closing bracket ends what stands in the bracket, not the sentence around it. */
    private static boolean isEnd(String text, int index) {
        char character = text.charAt(index);
        boolean isInBracket = character == '。' && CLOSING.indexOf(at(text, index + 1)) >= 0;
        return ENDS.indexOf(character) >= 0 && !isInBracket;
    }

    /** Character by character, so that offsets stay. */
    private static String punctuated(String text) {
        char[] plain = text.toCharArray();
        for (int index = 0; index < plain.length; index++) {
            char character = plain[index];
            int mark = character < '@' ? HALF.indexOf(character) : -1;
            boolean isBracket = character == '(' || character == ')';
            if (mark >= 0 && (isBracket || isAmongWords(text, index))) {
                plain[index] = FULL.charAt(mark);
            } else if (character == '.' && isWord(before(text, index)) && isWord(after(text, index))) {
                plain[index] = '。';
            }
        }
        return new String(plain);
    }

    private static boolean isAmongWords(String text, int index) {
        return isWord(before(text, index)) || isWord(after(text, index));
    }

    /** The character before a place and its blanks; the end of a line where there is none. */
    private static char before(String text, int index) {
        int place = index - 1;
        while (at(text, place) == ' ') {
            place--;
        }
        return at(text, place);
    }

    private static char after(String text, int index) {
        int place = index + 1;
        while (at(text, place) == ' ') {
            place++;
        }
        return at(text, place);
    }

    private static char at(String text, int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : '\n';
    }

    private static boolean isWord(char character) {
        return character >= '\u4e00' && character <= '\u9fa5' || "“”《》（）()%".indexOf(character) >= 0;
    }

    /** A heading with text behind it is a sentence of its own; returns where the text begins. */
    private static int addHeading(String plain, int start, int paragraph, List<Sentence> sentences) {
        int end = plain.indexOf('\n', start);
        String line = plain.substring(start, end < 0 ? plain.length() : end);
        int length = RunInHeading.length(line);
        if (length > 0) {
            add(line.substring(0, length), start, paragraph, sentences);
        }
        return start + length;
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
