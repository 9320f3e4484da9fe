package mingzhang.recognition.file.word;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.util.XMLHelper;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The parts of an open Word package as trees of elements; reads no external entity. */
public final class WordParts {
    private final OPCPackage file;

    /** The parts of an open package. */
    public WordParts(OPCPackage file) {
        this.file = file;
    }

    /** The root of word/NAME.xml; empty if there is no such part. */
    public Optional<Element> root(String name) throws IOException {
        try {
            PackagePart part = file.getPart(PackagingURIHelper.createPartName("/word/" + name + ".xml"));
            if (part == null) {
                return Optional.empty();
            }
            DocumentBuilder builder = XMLHelper.newDocumentBuilder();
            try (InputStream stream = part.getInputStream()) {
                return Optional.of(builder.parse(stream).getDocumentElement());
            }
        } catch (InvalidFormatException | SAXException malformed) {
            throw new IOException(malformed);
        }
    }
}
