package mingzhang.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.svgsupport.PDFTranscoder.OpenHtmlFontResolver;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * The fonts of a run, parsed once and shared by all documents and threads.
 *
 * <p>Only static TrueType outlines are accepted. Families and weights are those that the fonts give themselves, so a
 * restyled site adds a font by adding a file.
 */
public final class Fonts {
    /** The families of tables and of their totals, as the style sheet has them. */
    private static final String TABLES = "Report Song";

    private static final String TOTALS = "Report Hei";

    private final List<FontFace> faces;
    private final OpenHtmlFontResolver chartFonts;

    private final Fallback fallback;
    private final BitSet usual = new BitSet();
    private final Optional<FontFace> tables;
    private final Optional<FontFace> totals;

    private Fonts(List<FontFace> faces, OpenHtmlFontResolver chartFonts, Fallback fallback) {
        this.faces = List.copyOf(faces);
        this.chartFonts = chartFonts;
        this.fallback = fallback;
        this.tables = family(TABLES);
        this.totals = family(TOTALS);
        for (FontFace face : faces) {
            face.addTo(usual);
        }
    }

    private Optional<FontFace> family(String name) {
        return faces.stream().filter(face -> face.family().equals(name)).reduce((lighter, regular) -> regular);
    }

    /**
     * Loads every {@code *.ttf} file of a directory, which may lie inside an archive. Those in its folder {@code
     * fallback} have the characters that these lack; they are read when a document first has such a character.
     *
     * @throws IOException if the directory or a file cannot be read, a file is no TrueType font, or there is none
     */
    public static Fonts load(Path directory) throws IOException {
        LibrarySettings.apply();
        List<FontFace> faces = new ArrayList<>();
        OpenHtmlFontResolver chartFonts = new OpenHtmlFontResolver();
        for (Path file : fontFiles(directory)) {
            byte[] bytes = Files.readAllBytes(file);
            try {
                FontFace face = FontFace.parse(bytes);
                chartFonts.addFontStream(
                        () -> new ByteArrayInputStream(bytes), face.family(), face.weight(), FontStyle.NORMAL);
                faces.add(face);
            } catch (IOException | FontFormatException unusable) {
                throw new IOException("not a usable TrueType font: " + file, unusable);
            }
        }
        if (faces.isEmpty()) {
            throw new IOException("no *.ttf file in " + directory);
        }
        return new Fonts(faces, chartFonts, new Fallback(directory.resolve("fallback")));
    }

    /** In the order of their names, because the order of a directory differs between machines. */
    static SortedSet<Path> fontFiles(Path directory) throws IOException {
        SortedSet<Path> files = new TreeSet<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, "*.ttf")) {
            found.forEach(files::add);
        }
        return files;
    }

    /**
     * The code points of a text that no face can draw, in ascending order. In print each of them would silently become
     * a number sign. White space needs no glyph and is never missing.
     */
    public SortedSet<Integer> missing(CharSequence text) {
        SortedSet<Integer> missing = new TreeSet<>();
        text.codePoints().filter(this::isRare).forEach(missing::add);
        missing.removeIf(fallback::has);
        return Collections.unmodifiableSortedSet(missing);
    }

    /** Whether none of the usual faces can draw a character. */
    boolean isRare(int codePoint) {
        return !usual.get(codePoint) && !isBlank(codePoint);
    }

    /** The faces that a document needs: those for rare characters only where it has any. */
    List<FontFace> faces(CharSequence text) {
        if (text.codePoints().noneMatch(this::isRare)) {
            return faces;
        }
        List<FontFace> all = new ArrayList<>(faces);
        all.addAll(fallback.having(text.codePoints().filter(this::isRare)));
        return all;
    }

    private static boolean isBlank(int codePoint) {
        return codePoint == ' ' || codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
    }

    /** How wide a text of a table is, in units of the type's size; totals stand in the type of headings. */
    double tableWidth(String text, boolean isStrong) {
        return (isStrong ? totals : tables).map(face -> face.width(text)).orElse(0.0);
    }

    /** A font by its PostScript name. */
    Optional<TrueTypeFont> named(String postScriptName) {
        return find(faces, postScriptName).or(() -> find(fallback.all(), postScriptName));
    }

    private static Optional<TrueTypeFont> find(List<FontFace> faces, String postScriptName) {
        return faces.stream()
                .filter(face -> face.postScriptName().equals(postScriptName))
                .map(FontFace::font)
                .findFirst();
    }

    List<FontFace> faces() {
        return faces;
    }

    OpenHtmlFontResolver chartFonts() {
        return chartFonts;
    }
}
