package mingzhang.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class MemoryOutputTest {
    private final MemoryOutput output = new MemoryOutput();

    @Test
    void filesAreSortedByPath() {
        output.write("b.html", new byte[0]);
        output.write("a.html", new byte[0]);
        assertThat(output.files().keySet()).containsExactly("a.html", "b.html");
    }

    @Test
    void textIsReadBack() {
        output.write("账.html", "明账".getBytes(UTF_8));
        assertThat(output.text("账.html")).isEqualTo("明账");
    }

    @Test
    void textOfAFileThatWasNotWrittenIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> output.text("a.html"));
    }

    @Test
    void writingAPathTwiceIsRefused() {
        output.write("a.html", new byte[0]);
        assertThatIllegalStateException()
                .isThrownBy(() -> output.write("a.html", new byte[0]))
                .withMessageContaining("a.html");
    }
}
