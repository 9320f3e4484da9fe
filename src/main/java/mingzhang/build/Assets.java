package mingzhang.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import mingzhang.publish.SiteOutput;

/** Copies style sheets, scripts and icons; the fonts and the print style go into the PDFs, not onto the site. */
final class Assets {
    private Assets() {}

    static void write(TemplateFolders templates, SiteOutput site) throws IOException {
        for (Map.Entry<String, Path> asset : templates.list("assets").entrySet()) {
            if (Files.isRegularFile(asset.getValue()) && !asset.getKey().equals("print.css")) {
                site.write("assets/" + asset.getKey(), Files.readAllBytes(asset.getValue()));
            }
        }
    }
}
