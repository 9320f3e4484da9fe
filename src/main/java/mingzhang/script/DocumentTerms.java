package mingzhang.script;

import java.util.Arrays;
import java.util.Locale;

/**
 * By which terms a document is found: every two neighbouring characters of its titles and of its text. Chinese has no
 * blanks between words, so two characters stand for a word.
 */
public final class DocumentTerms {
    private final int year;
    private final String document;
    private final String title;
    private final int[] ofTitles;
    private final int[] ofText;

    private DocumentTerms(int year, String document, String title, int[] ofTitles, int[] ofText) {
        this.year = year;
        this.document = document;
        this.title = title;
        this.ofTitles = ofTitles;
        this.ofText = ofText;
    }

    /** The terms of a document of a year. */
    public static DocumentTerms of(int year, SearchText text) {
        Terms titles = new Terms();
        titles.add(text.title());
        Terms texts = new Terms();
        for (SearchText.Section section : text.sections()) {
            titles.add(section.title());
            texts.add(section.text());
        }
        return new DocumentTerms(year, text.document(), text.title(), titles.sorted(), texts.sorted());
    }

    /**
     * The same as text.
     *
     * @param ofTitles the steps from term to term
     * @param ofText the same
     */
    public record Stored(int year, String document, String title, String ofTitles, String ofText) {}

    /** As text, to be kept for another run. */
    public Stored stored() {
        return new Stored(
                year, document, title, Steps.text(ofTitles, ofTitles.length), Steps.text(ofText, ofText.length));
    }

    /** What was kept. */
    public static DocumentTerms of(Stored stored) {
        return new DocumentTerms(
                stored.year(),
                stored.document(),
                stored.title(),
                Steps.numbers(stored.ofTitles()),
                Steps.numbers(stored.ofText()));
    }

    /** The year of the document. */
    public int year() {
        return year;
    }

    String document() {
        return document;
    }

    String title() {
        return title;
    }

    /** Terms of titles, headings and names of tables, rising; a term is two characters. */
    int[] ofTitles() {
        return ofTitles;
    }

    int[] ofText() {
        return ofText;
    }

    /** Terms as they come. */
    private static final class Terms {
        private int[] terms = new int[256];
        private int size = 0;

        void add(String text) {
            String lower = text.toLowerCase(Locale.ROOT);
            char before = 0;
            for (int index = 0; index < lower.length(); index++) {
                char character = lower.charAt(index);
                boolean isWord =
                        Character.isLetterOrDigit(character) || character == '.' && before >= '0' && before <= '9';
                if (isWord && before != 0) {
                    add(before << 16 | character);
                }
                before = isWord ? character : 0;
            }
        }

        private void add(int term) {
            if (size == terms.length) {
                terms = Arrays.copyOf(terms, size * 2);
            }
            terms[size++] = term;
        }

        /** Each once. */
        int[] sorted() {
            Arrays.sort(terms, 0, size);
            int kept = 0;
            for (int index = 0; index < size; index++) {
                if (kept == 0 || terms[kept - 1] != terms[index]) {
                    terms[kept++] = terms[index];
                }
            }
            return Arrays.copyOf(terms, kept);
        }
    }
}
