package mingzhang.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mingzhang.compare.Change.Differs;
import mingzhang.compare.Comparison;
import mingzhang.compare.Comparison.Cell;
import mingzhang.compare.Comparison.Row;
import mingzhang.content.Disclosure;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.Measure;
import mingzhang.facts.Value.Wording;
import mingzhang.render.UnitSummary.StandOut;

/** What stands out in a year, in words: the amounts that changed much, each with the reason that the file states. */
final class StandOuts {
    /** The keys under which files state why a figure changed. */
    private static final String REASON_OF_CHANGE = "变动原因";

    private static final List<String> REASONS = List.of(REASON_OF_CHANGE, "原因");

    private static final int LONGEST_REASON = 160;

    private final Figures figures;
    private final Disclosure disclosure;

    private StandOuts(Figures figures, Disclosure disclosure) {
        this.figures = figures;
        this.disclosure = disclosure;
    }

    private record Found(Address address, BigDecimal amount, Differs change) {}

    /**
     * The largest changes first.
     *
     * @param isOfKeyFigures whether other figures are left out
     */
    static List<StandOut> of(
            Comparison comparison, Figures figures, Disclosure disclosure, boolean isOfKeyFigures, int limit) {
        StandOuts words = new StandOuts(figures, disclosure);
        int column = comparison.years().indexOf(disclosure.year());
        List<Found> found = new ArrayList<>();
        for (Comparison.Section section : column < 1 ? List.<Comparison.Section>of() : comparison.sections()) {
            for (Row row : section.rows()) {
                if (!isOfKeyFigures || row.address().concept().definition().isKeyFigure()) {
                    largeChange(row, column).ifPresent(found::add);
                }
            }
        }
        found.sort(Comparator.comparing(Found::amount).reversed());
        return found.stream().limit(limit).map(words::standOut).toList();
    }

    /** A change of an outturn. Classified items stand in the tables of income, of expenditure and of each fund alike. */
    private static Optional<Found> largeChange(Row row, int column) {
        boolean isClassified = row.address().concept().lists().stream()
                .anyMatch(list -> list.classification().isPresent());
        if (isClassified) {
            return Optional.empty();
        }
        Cell cell = row.cells().get(column);
        boolean isOutturn = row.address().basis() == Basis.OUTTURN;
        if (isOutturn && cell.change().orElse(null) instanceof Differs differs && differs.isLarge()) {
            return cell.fact()
                    .filter(fact -> fact.address().concept().measure().kind() == Measure.Kind.MONEY)
                    .map(fact ->
                            new Found(fact.address(), differs.amount().base().abs(), differs));
        }
        return Optional.empty();
    }

    private StandOut standOut(Found found) {
        Address address = found.address();
        boolean isRise = found.change().rate().signum() > 0;
        String unit = figures.tableUnit(address);
        String sentence = address.name()
                + figures.find(address).map(figures::plain).orElse("")
                + unit
                + "，比上年"
                + (isRise ? "增加" : "减少")
                + figures.plain(found.change().amount()).replaceFirst("^-", "")
                + unit
                + (isRise ? "，增长" : "，下降")
                + found.change().rate().abs().toPlainString()
                + "%"
                + reason(address)
                        .map(reason -> "，原因：" + reason)
                        .or(() -> note(address).map(note -> "（说明：" + note + "）"))
                        .orElse(address.concept().child(REASON_OF_CHANGE).isPresent() ? "（未填报原因）" : "");
        return new StandOut(address.name(), FigureText.plainDecimal(found.amount()), sentence + "。");
    }

    private Optional<String> reason(Address address) {
        return REASONS.stream()
                .flatMap(key -> address.concept().child(key).stream())
                .flatMap(concept ->
                        figures.find(new Address(concept, address.members(), address.year(), Basis.OUTTURN)).stream())
                .flatMap(fact -> fact.value() instanceof Wording wording
                        ? Optional.of(wording.text()).stream()
                        : Optional.<String>empty().stream())
                .findFirst()
                .map(StandOuts::shortened);
    }

    private Optional<String> note(Address address) {
        return disclosure.notes().stream()
                .filter(note -> note.subject().filter(address.path()::equals).isPresent())
                .map(note -> note.reason().text().strip())
                .filter(text -> !text.contains("{{"))
                .findFirst()
                .map(StandOuts::shortened);
    }

    /** A sentence follows, so a reason ends without a full stop. */
    private static String shortened(String reason) {
        String line = reason.strip().replaceAll("\\s+", " ").replaceFirst("[。；;.]+$", "");
        return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "……" : line;
    }
}
