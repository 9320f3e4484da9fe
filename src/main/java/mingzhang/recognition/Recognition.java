package mingzhang.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingzhang.content.Node;
import mingzhang.facts.Basis;
import mingzhang.facts.Concept;
import mingzhang.facts.Measure;
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

    private final Vocabulary vocabulary;
    private final List<SectionRule> rules;
    private final List<FormOutline> forms;

    /**
     * A reader of reports.
     *
     * @param sections how sections are called, as in {@code templates/recognition/sections.yaml}
     * @param forms the forms that the site can use
     */
    public Recognition(Vocabulary vocabulary, Node sections, List<FormOutline> forms) {
        this.vocabulary = vocabulary;
        this.rules = SectionRule.read(sections, vocabulary.taxonomy());
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
        List<Block> blocks = blocks(files);
        List<Section> sections = Outline.of(blocks, rules);
        Identity identity = Identity.of(blocks);
        List<String> headings = sections.stream().map(Section::title).toList();
        FormOutline form = FormOutline.best(forms, headings, identity.isFinalAccounts());
        Draft draft = new Draft(year);
        Run run = new Run(draft, new Narratives(form), identity.unit().orElse(""));
        sections.forEach(run::read);
        return run.result(files, identity, form);
    }

    /** One report while it is being read. */
    private final class Run {
        private final Draft draft;
        private final Narratives narratives;
        private final Tables tables;
        private final SentenceReader sentences;
        private long unplaced = 0;
        private long inTexts = 0;

        Run(Draft draft, Narratives narratives, String unit) {
            this.draft = draft;
            this.narratives = narratives;
            this.tables = new Tables(draft, vocabulary);
            this.sentences = new SentenceReader(draft, vocabulary, unit);
        }

        void read(Section section) {
            List<String> texts = new ArrayList<>();
            List<String> told = new ArrayList<>();
            List<String> before = new ArrayList<>(section.heading().map(Block::text).stream().toList());
            CountReader counts = new CountReader(draft, vocabulary);
            if (isNone(section)) {
                placeNone(section);
                return;
            }
            for (Block block : section.blocks()) {
                if (block instanceof Table table) {
                    readTable(table, title(before));
                    before.clear();
                } else if (block instanceof Paragraph paragraph) {
                    before.add(paragraph.text());
                    readParagraph(paragraph, section, counts, texts, told);
                }
            }
            boolean isPlaced = section.rule().isPresent();
            if (isPlaced) {
                narratives.add(section, texts, told);
            } else {
                section.heading().ifPresent(heading -> narratives.left().add(heading.text()));
                narratives.left().addAll(told);
                narratives.left().addAll(texts);
            }
        }

        private String title(List<String> before) {
            return String.join("\n", before.subList(Math.max(0, before.size() - LINES_OF_TITLE), before.size()));
        }

        /** A section on a fund that says 无 and nothing else. */
        private boolean isNone(Section section) {
            boolean isFund = section.isKnown()
                    && section.rule().flatMap(SectionRule::subject).filter(concept -> FUNDS.contains(concept.key())).isPresent();
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

        private void readTable(Table table, String title) {
            TableRun run = tables.read(table, title);
            if (run.isRecognised() || run.left().isEmpty()) {
                unplaced += run.unusedNumbers();
                narratives.left().addAll(run.left());
            } else {
                unplaced += run.unusedNumbers();
                narratives.left().addAll(table.text().lines().toList());
            }
        }

        private void readParagraph(
                Paragraph paragraph, Section section, CountReader counts, List<String> texts, List<String> told) {
            Optional<Concept> subject = section.rule().flatMap(SectionRule::subject);
            Reading reading = section.reading();
            StringBuilder rest = new StringBuilder();
            String text = paragraph.text();
            int end = 0;
            for (Sentence sentence : ProseReader.read(text)) {
                Set<Integer> placed = new HashSet<>();
                if (reading != Reading.NONE) {
                    placed.addAll(sentences.read(sentence, paragraph.place(), subject, reading));
                }
                if (reading == Reading.ALL && CountReader.reads(subject)) {
                    placed.addAll(counts.read(sentence, paragraph.place()));
                }
                int from = end;
                end = Math.min(text.length(), sentence.start() + sentence.text().length() + 1);
                boolean isTold = reading == Reading.ALL
                        && !placed.isEmpty()
                        && sentence.quantities().stream().allMatch(quantity -> placed.contains(quantity.start()));
                if (isTold) {
                    told.add(text.substring(from, end).strip());
                } else {
                    rest.append(text, from, end);
                    count(sentence, placed, section);
                }
            }
            rest.append(text, Math.min(end, text.length()), text.length());
            if (!rest.toString().isBlank()) {
                texts.add(rest.toString().strip());
            }
        }

        private void count(Sentence sentence, Set<Integer> placed, Section section) {
            long open = sentence.quantities().stream()
                    .filter(quantity -> quantity.kind() == Quantity.Kind.MONEY
                            || quantity.kind() == Quantity.Kind.PERCENT)
                    .filter(quantity -> !placed.contains(quantity.start()))
                    .count();
            if (section.rule().isPresent()) {
                inTexts += open;
            } else {
                unplaced += open;
            }
        }

        Recognised result(List<SourceText> files, Identity identity, FormOutline form) {
            List<String> missing = form.required().stream()
                    .filter(slot -> !narratives.texts().containsKey(slot)
                            || narratives.texts().get(slot).paragraphs().isEmpty())
                    .toList();
            List<String> names = files.stream().map(SourceText::file).toList();
            String content = new ContentFile(draft, narratives, vocabulary.taxonomy()).text(names, identity, form, missing);
            List<String> doubts = draft.entries().entrySet().stream()
                    .filter(entry -> !entry.getValue().doubts().isEmpty())
                    .map(entry -> entry.getKey().path() + " = " + entry.getValue().typed() + "  "
                            + String.join("；", entry.getValue().doubts()))
                    .toList();
            return new Recognised(
                    identity.unit(),
                    draft.year(),
                    content,
                    form.name(),
                    missing,
                    new Recognised.Counts(draft.count(false), draft.count(true), unplaced, inTexts),
                    doubts,
                    narratives.left());
        }
    }
}
