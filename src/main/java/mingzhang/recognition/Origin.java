package mingzhang.recognition;

import mingzhang.recognition.source.Place;

/**
 * Where a figure was read.
 *
 * @param place the line
 * @param text the sentence or row as it stands there
 */
record Origin(Place place, String text) {
    private static final int LONGEST = 160;

    /** For a comment: place and text on one line. */
    String describe() {
        String line = text.replaceAll("\\s+", " ").strip();
        return place.describe() + " " + (line.length() > LONGEST ? line.substring(0, LONGEST) + "……" : line);
    }
}
