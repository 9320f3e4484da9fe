package mingzhang.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import mingzhang.build.LivePage;
import mingzhang.build.LivePage.State;
import mingzhang.build.LiveSite;
import mingzhang.finding.FindingText;

/** Answers requests for pages and other files of the site. */
final class Pages {
    private static final String INDEX = "index.html";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final LiveSite site;
    private final FindingText text;

    Pages(LiveSite site, FindingText text) {
        this.site = site;
        this.text = text;
    }

    /** The file at a path of the server, which is safe. */
    Answer answer(String path) throws IOException {
        if (path.startsWith("/_mingzhang/")) {
            return own(path.substring("/_mingzhang/".length()));
        }
        String file = file(path);
        if (isPage(file)) {
            return page(file);
        }
        LivePage found = site.page(file);
        if (found.state() == State.CURRENT) {
            return Answer.file(OK, file, found.content());
        }
        boolean isFolder =
                found.state() == State.MISSING && site.page(file + "/" + INDEX).state() != State.MISSING;
        return isFolder ? Answer.redirect(path + "/") : html(file, found);
    }

    private static String file(String path) {
        return path.endsWith("/") ? path.substring(1) + INDEX : path.substring(1);
    }

    private static boolean isPage(String file) {
        return file.endsWith(".html");
    }

    private Answer page(String file) throws IOException {
        LivePage page = site.page(file);
        LivePage notFound = page.state() == State.MISSING ? site.page("404.html") : page;
        return notFound.state() == State.CURRENT && page.state() == State.MISSING
                ? Answer.file(NOT_FOUND, file, shown(file, notFound).html().getBytes(StandardCharsets.UTF_8))
                : html(file, page);
    }

    private Answer html(String file, LivePage page) {
        ShownPage shown = shown(file, page);
        return Answer.file(shown.status(), INDEX, shown.html().getBytes(StandardCharsets.UTF_8));
    }

    private ShownPage shown(String file, LivePage page) {
        String progress = (site.size() - site.unread()) + "/" + site.size();
        return ShownPage.of(file, page, text, progress);
    }

    /** What a page shows at present. */
    String version(String file) throws IOException {
        LivePage page = site.page(file);
        return shown(file, page.state() == State.MISSING && isPage(file) ? site.page("404.html") : page)
                .version();
    }

    private static Answer own(String name) {
        if (!name.equals("serve.js") && !name.equals("serve.css")) {
            return Answer.text(NOT_FOUND, "");
        }
        try (InputStream resource = Pages.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("missing " + name);
            }
            return Answer.file(OK, name, resource.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
