package mingzhang.build;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mingzhang.check.Checked;
import mingzhang.check.Checks;
import mingzhang.check.Fingerprints;
import mingzhang.check.Fingerprints.Fingerprint;
import mingzhang.check.rule.Completeness;
import mingzhang.check.rule.Reporter;
import mingzhang.content.Disclosure;
import mingzhang.content.Form;
import mingzhang.content.Node;
import mingzhang.content.Unit;
import mingzhang.facts.FactBook;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;
import mingzhang.render.RenderedUnit;
import mingzhang.render.UnitSummary.YearSummary;

/** Builds one unit: a pure function of its files and of what all units share. */
final class UnitBuild {
    private final SiteModel model;
    private final Findings findings = new Findings();

    private final boolean isRendered;

    private UnitBuild(SiteModel model, boolean isRendered) {
        this.model = model;
        this.isRendered = isRendered;
    }

    /**
     * What became of a unit.
     *
     * @param id which
     * @param rendered its pages; empty if it could not be read or was only checked, not to be published if there are
     *     errors
     * @param findings what there is to say
     * @param facts how many figures it has
     * @param fingerprints by which its files are told from those of other units
     * @param sources its files, bytes by path
     */
    record Result(
            String id,
            Optional<RenderedUnit> rendered,
            List<Finding> findings,
            FactCount facts,
            List<Fingerprint> fingerprints,
            Map<String, byte[]> sources) {
        boolean isPublishable() {
            return rendered.isPresent() && findings.stream().noneMatch(Finding::isError);
        }
    }

    /**
     * Builds it.
     *
     * @param published the years of the unit that are on the site so far
     */
    static Result build(UnitFiles files, List<YearSummary> published, SiteModel model) {
        return new UnitBuild(model, true).build(files, published);
    }

    /** Tells what there is to say of it, and renders no pages. */
    static Result check(UnitFiles files, SiteModel model) {
        return new UnitBuild(model, false).build(files, List.of());
    }

    private Result build(UnitFiles files, List<YearSummary> published) {
        findings.addAll(files.findings());
        UnitReader reader = new UnitReader(findings);
        Optional<Unit> unit = reader.unit(files);
        List<Disclosure> disclosures = reader.disclosures(files, unit).stream()
                .map(read -> model.site().publishesContacts() ? read : read.withoutContact())
                .toList();
        FactBook book = new Books(model.taxonomy(), findings).of(files, unit, disclosures);
        Optional<RenderedUnit> rendered = Optional.empty();
        if (unit.isPresent()) {
            checkFormerIds(unit.get());
            checkParent(unit.get());
            List<Disclosure> printed = disclosures.stream()
                    .map(disclosure -> checked(disclosure, disclosures, book, unit.get()))
                    .toList();
            rendered = rendered(unit.get(), printed, book, published);
        }
        return new Result(
                files.id(),
                rendered,
                findings.sorted(),
                FactCount.of(book),
                Fingerprints.of(book, disclosures),
                files.files());
    }

    private Optional<RenderedUnit> rendered(
            Unit unit, List<Disclosure> disclosures, FactBook book, List<YearSummary> published) {
        if (!isRendered) {
            model.units().check(unit, disclosures, book, findings);
            return Optional.empty();
        }
        List<YearSummary> former = published.stream()
                .filter(year -> disclosures.stream().noneMatch(disclosure -> disclosure.year() == year.year()))
                .toList();
        return Optional.of(model.units().render(unit, disclosures, book, former, findings));
    }

    private void checkFormerIds(Unit unit) {
        for (Node.Scalar id : unit.formerIds()) {
            if (!unit.id().equals(model.formerUnits().get(id.text().strip()))) {
                findings.add(Finding.error("former-unit", id.position(), id.text()));
            }
        }
    }

    private void checkParent(Unit unit) {
        unit.parent()
                .filter(parent -> !model.names().containsKey(parent.text().strip())
                        || parent.text().strip().equals(unit.id()))
                .ifPresent(parent -> findings.add(Finding.warning("parent-unknown", parent.position(), parent.text())));
    }

    /** A year as it is printed: without the notes that explain nothing. */
    private Disclosure checked(Disclosure disclosure, List<Disclosure> all, FactBook book, Unit unit) {
        Reporter reporter = new Reporter(unit, model.unitNames(), completeness(disclosure));
        Checked checked = Checks.of(book, disclosure, all, forms(disclosure), model.site(), reporter);
        findings.addAll(checked.findings());
        return disclosure.without(checked.unusedNotes());
    }

    private Completeness completeness(Disclosure disclosure) {
        return Completeness.of(disclosure.partlyFilled().stream()
                .flatMap(path -> model.taxonomy().concept(path.text().strip()).stream())
                .collect(Collectors.toSet()));
    }

    private List<Form> forms(Disclosure disclosure) {
        disclosure.forms().stream()
                .filter(name -> model.brokenForms().contains(name.text().strip()))
                .forEach(name -> findings.add(Finding.error("form-broken", name.position(), name.text())));
        return disclosure.forms().stream()
                .map(name -> Optional.ofNullable(model.forms().get(name.text().strip())))
                .flatMap(Optional::stream)
                .toList();
    }
}
