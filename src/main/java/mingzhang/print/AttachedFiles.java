package mingzhang.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** The files inside a PDF: associated with the whole document, so that a machine can read what a person sees printed. */
public final class AttachedFiles {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final COSName ASSOCIATED = COSName.getPDFName("AF");
    private static final COSName RELATION = COSName.getPDFName("AFRelationship");

    private AttachedFiles() {}

    /**
     * The files inside a PDF by their names, in the order of the names.
     *
     * @throws IOException if it is no readable PDF
     */
    public static Map<String, byte[]> read(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            Map<String, byte[]> files = new TreeMap<>();
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            PDEmbeddedFilesNameTreeNode tree = names == null ? null : names.getEmbeddedFiles();
            Map<String, PDComplexFileSpecification> found = tree == null ? null : tree.getNames();
            if (found != null) {
                for (PDComplexFileSpecification each : found.values()) {
                    if (each.getEmbeddedFile() != null) {
                        files.put(each.getFilename(), each.getEmbeddedFile().toByteArray());
                    }
                }
            }
            return files;
        }
    }

    static void embed(List<Attachment> attachments, PDDocument pdf, PrintDocument source) throws IOException {
        if (attachments.isEmpty()) {
            return;
        }
        Map<String, PDComplexFileSpecification> files = new LinkedHashMap<>();
        COSArray associated = new COSArray();
        for (Attachment attachment : attachments) {
            PDComplexFileSpecification file = specification(attachment, pdf, source);
            files.put(attachment.name(), file);
            associated.add(file.getCOSObject());
        }
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(files);
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        pdf.getDocumentCatalog().setNames(names);
        pdf.getDocumentCatalog().getCOSObject().setItem(ASSOCIATED, associated);
    }

    private static PDComplexFileSpecification specification(Attachment attachment, PDDocument pdf, PrintDocument source)
            throws IOException {
        PDEmbeddedFile file =
                new PDEmbeddedFile(pdf, new ByteArrayInputStream(attachment.content()), COSName.FLATE_DECODE);
        file.setSubtype(attachment.mediaType());
        file.setSize(attachment.content().length);
        GregorianCalendar created = GregorianCalendar.from(source.created().atZone(BEIJING));
        file.setCreationDate(created);
        file.setModDate(created);
        PDComplexFileSpecification specification = new PDComplexFileSpecification(new COSDictionary());
        specification.setFile(attachment.name());
        specification.setFileUnicode(attachment.name());
        specification.setFileDescription(attachment.description());
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName(RELATION, attachment.relation().key());
        return specification;
    }
}
