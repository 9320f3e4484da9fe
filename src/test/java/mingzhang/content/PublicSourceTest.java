package mingzhang.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mingzhang.Golden;
import mingzhang.finding.Findings;
import org.junit.jupiter.api.Test;

class PublicSourceTest {
    @Test
    void remarksAreLeftOut() {
        assertThat(PublicSource.of("年度: 2023 # 待领导审核\n  # 内部说明\n支出: 3\n")).isEqualTo("年度: 2023\n\n支出: 3\n");
    }

    @Test
    void headingsOfTextsAreNoRemarks() {
        String source = "叙述:\n  概况: |\n    # 标题\n    文字\n  说明: \"甲 # 乙\"\n";
        assertThat(PublicSource.of(source)).isEqualTo(source);
    }

    @Test
    void contactFieldsLoseTheirValues() {
        assertThat(PublicSource.of("填表人: 某某\n表: { 联系电话: 0000-1234, 分值: 3 }\n"))
                .isEqualTo("填表人: （不公开）\n表: { 联系电话: （不公开）, 分值: 3 }\n");
    }

    @Test
    void mobileAndIdentityNumbersAreMasked() {
        String mobile = "139" + "0".repeat(8);
        String identity = "11" + "0".repeat(15) + "X";
        assertThat(PublicSource.of("说明: 电话" + mobile + "，" + identity))
                .doesNotContain(mobile)
                .doesNotContain(identity);
    }

    @Test
    void theContentItselfStaysTheSame() throws IOException {
        try (Stream<Path> files = Files.walk(Golden.folder("../../../content"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                String source = Files.readString(file);
                assertThat(values(PublicSource.of(source))).as(file.toString()).isEqualTo(values(source));
            }
        }
    }

    /** All keys and scalars in their order. */
    private static List<String> values(String source) {
        Findings findings = new Findings();
        Optional<Node> node = Source.read("content/x/2023.yaml", source.getBytes(StandardCharsets.UTF_8), findings)
                .flatMap(read -> YamlReader.read(read, findings));
        return node.map(PublicSourceTest::values)
                .orElse(Stream.of("unreadable"))
                .toList();
    }

    private static Stream<String> values(Node node) {
        Stream<String> below =
                node.entries().stream().flatMap(entry -> Stream.concat(Stream.of(entry.key()), values(entry.value())));
        Stream<String> items = node.elements().stream().flatMap(PublicSourceTest::values);
        return Stream.of(node.asText().stream(), below, items).flatMap(each -> each);
    }
}
