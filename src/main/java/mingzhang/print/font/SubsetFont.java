package mingzhang.print.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/** A font of one document, of which it holds the glyphs that it uses (a Type 0 font, ISO 32000-1, 9.7). */
public final class SubsetFont extends PDFont {
    private static final int USUAL_WIDTH = 1000;
    private static final int TAG_LETTERS = 6;
    private static final int LETTERS = 26;
    private static final int BUFFER = 1 << 16;

    private final PDDocument document;
    private final FontProgram program;
    private final GlyphNumbers numbers;
    private final COSDictionary descendant = new COSDictionary();

    /**
     * A font of which nothing is used yet.
     *
     * @throws IOException if the font does not describe itself or forbids to be embedded in part
     */
    public SubsetFont(PDDocument document, FontProgram program) throws IOException {
        super(new COSDictionary());
        this.document = document;
        this.program = program;
        this.numbers = new GlyphNumbers(program);
        setFontDescriptor(Description.of(program.font()));
        dict.setItem(COSName.TYPE, COSName.FONT);
        dict.setItem(COSName.SUBTYPE, COSName.TYPE0);
        dict.setName(COSName.BASE_FONT, program.font().getName());
        dict.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        dict.setItem(COSName.DESCENDANT_FONTS, new COSArray(List.of(descendant)));
    }

    @Override
    public void subset() throws IOException {
        String name = tag() + program.font().getName();
        dict.setName(COSName.BASE_FONT, name);
        dict.setItem(COSName.TO_UNICODE, characters());
        PDFontDescriptor description = getFontDescriptor();
        description.setFontName(name);
        description.getCOSObject().setItem(COSName.FONT_FILE2, file());
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setName(COSName.BASE_FONT, name);
        descendant.setItem(COSName.CIDSYSTEMINFO, collection());
        descendant.setItem(COSName.FONT_DESC, description);
        descendant.setInt(COSName.DW, USUAL_WIDTH);
        descendant.setItem(COSName.W, widths());
        descendant.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
    }

    /** Six letters that differ when the glyphs do. */
    private String tag() {
        StringBuilder tag = new StringBuilder();
        long rest = Integer.toUnsignedLong(numbers.hashOfCharacters());
        for (int letter = 0; letter < TAG_LETTERS; letter++) {
            tag.append((char) ('A' + rest % LETTERS));
            rest /= LETTERS;
        }
        return tag.append('+').toString();
    }

    private COSStream characters() throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(CharacterTable.of(numbers).getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    /** Outlines hardly repeat: searching for repetitions takes longer and saves next to nothing. */
    private COSStream file() throws IOException {
        byte[] file = Subset.of(program, numbers);
        COSStream stream = document.getDocument().createCOSStream();
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        stream.setInt(COSName.LENGTH1, file.length);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        deflater.setStrategy(Deflater.HUFFMAN_ONLY);
        try (OutputStream out = new DeflaterOutputStream(stream.createRawOutputStream(), deflater, BUFFER)) {
            out.write(file);
        } finally {
            deflater.end();
        }
        return stream;
    }

    private static COSDictionary collection() {
        COSDictionary collection = new COSDictionary();
        collection.setItem(COSName.REGISTRY, new COSString("Adobe"));
        collection.setItem(COSName.ORDERING, new COSString("Identity"));
        collection.setInt(COSName.SUPPLEMENT, 0);
        return collection;
    }

    /** The widths of runs of glyphs that differ from the usual one. */
    private COSArray widths() {
        COSArray widths = new COSArray();
        COSArray run = new COSArray();
        for (int number = 0; number < numbers.count(); number++) {
            int width = program.advance(numbers.glyph(number));
            if (width == USUAL_WIDTH) {
                run = new COSArray();
                continue;
            }
            if (run.size() == 0) {
                widths.add(COSInteger.get(number));
                widths.add(run);
            }
            run.add(COSInteger.get(width));
        }
        return widths;
    }

    /** Two bytes, as the encoding Identity-H has them. */
    @Override
    protected byte[] encode(int codePoint) {
        requireGlyph(codePoint);
        int number = numbers.number(codePoint);
        return new byte[] {(byte) (number >> Byte.SIZE), (byte) number};
    }

    private int requireGlyph(int codePoint) {
        int glyph = program.glyph(codePoint);
        if (glyph == 0) {
            throw new MissingGlyph(codePoint, getName());
        }
        return glyph;
    }

    /** The engine tries fonts one after another, so this is no failure and needs no trace. */
    private static final class MissingGlyph extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        MissingGlyph(int codePoint, String font) {
            super("no glyph for U+" + Integer.toHexString(codePoint) + " in " + font);
        }

        @Override
        public Throwable fillInStackTrace() {
            return this;
        }
    }

    /** The width in thousandths of the type's size. */
    @Override
    public float getStringWidth(String text) {
        int width = 0;
        int codePoint;
        for (int place = 0; place < text.length(); place += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(place);
            width += program.advance(requireGlyph(codePoint));
        }
        return width;
    }

    @Override
    public int readCode(InputStream in) throws IOException {
        return in.read() << Byte.SIZE | in.read();
    }

    @Override
    public float getWidth(int code) {
        return program.advance(numbers.glyph(code));
    }

    @Override
    public float getWidthFromFont(int code) {
        return getWidth(code);
    }

    @Override
    protected float getStandard14Width(int code) {
        throw new UnsupportedOperationException("not one of the standard fonts");
    }

    @Override
    public boolean hasExplicitWidth(int code) {
        return true;
    }

    @Override
    @Deprecated
    public float getHeight(int code) {
        return getFontDescriptor().getAscent();
    }

    @Override
    public BoundingBox getBoundingBox() {
        return new BoundingBox(
                getFontDescriptor().getFontBoundingBox().getLowerLeftX(),
                getFontDescriptor().getFontBoundingBox().getLowerLeftY(),
                getFontDescriptor().getFontBoundingBox().getUpperRightX(),
                getFontDescriptor().getFontBoundingBox().getUpperRightY());
    }

    @Override
    public String getName() {
        return dict.getNameAsString(COSName.BASE_FONT, "");
    }

    @Override
    public boolean isVertical() {
        return false;
    }

    @Override
    public boolean isEmbedded() {
        return true;
    }

    @Override
    public boolean isDamaged() {
        return false;
    }

    /** What is shown is noted when it is encoded. */
    @Override
    public void addToSubset(int codePoint) {}

    @Override
    public boolean willBeSubset() {
        return true;
    }
}
