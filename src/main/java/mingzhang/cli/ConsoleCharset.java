package mingzhang.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** In which characters a stream is written: those of the terminal if it can show Chinese, else UTF-8. */
final class ConsoleCharset {
    private ConsoleCharset() {}

    /**
     * The characters of a stream.
     *
     * @param properties of the system; they name an encoding for a terminal only, so files and pipes get UTF-8
     * @param stream {@code stdout} or {@code stderr}
     */
    static Charset of(Properties properties, String stream) {
        String name =
                properties.getProperty(stream + ".encoding", properties.getProperty("sun." + stream + ".encoding", ""));
        if (name.isEmpty() || !Charset.isSupported(name)) {
            return StandardCharsets.UTF_8;
        }
        Charset terminal = Charset.forName(name);
        return terminal.canEncode() && terminal.newEncoder().canEncode("账") ? terminal : StandardCharsets.UTF_8;
    }
}
