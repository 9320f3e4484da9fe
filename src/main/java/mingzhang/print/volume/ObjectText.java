package mingzhang.print.volume;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;

/** Writes objects as text of a PDF file; indirect ones by the numbers that they have there. */
final class ObjectText {
    private final OutputStream out;
    private final ToIntFunction<COSObject> numbers;

    ObjectText(OutputStream out, ToIntFunction<COSObject> numbers) {
        this.out = out;
        this.numbers = numbers;
    }

    void write(COSBase value) throws IOException {
        if (value instanceof COSObject indirect) {
            write(numbers.applyAsInt(indirect) + " 0 R");
        } else if (value instanceof COSDictionary dictionary) {
            write(dictionary);
        } else if (value instanceof COSArray array) {
            write("[");
            for (int index = 0; index < array.size(); index++) {
                write(index == 0 ? "" : " ");
                write(array.get(index));
            }
            write("]");
        } else if (value instanceof COSString string) {
            COSWriter.writeString(string, out);
        } else if (value instanceof COSName name) {
            name.writePDF(out);
        } else if (value instanceof COSInteger integer) {
            integer.writePDF(out);
        } else if (value instanceof COSFloat number) {
            number.writePDF(out);
        } else if (value instanceof COSBoolean truth) {
            truth.writePDF(out);
        } else {
            write("null");
        }
    }

    private void write(COSDictionary dictionary) throws IOException {
        write("<<");
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            entry.getKey().writePDF(out);
            write(" ");
            write(entry.getValue());
            write("\n");
        }
        write(">>");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
