package mingzhang.address;

/** The rule for paths inside a site. */
public final class SitePath {
    private SitePath() {}

    /** Returns the path unchanged, or throws IllegalArgumentException when it is not a safe relative path. */
    public static String check(String path) {
        if (!isSafe(path)) {
            throw new IllegalArgumentException("not a path inside the site: \"" + path + "\"");
        }
        return path;
    }

    /** Whether a path is relative, has no hidden or empty segment and no character that misleads. */
    public static boolean isSafe(String path) {
        boolean isAtStart = true;
        for (int index = 0; index < path.length(); index = path.offsetByCodePoints(index, 1)) {
            int character = path.codePointAt(index);
            if (isAtStart && (character == '/' || character == '.') || !isSafe(character)) {
                return false;
            }
            isAtStart = character == '/';
        }
        return !isAtStart;
    }

    private static boolean isSafe(int character) {
        return switch (Character.getType(character)) {
            // Invisible characters make two names look alike, and a line break would split a line of the records.
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            // A colon names a drive on Windows and a scheme in a link.
            default -> character != '\\' && character != ':';
        };
    }
}
