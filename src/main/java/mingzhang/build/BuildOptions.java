package mingzhang.build;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What to build and how.
 *
 * @param root the site's folder, with content/ and perhaps templates/
 * @param output the folder that is published
 * @param withPrints whether PDFs are made
 * @param only the unit, or unit and year, to which the build is limited
 * @param isPruned whether pages of former years whose content is gone are removed
 * @param threads how many units are built side by side
 */
public record BuildOptions(
        Path root, Path output, boolean withPrints, Optional<Only> only, boolean isPruned, int threads) {

    /** A unit, or one of its years. */
    public record Only(String unit, Optional<Integer> year) {}

    /** Everything of a site folder, into its {@code site/} folder, on all processors. */
    public static BuildOptions of(Path root) {
        return new BuildOptions(
                root,
                root.resolve("site"),
                true,
                Optional.empty(),
                false,
                Runtime.getRuntime().availableProcessors());
    }

    /** The same without PDFs. */
    public BuildOptions withoutPrints() {
        return new BuildOptions(root, output, false, only, isPruned, threads);
    }

    /** The same into another folder. */
    public BuildOptions into(Path folder) {
        return new BuildOptions(root, folder, withPrints, only, isPruned, threads);
    }

    /** The same for one unit or one of its years. */
    public BuildOptions only(String unit, Optional<Integer> year) {
        return new BuildOptions(root, output, withPrints, Optional.of(new Only(unit, year)), isPruned, threads);
    }

    /** The same, removing former years whose content is gone. */
    public BuildOptions pruned() {
        return new BuildOptions(root, output, withPrints, only, true, threads);
    }
}
