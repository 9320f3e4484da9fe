package mingzhang.recognition.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;
import mingzhang.finding.Position;
import mingzhang.recognition.file.html.HtmlBlocks;
import mingzhang.recognition.file.pdf.PdfBlocks;
import mingzhang.recognition.file.word.OldWordBlocks;
import mingzhang.recognition.file.word.WordBlocks;
import mingzhang.recognition.file.word.WordParts;
import mingzhang.recognition.source.Block;
import mingzhang.recognition.source.SourceText;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Reads a file by what it is, whatever its name ends in. What it cannot read is a finding that says what to do. */
public final class SourceFiles {
    private static final int LARGEST_FILE = 64 << 20;
    private static final int LONGEST_START = 4096;
    private static final Pattern PAGE = Pattern.compile(
            "(?is)(?:\\xef\\xbb\\xbf)?\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.{0,2000}?-->\\s*)*<(?:!doctype\\s+html|html)\\b");
    private static final Pattern PAGE_NAME = Pattern.compile("(?i)\\.[sx]?html?$");

    /** The libraries' remarks on odd files are of no use to whoever imports them. */
    private static final List<Logger> LIBRARIES = List.of(
            Logger.getLogger("org.apache.poi"),
            Logger.getLogger("org.apache.pdfbox"),
            Logger.getLogger("org.apache.fontbox"));

    private SourceFiles() {}

    /**
     * What a file says; empty, with a finding, if it cannot be read.
     *
     * @param name its name without folders
     */
    public static Optional<SourceText> read(String name, byte[] bytes, Findings findings) throws IOException {
        if (bytes.length > LARGEST_FILE) {
            findings.add(Finding.error("import-large", Position.of(name), name, LARGEST_FILE >> 20));
            return Optional.empty();
        }
        LIBRARIES.forEach(library -> library.setLevel(Level.OFF));
        try {
            Optional<List<Block>> blocks = blocks(name, bytes, findings);
            if (blocks.filter(List::isEmpty).isPresent()) {
                boolean isScan = FileMagic.valueOf(bytes) == FileMagic.PDF;
                findings.add(Finding.error(isScan ? "import-scanned" : "import-empty", Position.of(name), name));
                return Optional.empty();
            }
            return blocks.map(all -> new SourceText(name, all));
        } catch (EncryptedDocumentException | InvalidPasswordException locked) {
            findings.add(Finding.error("import-locked", Position.of(name), name));
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | IOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException broken) {
            findings.add(Finding.error("import-broken", Position.of(name), name));
        }
        return Optional.empty();
    }

    private static Optional<List<Block>> blocks(String name, byte[] bytes, Findings findings)
            throws IOException, OpenXML4JException {
        FileMagic kind = FileMagic.valueOf(bytes);
        return switch (kind) {
            case OOXML -> Optional.of(packaged(name, bytes));
            case OLE2 -> Optional.of(compound(name, bytes));
            case PDF -> Optional.of(PdfBlocks.of(name, bytes));
            case UNKNOWN -> isPage(name, bytes) ? Optional.of(HtmlBlocks.of(name, bytes)) : text(name, bytes, findings);
            default ->
                isPage(name, bytes) ? Optional.of(HtmlBlocks.of(name, bytes)) : other(name, kind.name(), findings);
        };
    }

    private static Optional<List<Block>> other(String name, String kind, Findings findings) {
        findings.add(Finding.error("import-kind", Position.of(name), name, kind));
        return Optional.empty();
    }

    /** Programs also give pages the names of Word and Excel files; of what begins otherwise the name decides. */
    private static boolean isPage(String name, byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, LONGEST_START), StandardCharsets.ISO_8859_1);
        return PAGE.matcher(start).lookingAt()
                || PAGE_NAME.matcher(name).find() && FileMagic.valueOf(bytes) == FileMagic.UNKNOWN;
    }

    private static List<Block> packaged(String name, byte[] bytes) throws IOException, OpenXML4JException {
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            WordParts parts = new WordParts(file);
            if (parts.root("document").isPresent()) {
                return WordBlocks.of(name, parts);
            }
        }
        return workbook(name, bytes);
    }

    private static List<Block> compound(String name, byte[] bytes) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            if (file.getRoot().hasEntryCaseInsensitive("WordDocument")) {
                return OldWordBlocks.of(name, file);
            }
        }
        return workbook(name, bytes);
    }

    private static List<Block> workbook(String name, byte[] bytes) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            return SheetBlocks.of(name, workbook);
        }
    }

    private static Optional<List<Block>> text(String name, byte[] bytes, Findings findings) {
        boolean isText = name.toLowerCase(Locale.ROOT).matches(".*\\.(?:txt|text|md|csv|tsv)");
        if (!isText) {
            return other(name, "?", findings);
        }
        return Optional.of(TextBlocks.of(name, decoded(bytes)));
    }

    /** UTF-8, or else what Chinese Windows writes. */
    private static String decoded(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, Charset.forName("GB18030"));
        }
        return text.replace("\ufeff", "").replace("\r\n", "\n").replace('\r', '\n');
    }
}
