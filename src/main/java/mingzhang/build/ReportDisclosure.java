package mingzhang.build;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingzhang.content.Disclosure;
import mingzhang.content.Disclosure.FreeDocument;
import mingzhang.content.Disclosure.PriorYear;
import mingzhang.content.Disclosure.Publication;
import mingzhang.content.Glossary;
import mingzhang.content.Node;
import mingzhang.content.Prose;
import mingzhang.content.Scope;
import mingzhang.content.Unit;
import mingzhang.finding.Position;
import mingzhang.recognition.ReportFigures;
import mingzhang.recognition.ReportFigures.Words;

/** A report that was written elsewhere, seen as a year's file: its figures, and its words as documents of their own outline. */
final class ReportDisclosure {
    /** Labels of cells that explain others. */
    private static final Pattern EXPLAINING =
            Pattern.compile(".*原因.*|.*说明.*|备注|20\\d\\d\\s?年?度?|.*(?:绩效|年度)目标.{1,3}[（(](?:\\d{1,3}|[XxＸ×*]{1,3})分[）)]");

    private ReportDisclosure() {}

    static Disclosure of(ReportFigures figures, SourceLines source) {
        Position position = figures.figures().position();
        return new Disclosure(
                figures.year(),
                position,
                List.of(),
                Optional.of(new Node.Scalar(figures.money().unit(), position, 0, Optional.empty())),
                Optional.empty(),
                unpublished(position),
                figures.figures(),
                figures.prior().map(prior -> new PriorYear(figures.year() + "年度报告", prior)),
                Map.of(),
                Glossary.EMPTY,
                List.of(),
                List.of(),
                Stream.concat(texts(source), figures.words().stream().map(ReportDisclosure::cell))
                        .toList(),
                List.of());
    }

    static Unit unit(ReportFigures figures) {
        String name = figures.unit().orElse("本单位");
        return new Unit(
                "report",
                name,
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Scope.UNIT,
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static Publication unpublished(Position position) {
        return new Publication(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                position);
    }

    private static FreeDocument cell(Words cell) {
        String title = EXPLAINING.matcher(cell.label()).matches() ? cell.label() : "";
        return text(cell.place().position(1), title, cell.text());
    }

    private static Stream<FreeDocument> texts(SourceLines source) {
        return source.words().entrySet().stream()
                .map(file -> text(new Position(file.getKey(), 1, 1), "", String.join("\n", file.getValue())));
    }

    private static FreeDocument text(Position first, String title, String words) {
        return new FreeDocument("report", title, new Prose(words, first, Optional.of(first)), List.of(), first);
    }
}
