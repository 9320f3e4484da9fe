package mingzhang.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import mingzhang.content.Disclosure;
import mingzhang.facts.Fact;
import mingzhang.facts.FactBook;
import mingzhang.facts.Measure;
import mingzhang.finding.Position;

/** What two files can only have in common by mistake: all their amounts. */
public final class Fingerprints {
    private static final int FEWEST = 6;

    private Fingerprints() {}

    /**
     * The content of one file.
     *
     * @param digest the same for the same amounts of whatever year
     * @param position the file
     */
    public record Fingerprint(String digest, Position position) {}

    /** One fingerprint for each year of a unit that states several amounts. */
    public static List<Fingerprint> of(FactBook book, List<Disclosure> disclosures) {
        List<Fingerprint> fingerprints = new ArrayList<>();
        for (Disclosure disclosure : disclosures) {
            List<String> amounts = book.stated(disclosure.year()).stream()
                    .filter(Fingerprints::isAmount)
                    .map(fact -> fact.address().path()
                            + fact.address().basis()
                            + fact.base().orElseThrow().stripTrailingZeros())
                    .sorted()
                    .toList();
            if (amounts.size() >= FEWEST) {
                fingerprints.add(new Fingerprint(digest(amounts), disclosure.position()));
            }
        }
        return fingerprints;
    }

    private static boolean isAmount(Fact fact) {
        return fact.amount()
                .filter(amount -> amount.measure().kind() == Measure.Kind.MONEY)
                .filter(amount -> amount.number().signum() != 0)
                .isPresent();
    }

    private static String digest(List<String> amounts) {
        byte[] bytes = amounts.stream().collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(bytes).toString();
    }
}
