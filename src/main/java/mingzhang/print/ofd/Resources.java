package mingzhang.print.ofd;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** The fonts and pictures that all pages share, and the numbers by which pages name them. */
final class Resources {
    private final FontSource source;
    private final Map<String, Optional<UsedFont>> fonts = new LinkedHashMap<>();
    private final Map<COSBase, Integer> pictures = new IdentityHashMap<>();
    private final List<byte[]> pictureFiles = new ArrayList<>();
    private int lastId = 0;

    Resources(FontSource source) {
        this.source = source;
    }

    /** The next number of an object; each is used once in a document. */
    int nextId() {
        lastId++;
        return lastId;
    }

    int lastId() {
        return lastId;
    }

    /** A font by its name in the PDF, which begins with the mark of a subset; empty if nobody has the whole font. */
    Optional<UsedFont> font(String nameInPdf) throws IOException {
        String name = nameInPdf.substring(nameInPdf.indexOf('+') + 1);
        Optional<UsedFont> known = fonts.get(name);
        if (known == null) {
            Optional<TrueTypeFont> whole = source.find(name);
            known = whole.isPresent() ? Optional.of(new UsedFont(nextId(), name, whole.get())) : Optional.empty();
            fonts.put(name, known);
        }
        return known;
    }

    int picture(PDImage image) throws IOException {
        COSBase key = image.getCOSObject();
        Integer known = pictures.get(key);
        if (known == null) {
            known = nextId();
            pictures.put(key, known);
            pictureFiles.add(png(image.getImage()));
        }
        return known;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /** The list of fonts and pictures, and their files, by path below the document. */
    SortedMap<String, byte[]> files() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Markup list = Markup.of("Res", "BaseLoc", "Res");
        list.open("Fonts");
        for (Optional<UsedFont> used : fonts.values()) {
            if (used.isPresent()) {
                UsedFont font = used.get();
                String file = "font_" + font.id() + ".ttf";
                list.open(
                        "Font",
                        "ID",
                        Integer.toString(font.id()),
                        "FontName",
                        font.name(),
                        "FamilyName",
                        font.family());
                list.element("FontFile", file).close("Font");
                files.put("Res/" + file, font.subset());
            }
        }
        list.close("Fonts");
        addPictures(list, files);
        files.put("PublicRes.xml", OfdFile.bytes(list.close("Res")));
        return files;
    }

    private void addPictures(Markup list, Map<String, byte[]> files) {
        if (pictureFiles.isEmpty()) {
            return;
        }
        list.open("MultiMedias");
        int index = 0;
        for (int id : pictures.values().stream().sorted().toList()) {
            String file = "picture_" + id + ".png";
            list.open("MultiMedia", "ID", Integer.toString(id), "Type", "Image", "Format", "PNG");
            list.element("MediaFile", file).close("MultiMedia");
            files.put("Res/" + file, pictureFiles.get(index));
            index++;
        }
        list.close("MultiMedias");
    }
}
