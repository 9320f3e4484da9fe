package mingzhang.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mingzhang.facts.Address;
import mingzhang.facts.Basis;
import mingzhang.facts.Concept;
import mingzhang.facts.Measure;
import mingzhang.facts.Taxonomy;
import mingzhang.recognition.Draft.Entry;

/** The figures of one year as content files nest them, in the taxonomy's order. */
final class FigureTree {
    private static final String UNIT = "金额单位";

    private final Draft draft;
    private final int year;
    private final Map<Spot, Map<Basis, Entry>> figures = new LinkedHashMap<>();
    private final Set<Spot> above = new HashSet<>();
    private final Map<Spot, Set<String>> rows = new LinkedHashMap<>();

    private FigureTree(Draft draft, int year) {
        this.draft = draft;
        this.year = year;
        draft.entries().forEach((address, entry) -> {
            if (address.year() == year) {
                take(address, entry);
            }
        });
    }

    /** Without any if nothing of that year was recognised. */
    static Yaml.Mapping of(Draft draft, int year, Taxonomy taxonomy, Measure money) {
        FigureTree tree = new FigureTree(draft, year);
        Yaml.Mapping mapping = new Yaml.Mapping();
        for (Concept root : taxonomy.roots()) {
            tree.value(Spot.of(root), money)
                    .ifPresent(value -> mapping.entries().put(root.key(), value));
        }
        return mapping;
    }

    private void take(Address address, Entry entry) {
        figures.computeIfAbsent(new Spot(address.concept(), address.members()), key -> new EnumMap<>(Basis.class))
                .put(address.basis(), entry);
        List<Concept> lineage = address.concept().lineage();
        for (Concept concept : lineage) {
            int outer = (int)
                    concept.lists().stream().filter(list -> list != concept).count();
            List<String> members = address.members();
            above.add(new Spot(concept, members.subList(0, Math.min(outer, members.size()))));
            if (concept.isRepeated() && members.size() > outer) {
                Spot list = new Spot(concept, members.subList(0, outer));
                rows.computeIfAbsent(list, key -> new LinkedHashSet<>()).add(members.get(outer));
                above.add(list.row(members.get(outer)));
            }
        }
    }

    private Optional<Yaml> value(Spot spot, Measure money) {
        if (!above.contains(spot)) {
            return Optional.empty();
        }
        Map<Basis, Entry> own = figures.getOrDefault(spot, Map.of());
        Yaml.Mapping mapping = new Yaml.Mapping();
        Measure inner = unit(own, money);
        if (!inner.equals(money)) {
            mapping.entries().put(UNIT, Yaml.Scalar.of(inner.unit()));
        }
        boolean isMoney = spot.concept().measure().kind() == Measure.Kind.MONEY;
        own.forEach((basis, entry) ->
                mapping.entries().put(isMoney || basis != Basis.OUTTURN ? basis.label() : "合计", figure(entry, inner)));
        children(spot, mapping, inner);
        boolean isList = rows.containsKey(spot);
        if (isList) {
            mapping.entries().put("明细", rows(spot, inner));
        }
        Set<String> keys = mapping.entries().keySet();
        boolean isOnlyOutturn = keys.equals(Set.of(Basis.OUTTURN.label())) || keys.equals(Set.of("合计"));
        if (isOnlyOutturn || keys.equals(Set.of("明细"))) {
            return mapping.entries().values().stream().findFirst();
        }
        return Optional.of(mapping);
    }

    private void children(Spot spot, Yaml.Mapping mapping, Measure money) {
        Stream.concat(spot.concept().aspects().stream(), spot.concept().parts().stream())
                .forEach(child -> value(new Spot(child, spot.members()), money)
                        .ifPresent(value -> mapping.entries().put(child.key(), value)));
    }

    /** A figure in another unit than its neighbours names it. */
    private static Yaml figure(Entry entry, Measure money) {
        List<String> remarks =
                entry.doubts().stream().map(doubt -> "存疑：" + doubt).toList();
        boolean isText = entry.measure().kind() == Measure.Kind.TEXT;
        if (isText && entry.typed().contains("\n")) {
            return new Yaml.Block(entry.typed().lines().map(String::strip).toList(), remarks, entry.origin());
        }
        Yaml.Scalar scalar = new Yaml.Scalar(entry.typed(), remarks, Optional.of(entry.origin()));
        boolean isInOtherUnit = entry.measure().kind() == Measure.Kind.MONEY
                && entry.isNumber()
                && !isNil(entry)
                && !entry.measure().equals(money);
        if (!isInOtherUnit) {
            return scalar;
        }
        Yaml.Mapping mapping = new Yaml.Mapping();
        mapping.entries().put(UNIT, Yaml.Scalar.of(entry.measure().unit()));
        mapping.entries().put("合计", scalar);
        return mapping;
    }

    /** Nothing is nothing in any unit. */
    private static boolean isNil(Entry entry) {
        return new BigDecimal(entry.typed()).signum() == 0;
    }

    private static Measure unit(Map<Basis, Entry> own, Measure money) {
        List<Measure> units = own.values().stream()
                .filter(entry -> entry.measure().kind() == Measure.Kind.MONEY && entry.isNumber() && !isNil(entry))
                .map(Entry::measure)
                .toList();
        return units.isEmpty() || units.contains(money) ? money : units.get(0);
    }

    private Yaml.Sequence rows(Spot list, Measure money) {
        List<Yaml> lines = new ArrayList<>();
        for (String member : rows.getOrDefault(list, Set.of())) {
            Spot row = list.row(member);
            Yaml.Mapping mapping = new Yaml.Mapping();
            Yaml.Mapping inner = value(row, money).map(FigureTree::mapping).orElseGet(Yaml.Mapping::new);
            Stream.of("一级", "二级")
                    .filter(inner.entries()::containsKey)
                    .forEach(key -> mapping.entries().put(key, inner.entries().get(key)));
            mapping.entries().putAll(name(row, member).entries());
            inner.entries().forEach(mapping.entries()::putIfAbsent);
            lines.add(mapping);
        }
        return new Yaml.Sequence(lines);
    }

    private static Yaml.Mapping mapping(Yaml value) {
        if (value instanceof Yaml.Mapping mapping) {
            return mapping;
        }
        Yaml.Mapping mapping = new Yaml.Mapping();
        mapping.entries().put(Basis.OUTTURN.label(), value);
        return mapping;
    }

    private Yaml.Mapping name(Spot row, String member) {
        Yaml.Mapping mapping = new Yaml.Mapping();
        Concept list = row.concept();
        if (list.classification().isPresent()) {
            mapping.entries().put("编码", new Yaml.Quoted(member));
            Optional<String> official = list.classification().get().name(member, year);
            draft.rowName(row.at(year, Basis.OUTTURN))
                    .filter(name -> !name.isEmpty()
                            && official.filter(usual -> Names.plain(usual).equals(Names.plain(name)))
                                    .isEmpty())
                    .ifPresent(name -> mapping.entries().put("名称", Yaml.Scalar.of(name)));
        } else {
            mapping.entries().put(list.definition().rowKey().orElse("名称"), Yaml.Scalar.of(Draft.shownName(member)));
        }
        return mapping;
    }
}
