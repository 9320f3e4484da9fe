package mingzhang.compare;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mingzhang.content.Disclosure;
import mingzhang.content.Disclosure.ScopeChange;
import mingzhang.content.Scope;
import mingzhang.facts.Address;
import mingzhang.facts.Concept;
import mingzhang.facts.Taxonomy;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;

/** From which year on which concept means something else, and why (口径变动). */
public final class ScopeChanges {
    private final Map<Integer, Map<Concept, String>> reasons = new HashMap<>();
    private final Map<Integer, String> others = new HashMap<>();

    private ScopeChanges() {}

    /** What a unit's files say; a concept that there is not is an error finding. */
    public static ScopeChanges of(Collection<Disclosure> disclosures, Taxonomy taxonomy, Findings findings) {
        ScopeChanges changes = new ScopeChanges();
        for (Disclosure disclosure : disclosures) {
            for (ScopeChange change : disclosure.scopeChanges()) {
                Optional<Concept> concept = taxonomy.concept(change.subject());
                if (concept.isEmpty()) {
                    findings.add(Finding.error("scope-subject", change.position(), change.subject()));
                }
                concept.ifPresent(known -> changes.reasons
                        .computeIfAbsent(disclosure.year(), year -> new HashMap<>())
                        .put(known, change.reason()));
            }
        }
        changes.noteOtherScopes(disclosures);
        return changes;
    }

    /** A department's figures are not compared with those of its office alone. */
    private void noteOtherScopes(Collection<Disclosure> disclosures) {
        Optional<Disclosure> before = Optional.empty();
        for (Disclosure disclosure : disclosures) {
            before.filter(earlier -> !earlier.scope().equals(disclosure.scope()))
                    .ifPresent(earlier -> others.put(disclosure.year(), words(earlier) + "，" + words(disclosure)));
            before = Optional.of(disclosure);
        }
    }

    private static String words(Disclosure disclosure) {
        return disclosure.year() + "年为" + disclosure.scope().map(Scope::figures).orElse("");
    }

    /** Why a figure must not be compared with that of the year before; empty if it may. */
    public Optional<String> reason(Address address) {
        if (others.containsKey(address.year())) {
            return Optional.ofNullable(others.get(address.year()));
        }
        Map<Concept, String> changed = reasons.getOrDefault(address.year(), Map.of());
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        return address.concept().lineage().stream()
                .filter(changed::containsKey)
                .map(changed::get)
                .findFirst();
    }
}
