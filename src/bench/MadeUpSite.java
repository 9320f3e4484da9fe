import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A site of made-up units; the same options give the same bytes. */
final class MadeUpSite {
    private static final int LAST_YEAR = 2023;
    private static final String SITE = """
            名称: 预算单位绩效自评公开
            主办单位: 各公开单位
            说明: 单位、地名和数字都是编造的，只用于测量。
            变动提示: 30
            """;

    private final Options options;

    MadeUpSite(Options options) {
        this.options = options;
    }

    void write(Path site, int units) throws IOException {
        put(site.resolve("content/site.yaml"), SITE);
        if (options.has("templates")) {
            Folders.copy(Path.of(options.text("templates")), site.resolve("templates"));
        }
        for (int number = 1; number <= units; number++) {
            Random random = new Random(options.number("seed") * 1_000_003L + number);
            Path folder = site.resolve("content/unit-%04d".formatted(number));
            MadeUpUnit unit = new MadeUpUnit(random, options.text("form"));
            put(folder.resolve("unit.yaml"), unit.unitFile());
            for (int year = LAST_YEAR - options.number("years") + 1; year <= LAST_YEAR; year++) {
                put(folder.resolve(year + ".yaml"), unit.nextYear(year));
            }
        }
    }

    private static void put(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
