package mingzhang.print.ofd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mingzhang.print.ofd.PageReader.Drawing;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A PDF as an OFD file. The same PDF gives the same bytes. */
public final class OfdFile {
    /** Zip files know no time before 1980 and no zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final PDDocument pdf;
    private final Resources resources;
    private final Map<String, byte[]> parts = new TreeMap<>();

    private OfdFile(PDDocument pdf, FontSource fonts) {
        this.pdf = pdf;
        this.resources = new Resources(fonts);
    }

    /**
     * Writes a PDF of our own as OFD.
     *
     * @param fonts the fonts from which the PDF was made
     * @throws IOException if the PDF cannot be read
     */
    public static byte[] of(byte[] pdf, FontSource fonts) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new OfdFile(document, fonts).write();
        }
    }

    private byte[] write() throws IOException {
        List<Integer> pageIds = new ArrayList<>();
        List<List<Drawing>> pages = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            pageIds.add(resources.nextId());
            pages.add(new PageReader(page, resources).read());
        }
        resources.files().forEach((path, bytes) -> parts.put("Doc_0/" + path, bytes));
        for (int index = 0; index < pages.size(); index++) {
            parts.put("Doc_0/" + pagePath(index), page(pdf.getPage(index), pages.get(index)));
        }
        parts.put("Doc_0/Document.xml", document(pageIds));
        parts.put("OFD.xml", root());
        return zip();
    }

    private static String pagePath(int index) {
        return "Pages/Page_" + index + "/Content.xml";
    }

    private byte[] page(PDPage page, List<Drawing> drawings) {
        Markup markup = Markup.of("Page");
        markup.open("Area").element("PhysicalBox", box(page)).close("Area");
        markup.open("Content").open("Layer", "ID", Integer.toString(resources.nextId()), "Type", "Body");
        drawings.forEach(drawing -> drawing.write(resources.nextId(), markup));
        return bytes(markup.close("Layer").close("Content").close("Page"));
    }

    private static String box(PDPage page) {
        PDRectangle box = page.getCropBox();
        return Markup.lengths(0, 0, box.getWidth(), box.getHeight());
    }

    private byte[] document(List<Integer> pageIds) throws IOException {
        Markup markup = Markup.of("Document");
        markup.open("CommonData").element("MaxUnitID", Integer.toString(resources.lastId() + 1));
        markup.open("PageArea").element("PhysicalBox", box(pdf.getPage(0))).close("PageArea");
        markup.element("PublicRes", "PublicRes.xml").close("CommonData");
        markup.open("Pages");
        for (int index = 0; index < pageIds.size(); index++) {
            markup.element("Page", "", "ID", Integer.toString(pageIds.get(index)), "BaseLoc", pagePath(index));
        }
        markup.close("Pages");
        new OutlineWriter(pdf, pageIds).write(markup);
        return bytes(markup.close("Document"));
    }

    private byte[] root() {
        PDDocumentInformation information = pdf.getDocumentInformation();
        LocalDate created =
                information.getCreationDate().toInstant().atZone(BEIJING).toLocalDate();
        Markup markup = Markup.of("OFD", "Version", "1.1", "DocType", "OFD");
        markup.open("DocBody").open("DocInfo");
        markup.element("DocID", identifier());
        markup.element("Title", Objects.requireNonNullElse(information.getTitle(), ""));
        markup.element("Author", Objects.requireNonNullElse(information.getAuthor(), ""));
        markup.element("Subject", Objects.requireNonNullElse(information.getSubject(), ""));
        markup.element("CreationDate", created.toString()).element("ModDate", created.toString());
        markup.element("Creator", "Mingzhang").close("DocInfo");
        return bytes(
                markup.element("DocRoot", "Doc_0/Document.xml").close("DocBody").close("OFD"));
    }

    /** The PDF's own identifier, which follows from what it was made from. */
    private String identifier() {
        COSString first = (COSString) pdf.getDocument().getDocumentID().get(0);
        return HexFormat.of().formatHex(first.getBytes());
    }

    private byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            // The root first, as readers expect to find it.
            add("OFD.xml", zip);
            for (String path : parts.keySet()) {
                if (!path.equals("OFD.xml")) {
                    add(path, zip);
                }
            }
        }
        return bytes.toByteArray();
    }

    private void add(String path, ZipOutputStream zip) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(Objects.requireNonNull(parts.get(path)));
        zip.closeEntry();
    }

    static byte[] bytes(Markup markup) {
        return markup.toString().getBytes(StandardCharsets.UTF_8);
    }
}
