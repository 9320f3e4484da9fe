package mingzhang.print;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads documents that are to be printed; none may pull in anything from elsewhere. One instance serves one thread. */
final class DocumentReader {
    private static final String DOCUMENT_TYPE = "<!DOCTYPE html>";

    private final DocumentBuilder builder;

    DocumentReader() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            builder = factory.newDocumentBuilder();
        } catch (ParserConfigurationException lacking) {
            throw new IllegalStateException("the platform's XML parser has these features", lacking);
        }
        builder.setErrorHandler(new Refusal());
    }

    /**
     * Reads a document.
     *
     * @throws PrintException if it is not well-formed, or declares a document type other than HTML's or an entity
     */
    Document read(String xhtml) {
        if (xhtml.replace(DOCUMENT_TYPE, "").contains("<!DOCTYPE") || xhtml.contains("<!ENTITY")) {
            throw new PrintException("a document to be printed declares no document type and no entities");
        }
        try {
            return builder.parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXException malformed) {
            throw new PrintException("the document is not well-formed: " + malformed, malformed);
        } catch (IOException impossible) {
            throw new IllegalStateException("a text can always be read", impossible);
        }
    }

    /** The platform's own handler writes to the console. */
    private static final class Refusal implements ErrorHandler {
        @Override
        public void warning(SAXParseException harmless) {}

        @Override
        public void error(SAXParseException wrong) throws SAXException {
            throw wrong;
        }

        @Override
        public void fatalError(SAXParseException wrong) throws SAXException {
            throw wrong;
        }
    }
}
