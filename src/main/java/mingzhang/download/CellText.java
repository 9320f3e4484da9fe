package mingzhang.download;

/** Text as a browser shows it: blanks run together, lines broken only where the markup says so. */
final class CellText {
    private final StringBuilder text = new StringBuilder();

    void append(String characters) {
        for (int index = 0; index < characters.length(); index++) {
            char character = characters.charAt(index);
            boolean isBlank = character == ' ' || character == '\n' || character == '\t' || character == '\r';
            if (!isBlank) {
                text.append(character);
            } else if (!endsWithBlank()) {
                text.append(' ');
            }
        }
    }

    void breakLine() {
        if (text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private boolean endsWithBlank() {
        return text.length() == 0 || text.charAt(text.length() - 1) == ' ' || text.charAt(text.length() - 1) == '\n';
    }

    @Override
    public String toString() {
        return text.toString().strip();
    }
}
