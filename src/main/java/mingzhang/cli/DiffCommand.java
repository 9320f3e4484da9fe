package mingzhang.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import mingzhang.build.Inspection;
import mingzhang.build.Inspection.UnitFigures;
import mingzhang.compare.Change;
import mingzhang.facts.Fact;
import mingzhang.facts.FactWalk;
import mingzhang.facts.Value.Amount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code diff}: two years of a unit side by side. */
@Command(name = "diff", description = "在终端里对比一个单位的两个年度。", mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "UNIT", descriptionKey = "unit-folder", description = "content/ 下的单位文件夹名。")
    private String unit = "";

    @Parameters(index = "1", paramLabel = "YEAR", descriptionKey = "diff.year-1", description = "较早的年度。")
    private int earlier;

    @Parameters(index = "2", paramLabel = "YEAR", descriptionKey = "diff.year-2", description = "较晚的年度。")
    private int later;

    @Mixin
    private RootOption site = new RootOption();

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Inspection.Inspected inspected = Inspection.unit(site.options(), unit);
        if (inspected.book().isEmpty()) {
            inspected
                    .findings()
                    .forEach(finding -> console.out().println(console.text().line(finding)));
            return 1;
        }
        int first = Math.min(earlier, later);
        int second = Math.max(earlier, later);
        List<List<String>> rows = rows(inspected.book().get(), first, second);
        if (rows.isEmpty()) {
            console.out().println(console.text().text("diff.nothing", String.valueOf(first), String.valueOf(second)));
            return 0;
        }
        rows.add(0, List.of(word("diff.figure"), String.valueOf(first), String.valueOf(second), word("diff.change")));
        new Columns(List.of(false, true, true, false)).print(rows, console.out());
        return 0;
    }

    private List<List<String>> rows(UnitFigures figures, int first, int second) {
        List<List<String>> rows = new ArrayList<>();
        FactWalk.through(figures.book(), second, fact -> {
            Optional<Fact> before = figures.book().find(fact.address().in(first));
            before.flatMap(Fact::amount)
                    .filter(amount -> isCompared(fact))
                    .ifPresent(amount -> rows.add(List.of(
                            fact.address().path() + " " + fact.address().basis().label(),
                            amount.text(),
                            fact.amount().map(Amount::text).orElse(""),
                            words(figures.changes().against(fact, first)))));
        });
        return rows;
    }

    private static boolean isCompared(Fact fact) {
        return !fact.address().concept().definition().isAspect()
                && fact.address().concept().definition().isCompared();
    }

    private String words(Change change) {
        if (change instanceof Change.Differs differs) {
            String sign = differs.rate().signum() > 0 ? "+" : "";
            String mark = differs.isLarge() ? " *" : "";
            return signed(differs.amount()) + "（" + sign + differs.rate().toPlainString() + "%）" + mark;
        }
        if (change instanceof Change.DiffersBy differs) {
            return signed(differs.amount());
        }
        if (change instanceof Change.FromNil nil) {
            return signed(nil.amount()) + word("diff.from-nil");
        }
        if (change instanceof Change.OtherScope scope) {
            return word("diff.scope") + scope.reason();
        }
        if (change instanceof Change.Restated restated) {
            return word("diff.restated") + restated.restated().text();
        }
        return change instanceof Change.Same ? word("diff.same") : "";
    }

    private String word(String key) {
        return console.text().text(key);
    }

    private static String signed(Amount amount) {
        return (amount.number().signum() > 0 ? "+" : "") + amount.text();
    }
}
