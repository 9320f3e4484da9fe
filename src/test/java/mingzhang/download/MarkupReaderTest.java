package mingzhang.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import mingzhang.download.MarkupReader.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupReaderTest {
    private static List<String> pieces(String markup) throws MalformedMarkupException {
        MarkupReader reader = new MarkupReader(markup);
        List<String> pieces = new ArrayList<>();
        for (Piece piece = reader.next(); piece != Piece.NOTHING; piece = reader.next()) {
            pieces.add(piece + " " + (piece == Piece.TEXT ? reader.text() : reader.element()));
        }
        return pieces;
    }

    private static MarkupReader atFirst(String markup) throws MalformedMarkupException {
        MarkupReader reader = new MarkupReader(markup);
        reader.next();
        return reader;
    }

    @Test
    void tagsAndTextComeInTheirOrder() throws MalformedMarkupException {
        assertThat(pieces("甲<p>乙</p>")).containsExactly("TEXT 甲", "START p", "TEXT 乙", "END p");
    }

    @Test
    void emptyElementStartsAndEnds() throws MalformedMarkupException {
        assertThat(pieces("<br/><hr />")).containsExactly("START br", "END br", "START hr", "END hr");
    }

    @Test
    void commentIsNothing() throws MalformedMarkupException {
        assertThat(pieces("甲<!-- <p> -->乙")).containsExactly("TEXT 甲", "TEXT 乙");
    }

    @Test
    void referencesStandForTheirCharacters() throws MalformedMarkupException {
        assertThat(pieces("&lt;&#20803;&#x5143;&amp;")).containsExactly("TEXT <元元&");
    }

    @Test
    void bracketInsideAnAttributeEndsNoTag() throws MalformedMarkupException {
        assertThat(pieces("<p title=\"a>b\" lang=\">\">甲</p>")).containsExactly("START p", "TEXT 甲", "END p");
    }

    @Test
    void attributeIsFoundByItsWholeName() throws MalformedMarkupException {
        assertThat(atFirst("<td data-class=\"x\" class='number wide'>甲</td>").attribute("class"))
                .isEqualTo("number wide");
    }

    @Test
    void attributeOfAnotherElementDoesNotCount() throws MalformedMarkupException {
        assertThat(atFirst("<p>甲<b class=\"x\">乙</b></p>").attribute("class")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            <p>甲,          <p>
            <p><b>甲</p>,   </p>
            甲</p>,         </p>
            甲<br>乙,       <br>
            甲&nbsp;乙,     &nbsp;
            甲 & 乙,        &
            <td class,      <td
            """)
    void whatIsIncompleteIsNamed(String markup, String place) {
        assertThatThrownBy(() -> pieces(markup)).hasMessage(place);
    }
}
