package mingzhang.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.prose.ProseReader;
import mingzhang.prose.RunInHeading;
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

    private static final Pattern ANNEX = Pattern.compile(
            "^附(?:件|表|录)(?:[\\d一二三四五六七八九十：:、].{0,40})?$|^[^，。；：:]{4,40}(?:自评表|基础数据表|评价表|决算总?表|决算明细表|情况表|自评报告|评价报告)$");
    private static final Pattern DUTIES = Pattern.compile(".{0,40}(?:主要)?(?:职责|职能)(?:任务)?(?:如下|是|为|包括)?[：:]$");
    private static final Pattern OWNER = Pattern.compile("^(?:本|我)?(?:预算)?(?:部门|单位)?(?:（单位）|（部门）)?(?=.{4})");

    private final List<SectionRule> rules;
    private boolean isListing = false;
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
            String plain = Names.plain(paragraph.text());
            if (ANNEX.matcher(plain).matches() && !FormParts.isPart(plain, current)) {
                open(paragraph, 1, Optional.empty());
                isListing = false;
                return;
            }
            int level = level(paragraph);
            endList(paragraph, level, plain);
            if (DUTIES.matcher(plain).matches() && !current.isKnownAs("主要职能")) {
                open(paragraph, NUMBERS.size() + 1, rule("主要职能"));
                isListing = true;
                return;
            }
            if (level > 0) {
                open(paragraph, level, rule(paragraph.text(), enclosing(level)));
                return;
            }
            if (takeRunIn(paragraph) || takeInline(paragraph)) {
                return;
            }
        }
        current.blocks().add(block);
    }

    /** Behind the list that a line like 主要职责如下： opens, the section around it goes on. */
    private void endList(Paragraph paragraph, int level, String plain) {
        boolean isNumbered =
                NUMBERS.stream().anyMatch(number -> number.matcher(plain).matches());
        if (isListing && !isNumbered && level == 0) {
            Section outer = current.parent().orElseThrow();
            current = new Section(Optional.empty(), current.level(), outer.rule(), Optional.of(outer));
            sections.add(current);
        }
        isListing &= isNumbered;
    }

    /** A numbered heading and behind it, in the same line, the text; blanks keep the places of that. */
    private boolean takeRunIn(Paragraph paragraph) {
        String text = paragraph.text();
        int length = RunInHeading.length(ProseReader.plain(text));
        Paragraph heading = new Paragraph(text.substring(0, length).strip(), 0, paragraph.place());
        int level = length == 0 ? 0 : level(heading);
        if (level == 0) {
            return false;
        }
        open(heading, level, rule(heading.text(), enclosing(level)));
        current.blocks().add(new Paragraph(" ".repeat(length) + text.substring(length), 0, paragraph.place()));
        return true;
    }

    /** A paragraph that begins with a known title and a colon: 存在的主要问题：一是……. */
    private boolean takeInline(Paragraph paragraph) {
        Matcher matcher = INLINE.matcher(paragraph.text().strip());
        if (!matcher.matches()) {
            return false;
        }
        Optional<SectionRule> rule = rule(matcher.group(1))
                .filter(found -> found.reading() == Reading.NONE
                        && found.title()
                                .matcher(Names.withoutNumber(matcher.group(1)))
                                .matches());
        if (rule.isEmpty()) {
            return false;
        }
        Place place = paragraph.place();
        open(new Paragraph(matcher.group(1), 0, place), NUMBERS.size() + 1, rule);
        current.blocks().add(new Paragraph(matcher.group(2).strip(), 0, place));
        return true;
    }

    /** The section in which a heading of that level opens one. */
    private Section enclosing(int level) {
        Section section = current;
        while (section.level() >= level && section.parent().isPresent()) {
            section = section.parent().get();
        }
        return section;
    }

    private void open(Paragraph heading, int level, Optional<SectionRule> rule) {
        current = new Section(Optional.of(heading), level, rule, Optional.of(enclosing(level)));
        sections.add(current);
    }

    private Optional<SectionRule> rule(String title) {
        return rule(title, current);
    }

    private Optional<SectionRule> rule(String title, Section around) {
        String plain = Names.withoutNumber(title).replaceAll("[。：:]+$", "");
        String bare = OWNER.matcher(plain).replaceFirst("");
        String path = around.owner().title() + "/" + plain;
        return rules.stream()
                .filter(rule -> rule.title().matcher(plain).find()
                        || rule.title().matcher(bare).find()
                        || rule.isOfPath() && rule.title().matcher(path).find())
                .findFirst();
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
        boolean isShort = text.length() <= LONGEST_HEADING
                && !text.substring(0, Math.max(0, text.length() - 1)).contains("。");
        Optional<SectionRule> rule =
                isShort ? rule(text, enclosing(isNumbered ? number + 1 : MAIN_LEVELS)) : Optional.empty();
        if (!isShort || endsLikeText && (rule.isEmpty() || text.length() > LONGEST_INNER_HEADING)) {
            return 0;
        }
        if (isNumbered && number < MAIN_LEVELS) {
            return number + 1;
        }
        if (isNumbered) {
            return rule.isPresent()
                            && text.length() <= LONGEST_INNER_HEADING
                            && opensWithin(rule.get(), text, enclosing(number + 1))
                    ? number + 1
                    : 0;
        }
        return paragraph.level() > 0 && (rule.isPresent() || paragraph.level() <= MAIN_LEVELS)
                ? Math.min(paragraph.level(), MAIN_LEVELS)
                : 0;
    }

    /** A line with a small number is a heading where figures are told, or where its title is a known one as a whole. */
    private boolean opensWithin(SectionRule rule, String text, Section around) {
        boolean isAmount = text.matches(".*\\d.*元.*");
        boolean isWhole = rule.title()
                .matcher(Names.withoutNumber(text).replaceAll("[。：:]+$", ""))
                .matches();
        return !isAmount && (isWhole || rule.isOfPath() || around.rule().isEmpty() || around.reading() == Reading.ALL);
    }
}
