package mingzhang.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import mingzhang.publish.SiteOutput;

/** Copies style sheets, scripts and icons; the fonts and the print style go into the PDFs, not onto the site. */
final class Assets {
    private static final Pattern NEEDLESS_IN_STYLES =
            Pattern.compile("(?m)^[ \\t]*(?:/\\*[^*]*\\*/[ \\t]*\\n)?|^\\n|; ?(?=\\})");
    private static final Pattern NEEDLESS_IN_SCRIPTS = Pattern.compile("(?m)^[ \\t]*(?://.*\\n)?|^\\n");

    private Assets() {}

    static void write(TemplateFolders templates, SiteOutput site) throws IOException {
        for (Map.Entry<String, Path> asset : templates.list("assets").entrySet()) {
            if (Files.isRegularFile(asset.getValue()) && !asset.getKey().equals("print.css")) {
                site.write("assets/" + asset.getKey(), published(asset.getKey(), asset.getValue()));
            }
        }
    }

    /** Style sheets and scripts go out without the remarks and indents that are for those who write them. */
    private static byte[] published(String name, Path file) throws IOException {
        if (name.endsWith(".css")) {
            return without(NEEDLESS_IN_STYLES, file);
        }
        return name.endsWith(".js") ? without(NEEDLESS_IN_SCRIPTS, file) : Files.readAllBytes(file);
    }

    private static byte[] without(Pattern needless, Path file) throws IOException {
        return needless.matcher(Files.readString(file)).replaceAll("").getBytes(StandardCharsets.UTF_8);
    }
}
