package mingzhang.cli;

/** The program. */
public final class Mingzhang {
    private Mingzhang() {}

    /** Runs the program. */
    public static void main(String... arguments) {}
}
