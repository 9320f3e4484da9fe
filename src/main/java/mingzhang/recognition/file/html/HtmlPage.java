package mingzhang.recognition.file.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Parses a page in the character set that it names; its nodes know the lines on which they stand. */
final class HtmlPage {
    /** Pages that name one of these use characters of the larger set that contains them. */
    private static final Set<String> CHINESE = Set.of("GB2312", "GBK", "x-mswin-936");

    private static final String CHINESE_SET = "GB18030";
    private static final int MOST_BROKEN = 50;

    private HtmlPage() {}

    static Document of(byte[] bytes) throws IOException {
        Document page = parsed(bytes, null);
        boolean isChinese = CHINESE.contains(page.charset().name());
        return isChinese || isMisread(page.text()) ? parsed(bytes, CHINESE_SET) : page;
    }

    private static Document parsed(byte[] bytes, @Nullable String charset) throws IOException {
        return Jsoup.parse(
                new ByteArrayInputStream(bytes),
                charset,
                "",
                Parser.htmlParser().setTrackPosition(true));
    }

    /** A page that names no character set is taken for UTF-8; many characters that are none show that it is not. */
    private static boolean isMisread(String text) {
        return text.chars().filter(each -> each == '\ufffd').count() * MOST_BROKEN > text.length();
    }
}
