package mingzhang.render;

/** Data that a page's script loads: a call of one of its functions with arrays of texts. */
final class ScriptText {
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder text = new StringBuilder();
    private boolean isFirst = true;

    /** Begins a call such as {@code mingzhang.figures(}. */
    ScriptText(String function) {
        text.append(function).append("(\n");
        isFirst = true;
    }

    ScriptText open(char bracket) {
        separate();
        text.append(bracket);
        isFirst = true;
        return this;
    }

    ScriptText close(char bracket) {
        text.append(bracket);
        isFirst = false;
        return this;
    }

    ScriptText key(String key) {
        separate();
        string(key);
        text.append(':');
        isFirst = true;
        return this;
    }

    ScriptText add(String value) {
        separate();
        string(value);
        return this;
    }

    ScriptText add(int value) {
        separate();
        text.append(value);
        return this;
    }

    ScriptText line() {
        text.append('\n');
        return this;
    }

    /** The whole call. */
    String end() {
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
        for (int index = 0; index < value.length(); index++) {
            char character = value.charAt(index);
            switch (character) {
                case '"', '\\' -> text.append('\\').append(character);
                case '<', '>', '&', '\u2028', '\u2029' -> code(character);
                default -> {
                    if (character < ' ') {
                        code(character);
                    } else {
                        text.append(character);
                    }
                }
            }
        }
        text.append('"');
    }

    private void code(char character) {
        text.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            text.append(HEX.charAt(character >> shift & 0xf));
        }
    }
}
