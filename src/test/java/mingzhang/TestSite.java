package mingzhang;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mingzhang.build.BuildOptions;
import mingzhang.build.BuildReport;
import mingzhang.build.SiteBuild;
import mingzhang.finding.Finding;
import mingzhang.finding.FindingText;

/** A small site in a folder, with one form that prints the text 概况; and what the program makes of it. */
public final class TestSite {
    /** The unit that most tests need only one of. */
    public static final String UNIT = "archives";

    private final Path root;

    private TestSite(Path root) {
        this.root = root;
    }

    /** A site with settings, without help, with a form called report and no units. */
    public static TestSite in(Path root) throws IOException {
        return new TestSite(root)
                .file("content/site.yaml", "名称: 测试站点\n帮助: 无\n")
                .form("<@section title=\"概况\"><@prose slot=\"概况\"/></@section>\n");
    }

    /** The template of the form report. */
    public TestSite form(String template) throws IOException {
        return file("templates/formats/report/format.yaml", """
                名称: 测试体例
                文档: [ { 标识: report, 标题: "${year}年度报告" } ]
                """).file("templates/formats/report/report.ftlh", template);
    }

    /** Any file. */
    public TestSite file(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** Removes a file. */
    public TestSite without(String path) throws IOException {
        Files.delete(root.resolve(path));
        return this;
    }

    /** A unit's file. */
    public TestSite unit(String unit) throws IOException {
        return file("content/" + unit + "/unit.yaml", "名称: " + unit + "单位\n");
    }

    /** A year of a unit, published by the form report. */
    public TestSite year(String unit, int year, String figures) throws IOException {
        return unit(unit).file("content/" + unit + "/" + year + ".yaml", """
                年度: %d
                体例: [report]
                """.formatted(year) + figures);
    }

    /** A year of the one unit. */
    public TestSite year(int year, String figures) throws IOException {
        return year(UNIT, year, figures);
    }

    /** What the program says of the site. */
    public List<Finding> allFindings() throws IOException {
        return SiteBuild.check(options()).findings();
    }

    /** What it says, but for the hint that the small form prints hardly any figure. */
    public List<Finding> findings() throws IOException {
        return allFindings().stream()
                .filter(finding -> !finding.rule().equals("figure-unprinted"))
                .toList();
    }

    /** The rules of the findings, without acknowledged ones. */
    public List<String> errors() throws IOException {
        return findings().stream().filter(Finding::isError).map(Finding::rule).toList();
    }

    /** The findings as a person reads them. */
    public List<String> lines() throws IOException {
        return findings().stream().map(FindingText.in(Locale.CHINESE)::line).toList();
    }

    /** Everything of the site, without PDFs. */
    public BuildOptions options() {
        return BuildOptions.of(root).withoutPrints();
    }

    /** Builds it without PDFs. */
    public BuildReport build() throws IOException {
        return SiteBuild.build(options());
    }

    /** Where the site is built to. */
    public Path output() {
        return root.resolve("site");
    }

    /** A built file. */
    public String page(String path) throws IOException {
        return Files.readString(output().resolve(path));
    }

    /** The report of the one unit in one year as it is published, after a build. */
    public String report(int year) throws IOException {
        build();
        return page(UNIT + "/" + year + "/report.html");
    }

    /** All files below a folder. */
    public static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return files;
    }

    /** The same as texts. */
    public static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        files(folder).forEach((path, bytes) -> texts.put(path, new String(bytes, StandardCharsets.ISO_8859_1)));
        return texts;
    }
}
