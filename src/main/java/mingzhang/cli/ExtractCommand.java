package mingzhang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import mingzhang.print.AttachedFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code extract}: the files inside a PDF. */
@Command(name = "extract", description = "取出 PDF 里随附的数据（CSV、JSON）和填报文件（YAML）。", mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE.pdf", descriptionKey = "extract.file", description = "明账生成的 PDF。")
    private @Nullable Path pdf;

    @Option(names = "--out", paramLabel = "DIR", description = "放到哪个文件夹。默认是 PDF 所在的文件夹。")
    private @Nullable Path output;

    ExtractCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path file = Objects.requireNonNull(pdf, "picocli asks for it").toAbsolutePath();
        if (!Files.isRegularFile(file)) {
            console.error().println(console.text().text("extract.missing", file));
            return 2;
        }
        Map<String, byte[]> files;
        try {
            files = AttachedFiles.read(file);
        } catch (IOException unreadable) {
            console.error().println(console.text().text("extract.unreadable", file));
            return 1;
        }
        Path folder = output == null ? Objects.requireNonNull(file.getParent()) : output.toAbsolutePath();
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            // A name from a foreign file must not lead out of the folder.
            Path target =
                    folder.resolve(Objects.requireNonNull(Path.of(each.getKey()).getFileName()));
            Files.write(target, each.getValue());
            console.out().println(target);
        }
        if (files.isEmpty()) {
            console.error().println(console.text().text("extract.nothing", file));
            return 1;
        }
        return 0;
    }
}
