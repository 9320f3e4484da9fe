package mingzhang.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import mingzhang.recognition.source.Block.Cell;
import mingzhang.recognition.source.Block.Table;

/** A report that was written elsewhere, seen as a year's file: its figures, and its words as documents of their own outline. */
final class ReportDisclosure {
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
                Stream.concat(texts(source), figures.unread().stream().map(ReportDisclosure::table))
                        .toList());
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

    private static Stream<FreeDocument> texts(SourceLines source) {
        return source.words().entrySet().stream()
                .map(file -> document(
                        String.join("\n", file.getValue()),
                        Optional.of(new Position(file.getKey(), 1, 1)),
                        new Position(file.getKey(), 1, 1)));
    }

    private static FreeDocument table(Table table) {
        return document(markdown(table), Optional.empty(), table.place().position(1));
    }

    private static FreeDocument document(String text, Optional<Position> first, Position position) {
        return new FreeDocument("report", "", new Prose(text, position, first), List.of(), position);
    }

    private static String markdown(Table table) {
        List<String> lines = new ArrayList<>();
        table.rows().forEach(row -> lines.add(line(row)));
        lines.add(
                1,
                IntStream.range(0, table.width())
                        .mapToObj(column -> "---")
                        .collect(Collectors.joining(" | ", "| ", " |")));
        return String.join("\n", lines);
    }

    private static String line(List<Cell> row) {
        return row.stream()
                .map(cell ->
                        cell.text().replaceAll("\\s+", " ").replace('|', '｜').strip())
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
