package mingzhang.serve;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import mingzhang.build.LivePage;
import mingzhang.build.LivePage.State;
import mingzhang.finding.FindingText;

/**
 * A page as it is shown while its files are written: with notices above it and the script that loads it anew, neither of
 * which is in the page that is published.
 *
 * @param status of the answer
 * @param html the whole page
 * @param version stands for what the page shows
 */
record ShownPage(int status, String html, String version) {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int WRONG_FILES = 500;
    private static final int NOT_YET = 503;

    private static final Pattern BODY = Pattern.compile("<body[^>]*>");
    private static final String NOTHING_ELSE = "default-src 'none';";

    /** The page at a path, with a page of its own where there is none. */
    static ShownPage of(String path, LivePage page, FindingText text, String progress) {
        String notices = new Notices(text).html(page.state(), page.findings());
        boolean hasContent = page.state() == State.CURRENT || page.state() == State.FORMER;
        String html = hasContent
                ? new String(page.content(), StandardCharsets.UTF_8)
                : replacement(page.state(), text, progress);
        CRC32 version = new CRC32();
        version.update((html + notices).getBytes(StandardCharsets.UTF_8));
        String name = Long.toHexString(version.getValue());
        return new ShownPage(status(page.state()), with(html, notices, path, name), name);
    }

    private static int status(State state) {
        return switch (state) {
            case CURRENT, FORMER -> OK;
            case FAILED -> WRONG_FILES;
            case PENDING -> NOT_YET;
            case MISSING -> NOT_FOUND;
        };
    }

    private static String replacement(State state, FindingText text, String progress) {
        String title = text.text(
                switch (state) {
                    case PENDING -> "serve.pending";
                    case MISSING -> "serve.missing";
                    case FAILED, CURRENT, FORMER -> "serve.broken";
                },
                progress);
        String escaped = Notices.escape(title);
        return "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"/><title>" + escaped
                + "</title></head>\n<body><main class=\"mingzhang-message\"><h1>" + escaped
                + "</h1><p><a href=\"/\">" + Notices.escape(text.text("serve.home"))
                + "</a></p></main></body></html>\n";
    }

    /** The published page forbids scripts to ask for anything; this one may ask whether it has changed. */
    private static String with(String html, String notices, String path, String version) {
        String head = "<link rel=\"stylesheet\" href=\"/_mingzhang/serve.css\"/><script src=\"/_mingzhang/serve.js\""
                + " defer=\"defer\" data-page=\"" + Notices.escape(path) + "\" data-version=\"" + version
                + "\"></script></head>";
        String allowed = html.replaceFirst(
                Pattern.quote(NOTHING_ELSE), Matcher.quoteReplacement(NOTHING_ELSE + " connect-src 'self';"));
        String withHead = allowed.replaceFirst("</head>", Matcher.quoteReplacement(head));
        Matcher body = BODY.matcher(withHead);
        return body.find() ? withHead.substring(0, body.end()) + notices + withHead.substring(body.end()) : withHead;
    }
}
