package mingzhang.download;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalformedMarkupTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            <p>甲,          <p>甲
            <p><b>甲</p>,   </p>
            甲</p>,         </p>
            甲<br>乙,       <br>乙
            甲&nbsp;乙,     &nbsp;
            甲 & 乙,        &
            <td class,      <td class
            """)
    void thePlaceIsNamed(String body, String place) {
        assertThatThrownBy(() -> TableReader.read(body)).hasMessage(place);
    }
}
