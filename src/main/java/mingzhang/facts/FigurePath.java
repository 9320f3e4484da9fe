package mingzhang.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.content.Nearest;

/**
 * Reads how people name a figure: keys with dots, a row in brackets, a basis, and 上年 or a year in front, as in
 * {@code 上年.支出.项目支出[民营企业工作经费].年初预算}.
 */
public final class FigurePath {
    private static final Pattern STEP =
            Pattern.compile("([^.\\[\\]]+)((?:\\[(?:[^\\[\\]]|\\[[^\\[\\]]*\\])*\\])?)(?:\\.(?=.)|$)");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?");

    private FigurePath() {}

    /** What a path leads to. */
    public sealed interface Result {}

    /** A figure. */
    public record Found(Address address) implements Result {}

    /**
     * Nothing.
     *
     * @param step the first step that there is not
     * @param nearest the known step that was probably meant
     */
    public record Unknown(String step, Optional<String> nearest) implements Result {}

    /**
     * Several rows of a classified list are called so.
     *
     * @param name what was written in brackets
     * @param codes the codes of the rows
     */
    public record Ambiguous(String name, List<String> codes) implements Result {
        /** Copies the codes. */
        public Ambiguous {
            codes = List.copyOf(codes);
        }
    }

    /** Follows a path from a year. */
    public static Result follow(String path, int year, Taxonomy taxonomy) {
        Optional<Concept> concept = Optional.empty();
        List<String> members = new ArrayList<>();
        int wantedYear = year;
        Basis basis = Basis.OUTTURN;
        Matcher steps = STEP.matcher(path.strip());
        int end = 0;
        while (end < path.strip().length() && steps.find(end) && steps.start() == end) {
            end = steps.end();
            String name = steps.group(1).strip();
            Matcher yearName = YEAR.matcher(name);
            Optional<Basis> namedBasis = Basis.named(name);
            if (concept.isEmpty() && name.equals(FormulaCompiler.YEAR_BEFORE)) {
                wantedYear--;
            } else if (concept.isEmpty() && yearName.matches()) {
                wantedYear = Integer.parseInt(yearName.group(1));
            } else if (namedBasis.isPresent()) {
                basis = namedBasis.get();
            } else if (!name.equals("合计")) {
                Optional<Concept> next = concept.isPresent() ? concept.get().child(name) : taxonomy.root(name);
                if (next.isEmpty()) {
                    return new Unknown(name, Nearest.to(name, known(concept, taxonomy)));
                }
                concept = next;
                Optional<String> row = row(steps.group(2));
                if (row.isPresent() && !next.get().isRepeated()) {
                    return new Unknown(steps.group(), Optional.empty());
                }
                row.ifPresent(members::add);
            }
        }
        if (concept.isEmpty()
                || end < path.strip().length()
                || members.size() > concept.get().lists().size()) {
            return new Unknown(path.strip(), Optional.empty());
        }
        return new Found(new Address(concept.get(), members, wantedYear, basis));
    }

    private static Optional<String> row(String bracketed) {
        return bracketed.isEmpty() ? Optional.empty() : Optional.of(bracketed.substring(1, bracketed.length() - 1));
    }

    private static Collection<String> known(Optional<Concept> concept, Taxonomy taxonomy) {
        return concept.map(Concept::childNames).orElseGet(taxonomy::rootNames);
    }
}
