package mingzhang.recognition;

import mingzhang.finding.Position;
import mingzhang.prose.Sentence;
import mingzhang.recognition.source.Place;

/**
 * Where a figure was read.
 *
 * @param place the line
 * @param text the sentence or row as it stands there
 * @param start the characters of the line before it
 */
record Origin(Place place, String text, int start) {
    private static final int LONGEST = 160;

    /** A line as a whole. */
    Origin(Place place, String text) {
        this(place, text, 0);
    }

    /** A sentence of a paragraph. */
    Origin(Place place, Sentence sentence) {
        this(place, sentence.text(), sentence.start());
    }

    /** The place of something that was read there: its column in the sentence or row, the first one if it was not read as it stands. */
    Position position(String typed) {
        return place.position(start + Math.max(0, text.indexOf(typed)) + 1);
    }

    /** For a comment: place and text on one line. */
    String describe() {
        String line = text.replaceAll("\\s+", " ").strip();
        return place.describe() + " " + (line.length() > LONGEST ? line.substring(0, LONGEST) + "……" : line);
    }
}
