package mingzhang.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import mingzhang.print.volume.VolumeFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Prints the parts of a volume one after the other, each with the number of its first page, and then the front matter. */
final class VolumePrinter {
    private final Printer printer;

    VolumePrinter(Printer printer) {
        this.printer = printer;
    }

    void print(Volume volume, OutputStream out) throws IOException {
        List<Integer> places = new ArrayList<>();
        volume.parts().forEach(part -> places.add(0));
        int front = toEven(pages(printer.print(numbered(volume.front(), places))));
        VolumeFile file = new VolumeFile(out, volume.parts().size());
        int page = front + 1;
        for (int index = 0; index < volume.parts().size(); index++) {
            Volume.Part part = volume.parts().get(index);
            places.set(index, page);
            PrintDocument document = part.source().read();
            page += file.append(
                    printer.print(new PrintDocument(document.xhtml(), document.created()), page), part.title());
        }
        byte[] contents = printer.print(numbered(volume.front(), places));
        if (toEven(pages(contents)) != front) {
            throw new PrintException("the contents of the volume do not settle");
        }
        file.finish(contents);
    }

    private static PrintDocument numbered(PrintDocument front, List<Integer> places) {
        String xhtml = front.xhtml();
        for (int index = 0; index < places.size(); index++) {
            xhtml = xhtml.replace("{page " + (index + 1) + "}", String.valueOf(places.get(index)));
        }
        return new PrintDocument(xhtml, front.created(), front.attachments());
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static int toEven(int pages) {
        return pages + pages % 2;
    }
}
