package mingzhang.render;

import java.io.IOException;

/** Takes the pages of the site one by one as they are made, so that they need not all be held. */
@FunctionalInterface
public interface PageTaker {

    /**
     * Takes a page.
     *
     * @param path below the site
     */
    void take(String path, String text) throws IOException;
}
