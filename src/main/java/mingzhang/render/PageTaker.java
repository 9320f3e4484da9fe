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

    /** Whether it takes a page; one that it does not take need not be made. */
    default boolean wants(String path) {
        return true;
    }

    /** One that takes a single page. */
    static PageTaker of(String wanted, PageTaker taker) {
        return new PageTaker() {
            @Override
            public void take(String path, String text) throws IOException {
                if (wants(path)) {
                    taker.take(path, text);
                }
            }

            @Override
            public boolean wants(String path) {
                return path.equals(wanted);
            }
        };
    }
}
