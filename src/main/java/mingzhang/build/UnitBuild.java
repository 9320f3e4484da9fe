package mingzhang.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.Checks;
import mingzhang.content.Disclosure;
import mingzhang.content.DisclosureReader;
import mingzhang.content.Form;
import mingzhang.content.Source;
import mingzhang.content.Unit;
import mingzhang.content.YamlReader;
import mingzhang.facts.FactBook;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;
import mingzhang.finding.Position;
import mingzhang.render.RenderedUnit;
import mingzhang.render.UnitSummary.YearSummary;

/** Builds one unit: a pure function of its files and of what all units share. */
final class UnitBuild {
    private static final Pattern YEAR_FILE = Pattern.compile(".*/([1-9]\\d{3})\\.ya?ml");
    private static final Pattern UNIT_FILE = Pattern.compile(".*/unit\\.ya?ml");

    private final SiteModel model;
    private final Findings findings = new Findings();

    private UnitBuild(SiteModel model) {
        this.model = model;
    }

    /**
     * What became of a unit.
     *
     * @param id which
     * @param rendered its pages; empty if it could not be read, not to be published if there are errors
     * @param findings what there is to say
     * @param facts how many figures it has
     * @param sources its files, bytes by path
     */
    record Result(
            String id,
            Optional<RenderedUnit> rendered,
            List<Finding> findings,
            FactCount facts,
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
        return new UnitBuild(model).build(files, published);
    }

    private Result build(UnitFiles files, List<YearSummary> published) {
        Optional<Unit> unit = unit(files);
        List<Disclosure> disclosures = disclosures(files);
        if (files.files().keySet().stream()
                .noneMatch(path -> YEAR_FILE.matcher(path).matches())) {
            findings.add(Finding.warning("unit-without-years", Position.of("content/" + files.id()), files.id()));
        }
        FactBook book = FactBook.of(disclosures, model.taxonomy(), findings);
        Optional<RenderedUnit> rendered = Optional.empty();
        if (unit.isPresent()) {
            disclosures.forEach(disclosure -> findings.addAll(Checks.of(book, disclosure, forms(disclosure))));
            List<YearSummary> former = published.stream()
                    .filter(year -> disclosures.stream().noneMatch(disclosure -> disclosure.year() == year.year()))
                    .toList();
            rendered = Optional.of(model.units().render(unit.get(), disclosures, book, former, findings));
        }
        return new Result(files.id(), rendered, findings.sorted(), FactCount.of(book), files.files());
    }

    private Optional<Unit> unit(UnitFiles files) {
        String path = "content/" + files.id() + "/unit.yaml";
        byte[] bytes = files.files().get(path);
        if (bytes == null) {
            findings.add(Finding.error("unit-missing", Position.of(path), files.id()));
            return Optional.empty();
        }
        return Source.read(path, bytes, findings)
                .flatMap(source -> YamlReader.read(source, findings))
                .map(node -> Unit.read(files.id(), node, findings));
    }

    private List<Disclosure> disclosures(UnitFiles files) {
        List<Disclosure> disclosures = new ArrayList<>();
        Map<String, String> years = new HashMap<>();
        for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
            Matcher year = YEAR_FILE.matcher(file.getKey());
            if (year.matches()) {
                String former = years.putIfAbsent(year.group(1), file.getKey());
                if (former != null) {
                    findings.add(Finding.error("year-twice", Position.of(file.getKey()), year.group(1), former));
                    continue;
                }
                Source.read(file.getKey(), file.getValue(), findings)
                        .flatMap(source -> YamlReader.read(source, findings))
                        .map(node -> DisclosureReader.read(Integer.parseInt(year.group(1)), node, findings))
                        .ifPresent(disclosures::add);
            } else if (!UNIT_FILE.matcher(file.getKey()).matches()) {
                String name = file.getKey().substring(file.getKey().lastIndexOf('/') + 1);
                findings.add(Finding.error("year-file", Position.of(file.getKey()), name));
            }
        }
        return disclosures;
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
