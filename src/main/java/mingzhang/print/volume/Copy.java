package mingzhang.print.volume;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/** The objects of one PDF on their way into a volume: each gets a number of the volume and is written once. */
final class Copy {
    private final ObjectFile file;
    private final Map<COSObject, Integer> numbers = new IdentityHashMap<>();
    private final Deque<COSObject> waiting = new ArrayDeque<>();

    Copy(ObjectFile file) {
        this.file = file;
    }

    /** Something that stands in the volume already or will: references to the object become references to that. */
    COSObject replace(COSObject object, int number) {
        numbers.put(object, number);
        return object;
    }

    /** A reference to what has this number in the volume. */
    COSObject reference(int number) {
        return replace(new COSObject(COSInteger.ZERO), number);
    }

    /** The number of an object, which is written with everything that it refers to. */
    int number(COSObject object) {
        Integer known = numbers.get(object);
        if (known != null) {
            return known;
        }
        int number = file.reserve();
        numbers.put(object, number);
        waiting.add(object);
        return number;
    }

    /** Writes an object under a number, whatever number it had. */
    void write(int number, COSBase object) throws IOException {
        file.write(number, object, this::number);
    }

    /** Writes all that was referred to. */
    void finish() throws IOException {
        for (COSObject object = waiting.poll(); object != null; object = waiting.poll()) {
            COSBase content = object.getObject();
            if (content instanceof COSStream stream) {
                file.write(number(object), stream, this::number);
            } else {
                write(number(object), content == null ? COSNull.NULL : content);
            }
        }
    }
}
