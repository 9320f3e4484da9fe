package mingzhang.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.build.BuildOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that building and checking share. */
final class SiteOptions {
    private static final Pattern ONLY = Pattern.compile("([^/]+)(?:/(\\d{4}))?/?");

    @Option(
            names = "--root",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "站点文件夹，内有 content/，可有 templates/。默认是当前文件夹。")
    private Path root = Path.of(".");

    @Option(names = "--only", paramLabel = "UNIT[/YEAR]", description = "只处理一个单位，或一个单位的一个年度。")
    private @Nullable String only;

    BuildOptions options() {
        BuildOptions all = BuildOptions.of(root.toAbsolutePath().normalize());
        if (only == null) {
            return all;
        }
        Matcher matcher = ONLY.matcher(only);
        return matcher.matches()
                ? all.only(
                        matcher.group(1), Optional.ofNullable(matcher.group(2)).map(Integer::valueOf))
                : all.only(only, Optional.empty());
    }
}
