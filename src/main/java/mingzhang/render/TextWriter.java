package mingzhang.render;

import java.io.Writer;

/** Collects what one thread writes; the JDK's own writer locks at every piece. */
final class TextWriter extends Writer {
    private final StringBuilder text;

    TextWriter(int expectedLength) {
        this.text = new StringBuilder(expectedLength);
    }

    @Override
    public void write(int character) {
        text.append((char) character);
    }

    @Override
    public void write(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    @Override
    public void write(String piece) {
        text.append(piece);
    }

    @Override
    public void write(String piece, int start, int length) {
        text.append(piece, start, start + length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return text.toString();
    }
}
