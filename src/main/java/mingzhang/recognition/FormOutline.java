package mingzhang.recognition;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a form prints.
 *
 * @param name its folder
 * @param isFinalAccounts whether it is for a 部门决算公开
 * @param isGeneral whether it fits any report of its kind
 * @param titles the titles of its sections
 * @param slots the texts that it prints
 * @param required those that it must have
 */
public record FormOutline(
        String name,
        boolean isFinalAccounts,
        boolean isGeneral,
        List<String> titles,
        Set<String> slots,
        List<String> required) {
    private static final double ENOUGH = 0.6;

    /** Copies the lists. */
    public FormOutline {
        titles = List.copyOf(titles);
        slots = Set.copyOf(slots);
        required = List.copyOf(required);
    }

    /** The form whose sections are those of the report; the general one where none has most of them. */
    static FormOutline best(List<FormOutline> forms, List<String> headings, boolean isFinalAccounts) {
        FormOutline best = general(forms, isFinalAccounts);
        double most = ENOUGH;
        for (FormOutline form : forms) {
            double share = form.isGeneral() || form.isFinalAccounts() != isFinalAccounts ? 0 : form.share(headings);
            if (share > most) {
                most = share;
                best = form;
            }
        }
        return best;
    }

    /** The form that fits any report of a kind. */
    static FormOutline general(List<FormOutline> forms, boolean isFinalAccounts) {
        return forms.stream()
                .filter(form -> form.isGeneral() && form.isFinalAccounts() == isFinalAccounts)
                .findFirst()
                .orElseThrow();
    }

    /** The part of its titles and the report's headings that they have in common. */
    private double share(List<String> headings) {
        Set<String> own = new HashSet<>(titles.stream().map(FormOutline::plain).toList());
        Set<String> theirs =
                new HashSet<>(headings.stream().map(FormOutline::plain).toList());
        Set<String> common = new HashSet<>(own);
        common.retainAll(theirs);
        return own.isEmpty() || theirs.isEmpty()
                ? 0
                : (double) common.size() / Math.min(own.size(), Math.max(theirs.size(), own.size() / 2));
    }

    private static String plain(String title) {
        return Names.withoutNumber(title).replaceAll("（.*?）|20\\d\\d年度?|部门|单位|、|。", "");
    }
}
