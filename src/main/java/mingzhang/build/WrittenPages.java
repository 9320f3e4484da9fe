package mingzhang.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import mingzhang.publish.SiteOutput;
import mingzhang.render.PageTaker;

/** Pages as they go into the site; one that could not be made leaves the former one in its place. */
final class WrittenPages implements PageTaker {
    private final SiteOutput site;
    private final Consumer<String> former;
    private final List<String> paths = new ArrayList<>();

    /** @param former keeps what was published at a path */
    WrittenPages(SiteOutput site, Consumer<String> former) {
        this.site = site;
        this.former = former;
    }

    @Override
    public void take(String path, String text) throws IOException {
        paths.add(path);
        site.write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void keep(String path) {
        former.accept(path);
    }

    /** The paths that were made, in their order. */
    List<String> paths() {
        return List.copyOf(paths);
    }
}
