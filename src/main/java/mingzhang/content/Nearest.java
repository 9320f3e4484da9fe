package mingzhang.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the known word that somebody probably meant. */
public final class Nearest {
    private Nearest() {}

    /** The known word with the fewest changed characters, if fewer than half of them (at least one) differ. */
    public static Optional<String> to(String typed, Collection<String> known) {
        return known.stream()
                .filter(word -> distance(typed, word) <= Math.max(1, Math.max(typed.length(), word.length()) / 2)
                        && sharesCharacter(typed, word))
                .min(Comparator.<String>comparingInt(word -> distance(typed, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean sharesCharacter(String first, String second) {
        return first.chars().anyMatch(character -> second.indexOf(character) >= 0);
    }

    /** Levenshtein's distance. */
    private static int distance(String first, String second) {
        int[] costs = new int[second.length() + 1];
        for (int column = 0; column <= second.length(); column++) {
            costs[column] = column;
        }
        for (int row = 1; row <= first.length(); row++) {
            int diagonal = costs[0];
            costs[0] = row;
            for (int column = 1; column <= second.length(); column++) {
                int substitution = diagonal + (first.charAt(row - 1) == second.charAt(column - 1) ? 0 : 1);
                diagonal = costs[column];
                costs[column] = Math.min(substitution, 1 + Math.min(costs[column], costs[column - 1]));
            }
        }
        return costs[second.length()];
    }
}
