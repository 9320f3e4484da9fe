package mingzhang.download;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes CSV by RFC 4180 in UTF-8. A byte order mark goes first so that spreadsheets take it for UTF-8. */
public final class Csv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int USUAL_SIZE = 1 << 12;

    private final StringBuilder text = new StringBuilder(USUAL_SIZE);

    /** Starts with the byte order mark. */
    public Csv() {
        text.append(BYTE_ORDER_MARK);
    }

    /** Adds a record. */
    public Csv add(List<String> fields) {
        for (int index = 0; index < fields.size(); index++) {
            if (index > 0) {
                text.append(',');
            }
            field(fields.get(index));
        }
        text.append("\r\n");
        return this;
    }

    private void field(String value) {
        if (isPlain(value)) {
            text.append(value);
        } else {
            text.append('"').append(value.replace("\"", "\"\"")).append('"');
        }
    }

    private static boolean isPlain(String value) {
        for (int index = 0; index < value.length(); index++) {
            char character = value.charAt(index);
            if (character == ',' || character == '"' || character == '\n' || character == '\r') {
                return false;
            }
        }
        return true;
    }

    /** All of it. */
    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
