package mingzhang.recognition;

import java.util.OptionalInt;
import mingzhang.finding.Position;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;
import mingzhang.recognition.source.Place;

/**
 * Where a figure was read.
 *
 * @param place the line
 * @param text the sentence or row as it stands there
 * @param start the characters of the line before it
 * @param figure those before the figure itself, where that is known
 */
record Origin(Place place, String text, int start, OptionalInt figure) {
    private static final int LONGEST = 160;

    /** A line as a whole. */
    Origin(Place place, String text) {
        this(place, text, 0, OptionalInt.empty());
    }

    /** A sentence of a paragraph. */
    Origin(Place place, Sentence sentence) {
        this(place, sentence.text(), sentence.start(), OptionalInt.empty());
    }

    /** The same with a number of the sentence as the figure. */
    Origin at(Quantity quantity) {
        return new Origin(place, text, start, OptionalInt.of(quantity.start()));
    }

    /**
     * The place of something that was read there: its column in the sentence or row, the first one if it was not read as
     * it stands.
     */
    Position position(String typed) {
        return place.position(figure.orElse(start + Math.max(0, text.indexOf(typed))) + 1);
    }

    /** For a comment: place and text on one line. */
    String describe() {
        String line = text.replaceAll("\\s+", " ").strip();
        return place.describe() + " " + (line.length() > LONGEST ? line.substring(0, LONGEST) + "……" : line);
    }
}
