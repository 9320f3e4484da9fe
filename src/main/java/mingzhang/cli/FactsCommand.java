package mingzhang.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import mingzhang.build.Inspection;
import mingzhang.build.Inspection.UnitFigures;
import mingzhang.facts.Fact;
import mingzhang.facts.FactBook;
import mingzhang.facts.FactWalk;
import mingzhang.facts.FigurePath;
import mingzhang.facts.FigurePath.Found;
import mingzhang.facts.FigurePath.Unknown;
import mingzhang.finding.FindingText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code facts}: where a figure comes from. */
@Command(name = "facts", description = "列出一个单位一个年度的数及其出处；写上数据项则说明这个数怎样得来。", mixinStandardHelpOptions = true)
final class FactsCommand implements Callable<Integer> {
    private final Console console;
    private final FindingText text;

    @Parameters(index = "0", paramLabel = "UNIT", descriptionKey = "unit-folder", description = "content/ 下的单位文件夹名。")
    private String unit = "";

    @Parameters(index = "1", paramLabel = "YEAR", descriptionKey = "facts.year", description = "年度。")
    private int year;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "CONCEPT",
            descriptionKey = "facts.concept",
            description = "数据项，写法同占位符，如 支出.基本支出、支出.年初预算。")
    private @Nullable String concept;

    @Mixin
    private RootOption site = new RootOption();

    FactsCommand(Console console) {
        this.console = console;
        this.text = console.text();
    }

    @Override
    public Integer call() throws IOException {
        Inspection.Inspected inspected = Inspection.unit(site.options(), unit);
        Optional<UnitFigures> figures = inspected.book();
        if (figures.isEmpty()) {
            inspected.findings().forEach(finding -> console.out().println(text.line(finding)));
            return 1;
        }
        FactBook book = figures.get().book();
        if (!book.years().contains(year)) {
            console.error()
                    .println(text.text(
                            "facts.no-year",
                            unit,
                            String.valueOf(year),
                            book.years().toString()));
            return 1;
        }
        return concept == null ? all(book) : one(book, concept);
    }

    private int all(FactBook book) {
        FactTree tree = new FactTree(console, book);
        FactWalk.through(book, year, tree::line);
        return 0;
    }

    private int one(FactBook book, String path) {
        FigurePath.Result result = FigurePath.follow(path, year, book.taxonomy());
        if (result instanceof Found found) {
            Optional<Fact> fact = book.find(found.address());
            fact.ifPresentOrElse(
                    known -> new FactTree(console, book).print(known),
                    () -> console.error()
                            .println(
                                    text.text("facts.not-given", found.address().describe())));
            return fact.isPresent() ? 0 : 1;
        }
        Unknown unknown = (Unknown) result;
        console.error()
                .println(unknown.nearest()
                        .map(nearest -> text.text("facts.unknown.nearest", unknown.step(), nearest))
                        .orElseGet(() -> text.text("facts.unknown", unknown.step())));
        return 1;
    }
}
