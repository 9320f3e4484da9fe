package mingzhang.recognition;

import java.util.ArrayList;
import java.util.List;
import mingzhang.facts.Measure;
import mingzhang.facts.Taxonomy;
import mingzhang.recognition.Narratives.Text;

/** Writes what was recognised as a content file; what was not stands at its end as remarks, whole. */
final class ContentFile {
    private final Draft draft;
    private final Narratives narratives;
    private final Taxonomy taxonomy;
    private final List<String> lines = new ArrayList<>();

    ContentFile(Draft draft, Narratives narratives, Taxonomy taxonomy) {
        this.draft = draft;
        this.narratives = narratives;
        this.taxonomy = taxonomy;
    }

    String text(List<String> files, Identity identity, FormOutline form, List<String> missing) {
        remark("由 " + String.join("、", files) + " 导入，请对照原件逐项核对；核对过的“存疑”行可以删去。");
        identity.unit().ifPresent(unit -> remark("单位：" + unit));
        lines.add("年度: " + draft.year());
        if (missing.isEmpty()) {
            lines.add("体例: [" + form.name() + "]");
        } else {
            remark("这个体例还需要叙述：" + String.join("、", missing) + "。补写以后去掉下一行开头的 #：");
            remark("体例: [" + form.name() + "]");
        }
        Measure money = draft.money();
        lines.add("金额单位: " + money.unit());
        addGroups(FigureTree.of(draft, draft.year(), taxonomy, money));
        addPriorYear(files, money);
        addNarratives();
        addLeft();
        return String.join("\n", lines) + "\n";
    }

    private void remark(String text) {
        lines.add(("# " + text).stripTrailing());
    }

    private void addGroups(Yaml.Mapping groups) {
        groups.entries().forEach((key, value) -> {
            Yaml.Mapping one = new Yaml.Mapping();
            one.entries().put(key, value);
            lines.add("");
            lines.addAll(Yaml.lines(one, ""));
        });
    }

    private void addPriorYear(List<String> files, Measure money) {
        Yaml.Mapping figures = FigureTree.of(draft, draft.year() - 1, taxonomy, money);
        if (figures.entries().isEmpty()) {
            return;
        }
        Yaml.Mapping prior = new Yaml.Mapping();
        prior.entries().put("来源", Yaml.Scalar.of(draft.year() + "年度报告（" + String.join("、", files) + "）"));
        prior.entries().putAll(figures.entries());
        Yaml.Mapping one = new Yaml.Mapping();
        one.entries().put("上年", prior);
        lines.add("");
        lines.addAll(Yaml.lines(one, ""));
    }

    private void addNarratives() {
        boolean hasText = narratives.texts().values().stream()
                .anyMatch(text -> !text.paragraphs().isEmpty());
        if (narratives.texts().isEmpty()) {
            return;
        }
        lines.add("");
        if (hasText) {
            lines.add("叙述:");
        }
        narratives.texts().forEach((slot, text) -> addNarrative(slot, text));
    }

    private void addNarrative(String slot, Text text) {
        if (!text.told().isEmpty()) {
            lines.add("  # " + slot + "：这些句子里的数已填在上面，报告里由程序成句：");
            text.told().forEach(sentence -> lines.add("  #   " + oneLine(sentence)));
        }
        if (!text.paragraphs().isEmpty()) {
            lines.add("  " + slot + ": |");
            for (int index = 0; index < text.paragraphs().size(); index++) {
                lines.add("    " + oneLine(text.paragraphs().get(index)));
                if (index + 1 < text.paragraphs().size()) {
                    lines.add("");
                }
            }
            lines.add("");
        }
    }

    private void addLeft() {
        if (narratives.left().isEmpty()) {
            return;
        }
        lines.add("");
        remark("未识别：以下内容没有填入，照抄原文，请自行取用；不需要的可以删去。");
        narratives
                .left()
                .forEach(line -> line.lines()
                        .forEach(each -> remark("  " + each.replace('\t', ' ').strip())));
    }

    /** Without control characters, which no YAML file may have. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }
}
