package mingzhang.script;

/** Data that a page's script loads: a call of one of its functions with arrays of texts. */
public final class ScriptText {
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder text = new StringBuilder();
    private boolean isFirst = true;

    /** Begins a call such as {@code mingzhang.figures(}. */
    public ScriptText(String function) {
        text.append(function).append("(\n");
        isFirst = true;
    }

    /** Begins an array or an object. */
    public ScriptText open(char bracket) {
        separate();
        text.append(bracket);
        isFirst = true;
        return this;
    }

    /** Ends it. */
    public ScriptText close(char bracket) {
        text.append(bracket);
        isFirst = false;
        return this;
    }

    /** The name of the next value in an object. */
    public ScriptText key(String key) {
        separate();
        string(key);
        text.append(':');
        isFirst = true;
        return this;
    }

    /** A text. */
    public ScriptText add(String value) {
        separate();
        string(value);
        return this;
    }

    /** A whole number. */
    public ScriptText add(int value) {
        separate();
        text.append(value);
        return this;
    }

    /** A line break, for people who read the file. */
    public ScriptText line() {
        text.append('\n');
        return this;
    }

    /** The whole call. */
    public String end() {
        return text.append(");\n").toString();
    }

    private void separate() {
        if (!isFirst) {
            text.append(',');
        }
        isFirst = false;
    }

    /** As a JSON string, safe also where it stands inside a page. */
    private void string(String value) {
        text.append('"');
        int done = 0;
        for (int index = 0; index < value.length(); index++) {
            char character = value.charAt(index);
            if (isSpecial(character)) {
                text.append(value, done, index);
                if (character == '"' || character == '\\') {
                    text.append('\\').append(character);
                } else {
                    code(character);
                }
                done = index + 1;
            }
        }
        if (done == 0) {
            text.append(value);
        } else {
            text.append(value, done, value.length());
        }
        text.append('"');
    }

    private static boolean isSpecial(char character) {
        return character < ' '
                || character == '"'
                || character == '\\'
                || character == '<'
                || character == '>'
                || character == '&'
                || character == '\u2028'
                || character == '\u2029';
    }

    private void code(char character) {
        text.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            text.append(HEX.charAt(character >> shift & 0xf));
        }
    }
}
