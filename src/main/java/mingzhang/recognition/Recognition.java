package mingzhang.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import mingzhang.content.Node;
import mingzhang.facts.Basis;
import mingzhang.facts.Concept;
import mingzhang.facts.Measure;
import mingzhang.facts.Taxonomy;
import mingzhang.prose.ProseReader;
import mingzhang.prose.Quantity;
import mingzhang.prose.Sentence;
import mingzhang.recognition.SectionRule.Reading;
import mingzhang.recognition.source.Block;
import mingzhang.recognition.source.Block.Paragraph;
import mingzhang.recognition.source.Block.Table;
import mingzhang.recognition.source.SourceText;

/** Reads a report, given in one or several files, into the text of a content file. */
public final class Recognition {
    private static final Set<String> FUNDS = Set.of("政府性基金预算支出", "国有资本经营预算支出", "社会保险基金预算支出");
    private static final int LINES_OF_TITLE = 4;
    private static final Pattern TABLE_LINE = Pattern.compile(
            "公开\\d+表|附?表\\d*[:：]?.{0,30}|.{2,40}表(?:（.{1,8}）)?|(?:编制)?(?:部门|单位)[:：].{2,40}|(?:金额)?单位[:：]?(?:人民币)?[万千]?元|附件\\d*[:：]?");

    private final Vocabulary vocabulary;
    private final List<SectionRule> rules;
    private final List<FormOutline> forms;

    /**
     * A reader of reports.
     *
     * @param sections how sections are called, as in {@code templates/recognition/sections.yaml}; earlier files go first
     * @param forms the forms that the site can use
     */
    public Recognition(Vocabulary vocabulary, List<Node> sections, List<FormOutline> forms) {
        this.vocabulary = vocabulary;
        this.rules = sections.stream()
                .flatMap(file -> SectionRule.read(file, vocabulary.taxonomy()).stream())
                .toList();
        this.forms = List.copyOf(forms);
    }

    /** The year that files are about; empty if they name none. */
    public static Optional<Integer> year(List<SourceText> files) {
        return Identity.of(blocks(files)).year();
    }

    private static List<Block> blocks(List<SourceText> files) {
        return files.stream().flatMap(file -> file.blocks().stream()).toList();
    }

    /** Reads the files of one unit's report on one year. */
    public Recognised read(List<SourceText> files, int year) {
        return run(files, year).result(files);
    }

    /** Only the figures of one unit's report on one year, as they stand in it. */
    public ReportFigures figures(List<SourceText> files, int year) {
        return run(files, year).figures();
    }

    private Run run(List<SourceText> files, int year) {
        List<Block> blocks = blocks(files);
        List<Section> sections = Outline.of(blocks, rules);
        Identity identity = Identity.of(blocks);
        List<String> headings = sections.stream().map(Section::title).toList();
        FormOutline form = FormOutline.best(forms, headings, identity.isFinalAccounts());
        Run run = new Run(year, identity, form).read(sections);
        if (run.missing().isEmpty() || form.isGeneral()) {
            return run;
        }
        FormOutline general = FormOutline.general(forms, identity.isFinalAccounts());
        Run generally = new Run(year, identity, general).read(sections);
        return generally.missing().size() < run.missing().size() ? generally : run;
    }

    /** One report while it is being read. */
    private final class Run {
        private final Draft draft;
        private final Narratives narratives;
        private final Identity identity;
        private final FormOutline form;
        private final Tables tables;
        private final SentenceReader sentences;
        private final List<Table> unread = new ArrayList<>();
        private final List<ReportFigures.Words> words = new ArrayList<>();
        private long unplaced = 0;
        private long inTexts = 0;

        Run(int year, Identity identity, FormOutline form) {
            this.draft = new Draft(year);
            this.narratives = new Narratives(form);
            this.identity = identity;
            this.form = form;
            this.tables = new Tables(draft, vocabulary);
            this.sentences =
                    new SentenceReader(draft, vocabulary, identity.unit().orElse(""));
        }

        Run read(List<Section> sections) {
            sections.forEach(this::read);
            return this;
        }

        private void read(Section section) {
            List<String> texts = new ArrayList<>();
            List<String> told = new ArrayList<>();
            List<String> before =
                    new ArrayList<>(section.heading().map(Block::text).stream().toList());
            CountReader counts = new CountReader(draft, vocabulary);
            sentences.beginSection();
            if (isNone(section)) {
                placeNone(section);
                return;
            }
            for (Block block : FormParts.joined(section)) {
                if (block instanceof Table table) {
                    if (readTable(table, title(before))) {
                        texts.removeIf(line -> before.contains(line) && isOfTable(line));
                    }
                    before.clear();
                } else if (block instanceof Paragraph paragraph) {
                    before.add(paragraph.text());
                    readParagraph(paragraph, section, counts, texts, told);
                }
            }
            if (section.rule().isPresent()) {
                narratives.add(section, texts, told);
            } else if (!texts.isEmpty() || !told.isEmpty() || section.blocks().isEmpty()) {
                section.heading().ifPresent(heading -> narratives.left().add(heading.text()));
                narratives.left().addAll(told);
                narratives.left().addAll(texts);
            }
        }

        /** The name, number and unit of a table that was read are printed with it. */
        private static boolean isOfTable(String line) {
            return TABLE_LINE.matcher(Names.plain(line)).matches();
        }

        private String title(List<String> before) {
            return String.join("\n", before.subList(Math.max(0, before.size() - LINES_OF_TITLE), before.size()));
        }

        /** A section on a fund that says 无 and nothing else. */
        private boolean isNone(Section section) {
            boolean isFund = section.isKnown()
                    && section.rule()
                            .flatMap(SectionRule::subject)
                            .filter(concept -> FUNDS.contains(concept.key()))
                            .isPresent();
            return isFund
                    && section.blocks().size() == 1
                    && Names.plain(section.blocks().get(0).text()).matches("无[。.]?|不涉及[。.]?|本单位无此项内容[。.]?");
        }

        private void placeNone(Section section) {
            Concept concept = section.rule().flatMap(SectionRule::subject).orElseThrow();
            Block block = section.blocks().get(0);
            draft.place(
                    draft.address(concept, List.of(), Basis.OUTTURN),
                    "无",
                    Measure.TEN_THOUSAND_YUAN,
                    new Origin(block.place(), block.text()));
        }

        private boolean readTable(Table table, String title) {
            TableRun run = tables.read(table, title);
            unread.addAll(run.remnants());
            if (run.isRecognised() || run.left().isEmpty()) {
                unplaced += run.unusedNumbers();
                narratives.left().addAll(run.left());
                run.leftTables().stream()
                        .filter(left -> !isIn(run.remnants(), left))
                        .forEach(unread::add);
                words.addAll(run.leftWords());
            } else {
                unplaced += run.unusedNumbers();
                narratives.left().addAll(table.text().lines().toList());
                unread.add(table);
            }
            return run.isRecognised();
        }

        private static boolean isIn(List<Table> tables, Table rows) {
            return tables.stream().anyMatch(table -> table.lines().stream().anyMatch(rows.lines()::contains));
        }

        private void readParagraph(
                Paragraph paragraph, Section section, CountReader counts, List<String> texts, List<String> told) {
            Optional<Concept> subject = section.rule().flatMap(SectionRule::subject);
            Reading reading = section.reading();
            StringBuilder rest = new StringBuilder();
            List<String> made = new ArrayList<>();
            int conflicts = draft.conflicts();
            String text = paragraph.text();
            int end = 0;
            for (Sentence sentence : ProseReader.read(text)) {
                Setting setting = new Setting(sentence, paragraph.place(), subject, reading);
                Set<Integer> placed = new HashSet<>();
                if (reading != Reading.NONE) {
                    placed.addAll(sentences.read(setting));
                }
                if (reading == Reading.ALL && CountReader.reads(subject)) {
                    placed.addAll(counts.read(sentence, paragraph.place()));
                }
                int known = draft.entries().size();
                boolean isReason = reading == Reading.ALL
                        && (sentences.readReason(setting)
                                || sentences.readUse(setting)
                                || sentences.saysNoMore(setting));
                int from = end;
                end = Math.min(text.length(), sentence.start() + sentence.text().length() + 1);
                boolean isTold = reading == Reading.ALL
                        && !placed.isEmpty()
                        && (!sentence.text().contains("原因") || draft.entries().size() > known)
                        && sentence.quantities().stream()
                                .allMatch(quantity -> placed.contains(quantity.start()) || isNilPercent(quantity));
                if (isTold || isReason) {
                    made.add(text.substring(from, end).strip());
                } else {
                    rest.append(text, from, end);
                    count(sentence, placed, section);
                }
            }
            rest.append(text, Math.min(end, text.length()), text.length());
            boolean isCut = sentences.isOfRow() && !rest.toString().isBlank();
            if (draft.conflicts() > conflicts || isCut) {
                texts.add(text.strip());
                return;
            }
            told.addAll(made);
            if (!rest.toString().isBlank()) {
                texts.add(rest.toString().strip());
            }
        }

        /** 完成预算0% of nothing: the form says it in words. */
        private boolean isNilPercent(Quantity quantity) {
            return quantity.kind() == Quantity.Kind.PERCENT && quantity.number().signum() == 0;
        }

        private void count(Sentence sentence, Set<Integer> placed, Section section) {
            long open = sentence.quantities().stream()
                    .filter(quantity ->
                            quantity.kind() == Quantity.Kind.MONEY || quantity.kind() == Quantity.Kind.PERCENT)
                    .filter(quantity -> !placed.contains(quantity.start()))
                    .count();
            if (section.rule().isPresent()) {
                inTexts += open;
            } else {
                unplaced += open;
            }
        }

        /** The texts that the form needs and the report does not have. */
        List<String> missing() {
            return form.required().stream()
                    .filter(slot -> !narratives.texts().containsKey(slot)
                            || narratives.texts().get(slot).paragraphs().isEmpty())
                    .toList();
        }

        ReportFigures figures() {
            Taxonomy taxonomy = vocabulary.taxonomy();
            Node.Mapping prior = FigureNodes.of(FigureTree.of(draft, draft.year() - 1, taxonomy, draft.money()));
            return new ReportFigures(
                    identity.unit(),
                    draft.year(),
                    Optional.of(form.name()).filter(name -> missing().isEmpty()),
                    draft.money(),
                    FigureNodes.of(FigureTree.of(draft, draft.year(), taxonomy, draft.money())),
                    Optional.of(prior).filter(figures -> !figures.content().isEmpty()),
                    sentences.gapped(),
                    draft.twofold(),
                    draft.codedNames(),
                    unread,
                    words);
        }

        Recognised result(List<SourceText> files) {
            List<String> names = files.stream().map(SourceText::file).toList();
            String content =
                    new ContentFile(draft, narratives, vocabulary.taxonomy()).text(names, identity, form, missing());
            List<String> doubts = draft.entries().entrySet().stream()
                    .filter(entry -> !entry.getValue().doubts().isEmpty())
                    .map(entry ->
                            entry.getKey().path() + " = " + entry.getValue().typed() + "  "
                                    + String.join("；", entry.getValue().doubts()))
                    .toList();
            return new Recognised(
                    identity.unit(),
                    draft.year(),
                    content,
                    form.name(),
                    missing(),
                    new Recognised.Counts(draft.count(false), draft.count(true), unplaced, inTexts),
                    doubts,
                    narratives.left(),
                    sentences.gapped());
        }
    }
}
