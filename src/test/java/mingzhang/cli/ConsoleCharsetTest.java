package mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ConsoleCharsetTest {
    private static Charset of(String name, String value) {
        Properties properties = new Properties();
        properties.setProperty(name, value);
        return ConsoleCharset.of(properties, "stdout");
    }

    @Test
    void gbkConsoleGetsGbk() {
        assertThat(of("sun.stdout.encoding", "ms936")).isEqualTo(Charset.forName("x-mswin-936"));
    }

    @Test
    void utf8ConsoleGetsUtf8() {
        assertThat(of("stdout.encoding", "UTF-8")).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void fileGetsUtf8() {
        assertThat(of("stderr.encoding", "GBK")).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void consoleThatCannotShowChineseGetsUtf8() {
        assertThat(of("stdout.encoding", "US-ASCII")).isEqualTo(StandardCharsets.UTF_8);
    }
}
