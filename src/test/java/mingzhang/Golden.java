package mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Texts that tests expect whole. {@code -Dgolden=write} takes over what the program says now, for a person to read. */
public final class Golden {
    private Golden() {}

    /** Compares with the file, or writes it. */
    public static void compare(Path expected, String actual) throws IOException {
        if ("write".equals(System.getProperty("golden"))) {
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException("expected texts are read by a person before they count, so not here");
            }
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
    }

    /** A folder of src/test/resources, as it lies in the source tree. */
    public static Path folder(String name) {
        try {
            Path marker = Path.of(Objects.requireNonNull(Golden.class.getResource("/print/report.xhtml"))
                    .toURI());
            Path test = marker.getParent();
            while (!Files.isRegularFile(Objects.requireNonNull(test).resolve("pom.xml"))) {
                test = test.getParent();
            }
            return test.resolve("src/test/resources").resolve(name);
        } catch (URISyntaxException malformed) {
            throw new UncheckedIOException(new IOException(malformed));
        }
    }
}
