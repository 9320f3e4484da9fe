package mingzhang.recognition;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mingzhang.build.Importing;
import mingzhang.build.Importing.Imported;

/**
 * Measures {@code import} on reports of which somebody has made content files: a line per report with the figures placed
 * right, added, missing and wrong, and below it each that is not right. The files of a folder are called as the unit's
 * folder and the year are, such as {@code zhuzhou-lusong-2023.txt}.
 */
public final class ImportReport {
    private ImportReport() {}

    /**
     * Prints the table.
     *
     * @param args the folder of reports, the site with the content files, and an empty folder to import into
     */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Stream<Path> reports = Files.list(Path.of(args[0]))) {
            for (Path report : reports.sorted().toList()) {
                print(report, Path.of(args[1]), Path.of(args[2]), out);
            }
        }
    }

    private static void print(Path report, Path site, Path root, PrintStream out) throws IOException {
        String name = report.getFileName().toString().replaceAll("\\.[^.]+$", "");
        String unit = name.substring(0, name.lastIndexOf('-'));
        String year = name.substring(name.lastIndexOf('-') + 1);
        Files.createDirectories(root.resolve("content"));
        Files.writeString(root.resolve("content/site.yaml"), "名称: 导入\n");
        Imported imported = new Importing(root)
                .read(
                        List.of(report),
                        new Importing.Target(Optional.of(unit), Optional.of(Integer.parseInt(year)), Optional.empty()));
        Recognised read = imported.recognised().orElseThrow();
        Accuracy accuracy = Accuracy.of(
                ContentValues.of(read.content()),
                ContentValues.of(Files.readString(site.resolve("content/" + unit + "/" + year + ".yaml"))));
        out.printf(
                "| %s | %d | %d | %d | %d | %d |%n",
                name,
                accuracy.right(),
                accuracy.added().size(),
                read.counts().doubtful(),
                accuracy.missing().size(),
                accuracy.wrong().size());
        accuracy.added().forEach(each -> out.println("  + " + each));
        accuracy.missing().forEach(each -> out.println("  - " + each));
        accuracy.wrong().forEach(each -> out.println("  ! " + each));
    }
}
