package mingzhang.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.recognition.SectionRule.Reading;
import mingzhang.recognition.source.Block;
import mingzhang.recognition.source.Block.Paragraph;
import mingzhang.recognition.source.Place;

/** Finds the sections of a report by the numbers of its headings, by its styles and by the titles that are known. */
final class Outline {
    private static final List<Pattern> NUMBERS = List.of(
            Pattern.compile("^第[一二三四五六七八九十\\d]+(?:部分|章|篇).*"),
            Pattern.compile("^[一二三四五六七八九十]{1,3}、.*"),
            Pattern.compile("^[（(][一二三四五六七八九十]{1,3}[）)].*"),
            Pattern.compile("^\\d{1,2}[、.．](?!\\d).*"),
            Pattern.compile("^[（(]\\d{1,2}[）)].*"));
    private static final int MAIN_LEVELS = 3;
    private static final int LONGEST_HEADING = 45;
    private static final int LONGEST_INNER_HEADING = 26;
    private static final Pattern INLINE = Pattern.compile("^([^，。；：:]{4,14})[：:](.{4,})$");

    private final List<SectionRule> rules;
    private final List<Section> sections = new ArrayList<>();
    private Section current = new Section(Optional.empty(), 0, Optional.empty(), Optional.empty());

    private Outline(List<SectionRule> rules) {
        this.rules = rules;
        sections.add(current);
    }

    static List<Section> of(List<Block> blocks, List<SectionRule> rules) {
        Outline outline = new Outline(rules);
        blocks.forEach(outline::take);
        return outline.sections;
    }

    private void take(Block block) {
        if (block instanceof Paragraph paragraph) {
            int level = level(paragraph);
            if (level > 0) {
                open(paragraph, level, rule(paragraph.text()));
                return;
            }
            if (takeInline(paragraph)) {
                return;
            }
        }
        current.blocks().add(block);
    }

    /** A paragraph that begins with a known title and a colon: 存在的主要问题：一是……. */
    private boolean takeInline(Paragraph paragraph) {
        Matcher matcher = INLINE.matcher(paragraph.text().strip());
        if (!matcher.matches()) {
            return false;
        }
        Optional<SectionRule> rule = rule(matcher.group(1)).filter(found -> found.reading() == Reading.NONE
                && found.title().matcher(Names.withoutNumber(matcher.group(1))).matches());
        if (rule.isEmpty()) {
            return false;
        }
        Place place = paragraph.place();
        open(new Paragraph(matcher.group(1), 0, place), NUMBERS.size() + 1, rule);
        current.blocks().add(new Paragraph(matcher.group(2).strip(), 0, place));
        return true;
    }

    private void open(Paragraph heading, int level, Optional<SectionRule> rule) {
        Section parent = current;
        while (parent.level() >= level && parent.parent().isPresent()) {
            parent = parent.parent().get();
        }
        current = new Section(Optional.of(heading), level, rule, Optional.of(parent));
        sections.add(current);
    }

    private Optional<SectionRule> rule(String title) {
        String plain = Names.withoutNumber(title).replaceAll("[。：:]+$", "");
        return rules.stream().filter(rule -> rule.title().matcher(plain).find()).findFirst();
    }

    /** The level of a heading from 1; 0 if it is none. */
    private int level(Paragraph paragraph) {
        String text = Names.plain(paragraph.text());
        int number = 0;
        while (number < NUMBERS.size() && !NUMBERS.get(number).matcher(text).matches()) {
            number++;
        }
        boolean isNumbered = number < NUMBERS.size();
        boolean endsLikeText = text.matches(".*[。；;，,]$");
        boolean isShort = text.length() <= LONGEST_HEADING && !text.substring(0, Math.max(0, text.length() - 1)).contains("。");
        Optional<SectionRule> rule = isShort ? rule(text) : Optional.empty();
        if (!isShort || endsLikeText && (rule.isEmpty() || text.length() > LONGEST_INNER_HEADING)) {
            return 0;
        }
        if (isNumbered && number < MAIN_LEVELS) {
            return number + 1;
        }
        if (isNumbered) {
            return rule.isPresent() && text.length() <= LONGEST_INNER_HEADING && opensWithin(rule.get(), text) ? number + 1 : 0;
        }
        return paragraph.level() > 0 && (rule.isPresent() || paragraph.level() <= MAIN_LEVELS)
                ? Math.min(paragraph.level(), MAIN_LEVELS)
                : 0;
    }

    /** A line with a small number is a heading where figures are told, or where its title is a known one as a whole. */
    private boolean opensWithin(SectionRule rule, String text) {
        boolean isAmount = text.matches(".*\\d.*元.*");
        boolean isWhole = rule.title()
                .matcher(Names.withoutNumber(text).replaceAll("[。：:]+$", ""))
                .matches();
        return !isAmount && (isWhole || current.rule().isEmpty() || current.reading() == Reading.ALL);
    }
}
