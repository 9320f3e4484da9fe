package mingzhang.recognition.file.pdf;

import mingzhang.recognition.source.Characters;

/**
 * A character on a page, in points from the top left of the page as it is read.
 *
 * @param text what it stands for; a blank too
 * @param left where it begins
 * @param baseline where it stands
 * @param width how far it reaches
 * @param size the size of its type
 */
record PdfGlyph(String text, double left, double baseline, double width, double size) {
    double right() {
        return left + width;
    }

    double middle() {
        return left + width / 2;
    }

    /** Half the height of a character above its baseline. */
    double height() {
        return baseline - size * 0.35;
    }

    boolean isBlank() {
        return Characters.plain(text).isEmpty();
    }
}
