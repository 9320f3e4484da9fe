package mingzhang.check.amount;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingzhang.check.rule.YearFacts;
import mingzhang.facts.Address;
import mingzhang.facts.Classification;
import mingzhang.facts.Fact;

/** The items of 基本支出 by economic classification, as a list in a text names them. */
final class BasicItems {
    private static final Pattern SIGN = Pattern.compile("[、，；。]|等$");
    private static final Set<String> CLASSES = Set.of("301", "302", "303", "310");
    private static final int LENGTH_OF_CLASS = 3;
    private static final int LENGTH_OF_ITEM = 5;
    /** A table with fewer items may not have been read. */
    private static final int FEWEST_ITEMS = 8;

    private BasicItems() {}

    /** The names in a list that are items for which the table of 基本支出 has no amount; none where it has few. */
    static List<String> without(YearFacts facts, String list) {
        Optional<Address> table = facts.address("财政拨款支出.一般公共预算支出.经济分类");
        Optional<Classification> codes =
                table.flatMap(address -> address.concept().classification());
        Set<String> spent =
                table.stream().flatMap(address -> spent(facts, address)).collect(Collectors.toSet());
        int year = facts.disclosure().year();
        return codes.isEmpty() || spent.size() < FEWEST_ITEMS
                ? List.of()
                : Stream.of(SIGN.split(list))
                        .filter(name -> isNone(codes.get().codes(name, year), spent))
                        .toList();
    }

    private static Stream<String> spent(YearFacts facts, Address table) {
        return facts.book().rows(table).stream()
                .filter(BasicItems::isItem)
                .filter(code -> facts.book()
                        .find(table.row(code))
                        .flatMap(Fact::base)
                        .filter(base -> base.signum() != 0)
                        .isPresent());
    }

    private static boolean isNone(List<String> codes, Set<String> spent) {
        List<String> items = codes.stream().filter(BasicItems::isItem).toList();
        return !items.isEmpty() && items.stream().noneMatch(spent::contains);
    }

    private static boolean isItem(String code) {
        return code.length() == LENGTH_OF_ITEM && CLASSES.contains(code.substring(0, LENGTH_OF_CLASS));
    }
}
