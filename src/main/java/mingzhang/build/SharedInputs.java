package mingzhang.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What every unit of a site depends on beside its own files: the program, the site's settings, taxonomy and templates,
 * the names of the units, and the options of the build.
 */
final class SharedInputs {
    private final MessageDigest digest;

    private SharedInputs(MessageDigest digest) {
        this.digest = digest;
    }

    /** Stands for all of them: where it is the same, nothing has changed. Empty where the program cannot be told. */
    static Optional<String> digest(BuildOptions options, SiteModel model) throws IOException {
        Optional<String> program = Program.digest();
        return program.isEmpty() ? program : Optional.of(digest(program.get(), options, model));
    }

    private static String digest(String program, BuildOptions options, SiteModel model) throws IOException {
        SharedInputs inputs = new SharedInputs(Sha256.begin());
        inputs.add(program + "\n" + options.withPrints() + "\n" + options.isPruned() + "\n");
        inputs.add(model.names() + "\n" + model.formerUnits() + "\n");
        inputs.addFiles(options.root().resolve("content"), 1);
        inputs.addFiles(options.root().resolve("templates"), Integer.MAX_VALUE);
        return Sha256.end(inputs.digest);
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private void addFiles(Path folder, int depth) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> paths = Files.walk(folder, depth, FileVisitOption.FOLLOW_LINKS)) {
            files = paths.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            byte[] content = Files.readAllBytes(file);
            add(folder.relativize(file) + "\n" + content.length + "\n");
            digest.update(content);
        }
    }
}
