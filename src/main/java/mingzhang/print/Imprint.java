package mingzhang.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Puts the date of publication and the identity of the input where the library put the clock's time and chance. */
final class Imprint {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter XMP_DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");
    private static final Pattern CREATE_DATE = Pattern.compile("<xmp:CreateDate>[^<]*</xmp:CreateDate>");
    private static final int IDENTIFIER_BYTES = 16;

    private Imprint() {}

    static void apply(PrintDocument source, PDDocument pdf) throws IOException {
        ZonedDateTime created = source.created().atZone(BEIJING);
        PDDocumentInformation information = pdf.getDocumentInformation();
        information.setCreationDate(GregorianCalendar.from(created));
        information.setModificationDate(GregorianCalendar.from(created));
        dateMetadata(pdf, created);
        COSString identifier = new COSString(Arrays.copyOf(source.digest(), IDENTIFIER_BYTES));
        COSArray identifiers = new COSArray();
        identifiers.add(identifier);
        identifiers.add(identifier);
        pdf.getDocument().setDocumentID(identifiers);
    }

    /** PDF/A wants the dates of the metadata packet to equal those of the document information. */
    private static void dateMetadata(PDDocument pdf, ZonedDateTime created) throws IOException {
        String packet = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
        String date = created.format(XMP_DATE);
        Matcher written = CREATE_DATE.matcher(packet);
        if (!written.find()) {
            throw new IOException("the metadata packet has no creation date");
        }
        String dated = written.replaceFirst(
                "<xmp:CreateDate>" + date + "</xmp:CreateDate><xmp:ModifyDate>" + date + "</xmp:ModifyDate>");
        pdf.getDocumentCatalog()
                .setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(dated.getBytes(StandardCharsets.UTF_8))));
    }
}
