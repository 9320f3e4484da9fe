package mingzhang.render;

import java.io.IOException;
import java.util.Optional;

/** Takes the pages of the site one by one as they are made, so that they need not all be held. */
@FunctionalInterface
public interface PageTaker {

    /**
     * Takes a page.
     *
     * @param path below the site
     */
    void take(String path, String text) throws IOException;

    /** Leaves what was published there so far: the page could not be made anew. */
    default void keep(String path) {}

    /** Takes a page, or keeps the former one where it could not be made. */
    default void takeOrKeep(String path, Optional<String> page) throws IOException {
        if (page.isPresent()) {
            take(path, page.get());
        } else {
            keep(path);
        }
    }

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
            public void keep(String path) {
                if (wants(path)) {
                    taker.keep(path);
                }
            }

            @Override
            public boolean wants(String path) {
                return path.equals(wanted);
            }
        };
    }
}
